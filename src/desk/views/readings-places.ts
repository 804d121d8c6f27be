// SPDX-License-Identifier: Apache-2.0
import type { CandidateSeen, PlaceRead, PlaceReadingSeen, ReadingStanding } from '../../api/index.ts';
import { type Mention, overlaps, type PlaceCandidate, type PlaceReading } from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { happeningRef, type ReadingsContext, wordsOf } from './readings-context.ts';

/** A place's name as it was read; the same for the places of happenings. */
export function placeReadingOf(lens: Lens, reading: PlaceReading): PlaceReadingSeen {
  const { name, precision, country, gazetteer, candidates, reason } = reading;
  const taken = candidates.find((one) => one.gazetteer === gazetteer);
  const whole = gazetteer === null ? null : (taken ?? { name, country, gazetteer, precision });
  return {
    ...{ name, precision, reason },
    country: lens.country(country),
    taken: whole && candidateOf(lens, whole),
    others: candidates.filter((one) => one !== taken).map((one) => candidateOf(lens, one)),
  };
}

function candidateOf(
  lens: Lens,
  { name, country, gazetteer, precision }: Omit<PlaceCandidate, 'lat' | 'lon' | 'score'>,
): CandidateSeen {
  return { name, country: lens.country(country), gazetteer, precision };
}

/** Every name or description of a place, also those that stand for a government or qualify a noun. */
export function placesIn(context: ReadingsContext, mentions: readonly Mention[]): readonly PlaceRead[] {
  return mentions
    .filter(({ type, place }) => type === 'place' || place !== null)
    .map((mention) => placeRead(context, mention));
}

function placeRead(context: ReadingsContext, mention: Mention): PlaceRead {
  const { use, place, actor, reason } = mention;
  const seen = place && placeReadingOf(context.lens, place);
  const there = context.happenings.filter((one) => one.place !== null && overlaps(one.place, mention));
  return {
    ...wordsOf(context, 'p', mention),
    standing: standingOf(seen),
    reasons: place ? [reason, place.reason] : [reason],
    ...{ use, place: seen },
    party: actor === null ? null : context.lens.party(actor),
    holds: there.map((happening) => happeningRef(context, happening)),
  };
}

function standingOf(place: PlaceReadingSeen | null): ReadingStanding {
  if (place === null) return 'unknown';
  if (place.taken !== null) return 'read';
  return place.others.length > 1 ? 'several' : 'unknown';
}
