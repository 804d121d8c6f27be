// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { fixtureLedger } from '../../test/bench/fixture.ts';
import { weighedIncident, weighedMany, weighedReader } from '../../test/bench/weighed.ts';
import { ownFolder } from '../../test/store/folders.ts';
import { incidentListSeen, incidentSeen, noFilters } from '../api/index.ts';
import { gradeScales, heightOn } from '../model/index.ts';
import type { CaseReader } from '../store/contract.ts';
import { openCase } from '../store/index.ts';
import { readerOfLedger } from '../store/ledger-reader.ts';
import { samplePile } from './cases.ts';
import { readIntoCase } from './read.ts';
import { incidentList, incidentView, indexIncidents, lensOn, weighRowsIn } from './views/index.ts';
import { type LeftOut, type WeighAgain, weighAgainIn } from './weigh-again.ts';

const nothing = { asOf: null, anonymous: false, parties: false };

const settings: readonly LeftOut[] = [
  { ...nothing, anonymous: true },
  { ...nothing, parties: true },
  { asOf: '2024-05-12', anonymous: true, parties: false },
];

/** That the rows of the list say of every incident what its page says. */
function assertRowsAreWeighed(reader: CaseReader, what: LeftOut, weighAgain: WeighAgain): void {
  const lens = lensOn(reader);
  const { index, seen } = weighRowsIn(lens, () => indexIncidents(reader), weighAgain)(what, 60_000);
  assert.deepEqual([seen.done, seen.of, seen.notPossible], [index!.rows.length, index!.rows.length, 0]);
  let lower = 0;
  for (const { row } of index!.rows) {
    const page = incidentView(reader, row.id, lens, { what, weighAgain })!;
    assert.deepEqual(row.counts, page.counts, row.title);
    const grades = page.grades.map(({ scale, value }) => ({ scale, value }));
    assert.deepEqual([row.grades, row.wholeGrades], [grades, page.weighed!.whole], row.title);
    assert.equal(row.lead?.relation, page.questions[0]?.relation, row.title);
    const [plain] = gradeScales;
    const [now, whole] = [heightOn(plain, grades[0]!.value), heightOn(plain, row.wholeGrades![0]!.value)];
    if (now !== null && whole !== null && now < whole) lower += 1;
  }
  assert.equal(seen.changes[0]!.lower, lower);
  assert.ok(lower > 0, JSON.stringify(what));
}

test('every incident of the sample, weighed again from its case file, is what the ledger says', async (t) => {
  const file = join(ownFolder(t), 'sample.case');
  await readIntoCase({ paths: [samplePile], file });
  const open = openCase(file);
  const weighAgain = weighAgainIn(open);
  const times = open.incidents().map((incident) => {
    const started = performance.now();
    const weighed = weighAgain.one(incident.id, { ...nothing, asOf: '9999-12-31' });
    const took = performance.now() - started;
    const { grade, counts } = weighAgain.one(incident.id, nothing)!;
    assert.deepEqual(counts, incident.counts, incident.title);
    assert.deepEqual(grade, incident.grade, incident.title);
    assert.deepEqual(weighAgain.one(incident.id, nothing)!.questions, open.questions(incident.id));
    const { fragility: _, ...whole } = incident.grade;
    if (weighed!.undated.length === 0) assert.equal(weighed!.grade.value, whole.value);
    return took;
  });
  for (const what of settings) assertRowsAreWeighed(open, what, weighAgain);
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
  assert.equal(weighAgainIn(weighedReader).one('none', nothing), null);
});

/** The rows of a case, weighed one incident at a time. */
function rowsOf(reader: CaseReader) {
  const lens = lensOn(reader);
  const whole = indexIncidents(reader);
  return { whole, weighRows: weighRowsIn(lens, () => whole, weighAgainIn(reader)) };
}

test('a list is weighed a while at a time, and is of all words until all of it is', () => {
  const { whole, weighRows } = rowsOf(weighedMany);
  const what = { ...nothing, anonymous: true };
  const steps = whole.rows.map(() => weighRows(what, 0));
  assert.deepEqual(
    steps.map(({ seen, index }) => [seen.done, seen.of, index === null]),
    whole.rows.map((_, at) => [at + 1, whole.rows.length, at + 1 < whole.rows.length]),
  );
  const { seen, index } = steps.at(-1)!;
  const list = incidentListSeen.parse(incidentList(weighedMany, noFilters, index!, seen));
  assert.deepEqual(
    list.rows.map(({ when, grades, wholeGrades, counts }) => [
      when.value,
      grades[0]!.value,
      wholeGrades![0]!.value,
      counts.reports,
    ]),
    [
      ['2031-03-05', 'disputed', 'disputed', 3],
      ['2031-04-01', 'cannot-tell', 'cannot-tell', 0],
      ['2031-05-01', 'single-root', 'single-root', 1],
    ],
  );
  assert.deepEqual(list.weighed?.without, what);
});

test('settings are weighed each for itself, and kept while others are turned', () => {
  const { weighRows, whole } = rowsOf(weighedMany);
  const [parties, early] = [
    { ...nothing, parties: true },
    { ...nothing, asOf: '2031-03-06' },
  ];
  const first = weighRows(parties, 60_000);
  const second = weighRows(early, 60_000);
  assert.notDeepEqual(first.index!.rows, second.index!.rows);
  assert.equal(weighRows(parties, 0), first);
  assert.deepEqual(
    second.index!.rows.map(({ row }) => row.id),
    whole.rows.map(({ row }) => row.id),
  );
});

test('what a filter leaves is counted as it is without the words left out', () => {
  const { weighRows } = rowsOf(weighedMany);
  const { index, seen } = weighRows({ ...nothing, parties: true }, 60_000);
  const listed = (standing: readonly ('conflict' | 'single-root')[]) =>
    incidentList(weighedMany, { ...noFilters, standing }, index!, seen).rows.length;
  assert.equal(listed(['conflict']), 0);
  assert.equal(incidentList(weighedMany, { ...noFilters, standing: ['conflict'] }).rows.length, 1);
});

test('a ledger of an earlier version lists all words and says that it cannot be weighed again', () => {
  const reader = readerOfLedger(fixtureLedger, 'maravel');
  const { weighRows, whole } = rowsOf(reader);
  const { index, seen } = weighRows({ ...nothing, parties: true }, 60_000);
  assert.equal(seen.notPossible, seen.of);
  assert.deepEqual(index!.rows, whole.rows);
});
