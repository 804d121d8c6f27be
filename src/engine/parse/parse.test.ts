// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishSentences, onlySentences } from '../../../evaluation/readers/english.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import type { Sentence } from '../../model/index.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { parse } from './parse.ts';

const language = onlySentences(englishSentences());

function read(text: string): readonly Sentence[] {
  return parse(tokenise(plainReport('r', text), language), language).sentences;
}

/** `word relation head` of each word of a text's first sentence. */
function arcs(text: string): readonly string[] {
  const { tokens } = read(text)[0]!;
  return tokens.map(({ form, deprel, head }) => `${form} ${deprel} ${head < 0 ? '-' : tokens[head]!.form}`);
}

/** Arcs that a reader of news must not get wrong: who speaks, and where what is said hangs. */
const table: readonly (readonly [text: string, ...arcs: string[]])[] = [
  [
    'The minister said the boats were sunk.',
    'minister nsubj said',
    'said root -',
    'sunk ccomp said',
    'boats nsubj sunk',
  ],
  [
    'Officials denied that the port was closed.',
    'Officials nsubj denied',
    'closed ccomp denied',
    'that mark closed',
  ],
  [
    'Rebels shelled the old harbour on Monday.',
    'Rebels nsubj shelled',
    'harbour obj shelled',
    'Monday obl shelled',
  ],
  [
    'Two soldiers were killed by a mine.',
    'soldiers nsubj killed',
    'mine obl killed',
    'by case mine',
    'Two nummod soldiers',
  ],
  ['THE MINISTER SAID THE BOATS WERE SUNK.', 'MINISTER nsubj SAID', 'SUNK ccomp SAID'],
  ['the minister said the boats were sunk.', 'minister nsubj said', 'sunk ccomp said'],
];

for (const [text, ...expected] of table) {
  test(`hangs the words of “${text}”`, () => {
    const found = arcs(text);
    for (const arc of expected) assert.ok(found.includes(arc), `${arc} is not among ${found.join(', ')}`);
  });
}

test('lemmas are lower-cased and regular and irregular forms are undone', () => {
  const lemmas = read(
    'The Maravelian ministries said airstrikes hit two boats and sank them.',
  )[0]!.tokens.map((token) => token.lemma);
  assert.deepEqual(lemmas.slice(1, 8), ['maravelian', 'ministry', 'say', 'airstrike', 'hit', 'two', 'boat']);
});

/** Words from the root, or null when they go in a circle. */
function depth(sentence: Sentence, word: number): number | null {
  let at = word;
  for (let steps = 0; steps <= sentence.tokens.length; steps++) {
    if (at === -1) return steps;
    at = sentence.tokens[at]!.head;
  }
  return null;
}

function assertTree(sentence: Sentence): void {
  const roots = sentence.tokens.filter((token) => token.head === -1);
  assert.equal(roots.length, 1);
  for (const token of sentence.tokens) {
    assert.equal(token.deprel === 'root', token.head === -1);
    assert.ok(token.head < sentence.tokens.length);
  }
  sentence.tokens.forEach((_, word) => {
    assert.notEqual(depth(sentence, word), null);
  });
}

test('every sentence is one tree, whatever the text', () => {
  const words = fc.array(
    fc.constantFrom(
      'The',
      'army',
      'said',
      ',',
      '“',
      '”',
      'that',
      '.',
      'of',
      '🚀',
      'U.S.',
      "n't",
      '-',
      '\n\n',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    words.map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(text, (each) => read(each).forEach(assertTree)),
    { numRuns: 1000 },
  );
});

test('the same text gives the same trees', () => {
  const text = 'The mayor, who had left, said on Friday that nobody would return.';
  assert.deepEqual(read(text), read(text));
});
