// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run golden`: writes the ledger of the sample pile anew, to be reviewed like code before it is committed.
 *
 * `npm run golden -- --misses` also writes anew which expectations are missed (`knownMisses` in
 * examples/expectations.json): those that are met go, and each of the others says what was found instead,
 * unless somebody wrote a better reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Ledger } from '../../src/model/index.ts';
import type { CaseList } from '../../src/store/index.ts';
import { outcomesOf } from './expectations/check.ts';
import { expectationsFile, readExpectations } from './expectations/expected.ts';
import type { Outcome } from './expectations/look.ts';
import { goldenFile, sampleLedger } from './golden-ledger.ts';
import { listsOfSample } from './piles.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const json = await sampleLedger();
writeFileSync(goldenFile, json);

/** Which part of the engine a miss is a miss of, by the first word of its label. */
const parts: Readonly<Record<string, string>> = {
  reports: 'intake',
  zone: 'intake',
  dropped: 'intake',
  metonym: 'names',
  copy: 'copies',
  claim: 'attribution',
  figure: 'figures',
  tally: 'figures',
  incident: 'incidents',
  question: 'questions',
};

function missesIn(ledger: Ledger, lists: readonly CaseList[]): Readonly<Record<string, string>> {
  const expected = readExpectations();
  const missed = outcomesOf(ledger, lists, expected).filter((outcome) => outcome.missed !== null);
  const reasonFor = ({ label, missed: found }: Outcome) => {
    const part = `${parts[label.split(/[: ]/)[0]!]}: `;
    const written = expected.knownMisses?.[label];
    return written === undefined || written.startsWith(part) ? part + found : written;
  };
  return Object.fromEntries(missed.map((outcome) => [outcome.label, reasonFor(outcome)]));
}

/** Puts the list at the end of the file and leaves every other character as it is. */
function writeMisses(misses: Readonly<Record<string, string>>): void {
  const text = readFileSync(expectationsFile, 'utf8');
  const rest = text.replace(/,\s*"knownMisses": \{[\s\S]*\}\s*\}\s*$/, '\n}\n');
  const lines = Object.entries(misses).map(
    ([label, reason]) => `    ${JSON.stringify(label)}: ${JSON.stringify(reason)}`,
  );
  const list = lines.length > 0 ? `{\n${lines.join(',\n')}\n  }` : '{}';
  writeFileSync(expectationsFile, rest.replace(/\s*\}\s*$/, `,\n  "knownMisses": ${list}\n}\n`));
}

if (values.misses) {
  const misses = missesIn(JSON.parse(json) as Ledger, listsOfSample());
  writeMisses(misses);
  process.stdout.write(`${Object.keys(misses).length} expectations are missed\n`);
}
