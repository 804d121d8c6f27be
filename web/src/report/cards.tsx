// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ClaimCard, ReportSeen } from '../../../src/api/index.ts';
import type { Reading } from '../readings/marks.ts';
import { ReadingCard } from '../readings/reading-card.tsx';
import { useSteady } from '../steady.ts';
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
  /** The reading that is chosen: its card stands among those of the claims, at its own words. */
  readonly reading: Reading | null;
  readonly letGo: () => void;
  /** Changes whenever the text may have moved. */
  readonly layout: string;
}

const gutter = 56;
/** From the top of a line of text to its middle, and of a card to the middle of its name. */
const lineMiddle = 13;
const nameMiddle = 18;

/** One card of the column, and the words it is joined to. */
interface Item {
  readonly id: string;
  readonly classes: string;
  readonly chosen: boolean;
  readonly card: ReactNode;
}

/** Cards, each at the height of its words and pushed down only by the one before, with a line to the words. */
export function Cards(props: CardsProps) {
  const { report, stage, selected, why, reading, layout } = props;
  const column = useRef<HTMLOListElement>(null);
  const items = itemsOf({ ...props, select: useSteady(props.select) });
  const placed = usePlaces(report, items, stage, column, `${layout} ${selected} ${why} ${reading?.key}`);
  const height = placed.at(-1)?.top ?? 0;
  return (
    <>
      <svg className="connectors" width={gutter} height={height + 60} aria-hidden="true">
        {placed.map(({ id, top, words }) =>
          words === null ? null : (
            <Connector
              key={id}
              from={words + lineMiddle}
              to={top + nameMiddle}
              chosen={id === selected || id === reading?.key}
            />
          ),
        )}
      </svg>
      <ol className="cards" ref={column} aria-label="claims" style={{ minHeight: height + 60 }}>
        {items.map(({ id, classes, chosen, card }, at) => {
          const place = placed[at]?.id === id ? placed[at] : undefined;
          return (
            <li
              key={id}
              className={`card ${classes}${chosen ? ' chosen' : ''}`}
              style={place ? { top: place.top } : { visibility: 'hidden' }}
              data-why-scope
            >
              {card}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The cards of the claims in their order, with that of the reading before the first claim that begins after it. */
function itemsOf(props: CardsProps): readonly Item[] {
  const { report, reading } = props;
  const items = report.claims.map((claim, at) => claimItem(props, claim, report.claims[at - 1] ?? null));
  if (!reading) return items;
  const later = report.claims.findIndex((claim) => firstOf(claim) > reading.start);
  return items.toSpliced(later < 0 ? items.length : later, 0, readingItem(props, reading));
}

function firstOf({ content, cue }: ClaimCard): number {
  return content.length > 0 ? Math.min(...content.map(({ start }) => start)) : (cue?.start ?? 0);
}

function claimItem(
  { report, selected, select, why }: CardsProps,
  claim: ClaimCard,
  before: ClaimCard | null,
): Item {
  const { id, voice, depth } = claim;
  const chosen = id === selected;
  return {
    ...{ id, chosen },
    classes: `voice-${voice?.kind ?? 'unknown'}${depth > 0 ? ' within' : ''}`,
    card: <Card {...{ claim, report, before }} open={chosen} toggle={select} why={chosen ? why : null} />,
  };
}

function readingItem({ report, letGo }: CardsProps, reading: Reading): Item {
  return {
    id: reading.key,
    classes: 'reading-card',
    chosen: true,
    card: <ReadingCard reading={reading} report={report} close={letGo} />,
  };
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
  items: readonly Item[],
  stage: RefObject<HTMLDivElement | null>,
  column: RefObject<HTMLOListElement | null>,
  changes: string,
): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` names everything that moves text or cards
  useLayoutEffect(() => {
    const place = () => {
      const next = placesOf(items, stage.current, column.current);
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
  items: readonly Item[],
  stage: HTMLElement | null,
  column: HTMLElement | null,
): readonly Placed[] {
  if (!stage || !column) return [];
  const origin = stage.getBoundingClientRect().top;
  const anchors = anchorsIn(stage, items);
  const heights = [...column.children].map((card) => (card as HTMLElement).offsetHeight);
  let bottom = 0;
  return items.map(({ id }, at) => {
    const anchor = anchors.get(id)?.getClientRects()[0];
    const words = anchor ? anchor.top - origin : null;
    const top = Math.max(bottom, words === null ? 0 : words + lineMiddle - nameMiddle);
    bottom = top + (heights[at] ?? 0);
    return { id, top, words };
  });
}

/** The first words of each claim by its id, found in one pass; the sign of the reading that is chosen by its key. */
function anchorsIn(stage: HTMLElement, items: readonly Item[]): ReadonlyMap<string, Element> {
  const anchors = new Map<string, Element>();
  for (const element of stage.querySelectorAll<HTMLElement>('[data-anchors]'))
    for (const id of element.dataset.anchors!.split(' ')) if (!anchors.has(id)) anchors.set(id, element);
  for (const { id } of items) {
    const sign = anchors.has(id) ? null : document.querySelector(`[data-sign="${CSS.escape(id)}"]`);
    if (sign) anchors.set(id, sign);
  }
  return anchors;
}

function sameAs(a: readonly Placed[], b: readonly Placed[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => one.id === b[at]!.id && one.top === b[at]!.top && one.words === b[at]!.words)
  );
}
