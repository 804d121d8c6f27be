// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stances } from '../model/index.ts';
import { type AttributionWords, attributionLexiconOf, frames } from './attribution.ts';

const words = JSON.parse(
  readFileSync(new URL('../../resources/en/attribution.json', import.meta.url), 'utf8'),
) as AttributionWords;
const lexicon = attributionLexiconOf(words);

test('groups add frames to a verb, and the first to give one keeps its stance', () => {
  assert.equal(lexicon.verbs.get('warn')?.get('clause'), 'warns');
  assert.equal(lexicon.verbs.get('warn')?.get('raised-infinitive'), 'demands');
  assert.equal(lexicon.verbs.get('say')?.get('clause'), 'asserts');
  assert.equal(lexicon.verbs.get('point out')?.get('clause'), 'asserts');
  assert.equal(lexicon.prepositional.get('call')?.get('for'), 'demands');
});

test('what soldiers do to places is never an attribution', () => {
  for (const verb of ['attack', 'bomb', 'shell', 'strike', 'hit', 'defend', 'capture']) {
    assert.equal(lexicon.verbs.has(verb), false, verb);
  }
});

test('every stance and frame of the file is one of the model’s, and no list is empty', () => {
  for (const group of [...words.verbs, ...words.particles]) {
    assert.ok(stances.includes(group.stance));
    assert.ok(group.frames.every((frame) => frames.includes(frame)));
  }
  for (const group of [...words.nouns, ...words.adjectives, ...words.prepositional]) {
    assert.ok(stances.includes(group.stance));
  }
  for (const [name, set] of Object.entries(lexicon.grammar)) assert.ok(set.size > 0, name);
});
