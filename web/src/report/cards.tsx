// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ReportSeen } from '../../../src/api/index.ts';
import { Card } from './card.tsx';

interface Placed {
  readonly id: string;
  readonly top: number;
  /** Height of the words it is joined to; null when they are folded away. */
  readonly words: number | null;
}

interface CardsProps {
  readonly report: ReportSeen;
  /** Holds the text; cards and connectors share its origin. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly selected: string | null;
  readonly select: (claim: string) => void;
  readonly why: string | null;
  /** Changes whenever the text may have moved. */
  readonly layout: string;
}

const gutter = 56;
/** From the top of a line of text to its middle, and of a card to the middle of its name. */
const lineMiddle = 13;
const nameMiddle = 18;

/** Claim cards, each at the height of its words and pushed down only by the one before, with a line to the words. */
export function Cards({ report, stage, selected, select, why, layout }: CardsProps) {
  const column = useRef<HTMLOListElement>(null);
  const placed = usePlaces(report, stage, column, `${layout} ${selected} ${why}`);
  const height = placed.at(-1)?.top ?? 0;
  return (
    <>
      <svg className="connectors" width={gutter} height={height + 60} aria-hidden="true">
        {placed.map(({ id, top, words }) =>
          words === null ? null : (
            <Connector key={id} from={words + lineMiddle} to={top + nameMiddle} chosen={id === selected} />
          ),
        )}
      </svg>
      <ol className="cards" ref={column} aria-label="claims" style={{ minHeight: height + 60 }}>
        {report.claims.map((claim, at) => {
          const place = placed[at];
          const open = claim.id === selected;
          return (
            <li
              key={claim.id}
              className={`card voice-${claim.voice?.kind ?? 'unknown'}${open ? ' chosen' : ''}${claim.depth > 0 ? ' within' : ''}`}
              style={place ? { top: place.top } : { visibility: 'hidden' }}
              data-why-scope
            >
              <Card
                claim={claim}
                report={report}
                before={report.claims[at - 1] ?? null}
                open={open}
                toggle={() => select(claim.id)}
                why={why}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Connector({ from, to, chosen }: { from: number; to: number; chosen: boolean }) {
  const end = gutter - 2;
  const path = Math.abs(from - to) < 1 ? `M6 ${from}H${end}` : `M6 ${from}H16L${end - 16} ${to}H${end}`;
  return (
    <g className={chosen ? 'connector chosen' : 'connector'}>
      <circle cx="5" cy={from} r={chosen ? 3 : 2} />
      <path d={path} />
    </g>
  );
}

function usePlaces(
  report: ReportSeen,
  stage: RefObject<HTMLDivElement | null>,
  column: RefObject<HTMLOListElement | null>,
  changes: string,
): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` names everything that moves text or cards
  useLayoutEffect(() => {
    const place = () => {
      const next = placesOf(report, stage.current, column.current);
      setPlaced((before) => (sameAs(before, next) ? before : next));
    };
    place();
    const observer = new ResizeObserver(place);
    for (const element of [stage.current?.querySelector('.report-text'), column.current])
      if (element) observer.observe(element);
    void document.fonts.ready.then(place);
    return () => observer.disconnect();
  }, [report, changes]);
  return placed;
}

function placesOf(
  report: ReportSeen,
  stage: HTMLElement | null,
  column: HTMLElement | null,
): readonly Placed[] {
  if (!stage || !column) return [];
  const origin = stage.getBoundingClientRect().top;
  const heights = [...column.children].map((card) => (card as HTMLElement).offsetHeight);
  let bottom = 0;
  return report.claims.map(({ id }, at) => {
    const anchor = stage.querySelector(`[data-anchors~="${CSS.escape(id)}"]`)?.getClientRects()[0];
    const words = anchor ? anchor.top - origin : null;
    const top = Math.max(bottom, words === null ? 0 : words + lineMiddle - nameMiddle);
    bottom = top + (heights[at] ?? 0);
    return { id, top, words };
  });
}

function sameAs(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every((one, at) => one.top === b[at]!.top && one.words === b[at]!.words);
}
