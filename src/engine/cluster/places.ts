// SPDX-License-Identifier: Apache-2.0
import { byKey, type Place, type PlaceId, type PlaceReading } from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import { placeKey } from './place-likeness.ts';

/**
 * Id under which a reading of a place is listed in the ledger. “Near” a place is another entry than the place: it may
 * not be drawn as finely.
 */
export function placeId(place: PlaceReading): PlaceId {
  return place.precision === 'near-settlement' ? `p:${placeKey(place)}:near` : `p:${placeKey(place)}`;
}

/**
 * Every place of the pile: names used literally and the places of happenings, one entry a {@link placeId}. Where reports read one place differently the reading of the first report stands.
 */
export function placesIn(pile: Pile): readonly Place[] {
  const places = new Map<PlaceId, Place>();
  const add = (reading: PlaceReading | null) => {
    if (reading === null) return;
    const id = placeId(reading);
    if (!places.has(id)) places.set(id, { id, ...reading });
  };
  for (const { analysis } of pile.reports) {
    for (const { place, use } of analysis.mentions) if (use === 'literal') add(place);
    for (const { placeReading, origin } of analysis.happenings) {
      add(placeReading);
      add(origin);
    }
  }
  return [...places.values()].sort(byKey(({ id }) => id));
}
