// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run golden`: writes the ledger of the sample pile anew, to be reviewed like code before it is committed.
 *
 * `npm run golden -- --misses` prints, beside it, what of examples/expectations.json is not met, by label.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Ledger } from '../../src/model/index.ts';
import type { CaseList } from '../../src/store/index.ts';
import { outcomesOf } from './expectations/check.ts';
import { readExpectations } from './expectations/expected.ts';
import { goldenFile, sampleLedger } from './golden-ledger.ts';
import { listsOfSample } from './piles.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const json = await sampleLedger();
writeFileSync(goldenFile, json);

function missesIn(ledger: Ledger, lists: readonly CaseList[]): Readonly<Record<string, string>> {
  const missed = outcomesOf(ledger, lists, readExpectations()).filter((outcome) => outcome.missed !== null);
  return Object.fromEntries(missed.map(({ label, missed: found }) => [label, found!]));
}

if (values.misses) {
  process.stdout.write(`${JSON.stringify(missesIn(JSON.parse(json) as Ledger, listsOfSample()), null, 2)}\n`);
}
