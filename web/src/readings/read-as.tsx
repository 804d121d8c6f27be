// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { ReadingSign } from '../marks/reading-sign.tsx';
import type { Ends, Segment } from '../report/segments.ts';
import { visible } from '../safe-text.tsx';
import { isAside, type Reading, type RoleMark } from './marks.ts';
import { kindNames, standingNames, summaryOf } from './reading-words.ts';

/**
 * A segment's words under the lines of its readings, the inner ones within the outer. The lines stand over the words
 * and the marks of the claims under or behind them, so that neither hides the other.
 */
export function readAs({ text, readings, roles }: Segment, chosen: string | null): ReactNode {
  let node: ReactNode = visible(text);
  for (const role of roles)
    node = (
      <span className={roleClasses(role)} title={role.role}>
        {node}
      </span>
    );
  return readings.reduceRight(
    (inner, { reading, ...ends }, depth) => (
      <span
        key={reading.key}
        className={lineClasses(reading, ends, depth, reading.key === chosen)}
        data-reading={reading.key}
        title={toldOf(reading)}
      >
        {ends.begins && <Sign reading={reading} chosen={reading.key === chosen} />}
        {inner}
      </span>
    ),
    node,
  );
}

function lineClasses(reading: Reading, { begins, ends }: Ends, depth: number, chosen: boolean): string {
  const classes = [
    'reading-mark',
    reading.standing === 'read' ? '' : 'open',
    isAside(reading) ? 'aside' : '',
    reading.kind === 'happenings' && reading.polarity === 'negated' ? 'negated' : '',
    depth > 0 ? 'within' : '',
    begins ? 'begins' : '',
    ends ? 'ends' : '',
    chosen ? 'chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

function roleClasses({ begins, ends, role }: Ends & Pick<RoleMark, 'role'>): string {
  return ['role-mark', `role-${role}`, begins ? 'begins' : '', ends ? 'ends' : ''].filter(Boolean).join(' ');
}

/** Where a reading begins: what a key or a screen reader opens it by. It takes no room, so it moves no word. */
function Sign({ reading, chosen }: { reading: Reading; chosen: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of its own would break the line of text it stands over
    <span
      className="sign"
      role="button"
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={`“${reading.exact}”, ${toldOf(reading)}`}
      data-sign={reading.key}
    >
      <ReadingSign kind={reading.kind} standing={reading.standing} />
    </span>
  );
}

const told = new WeakMap<Reading, string>();

/** A reading in a line, made once: dates in the reader's locale take their time. */
function toldOf(reading: Reading): string {
  const known = told.get(reading);
  if (known !== undefined) return known;
  const { kind, standing } = reading;
  const line = [kindNames[kind], standingNames[standing], summaryOf(reading)].filter(Boolean).join(', ');
  told.set(reading, line);
  return line;
}
