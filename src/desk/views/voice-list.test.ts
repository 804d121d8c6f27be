// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import {
  namings,
  noSide,
  noVoiceFilters,
  type VoiceFilters,
  voiceFiltersOf,
  voiceListSeen,
  voiceOrders,
  voiceParametersOf,
} from '../../api/index.ts';
import { voiceKinds } from '../../model/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { indexVoices, voiceList } from './index.ts';
import { namingOf } from './voice-index.ts';

const index = indexVoices(readerOfLedger(fixtureLedger));
const listOf = (filters: Partial<VoiceFilters>) => voiceList(index, { ...noVoiceFilters, ...filters });
const listed = (filters: Partial<VoiceFilters>) => listOf(filters).rows.map((row) => row.id);

describe('the list of voices', () => {
  const unnamed = ['official', 'briefed', 'two'];
  const cases: readonly (readonly [string, Partial<VoiceFilters>, readonly string[]])[] = [
    ['armed groups', { kind: ['armed-group'] }, ['reach']],
    ['of one side', { party: ['Oskar Reach'] }, ['reach', 'film']],
    ['of nobody’s side, a kind among them', { party: [noSide], kind: ['eyewitness'] }, ['jory', 'sailors']],
    ['known by role', { naming: ['role-only'] }, ['sailors']],
    ['unnamed', { naming: ['anonymous'] }, unnamed],
    ['unnamed, where first heard', { naming: ['anonymous'], order: 'name' }, unnamed],
    ['words nobody could be told by', { naming: ['unresolved'] }, ['reports']],
    ['a report’s own words', { naming: ['own-words'] }, ['own:r1']],
    ['words of a name, any order and case', { words: 'MINISTRY maravel' }, ['ministry']],
    ['words as a report has them', { words: 'harbour official' }, ['official']],
    ['all must hold', { kind: ['official'], naming: ['anonymous'] }, ['official', 'two']],
    ['nothing passes', { words: 'no such thing' }, []],
  ];
  for (const [name, filters, ids] of cases) test(name, () => assert.deepEqual(listed(filters), ids));

  const orders: readonly (readonly [VoiceFilters['order'], readonly string[]])[] = [
    ['claims', ['ministry', 'rook', 'lindqvist']],
    ['reports', ['ministry', 'lindqvist', 'reach']],
    ['latest', ['minister', 'ministry', 'reach']],
    ['name', ['rook', 'herald', 'union']],
  ];
  for (const [order, first] of orders)
    test(`by ${order}`, () => assert.deepEqual(listed({ order }).slice(0, 3), first));

  test('in every order the named stand first and each lane by itself', () => {
    for (const order of voiceOrders) {
      const ranks = listOf({ order }).rows.map((row) => namings.indexOf(row.naming));
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      );
    }
  });

  test('fits what the bench expects, and counts the lanes of the whole case', () => {
    const { apart, total } = voiceListSeen.parse(listOf({ words: 'no such thing' }));
    assert.deepEqual(apart, { anonymous: 3, unresolved: 1, ownWords: 1, nobody: 1 });
    assert.equal(total, fixtureLedger.voices.length + 1);
  });

  test('tells how much is heard of each, and where first', () => {
    const rows = new Map(listOf({}).rows.map((row) => [row.id, row]));
    const { counts, first, latest } = rows.get('ministry')!;
    assert.deepEqual(counts, {
      ...{ claims: 5, reports: 3, outlets: 2, outletsUnknown: 1 },
      ...{ incidents: 1, narrated: 0, questions: 3, relays: 0 },
    });
    assert.deepEqual(first, { label: '001', paragraph: 3, words: 'The Maravel defence ministry' });
    assert.equal(latest, '2031-03-08');
    assert.deepEqual([rows.get('rook')!.counts.relays, rows.get('sailors')!.counts.claims], [1, 1]);
    assert.deepEqual(
      [rows.get('two')!.first?.words, rows.get('two')!.latest, rows.get('two')!.count],
      ['Two officials', null, 'two'],
    );
    assert.deepEqual([rows.get('herald')!.counts.claims, rows.get('herald')!.first], [0, null]);
  });
});

describe('how far a voice is named', () => {
  const table = [
    ['an official who is named', 'official', 'named', false, 'named'],
    ['a spokesman', 'official', 'role-only', false, 'role-only'],
    ['an official who is not', 'official', 'anonymous', true, 'anonymous'],
    ['“they”', 'unknown', 'role-only', false, 'unresolved'],
    ['“reports”', 'unknown', 'anonymous', true, 'unresolved'],
  ] as const;
  for (const [name, kind, anonymity, anonymous, naming] of table)
    test(name, () => assert.equal(namingOf({ kind, anonymity, anonymous }), naming));
});

const filters = fc.record(
  {
    naming: fc.subarray([...namings]),
    kind: fc.subarray([...voiceKinds]),
    party: fc.subarray(['Maravel', noSide, 'Lorne, North', '50 % Front', '%2C']),
    words: fc.constantFrom('', 'the', 'a b', 'ä & ="?'),
    order: fc.constantFrom(...voiceOrders),
  },
  { noNullPrototype: true },
);

describe('filters of voices', () => {
  test('a count is what choosing that value alone in its group would list', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const { facets } = listOf(asked);
        for (const group of ['naming', 'kind', 'party'] as const) {
          for (const { value, count } of facets[group])
            assert.equal(listed({ ...asked, [group]: [value] }).length, count, `${group} ${value}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a link reproduces them, whatever stands in the name of a side', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const query = new URLSearchParams(Object.fromEntries(voiceParametersOf(asked)));
        const again = new URLSearchParams(query.toString());
        assert.deepEqual(
          voiceFiltersOf((name) => again.get(name)),
          asked,
        );
      }),
    );
  });

  test('an unknown value in an address is left out, never an error', () => {
    const odd = voiceFiltersOf((name) => ({ naming: 'true,named', order: 'x', kind: ',' })[name] ?? null);
    assert.deepEqual(odd, { ...noVoiceFilters, naming: ['named'] });
  });
});
