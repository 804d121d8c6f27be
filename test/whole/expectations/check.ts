// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { languageFor } from '../../../src/desk/language.ts';
import { analyse } from '../../../src/engine/pipeline.ts';
import type { Ledger } from '../../../src/model/index.ts';
import type { CaseList } from '../../../src/store/index.ts';
import { sampleLists } from '../piles.ts';
import { claimOutcomes, figureOutcomes, tallyOutcomes } from './claims.ts';
import type { Expectations } from './expected.ts';
import { incidentOutcomes, labelled, questionOutcomes } from './incidents.ts';
import { lookAt, type Outcome } from './look.ts';
import { copyOutcomes, metonymOutcomes, reportOutcomes, zoneOutcomes } from './reports.ts';

/** Holds a ledger of the sample pile against what a correct one shows. */
export function outcomesOf(
  ledger: Ledger,
  lists: readonly CaseList[],
  expected: Expectations,
): readonly Outcome[] {
  const look = lookAt(ledger);
  const all = labelled(look, expected);
  const { language } = languageFor(lists);
  return [
    ...reportOutcomes(look, expected),
    ...zoneOutcomes(look, expected),
    ...metonymOutcomes(look, expected, (report) => analyse(report, language).mentions),
    ...copyOutcomes(look, expected),
    ...claimOutcomes(look, expected),
    ...figureOutcomes(look, expected, all),
    ...tallyOutcomes(look, expected),
    ...incidentOutcomes(look, expected, all, placeNames()),
    ...questionOutcomes(look, expected, all),
  ];
}

/** Names of the sample pile's own places, by gazetteer id as the ledger writes it. */
function placeNames(): ReadonlyMap<string, string> {
  const rows = readFileSync(sampleLists.places, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  return new Map(rows.filter(([id]) => id).map(([id, name]) => [`geonames:${id}`, name!]));
}
