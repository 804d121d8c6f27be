// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcile } from '../../src/engine/reconcile.ts';
import { language, type Statement, told } from '../../test/piles.ts';
import { boardOf, drawn, isBetween, type Words } from './conflicts.ts';
import { drawnIncidents } from './incidents.ts';
import { foundDisputes, incidentsRead, labelledConflicts } from './labels.ts';

const saying = (who: Statement['who'], n: number): Statement => ({
  ...(who && { who }),
  counted: [{ quantity: 'killed', lower: n, upper: n }],
});
const ledger = reconcile(
  [saying('lantern', 12), saying('ines', 12), saying('reach', 14)].map((statement, i) =>
    told({ id: `r${i}`, style: i, statements: [statement] }),
  ),
  language,
  { version: '0' },
);
const { conflicts, gives } = boardOf(ledger);
const wordsIn = (report: string): Words => {
  const { start, end } = ledger.figures.find((figure) => figure.report === report)!.span;
  return { report, start, end };
};

test('a conflict is named by the words of its two sides, and found by any words of either position', () => {
  const [conflict] = conflicts;
  assert.equal(conflicts.length, 1);
  assert.deepEqual(
    conflict!.sides.map(({ report }) => report),
    ['r0', 'r2'],
  );
  const between = (a: string, b: string) => isBetween(conflict!, [wordsIn(a), wordsIn(b)], gives);
  assert.deepEqual([between('r0', 'r2'), between('r2', 'r0'), between('r1', 'r2')], [true, true, true]);
  assert.deepEqual([between('r0', 'r1'), between('r2', 'r2')], [false, false]);
});

test('a draw is the same for the same seed, whatever order the conflicts come in', () => {
  const many = [1, 2, 3, 4, 5].map((start) => {
    const words: Words = { report: 'r', start, end: start + 1 };
    return { sides: [words, words] as const };
  });
  assert.deepEqual(drawn([...many].reverse(), 3, 2), drawn(many, 3, 2));
  assert.equal(drawn(many, 3, 9).length, 5);
  assert.equal(drawnIncidents([ledger], 7, 5).length, 1);
});

test('the sheets of labels are well formed, and hold nothing twice', () => {
  const keys = [...labelledConflicts(), ...foundDisputes()].map((one) => JSON.stringify(one));
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(incidentsRead(), 40);
});
