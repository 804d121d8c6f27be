// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { seedsFolder } from '../../evaluation/corpora.ts';
import { gather } from '../../src/desk/gather.ts';
import { languageFor } from '../../src/desk/language.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { type ReadReport, reconcile } from '../../src/engine/reconcile.ts';
import type { Incident, Ledger } from '../../src/model/index.ts';
import { outcomesOfSeeds, seedKey } from './seeds/check.ts';
import { knownMisses, type SeedKey, type Setting } from './seeds/rows.ts';

/*
 * The five seeds against what the ledger of them shows: with the manifest's dates and without, with any one report
 * gone (what can still be told must still be told), and in any order.
 */

const folder = seedsFolder();
const skip = folder === null ? 'the seeds are not here' : false;
const { language } = languageFor([]);
const keys: readonly SeedKey[] = ['000', '001', '002', '003', '004'];

let read: Readonly<Record<'dated' | 'undated', readonly ReadReport[]>>;

async function readFrom(paths: readonly string[]): Promise<readonly ReadReport[]> {
  const { reports } = await gather({ paths, file: '' }, { captures: [], lists: [] });
  return reports.map((report) => ({ report, analysis: analyse(report, language) }));
}

before(async () => {
  if (folder === null) return;
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  read = {
    dated: await readFrom([folder]),
    undated: await readFrom(texts.map((name) => join(folder, name))),
  };
});

function ledgerOf({ dated, without }: Setting): Ledger {
  const all = read[dated ? 'dated' : 'undated'];
  return reconcile(
    all.filter(({ report }) => seedKey(report.file) !== without),
    language,
    { version: '0' },
  );
}

const settings: readonly Setting[] = [true, false].flatMap((dated) =>
  [null, ...keys].map((without): Setting => ({ without, dated })),
);

for (const setting of settings) {
  const { dated, without } = setting;
  test(`the seeds ${dated ? 'with' : 'without'} their dates${without ? `, without ${without}` : ''}`, {
    skip,
  }, (t) => {
    const outcomes = outcomesOfSeeds(ledgerOf(setting), setting);
    t.diagnostic(`${outcomes.length} rows`);
    const missed = outcomes.filter((one) => one.missed !== null && !(one.label in knownMisses));
    assert.deepEqual(
      missed.map(({ label, missed: found }) => `${label}: ${found}`),
      [],
    );
    const met = outcomes.filter((one) => one.missed === null && one.label in knownMisses);
    assert.deepEqual(met, [], 'a known miss is met');
  });
}

test('every known miss is tried', { skip }, () => {
  const tried = new Set(
    settings.flatMap((setting) => outcomesOfSeeds(ledgerOf(setting), setting).map(({ label }) => label)),
  );
  assert.deepEqual(
    Object.keys(knownMisses).filter((label) => !tried.has(label)),
    [],
  );
});

for (const { dated, without } of settings.filter((one) => one.without !== null)) {
  const name = `${dated ? 'with' : 'without'} their dates, without ${without}`;
  test(`the seeds ${name}: the others are told as they were, and no root is more`, { skip }, () => {
    const [all, fewer] = [ledgerOf({ dated, without: null }), ledgerOf({ dated, without })];
    const left = new Set(fewer.reports.map(({ id }) => id));
    const toldIn = ({ mentions }: Incident) =>
      mentions.filter(({ report }) => left.has(report)).map(({ happening }) => happening);
    const now = new Map(fewer.incidents.map((one) => [toldIn(one).join(' '), one]));
    for (const incident of all.incidents.filter((one) => toldIn(one).length > 0)) {
      const same = now.get(toldIn(incident).join(' '));
      assert.ok(same !== undefined, `${incident.title} is not one any more`);
      assert.ok(same.counts.roots <= incident.counts.roots, incident.title);
      assert.ok(same.counts.rootsAtMost <= incident.counts.rootsAtMost, incident.title);
    }
  });
}

/** Every order of some values. */
function ordersOf<T>(values: readonly T[]): readonly (readonly T[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((first, at) => ordersOf(values.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

for (const dated of [true, false]) {
  test(`the seeds ${dated ? 'with' : 'without'} their dates: one ledger in each of their 120 orders`, {
    skip,
  }, () => {
    const bytes = (reports: readonly ReadReport[]) =>
      JSON.stringify(reconcile(reports, language, { version: '0' }));
    const all = read[dated ? 'dated' : 'undated'];
    const expected = bytes(all);
    const orders = ordersOf(all);
    assert.equal(orders.length, 120);
    for (const order of orders)
      assert.ok(bytes(order) === expected, order.map(({ report }) => report.file).join(', '));
  });
}
