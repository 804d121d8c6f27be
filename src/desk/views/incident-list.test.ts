// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import {
  filtersOf,
  finenesses,
  type IncidentFilters,
  incidentListSeen,
  noFilters,
  parametersOf,
  speakers,
  standings,
} from '../../api/index.ts';
import { happeningTypes } from '../../model/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { incidentList, indexIncidents } from './index.ts';

const reader = readerOfLedger(fixtureLedger);
const index = indexIncidents(reader);
const listed = (filters: Partial<IncidentFilters>) =>
  incidentList(reader, { ...noFilters, ...filters }, index).rows.map((row) => row.id);

describe('the list of incidents', () => {
  const cases: readonly (readonly [string, Partial<IncidentFilters>, readonly string[]])[] = [
    [
      'all, oldest first, undated at the end',
      {},
      ['flood', 'boats', 'salvo', 'outpost', 'convoy', 'depot', 'drone'],
    ],
    [
      'newest first, undated still at the end',
      { order: 'newest' },
      ['convoy', 'outpost', 'salvo', 'boats', 'flood', 'depot', 'drone'],
    ],
    ['in dispute', { standing: ['conflict'] }, ['salvo', 'outpost']],
    ['one root', { standing: ['single-root'] }, ['flood', 'convoy', 'drone']],
    ['roots nobody can tell apart', { standing: ['roots-unclear'] }, ['boats', 'salvo', 'depot']],
    ['either of two types', { type: ['capture', 'bombing'] }, ['outpost', 'convoy']],
    ['not located', { where: ['none'] }, ['drone']],
    ['a sea', { where: ['sea'] }, ['boats']],
    ['an unnamed voice speaks', { voice: ['unnamed'] }, ['salvo', 'drone']],
    ['a document speaks', { voice: ['document'] }, ['outpost']],
    ['on a day', { from: '2031-03-05', to: '2031-03-05' }, ['salvo']],
    ['in a month', { from: '2031-03', to: '2031-03' }, ['boats', 'salvo', 'outpost', 'convoy']],
    ['in a year', { from: '2029', to: '2029' }, ['flood']],
    ['touching an interval', { from: '2031-03-02', to: '2031-03-02' }, ['boats']],
    ['until a day', { to: '2031-03-01' }, ['flood', 'boats']],
    ['without a date', { undated: true }, ['depot', 'drone']],
    [
      'a day or no date',
      { undated: true, from: '2031-03-05', to: '2031-03-05' },
      ['salvo', 'depot', 'drone'],
    ],
    ['told as background', { background: true }, ['flood']],
    ['words of the title, any order and case', { words: 'SESSEL rocket' }, ['salvo']],
    ['all must hold', { standing: ['conflict'], type: ['capture'] }, ['outpost']],
    ['nothing passes', { words: 'no such thing' }, []],
  ];
  for (const [name, filters, ids] of cases) test(name, () => assert.deepEqual(listed(filters), ids));

  test('names the question most in dispute, the first telling and its hedge', () => {
    const { rows } = incidentList(reader, noFilters, index);
    const salvo = rows.find((row) => row.id === 'salvo');
    assert.deepEqual(salvo?.lead, {
      question: 'arrive',
      text: 'Did the rockets reach the harbour?',
      relation: 'conflict',
    });
    assert.deepEqual(salvo?.first, { label: '001', paragraph: 3 });
    assert.equal(rows.find((row) => row.id === 'drone')?.lead, null);
  });

  test('the foot counts the whole case, whatever the filters say', () => {
    const all = { undated: 2, unlocated: 1, tallies: 3, background: 1, campaign: 1 };
    assert.deepEqual(incidentList(reader, { ...noFilters, words: 'no such thing' }, index).apart, all);
  });

  test('bars leave out no dated incident', () => {
    const { bars, unit } = incidentList(reader, noFilters, index).when;
    assert.equal(unit, 'month');
    assert.deepEqual(bars, [
      { key: '2029-09', count: 1 },
      { key: '2031-03', count: 4 },
    ]);
  });
});

const filters = fc.record(
  {
    standing: fc.subarray([...standings]),
    type: fc.subarray([...happeningTypes]),
    where: fc.subarray([...finenesses]),
    voice: fc.subarray([...speakers]),
    from: fc.constantFrom(null, '2029', '2031-03', '2031-03-05'),
    to: fc.constantFrom(null, '2029', '2031-03', '2031-03-05'),
    undated: fc.boolean(),
    background: fc.boolean(),
    words: fc.constantFrom('', 'port', 'a b', 'ä & ="?'),
    order: fc.constantFrom('oldest' as const, 'newest' as const),
  },
  { noNullPrototype: true },
);

describe('filters', () => {
  test('a count is what choosing that value alone in its group would list', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const { facets } = incidentList(reader, asked, index);
        for (const group of ['standing', 'type', 'where', 'voice'] as const) {
          for (const { value, count } of facets[group]) {
            const alone = incidentList(reader, { ...asked, [group]: [value] }, index);
            assert.equal(alone.rows.length, count, `${group} ${value}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a link reproduces them', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const query = new URLSearchParams(Object.fromEntries(parametersOf(asked)));
        assert.deepEqual(
          filtersOf((name) => new URLSearchParams(query.toString()).get(name)),
          asked,
        );
      }),
    );
  });

  test('an unknown value in an address is left out, never an error', () => {
    const odd = filtersOf(
      (name) => ({ standing: 'true,conflict', from: 'yesterday', where: 'x' })[name] ?? null,
    );
    assert.deepEqual(odd, { ...noFilters, standing: ['conflict'] });
  });

  test('every answer fits its shape', () => {
    fc.assert(
      fc.property(filters, (asked) => void incidentListSeen.parse(incidentList(reader, asked, index))),
      { numRuns: 40 },
    );
  });
});
