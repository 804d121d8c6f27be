// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import {
  byCodeUnits,
  type ClaimReading,
  type FigureReading,
  type Happening,
  inReadingOrder,
  type Mention,
} from '../../model/index.ts';
import type { Attributed, Happened } from '../stages.ts';
import { readFigures } from './figures.ts';
import { readHappenings } from './happenings.ts';
import { tie } from './ties.ts';
import { readTimes, wordedOf } from './times.ts';

/**
 * Reads times, figures and happenings. Times and amounts join the mentions; figures and happenings are tied to each
 * other and to the claims they stand in.
 */
export function happen(attributed: Attributed, language: Language): Happened {
  const { report, sentences, claims } = attributed;
  const worded = sentences.map((sentence) => wordedOf(report, sentence));
  const { mentions: times, dating, issues } = readTimes(report, worded, language);
  const named = [...attributed.mentions, ...times].sort(inOrder);
  const figures = readFigures(report, worded, named, language);
  const happenings = readHappenings({ report, mentions: named, claims }, sentences, language);
  const tied = tie(figures, happenings, sentences, claims, times, language.happenings);
  const amounts = tied.figures.map(amountOf);
  return {
    ...attributed,
    claims: withHistory(claims, tied.happenings),
    mentions: [...named, ...amounts].sort(inOrder),
    ...tied,
    dating,
    issues,
  };
}

/** Claims that tell of nothing but what was long ago when their report appeared are told so. */
function withHistory(
  claims: readonly ClaimReading[],
  happenings: readonly Happening[],
): readonly ClaimReading[] {
  const told = new Set(happenings.map(({ claim }) => claim));
  const recent = new Set(
    happenings.filter(({ modality }) => modality !== 'historical').map(({ claim }) => claim),
  );
  return claims.map((claim) =>
    claim.modality === 'actual' && told.has(claim.id) && !recent.has(claim.id)
      ? { ...claim, modality: 'historical', reasons: [...claim.reasons, 'happen.historical@1'] }
      : claim,
  );
}

function inOrder(a: Mention, b: Mention): number {
  return inReadingOrder(a, b) || byCodeUnits(a.type, b.type);
}

/** Every figure is a mention too: of money, or of a quantity. */
function amountOf({ span, quantity, reason }: FigureReading): Mention {
  return {
    ...span,
    type: quantity === 'money' ? 'money' : 'quantity',
    value: null,
    timex: null,
    when: null,
    use: null,
    place: null,
    actor: null,
    reason,
  };
}
