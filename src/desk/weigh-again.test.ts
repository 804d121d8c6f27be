// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { fixtureLedger } from '../../test/bench/fixture.ts';
import { weighedIncident, weighedReader } from '../../test/bench/weighed.ts';
import { ownFolder } from '../../test/store/folders.ts';
import { incidentSeen } from '../api/index.ts';
import { openCase } from '../store/index.ts';
import { readerOfLedger } from '../store/ledger-reader.ts';
import { samplePile } from './cases.ts';
import { readIntoCase } from './read.ts';
import { incidentView, lensOn } from './views/index.ts';
import { weighAgainIn } from './weigh-again.ts';

const nothing = { asOf: null, anonymous: false, parties: false };

test('every incident of the sample, weighed again from its case file, is what the ledger says', async (t) => {
  const file = join(ownFolder(t), 'sample.case');
  await readIntoCase({ paths: [samplePile], file });
  const open = openCase(file);
  const weighAgain = weighAgainIn(open);
  const times = open.incidents().map((incident) => {
    const started = performance.now();
    const weighed = weighAgain(incident.id, { ...nothing, asOf: '9999-12-31' });
    const took = performance.now() - started;
    const { grade, counts } = weighAgain(incident.id, nothing)!;
    assert.deepEqual(counts, incident.counts, incident.title);
    assert.deepEqual(grade, incident.grade, incident.title);
    assert.deepEqual(weighAgain(incident.id, nothing)!.questions, open.questions(incident.id));
    const { fragility: _, ...whole } = incident.grade;
    if (weighed!.undated.length === 0) assert.equal(weighed!.grade.value, whole.value);
    return took;
  });
  open.close();
  assert.ok(times.length > 10, `${times.length} incidents`);
  const middle = times.sort((a, b) => a - b)[times.length >> 1]!;
  t.diagnostic(`${middle.toFixed(1)} ms in the middle, ${times.at(-1)!.toFixed(1)} ms at most`);
  assert.ok(middle < 100, `${middle} ms`);
});

test('a ledger of an earlier version says that it cannot be weighed again, and shows all words', () => {
  const reader = readerOfLedger(fixtureLedger, 'maravel');
  const what = { ...nothing, parties: true };
  const seen = incidentView(reader, 'salvo', lensOn(reader), { what, weighAgain: weighAgainIn(reader) })!;
  assert.equal(seen.weighed!.possible, false);
  const { weighed: _, ...whole } = incidentView(reader, 'salvo')!;
  const { weighed: __, ...shown } = seen;
  assert.deepEqual(shown, whole);
});

test('what rests on left-out words is nowhere shown', () => {
  const lens = lensOn(weighedReader);
  const weighAgain = weighAgainIn(weighedReader);
  const what = { ...nothing, asOf: '2031-03-07', anonymous: true };
  const seen = incidentSeen.parse(incidentView(weighedReader, weighedIncident, lens, { what, weighAgain }));
  const reports = (receipts: readonly { readonly report: { readonly id: string } }[]) =>
    [...new Set(receipts.map(({ report }) => report.id))].sort();
  assert.deepEqual(seen.reports.map(({ id }) => id).sort(), ['wa', 'wb']);
  assert.deepEqual(reports(seen.claims.map(({ receipt }) => receipt)), ['wa', 'wb']);
  assert.deepEqual(reports(seen.roots.flatMap(({ receipts }) => receipts)), ['wa', 'wb']);
  assert.deepEqual(reports(seen.mentions.map(({ receipt }) => receipt)), ['wa', 'wb']);
  const { possible, whole, later, undated, mentions, questions } = seen.weighed!;
  assert.deepEqual([possible, mentions], [true, { kept: 2, of: 5 }]);
  assert.deepEqual([later.map(({ id }) => id), undated.map(({ id }) => id)], [['wc', 'we'], ['wd']]);
  assert.deepEqual(whole, [
    { scale: 'plain', value: 'disputed' },
    { scale: 'airwars-shaped', value: 'contested' },
  ]);
  assert.deepEqual(
    questions.map(({ whole, now }) => [whole, now]),
    [['conflict', 'agree']],
  );
});

test('an incident that is not there is weighed by nobody', () => {
  assert.equal(weighAgainIn(weighedReader)('none', nothing), null);
});
