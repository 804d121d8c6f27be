// SPDX-License-Identifier: Apache-2.0
import { type CountryList, countryGazetteer } from '../../language/countries.ts';
import type { Gazetteer } from '../../language/gazetteer.ts';
import { decodeGazetteer } from '../../language/gazetteer-decode.ts';
import { mergeGazetteers } from '../../language/gazetteer-merge.ts';
import { resourceBytes, resourceJson } from '../resources.ts';
import { type AddOutcome, type AddRequest, addDumps } from './add.ts';

/** Adds dumps to a folder of gazetteers; their areas are tied to those that come with sayso. */
export async function addToFolder(request: Omit<AddRequest, 'known' | 'portion'>): Promise<AddOutcome> {
  return addDumps({ ...request, known: shippedPlaces() });
}

/** The places that come with sayso. */
export function shippedPlaces(): Gazetteer {
  return mergeGazetteers([
    decodeGazetteer(resourceBytes('gazetteer/places.bin')),
    countryGazetteer(resourceJson('gazetteer/countries.json') as CountryList),
  ]);
}
