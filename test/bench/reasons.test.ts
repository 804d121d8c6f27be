// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainReason, stepsOf } from '../../web/src/reasons.ts';
import { ruleWords } from '../../web/src/rule-words.ts';
import { contents, filesBelow } from '../source-files.ts';

describe('a reason, rule by rule', () => {
  const table: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['attribute.actor@1', [['attribute.actor@1', 'a name in the list of actors']]],
    ['attribute.actor@12: the government of Kestria', [['attribute.actor@12', 'the government of Kestria']]],
    [
      'attribute.pronoun@1: “They” is the Front; attribute.actor@1',
      [
        ['attribute.pronoun@1', '“They” is the Front'],
        ['attribute.actor@1', 'a name in the list of actors'],
      ],
    ],
    ['attribute.role@1: “master; commander”; twice', [['attribute.role@1', '“master; commander”; twice']]],
    [
      'name.learned@1: name.gazetteer@2, 97 %: use.place@1',
      [
        ['name.learned@1', 'found by a model that learned from examples'],
        ['name.gazetteer@2', 'a name in the gazetteer, 97 % sure'],
        ['use.place@1', 'something is, goes or happens there'],
      ],
    ],
    ['name.learned@1: 8 %', [['name.learned@1', 'found by a model that learned from examples, 8 % sure']]],
    [
      'happen.verb-trigger@1: “fire”, told as having happened; a habit',
      [['happen.verb-trigger@1', 'a verb that tells of an act: “fire”, told as having happened; a habit']],
    ],
    [
      'place.too-close@1: Tessa (XA, own:1) or Tessa (sea, own:2)',
      [
        [
          'place.too-close@1',
          'several places of this name, and nothing decides between them: Tessa (XA, own:1) or Tessa (sea, own:2)',
        ],
      ],
    ],
    ['place.unknown@1: not in the gazetteer', [['place.unknown@1', 'not in the gazetteer']]],
    ['happen.time@1: as written', [['happen.time@1', 'as written']]],
    ['some.other@3', [['some.other@3', '']]],
    ['told by hand', [['told by hand', '']]],
  ];
  for (const [reason, steps] of table) {
    test(reason, () =>
      assert.deepEqual(
        stepsOf(reason).map(({ rule, words }) => [rule, words]),
        steps,
      ),
    );
  }

  test('in plain words, a rule without any stands by its name', () => {
    assert.equal(
      plainReason('attribute.relay@1; some.other@3'),
      'named as the one it came through; some.other@3',
    );
  });
});

/** Rules whose names are put together from a word that stands elsewhere: what finds those words, by the folder of the engine. */
const composed: readonly (readonly [folder: string, stem: string, word: RegExp])[] = [
  ['happen', 'happen.time.', /\brule: '([a-z-]+)'/g],
  ['happen', 'happen.time.', /\bfound\([^;]*, '([a-z-]+)'\)/g],
  ['name', 'use.', /\b(?:literal|metonym|modifier)\('([a-z-]+)'\)/g],
];

/** Every rule of a folder of the engine, by its name without version. */
function rulesIn(folder: string): readonly string[] {
  const sources = filesBelow(`src/engine/${folder}`).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const text = sources.map(contents).join('\n');
  const written = [...text.matchAll(/['"`; ]([a-z-]+(?:\.[a-z-]+)+)@\d/g)].map(([, rule]) => rule!);
  const made = composed
    .filter(([where]) => where === folder)
    .flatMap(([, stem, word]) => [...text.matchAll(word)].map(([, end]) => `${stem}${end}`));
  return [...new Set([...written, ...made])];
}

describe('every rule has plain words', () => {
  for (const [folder, atLeast] of [
    ['happen', 20],
    ['name', 25],
    ['link', 3],
    ['cast', 3],
  ] as const) {
    test(`of ${folder}`, () => {
      const rules = rulesIn(folder);
      assert.ok(rules.length >= atLeast, `${rules.length} rules found in ${folder}`);
      assert.deepEqual(
        rules.filter((rule) => ruleWords[rule] === undefined),
        [],
      );
    });
  }
});
