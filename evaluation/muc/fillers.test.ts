// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countFillers, headsOf, isSameFiller } from './fillers.ts';
import { type MucFiller, type MucRole, mergedFillers } from './keys.ts';

test('the head of a phrase, and what a measure measures', () => {
  for (const [phrase, ...heads] of [
    ['TWO HOODED MEN', 'men'],
    ['THE MAYOR OF TESSA', 'mayor'],
    ['GUNMEN WEARING MASKS', 'gunmen'],
    ['A GROUP OF ARMED REBELS', 'group', 'rebel'],
    ['TOBIAS KARA', 'kara'],
    ['THE MILL, WHICH BURNED', 'mill'],
  ])
    assert.deepEqual(headsOf(phrase!), heads, phrase);
});

const pairs: readonly (readonly [same: boolean, role: MucRole, a: string, b: string])[] = [
  [true, 'victim', 'THE TWO GUARDS', 'GUARD'],
  [true, 'victim', 'MAYOR TOBIAS KARA', 'KARA'],
  [false, 'victim', 'TOBIAS KARA', 'TOBIAS LENN'],
  [true, 'organisation', 'THE HALVAR FRONT', 'HALVAR LIBERATION FRONT'],
  [false, 'organisation', 'THE HALVAR FRONT', 'LORNE FRONT'],
  [false, 'weapon', 'CAR BOMB', 'GRENADE'],
];

test('when two strings name one filler', () => {
  for (const [same, role, a, b] of pairs) assert.equal(isSameFiller(role, a, b), same, `${a} / ${b}`);
});

const filler = (words: string, required = true): MucFiller => ({
  role: 'victim',
  strings: [words],
  required,
});
const found = (...words: readonly string[]) =>
  words.map((each) => ({ role: 'victim' as const, words: each }));

test('each filler of the key is found once, and optional ones are no loss', () => {
  const key = [filler('GUARD'), filler('CLERK'), filler('NURSE', false)];
  assert.deepEqual(countFillers(key, found('a guard', 'the guards')), { right: 1, wanted: 2, found: 2 });
  assert.deepEqual(countFillers(key, found('a clerk', 'the nurse')), { right: 2, wanted: 3, found: 2 });
  assert.deepEqual(countFillers([], found('a guard')), { right: 0, wanted: 0, found: 1 });
});

test('fillers that share a string are one, and required when one of them is', () => {
  const merged = mergedFillers([
    { role: 'victim', strings: ['KARA'], required: false },
    { role: 'victim', strings: ['MAYOR', 'KARA'], required: true },
    { role: 'individual', strings: ['KARA'], required: true },
  ]);
  assert.deepEqual(merged, [
    { role: 'victim', strings: ['KARA', 'MAYOR'], required: true },
    { role: 'individual', strings: ['KARA'], required: true },
  ]);
});

test('never more right than wanted or found', () => {
  const words = fc.array(fc.constantFrom('guard', 'two guards', 'clerk', 'the mayor', 'nurse'), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, words, (wanted, ours) => {
      const tally = countFillers(
        wanted.map((each, i) => filler(each, i % 2 === 0)),
        found(...ours),
      );
      assert.ok(tally.right <= tally.wanted && tally.right <= tally.found && tally.found === ours.length);
    }),
  );
});
