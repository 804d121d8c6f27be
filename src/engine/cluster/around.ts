// SPDX-License-Identifier: Apache-2.0
import {
  type Happening,
  type Mention,
  overlaps,
  type PlaceReading,
  type Precision,
  type Span,
} from '../../model/index.ts';
import { sentenceIndex } from '../happen/by-sentence.ts';
import type { ReadReport } from '../pile.ts';

/** How many sentences back a place is still that of what names none. */
const reach = 2;

/** Towns looked at to either side of some words: a list of more tells nothing. */
const lookedAt = 8;

/** Places fine enough to tell one thing from another when they only stand near it. */
const fine: ReadonlySet<Precision> = new Set<Precision>([
  'site',
  'street',
  'settlement',
  'near-settlement',
  'district',
]);

/** A town named as a place, and the sentence it stands in. */
interface Town {
  readonly mention: Mention;
  readonly place: PlaceReading;
  readonly sentence: number;
}

/** Finds the town told beside a happening of one report; null when there is none. */
export type TownFinder = (happening: Happening) => PlaceReading | null;

/**
 * Looks up towns beside the happenings of a report.
 *
 * Of one that names no town: the last before it in its sentence or the two sentences before; else the next in its
 * sentence; else the only one of the headline. Of one in a place that no gazetteer knows ("the Mill quarter of Orsk"):
 * the nearest known one of its sentence. Datelines are no such place.
 */
export function townFinderOf(read: ReadReport): TownFinder {
  const { sentences } = read.analysis;
  const towns = townsIn(read);
  const headlines = read.report.zones.filter(({ zone }) => zone === 'headline');
  const titled = only(towns.filter(({ mention }) => headlines.some((zone) => overlaps(zone, mention))));
  return ({ trigger, place, placeReading }) => {
    const anchor = placeReading !== null && isFine(placeReading) && place !== null ? place : trigger;
    const at = sentenceIndex(sentences, anchor.start);
    const next = firstFrom(towns, anchor.start);
    if (anchor !== trigger) return nearestKnown(towns, next, at, anchor)?.place ?? null;
    const [before, after] = [towns[next - 1], towns[next]];
    const near = before !== undefined && before.sentence >= at - reach ? before : undefined;
    return (near ?? (after?.sentence === at ? after : titled))?.place ?? null;
  };
}

function townsIn({ report, analysis: { mentions, sentences } }: ReadReport): readonly Town[] {
  const datelines = report.zones.filter(({ zone }) => zone === 'dateline');
  return mentions
    .filter((mention) => isTown(mention) && !datelines.some((zone) => overlaps(zone, mention)))
    .toSorted((a, b) => a.start - b.start)
    .map((mention) => ({
      mention,
      place: mention.place!,
      sentence: sentenceIndex(sentences, mention.start),
    }));
}

/** Index of the first town that starts at an offset or after it. */
function firstFrom(towns: readonly Town[], offset: number): number {
  let [low, high] = [0, towns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (towns[middle]!.mention.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The town a gazetteer knows that stands nearest to some words, in their sentence. */
function nearestKnown(towns: readonly Town[], next: number, sentence: number, words: Span): Town | undefined {
  const fits = (town: Town) => town.place.gazetteer !== null && !overlaps(town.mention, words);
  const inSentence = (town: Town) => town.sentence === sentence;
  const before = towns
    .slice(Math.max(0, next - lookedAt), next)
    .findLast((town) => inSentence(town) && fits(town));
  const after = towns.slice(next, next + lookedAt).find((town) => inSentence(town) && fits(town));
  if (before === undefined || after === undefined) return before ?? after;
  return after.mention.start - words.end < words.start - before.mention.end ? after : before;
}

function isTown({ type, use, place }: Mention): boolean {
  return type === 'place' && use === 'literal' && place !== null && isFine(place);
}

/** Whether a place tells one thing from another, be it only near it. */
export function isFine({ precision }: PlaceReading): boolean {
  return fine.has(precision);
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
