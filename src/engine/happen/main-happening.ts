// SPDX-License-Identifier: Apache-2.0
import type { Happening, HappeningType } from '../../model/index.ts';

/**
 * The happening that a short text is about: the first that is told as new and as a fact. Harm and demonstrations give
 * way to what is told of them: a text that tells of a raid and of its dead is about the raid, one of a rally and of
 * the shots fired at it is about the shots. Null when nothing is told.
 *
 * @param happenings those of one text, in reading order
 */
export function mainHappening(happenings: readonly Happening[]): Happening | null {
  const told = happenings.filter(({ polarity }) => polarity === 'affirmed');
  const classes = [told.filter(isNews), told.filter(isFact), told];
  const candidates = classes.find((each) => each.length > 0) ?? [];
  const weight = Math.max(...candidates.map(({ type }) => weightOf(type)));
  return candidates.find(({ type }) => weightOf(type) === weight) ?? null;
}

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
  'protest',
  'displacement',
  'other-attack',
]);
const particular: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'crackdown',
  'chemical-attack',
  'sexual-violence',
]);
