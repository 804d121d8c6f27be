// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading, Happening, HappeningType, Stance } from '../../model/index.ts';

/**
 * The happening that a short text is about: the first that is told as new and as a fact. Harm gives way to what is
 * told of it, and a rally to what befell it: a text that tells of a raid and of its dead is about the raid, one of a
 * rally and of the shots fired at it is about the shots. What somebody only owns up to, is blamed for or denies is
 * not the news: the word for it is. Null when nothing is told.
 *
 * @param happenings those of one text, in reading order
 * @param claims those of the same text
 */
export function mainHappening(
  happenings: readonly Happening[],
  claims: readonly ClaimReading[],
): Happening | null {
  const answered = new Set(claims.filter(({ stance }) => answers.has(stance)).map(({ id }) => id));
  const told = happenings.filter(
    ({ polarity, claim }) => polarity === 'affirmed' && !(claim !== null && answered.has(claim)),
  );
  const orders = [told.filter(isNews), told.filter(isFact), told];
  const candidates = orders.find((each) => each.length > 0) ?? [];
  const weight = Math.max(...candidates.map(({ type }) => weightOf(type)));
  const weighty = candidates.filter(({ type }) => weightOf(type) === weight);
  const first = weighty.find(({ tally }) => !tally) ?? weighty[0] ?? null;
  const fuller = candidates.find(({ type, subtype }) => type === first?.type && subtype !== null);
  return first?.subtype === null && fuller !== undefined ? fuller : first;
}

/** Stances of a word that answers for something known. */
const answers: ReadonlySet<Stance> = new Set<Stance>(['denies', 'admits']);

function isFact({ modality }: Happening): boolean {
  return modality === 'actual' || modality === 'historical';
}

function isNews(happening: Happening): boolean {
  return happening.modality === 'actual' && !happening.background;
}

/** What is told of something else, and what is told of by something else: 0 gives way to 1, and 1 to 2. */
function weightOf(type: HappeningType): number {
  if (circumstances.has(type)) return 0;
  return particular.has(type) ? 2 : 1;
}

const circumstances: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'killing',
  'displacement',
  'other-attack',
]);
const particular: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'crackdown',
  'riot',
  'chemical-attack',
  'sexual-violence',
]);
