// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Asked, bondsOf, lifted, parted } from './bonds.ts';
import { walledGroups } from './walled.ts';

/*
 * Things are letters. `ab+c`: a and b, told as one thing, and c are one. `ab|c`: a and b are taken out of what c is in.
 * What comes of it: the groups, then after `;` which are kept apart, and how far each decision holds.
 */
const letters = 'abcdef';

function asked(words: string, at: number): Asked {
  const parts = words.split(/[+|]/).map((part) => [...part].map((letter) => letters.indexOf(letter)));
  return { decision: `d${at + 1}`, kind: words.includes('|') ? 'split' : 'join', parts };
}

function shown(decisions: string): { readonly groups: string; readonly holds: string } {
  const { walled, held } = bondsOf(letters.length, decisions.split(' ').filter(Boolean).map(asked));
  const group = (root: number) => [...letters].filter((_, i) => walled.find(i) === root).join('');
  const roots = [...letters].flatMap((_, i) => (walled.find(i) === i ? [i] : []));
  const together = roots.map(group).filter((each) => each.length > 1);
  const walls = walled.walls().map(({ a, b, by }) => `${group(a)}|${group(b)} ${by}`);
  return {
    groups: [together.join(' '), ...walls].filter(Boolean).join('; '),
    holds: held.map(({ holds, against }) => [holds, ...against].join(' ')).join(', '),
  };
}

const table: readonly (readonly [what: string, decisions: string, groups: string, holds: string])[] = [
  ['nothing', '', '', ''],
  ['two joined', 'a+b', 'ab', 'whole'],
  ['three joined at once', 'a+b+c', 'abc', 'whole'],
  ['joined step by step', 'a+b b+c', 'abc', 'whole, whole'],
  ['one taken out', 'a|bc', 'a|b d1; a|c d1', 'whole'],
  ['two taken out are one', 'ab|cd', 'ab; ab|c d1; ab|d d1', 'whole'],
  ['joined, then split', 'a+b a|b', 'a|b d2', 'none d2, whole'],
  ['split, then joined', 'a|b a+b', 'ab', 'none d2, whole'],
  ['one of three taken out again', 'a+b+c c|ab', 'ab; ab|c d2', 'part d2, whole'],
  ['the first of three taken out again', 'a+b+c a|bc', 'bc; a|bc d2', 'part d2, whole'],
  ['what is joined to one side of a split is behind its wall', 'b|c a+b', 'ab; ab|c d1', 'whole, whole'],
  ['two later joins undo a split together', 'b|c a+b a+c', 'abc', 'none d2 d3, whole, whole'],
  [
    'a split of what two joins made one undoes the older',
    'a+b a+c b|c',
    'ac; ac|b d3',
    'none d3, whole, whole',
  ],
  ['two splits of one thing', 'a|b a|c', 'a|b d1; a|c d2', 'whole, whole'],
  ['the same twice', 'a+b a+b', 'ab', 'whole, whole'],
  ['the same split twice', 'a|b a|b', 'a|b d2,d1', 'whole, whole'],
  ['what lies within one part is not asked for', 'ab+c c|ab', 'a|c d2; b|c d2', 'none d2, whole'],
  ['apart from one, joined with another', 'a|b c+d a+c', 'acd; acd|b d1', 'whole, whole, whole'],
  ['taken out, but in part put back', 'ab|cd a+c', 'ac; ac|b d1; b|d d1', 'part d2, whole'],
];

for (const [what, decisions, groups, holds] of table) {
  test(`decisions: ${what} (${decisions})`, () => {
    assert.deepEqual(shown(decisions), { groups, holds });
  });
}

const anyDecision = fc
  .tuple(
    fc.shuffledSubarray([...letters], { minLength: 2, maxLength: 5 }),
    fc.nat(),
    fc.constantFrom('+', '|'),
  )
  .map(([some, cut, sign]) => {
    const at = 1 + (cut % (some.length - 1));
    return `${some.slice(0, at).join('')}${sign}${some.slice(at).join('')}`;
  });
const anyDecisions = fc.array(anyDecision, { minLength: 1, maxLength: 6 });

test('the newest decision always holds whole', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      assert.equal(bondsOf(letters.length, decisions.map(asked)).held.at(-1)!.holds, 'whole');
    }),
  );
});

test('what holds whole is so, and nothing walled is one', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const all = decisions.map(asked);
      const { walled, held } = bondsOf(letters.length, all);
      for (const { a, b } of walled.walls()) assert.notEqual(walled.find(a), walled.find(b));
      held.forEach(({ holds }, i) => {
        const { kind, parts } = all[i]!;
        const roots = parts.map((part) => new Set(part.map(walled.find)));
        if (holds === 'whole' && kind === 'join')
          assert.equal(new Set(roots.flatMap((each) => [...each])).size, 1);
        if (holds === 'whole' && kind === 'split')
          assert.ok([...roots[0]!].every((root) => !roots[1]!.has(root)));
      });
    }),
  );
});

test('a decision gives way only to one that says otherwise, and says to which', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const { held } = bondsOf(letters.length, decisions.map(asked));
      for (const { holds, against, decision } of held) {
        assert.equal(holds === 'whole', against.length === 0);
        for (const id of against)
          assert.ok(Number(id.slice(1)) > Number(decision.slice(1)), `${decision} to ${id}`);
      }
    }),
  );
});

test('a list is parted along walls, and what no decision speaks of stays with what was not taken out', () => {
  const bonds = bondsOf(letters.length, [asked('a|c', 0)]);
  const parts = parted([...'abc'], bonds, (letter) => letters.indexOf(letter));
  assert.deepEqual(parts, [['b', 'c'], ['a']]);
  assert.equal(bonds.walled.find(1), bonds.walled.find(2));
});

test('sets are joined and kept apart as what is in them', () => {
  const bonds = bondsOf(letters.length, [asked('a+d', 0), asked('b|d', 1)]);
  const sets = lifted(bonds, [[0], [1, 2], [3], [4]]);
  assert.equal(sets.find(2), 0);
  assert.deepEqual(sets.walls(), [{ a: 0, b: 1, by: ['d2'] }]);
});

test('walls move with what they stand around', () => {
  const groups = walledGroups(4);
  groups.build(0, 1, 'd1');
  groups.unite(1, 2);
  groups.unite(0, 3);
  assert.deepEqual(groups.between(3, 2), ['d1']);
  assert.deepEqual(groups.between(0, 3), []);
  assert.throws(() => groups.unite(2, 3), RangeError);
  assert.throws(() => groups.build(0, 3, 'd2'), RangeError);
});
