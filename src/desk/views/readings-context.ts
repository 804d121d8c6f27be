// SPDX-License-Identifier: Apache-2.0
import type { ClaimRef, ReadingRef } from '../../api/index.ts';
import type {
  Cast,
  Claim,
  ClaimId,
  Figure,
  FigureId,
  Happening,
  HappeningId,
  Report,
  ReportId,
  Span,
} from '../../model/index.ts';
import type { Lens } from './lens.ts';

/** What the readings of one report are told with. */
export interface ReadingsContext {
  readonly lens: Lens;
  readonly report: ReportId;
  readonly happenings: readonly Happening[];
  readonly casts: readonly Cast[];
  readonly figures: readonly Figure[];
  readonly happening: (id: HappeningId | null) => Happening | null;
  readonly figure: (id: FigureId | null) => Figure | null;
  readonly claim: (id: ClaimId | null) => ClaimRef | null;
}

export function readingsContext(
  lens: Lens,
  { id }: Pick<Report, 'id'>,
  casts: readonly Cast[] = [],
): ReadingsContext {
  const happenings = lens.reader.happeningsOfReport(id);
  const figures = lens.reader.figuresOfReport(id);
  const claims = foundIn<Claim>(lens.reader.claimsOfReport(id));
  return {
    ...{ lens, report: id, happenings, casts, figures },
    happening: foundIn(happenings),
    figure: foundIn(figures),
    claim: (wanted) => {
      const claim = claims(wanted);
      return claim && { id: claim.id, voice: lens.speaker(claim) };
    },
  };
}

function foundIn<T extends { readonly id: string }>(values: readonly T[]): (id: string | null) => T | null {
  const known = new Map(values.map((value) => [value.id, value]));
  return (id) => (id === null ? null : (known.get(id) ?? null));
}

/** First letters of the keys of readings. */
export type KeyLetter = 'h' | 'f' | 't' | 'p';

/** A reading's words, with its key and where they stand. */
export function wordsOf({ lens, report }: ReadingsContext, letter: KeyLetter, span: Span) {
  const { start, end } = span;
  return { start, end, ...refOf({ lens, report }, letter, span) };
}

/** What another reading is named by. */
function refOf(
  { lens, report }: Pick<ReadingsContext, 'lens' | 'report'>,
  letter: KeyLetter,
  { start, end, exact }: Span,
): ReadingRef {
  return { key: `${letter}${start}-${end}`, exact, paragraph: lens.receipt(report, start).paragraph };
}

export const happeningRef = (context: ReadingsContext, { trigger }: Happening): ReadingRef =>
  refOf(context, 'h', trigger);

export const figureRef = (context: ReadingsContext, { span }: Figure): ReadingRef =>
  refOf(context, 'f', span);
