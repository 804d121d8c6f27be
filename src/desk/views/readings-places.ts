// SPDX-License-Identifier: Apache-2.0
import type { CandidateSeen, PlaceRead, PlaceReadingSeen, ReadingStanding } from '../../api/index.ts';
import { type Mention, overlaps, type PlaceCandidate, type PlaceReading } from '../../model/index.ts';
import { happeningRef, type ReadingsContext, wordsOf } from './readings-context.ts';

/** A place's name as it was read; the same for the places of happenings. */
export function placeReadingOf(reading: PlaceReading): PlaceReadingSeen {
  const { name, precision, country, gazetteer, candidates, reason } = reading;
  const taken = candidates.find((one) => one.gazetteer === gazetteer);
  return {
    ...{ name, precision, country, reason },
    taken: gazetteer === null ? null : taken ? candidateOf(taken) : { name, country, gazetteer, precision },
    others: candidates.filter((one) => one !== taken).map(candidateOf),
  };
}

function candidateOf({ name, country, gazetteer, precision }: PlaceCandidate): CandidateSeen {
  return { name, country, gazetteer, precision };
}

/** Every name or description of a place, also those that stand for a government or qualify a noun. */
export function placesIn(context: ReadingsContext, mentions: readonly Mention[]): readonly PlaceRead[] {
  return mentions
    .filter(({ type, place }) => type === 'place' || place !== null)
    .map((mention) => placeRead(context, mention));
}

function placeRead(context: ReadingsContext, mention: Mention): PlaceRead {
  const { use, place, actor, reason } = mention;
  const seen = place && placeReadingOf(place);
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
