// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOn, readActorDictionary, readAgentDictionary, readUnitTests } from './petrarch.ts';

const actors = readActorDictionary(
  [
    '<!-- a dictionary -->',
    'ARNEL_ [ARN]  # never the beginning of a word',
    '+HIGH_ARNEL',
    'BELM',
    '\t[BEL < 950601]',
    '\t[BELGOV 19950601 - 19990815]',
    '\t[BELREB > 990815]',
    '# CORV [COR]',
  ].join('\n'),
);

test('a dictionary of actors: other names, codes for a time, comments', () => {
  assert.deepEqual(
    actors.map(({ names }) => names),
    [['ARNEL_', 'HIGH_ARNEL'], ['BELM']],
  );
  const belm = actors[1]!;
  for (const [day, code] of [
    ['19900101', 'BEL'],
    ['19970101', 'BELGOV'],
    ['20010101', 'BELREB'],
  ] as const)
    assert.equal(codeOn(belm, day), code);
  assert.equal(codeOn(actors[0]!, ''), 'ARN');
});

test('a dictionary of agents: plurals regular, given and none; markers', () => {
  const agents = readAgentDictionary(
    '!WHO! = MAN, WOMAN\nSENTRY [~MIL]\nGOOSE {GEESE} [~GGS]\nPOLICE {} [ ~COP]\nCHAIR!WHO! [~GOV]',
  );
  assert.deepEqual(Object.fromEntries(agents), {
    sentry: '~MIL',
    sentries: '~MIL',
    goose: '~GGS',
    geese: '~GGS',
    police: '~COP',
    chairman: '~GOV',
    chairwoman: '~GOV',
    chairmans: '~GOV',
    chairwomans: '~GOV',
  });
});

test('a unit test: text from the leaves of its tree, codings without those that are no event', () => {
  const [only] = readUnitTests(
    [
      '<Sentence date="19950101" id="T-1" category="T">',
      '<!-- a comment -->',
      '<EventCoding sourcecode="ARN" targetcode="BEL" eventcode="121"></EventCoding>',
      '<EventCoding error="dateline"></EventCoding>',
      '<Text>Arnel blamed',
      "Belm's army.</Text>",
      "<Parse>(ROOT (S (NP (NNP Arnel) ) (VP (VBD blamed) (NP (NP (NNP Belm) (POS 's) ) (NN army) ) ) (. .) ) )</Parse>",
      '</Sentence>',
    ].join('\n'),
  );
  assert.deepEqual(only, {
    id: 'T-1',
    date: '19950101',
    text: "Arnel blamed Belm's army.",
    codings: [{ source: 'ARN', target: 'BEL', event: '121' }],
  });
});
