// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeOf } from '../../test/metamorphic/weighed.ts';
import type { Grade, Incident, Ledger, Root } from '../model/index.ts';
import { gradeFaults } from './grade-check.ts';

const { ledger } = madeOf([
  { id: 'a', style: 0, statements: [{ who: 'lantern' }] },
  { id: 'b', style: 1, statements: [{ who: 'shepherd' }] },
]);
const [incident] = ledger.incidents as readonly [Incident];
const { grade } = incident;

const incidentWith = (changes: Partial<Incident>): Ledger => ({
  ...ledger,
  incidents: [{ ...incident, ...changes }],
});
const gradeWith = (changes: Partial<Grade>) => incidentWith({ grade: { ...grade, ...changes } });
const rootWith = (changes: Partial<NonNullable<Root['source']>>): Ledger => ({
  ...ledger,
  roots: ledger.roots.map((root) => ({ ...root, source: { ...root.source!, ...changes } })),
});

const rows: readonly (readonly [name: string, ledger: Ledger, fault: RegExp | null])[] = [
  ['a ledger as it was made', ledger, null],
  ['one made before any of it was kept', incidentWith({ grade: { ...grade, others: [] } }), null],
  [
    'an input of a measure that has gone',
    gradeWith({ inputs: [{ measure: 'old', count: 1, ids: ['x'] }] }),
    null,
  ],
  [
    'a root that is not there',
    gradeWith({ inputs: [{ measure: 'roots', count: 1, ids: ['x'] }] }),
    /^incident .*: its grade on plain@1: there is no root x$/,
  ],
  [
    'a count of more than is named',
    gradeWith({ inputs: [{ measure: 'roots', count: 2, ids: [] }] }),
    /counts 2 and names 0/,
  ],
  [
    'a root left out that is not there',
    gradeWith({ fragility: { ...grade.fragility!, fewest: { roots: ['x'], value: 'cannot-tell' } } }),
    /no root x/,
  ],
  [
    'the same on another scale',
    gradeWith({
      others: [{ ...grade.others![0]!, inputs: [{ measure: 'standing', count: 1, ids: ['x'] }] }],
    }),
    /airwars-shaped@1: there is no words x/,
  ],
  ['same words of no mention', incidentWith({ sameWords: [['x']] }), /no happening x/],
  [
    'a mention that rests on others, of which there is none',
    incidentWith({ resting: [{ happening: 'x', reports: [] }] }),
    /no happening x/,
  ],
  ['a source of no mention', rootWith({ happenings: ['x'] }), /^root .*: there is no happening x$/],
];

for (const [name, given, fault] of rows) {
  test(name, () => {
    const faults = gradeFaults(given);
    if (fault === null) assert.deepEqual(faults, []);
    else assert.match(faults[0] ?? '', fault);
  });
}
