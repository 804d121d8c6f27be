// SPDX-License-Identifier: Apache-2.0
import { readActors } from '../api/actors.ts';
import { isGeoJson } from '../api/geojson.ts';
import { issueOf } from '../intake/issues.ts';
import { readDump } from '../language/dump.ts';
import type { Issue } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';

/**
 * Why nothing of a list can be used; empty when something can, or when it is empty on purpose. Such a list is not
 * kept: a case has no way to let go of a list, and would complain of it in every later run.
 */
export function unusable(list: CaseList): readonly Issue[] {
  return judges[list.kind](list);
}

const judges: Readonly<Record<CaseList['kind'], (list: CaseList) => readonly Issue[]>> = {
  places: ({ text, file }) => {
    const { records, issues } = readDump(text, file);
    return records.length > 0 ? [] : issues;
  },
  actors: ({ text, file }) => {
    const { actors, faults } = readActors(text);
    const [first] = faults;
    if (actors.length > 0 || first === undefined) return [];
    return [issueOf('actors-unusable', { file, detail: `The first thing wrong: ${first}.` })];
  },
  basemap: ({ text, file }) => (isGeoJson(text) ? [] : [issueOf('basemap-malformed', { file })]),
};
