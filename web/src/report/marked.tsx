// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { ClaimCard } from '../../../src/api/index.ts';
import { readAs } from '../readings/read-as.tsx';
import { kindOf, type Segment } from './segments.ts';

const denying: ReadonlySet<string> = new Set(['denies', 'partly-denies']);

interface MarkedProps {
  readonly segment: Segment;
  /** The claim that is chosen. */
  readonly selected: string | null;
  /** No claim is chosen anywhere. */
  readonly alone: boolean;
  /** Key of the reading that is chosen. */
  readonly reading: string | null;
}

/** One segment, within the sentence that is open or outside it. */
export function Marked({ segment, selected, alone, reading }: MarkedProps) {
  const node = <Claimed segment={segment} selected={selected} reading={reading} />;
  if (!segment.sentence) return node;
  const { begins, ends } = segment.sentence;
  const classes = [
    'in-sentence',
    begins ? 'sentence-begins' : '',
    ends ? 'sentence-ends' : '',
    alone ? 'chosen' : '',
  ];
  return <span className={classes.filter(Boolean).join(' ')}>{node}</span>;
}

/** One segment with its marks. Inner marks are nested so that each keeps the hue of its own voice. */
function Claimed({ segment, selected, reading }: Omit<MarkedProps, 'alone'>) {
  const { said, who, cue, hedge, zone, anchors } = segment;
  let node: ReactNode = readAs(segment, reading);
  if (hedge) node = <span className="mark-hedge">{node}</span>;
  if (who) node = <span className={`mark-who voice-${kindOf(who)}`}>{node}</span>;
  if (cue)
    node = (
      <span className={`mark-cue voice-${kindOf(cue)}${denying.has(cue.stance) ? ' mark-denied' : ''}`}>
        {node}
      </span>
    );
  const inner = said.at(-1);
  const claim = inner ?? cue ?? who;
  if (!claim && anchors.length === 0)
    return zone === 'body' ? node : <span className={`in-${zone}`}>{node}</span>;
  const classes = inner ? saidClasses(segment, inner, selected) : `in-${zone}`;
  return (
    <span
      className={classes}
      data-claim={claim?.id}
      {...(anchors.length > 0 ? { 'data-anchors': anchors.join(' ') } : {})}
    >
      {node}
    </span>
  );
}

function saidClasses({ said, begins, ends }: Segment, inner: ClaimCard, selected: string | null): string {
  const chosen = selected !== null && said.some((claim) => claim.id === selected);
  const classes = [
    inner.form === 'narrated' ? 'own-words' : 'mark-said',
    `voice-${kindOf(inner)}`,
    begins ? 'said-begins' : '',
    ends ? 'said-ends' : '',
    inner.depth > 0 ? 'mark-within' : '',
    inner.depth > 0 && begins ? 'within-begins' : '',
    inner.depth > 0 && ends ? 'within-ends' : '',
    chosen ? 'chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}
