// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { anyLedger } from '../../test/store/any-ledger.ts';
import { ownFolder } from '../../test/store/folders.ts';
import { changeTo, ledgerOver } from '../../test/store/ledgers.ts';
import type { Analysis, Ledger } from '../model/index.ts';
import type { CaseReader } from './contract.ts';
import { openCase, withCase } from './index.ts';
import { readerOfLedger } from './ledger-reader.ts';
import { schemaVersion } from './sqlite/schema.ts';

/*
 * One suite for every way to read a case: the SQLite file and the ledger in memory. What one of them gives, both give.
 */

type Making = (t: TestContext, ledger: Ledger, analyses?: readonly Analysis[]) => Promise<CaseReader>;

const readers: Readonly<Record<string, Making>> = {
  sqlite: async (t, ledger, analyses = []) => {
    const file = join(ownFolder(t), 'pile.case');
    const kept = analyses.map((analysis) => ({ report: analysis.report, fingerprint: 'f', analysis }));
    await withCase(file, async (open) => open.write({ ...changeTo(ledger, 'pile'), analyses: kept }));
    const open = openCase(file);
    t.after(open.close);
    return open;
  },
  memory: async (_t, ledger, analyses) => readerOfLedger(ledger, 'pile', analyses),
};

const texts = [
  'Ships fired ten missiles.',
  'Sorties: 12.',
  'Missiles fell into the sea.',
  'A quiet day.',
  'No ships.',
];
const ledger = ledgerOver(texts);

for (const [name, making] of Object.entries(readers)) {
  test(`${name}: what it says of itself`, async (t) => {
    const { counts, schema, ...info } = (await making(t, ledger)).info();
    assert.equal(schema, name === 'sqlite' ? schemaVersion : ledger.version);
    assert.deepEqual(info, {
      name: 'pile',
      generation: 1,
      generator: '0.0.0-fixture',
      gazetteers: [],
    });
    const { reports, claims, voices, incidents, questions, copies, places, issues } = ledger;
    const of = { reports, claims, voices, incidents, questions, copies, places, issues };
    assert.deepEqual(counts, Object.fromEntries(Object.entries(of).map(([noun, all]) => [noun, all.length])));
  });

  test(`${name}: reports, whole and by their heads`, async (t) => {
    const reader = await making(t, ledger);
    assert.deepEqual(reader.report('r2'), ledger.reports[1]);
    assert.equal(reader.report('r9'), null);
    const heads = reader.reports();
    assert.deepEqual(
      heads.map((head) => head.id),
      ['r1', 'r2', 'r3', 'r4', 'r5'],
    );
    assert.deepEqual([heads[0]?.characters, heads[0]?.claims], [texts[0]!.length, 1]);
    assert.ok(!('text' in heads[0]!) && !('zones' in heads[0]!) && !('dropped' in heads[0]!));
  });

  test(`${name}: what was read in a report, where it is kept`, async (t) => {
    const nothing = {
      sentences: [],
      mentions: [],
      references: [],
      claims: [],
      figures: [],
      happenings: [],
      issues: [],
    };
    const token = { start: 0, end: 5, form: 'Ships', upos: 'NOUN', xpos: 'NNS', lemma: 'ship', head: -1 };
    const tokens = [{ ...token, feats: 'Number=Plur', deprel: 'root' }];
    const frames = [{ predicate: 0, roles: [{ role: 'A0', first: 0, end: 1 }] }];
    const sentences = [{ start: 0, end: 5, zone: 'body', tokens, frames }] as const;
    const analysis: Analysis = { report: 'r1', ...nothing, sentences };
    const reader = await making(t, ledger, [analysis]);
    assert.deepEqual(reader.analysis('r1'), analysis);
    assert.equal(reader.analysis('r2'), null);
    assert.equal(reader.analysis('r9'), null);
  });

  test(`${name}: characters are UTF-16 code units`, async (t) => {
    const reader = await making(t, ledgerOver(['\u{1F6E9} a\u0000b']));
    assert.equal(reader.reports()[0]?.characters, 6);
  });

  test(`${name}: values by id come in the ledger’s order, unknown ids left out`, async (t) => {
    const reader = await making(t, ledger);
    assert.deepEqual(
      reader.claims(['r4-claim', 'none', 'r2-claim', 'r2-claim']).map(({ id }) => id),
      ['r2-claim', 'r4-claim'],
    );
    assert.deepEqual(
      reader.figures(['r5-figure', 'r1-figure']).map(({ id }) => id),
      ['r1-figure', 'r5-figure'],
    );
    assert.deepEqual(
      reader.voices(['v-ministry', 'v-none']).map(({ id }) => id),
      ['v-ministry'],
    );
    assert.deepEqual(reader.places(), ledger.places);
    assert.deepEqual(reader.claims([]), []);
    assert.deepEqual(reader.voices([]), []);
  });

  test(`${name}: values of a report and of an incident`, async (t) => {
    const reader = await making(t, ledger);
    assert.deepEqual(reader.claimsOfReport('r3'), [ledger.claims[2]]);
    assert.deepEqual(
      reader.claimsOfIncident('i-salvo').map(({ id }) => id),
      ['r1-claim', 'r3-claim', 'r5-claim'],
    );
    assert.deepEqual(reader.figuresOfReport('r1'), [ledger.figures[0]]);
    assert.deepEqual(
      reader.figuresOfIncident('i-salvo').map(({ id }) => id),
      ['r1-figure', 'r3-figure', 'r5-figure'],
    );
    assert.deepEqual(reader.happeningsOfReport('r5'), [ledger.happenings[4]]);
    assert.deepEqual(reader.incident('i-salvo'), ledger.incidents[0]);
    assert.equal(reader.incident('i-none'), null);
    assert.deepEqual(reader.incidents(), ledger.incidents);
    assert.deepEqual(reader.roots('i-salvo'), ledger.roots);
    assert.deepEqual(reader.issues(), ledger.issues);
  });

  test(`${name}: questions of all, of one incident, of the campaign`, async (t) => {
    const reader = await making(t, ledger);
    assert.equal(reader.questions().length, 1);
    assert.deepEqual(
      reader.questions(null).map(({ id }) => id),
      ['q-campaign'],
    );
    assert.deepEqual(reader.questions('i-salvo'), []);
  });

  test(`${name}: tallies are of no incident`, async (t) => {
    const reader = await making(t, ledger);
    assert.deepEqual(
      reader.tallies().map(({ id }) => id),
      ['r2-figure', 'r4-figure'],
    );
    const dated = { ...ledger.figures[1]!, scope: 'unknown' as const, period: '2024-05' };
    const joined = { ...ledger.figures[3]!, incident: 'i-salvo' };
    const other = await making(t, { ...ledger, figures: [ledger.figures[0]!, dated, joined] });
    assert.deepEqual(
      other.tallies().map(({ id }) => id),
      ['r2-figure'],
    );
  });

  test(`${name}: copies of a report and among reports`, async (t) => {
    const reader = await making(t, ledger);
    for (const id of ['r1', 'r2']) assert.deepEqual(reader.copiesOfReport(id), ledger.copies);
    assert.deepEqual(reader.copiesOfReport('r3'), []);
    assert.deepEqual(reader.copiesAmong(['r2', 'r1', 'r3']), ledger.copies);
    assert.deepEqual(reader.copiesAmong(['r1', 'r3']), []);
  });

  test(`${name}: search finds reports and claims that hold every word`, async (t) => {
    const reader = await making(t, ledger);
    const found = (query: string) =>
      [...new Set(reader.search(query, 20).map(({ report }) => report))].sort();
    assert.deepEqual(found('missiles'), ['r1', 'r3']);
    assert.deepEqual(found('MISSILES sea'), ['r3']);
    assert.deepEqual(found('frigates'), []);
    assert.deepEqual(found('  '), []);
    const kinds = reader.search('missiles', 20).map(({ kind, claim }) => `${kind} ${claim === null}`);
    assert.deepEqual([...new Set(kinds)].sort(), ['claim false', 'report true']);
    assert.equal(reader.search('missiles', 1).length, 1);
  });

  test(`${name}: the whole ledger`, async (t) => {
    assert.deepEqual((await making(t, ledger)).ledger(), ledger);
    assert.equal(
      (await making(t, ledger)).snapshot(() => 7),
      7,
    );
  });
}

test('nothing a person can type breaks the search', async (t) => {
  const reader = await readers['sqlite']!(t, ledger);
  const syntax = fc.constantFrom(
    '"',
    "'",
    '*',
    'NEAR(',
    ')',
    'AND',
    'OR',
    'NOT',
    '^',
    ':',
    'text:',
    '{',
    '-',
    '+',
    '\u0000',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(syntax).map((all) => all.join(' ')),
  );
  fc.assert(fc.property(query, (typed) => assert.ok(Array.isArray(reader.search(typed, 5)))));
});

test('both readers give the same of any ledger', async (t) => {
  await fc.assert(
    fc.asyncProperty(anyLedger, async (any) => {
      const [one, two] = await Promise.all(Object.values(readers).map((making) => making(t, any)));
      for (const ask of [
        'reports',
        'incidents',
        'questions',
        'voices',
        'places',
        'tallies',
        'issues',
        'ledger',
      ] as const) {
        assert.deepEqual(one![ask](), two![ask](), ask);
      }
      for (const { id } of any.reports) assert.deepEqual(one!.report(id), two!.report(id));
    }),
    { numRuns: 10 },
  );
});
