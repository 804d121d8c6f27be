// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, ParagraphSeen, RangeSeen, SpanSeen, ZoneSeen } from '../../../src/api/index.ts';
import type { VoiceKind, ZoneKind } from '../../../src/model/index.ts';
import { dealt, noOverlay, type Overlay, type Reading, type RoleMark } from '../readings/marks.ts';

/** A stretch of one paragraph over which every mark is the same. Joined, a paragraph's segments are its characters. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly zone: ZoneKind;
  /** Claims whose words these are, outermost first. */
  readonly said: readonly ClaimCard[];
  readonly who: ClaimCard | null;
  readonly cue: ClaimCard | null;
  readonly hedge: boolean;
  /** The words of the innermost claim begin or end here. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Claims whose first words stand here: their cards are joined to this place. */
  readonly anchors: readonly string[];
  /** It belongs to the sentence whose structure is open, and begins or ends it. */
  readonly sentence: Ends | null;
  /** Readings whose words these are, outermost first. */
  readonly readings: readonly (Ends & { readonly reading: Reading })[];
  /** What they fill of the happening that is chosen. */
  readonly roles: readonly (Ends & Pick<RoleMark, 'role'>)[];
}

/** Whether a mark begins or ends at a segment's own edges. */
export interface Ends {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Cuts a paragraph wherever a mark or a zone begins or ends. */
export function segmentsOf(
  text: string,
  paragraph: ParagraphSeen,
  claims: readonly ClaimCard[],
  zones: readonly ZoneSeen[],
  sentence: RangeSeen | null = null,
  overlay: Overlay = noOverlay,
): readonly Segment[] {
  const near = claims.filter((claim) => spansOf(claim).some((span) => meets(span, paragraph)));
  const around = zones.filter((zone) => meets(zone, paragraph));
  const edges = new Set([paragraph.start, paragraph.end]);
  const { readings, roles } = overlay;
  for (const span of [
    ...near.flatMap(spansOf),
    ...around,
    ...readings,
    ...roles,
    ...(sentence ? [sentence] : []),
  ]) {
    for (const edge of [span.start, span.end]) {
      if (edge > paragraph.start && edge < paragraph.end) edges.add(edge);
    }
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, at) => segmentOf(text, { start: cuts[at]!, end }, near, around, sentence, overlay));
}

type Range = Pick<SpanSeen, 'start' | 'end'>;

/** Claims dealt out to the paragraphs that any of their words stand in, by their numbers, in the order given. */
export function claimsByParagraph(
  paragraphs: readonly ParagraphSeen[],
  claims: readonly ClaimCard[],
): ReadonlyMap<number, readonly ClaimCard[]> {
  const spans = claims.flatMap((claim, at) => spansOf(claim).map(({ start, end }) => ({ start, end, at })));
  const hands = dealt(
    paragraphs,
    spans.sort((a, b) => a.start - b.start),
  );
  return new Map(
    [...hands].map(([n, here]) => {
      const once = new Set(here.map(({ at }) => at));
      return [n, [...once].sort((a, b) => a - b).map((at) => claims[at]!)];
    }),
  );
}

function segmentOf(
  text: string,
  range: Range,
  claims: readonly ClaimCard[],
  zones: readonly ZoneSeen[],
  sentence: RangeSeen | null,
  overlay: Overlay,
): Segment {
  const within = (span: Range | null) => span !== null && span.start <= range.start && range.end <= span.end;
  const said = claims.filter((claim) => claim.content.some(within)).sort(outermostFirst);
  const inner = said.at(-1);
  const piece = inner?.content.find(within);
  return {
    start: range.start,
    text: text.slice(range.start, range.end),
    zone: zones.find(within)?.zone ?? 'body',
    said,
    who: claims.findLast((claim) => within(claim.source)) ?? null,
    cue: claims.findLast((claim) => within(claim.cue)) ?? null,
    hedge: claims.some((claim) => claim.hedges.some(within)),
    begins: piece?.start === range.start,
    ends: piece?.end === range.end,
    anchors: claims.filter((claim) => anchorOf(claim) === range.start).map((claim) => claim.id),
    sentence: sentence && within(sentence) ? endsOf(sentence, range) : null,
    readings: overlay.readings.filter(within).map((one) => ({ ...endsOf(one, range), reading: one })),
    roles: overlay.roles.filter(within).map((one) => ({ ...endsOf(one, range), role: one.role })),
  };
}

function endsOf(span: Range, range: Range): Ends {
  return { begins: span.start === range.start, ends: span.end === range.end };
}

/** Where a claim's card is joined to the text: its first words, or its cue when it has none. */
function anchorOf(claim: ClaimCard): number | null {
  const starts = claim.content.map((span) => span.start);
  return starts.length > 0 ? Math.min(...starts) : (claim.cue?.start ?? null);
}

function outermostFirst(a: ClaimCard, b: ClaimCard): number {
  return a.depth - b.depth || lengthOf(b) - lengthOf(a);
}

function lengthOf(claim: ClaimCard): number {
  return claim.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

function spansOf(claim: ClaimCard): readonly SpanSeen[] {
  return [...claim.content, ...claim.hedges, claim.cue, claim.source].filter((span) => span !== null);
}

function meets(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export const kindOf = (claim: ClaimCard): VoiceKind => claim.voice?.kind ?? 'unknown';
