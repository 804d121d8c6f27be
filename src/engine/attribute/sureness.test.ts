// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { ClaimReading, Role } from '../../model/index.ts';
import { readMarked } from '../../text/index.ts';
import { name } from '../name/name.ts';
import { parse } from '../parse/parse.ts';
import { refer } from '../refer/refer.ts';
import type { Parsed } from '../stages.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { attribute } from './attribute.ts';

const { language } = languageFor([]);

const parsed = (text: string): Parsed => parse(tokenise(plainReport('r', text), language), language);

/** The claim of a text that somebody makes. */
function claimOf(read: Parsed): ClaimReading {
  const { claims } = attribute(refer(name(read, language), language), language);
  const [claim, ...others] = claims.filter(({ form }) => form !== 'narrated');
  assert.deepEqual(others, []);
  return claim!;
}

/** What the claim says of why it is less sure, in parts; empty when it says nothing. */
const doubtsOf = ({ reasons }: ClaimReading): readonly string[] =>
  reasons
    .filter((reason) => reason.startsWith('attribute.doubt@1: '))
    .flatMap((reason) => reason.slice('attribute.doubt@1: '.length).split('; '));

/** Sentences, the surer before the less sure of each group; and what is to be doubted of each. */
const groups: readonly (readonly (readonly [text: string, ...doubts: readonly string[]])[])[] = [
  // Frames and kinds of cue
  [
    ['“Two people were hurt in the raid,” the mayor said.'],
    ['The mayor said that two people were hurt in the raid.'],
    ['Two people were hurt in the raid, according to the mayor.'],
    ['The rebels vowed to hold the town.'],
    ['The minister condemned the raid on the harbour.'],
    ['The army is confident that the bridge holds.'],
    ['KORR: We hold the ridge.'],
    ['“Two people were hurt in the raid last night.”'],
  ],
  // Who is said to have said it
  [
    ['The mayor said that two people were hurt in the raid.'],
    ['They said that two people were hurt in the raid.', 'the source points at nobody known'],
    ['It was reported that two people were hurt in the raid.', 'no source was found'],
  ],
  [
    ['The colonel’s claim that the bridge had fallen was false.'],
    ['The claim that the bridge had fallen was false.', 'no source was found'],
  ],
  // How the cue stands
  [
    ['The mayor did not say that two people were hurt in the raid.'],
    [
      'The mayor, who said that two people were hurt in the raid, has left.',
      'the source is a relative pronoun',
      'the verb stands in a subordinate clause',
    ],
  ],
  [
    ['The mayor left, saying that two people were hurt in the raid.'],
    [
      'The town was calm when the mayor said that two people were hurt in the raid.',
      'the verb stands in a subordinate clause',
    ],
    [
      'The mayor would say that two people were hurt in the raid.',
      'the verb may tell what is yet to be said',
    ],
  ],
  // How much is said
  [
    ['The minister condemned the raid on the harbour.'],
    ['The minister condemned violence.', 'the content is a word or two'],
  ],
  [['The mayor declined to comment.'], ['The minister condemned violence.', 'the content is a word or two']],
];

test('the surer reading has more confidence, and what makes it less sure is told', () => {
  for (const group of groups) {
    const confidences = group.map(([text, ...doubts]) => {
      const claim = claimOf(parsed(text));
      assert.deepEqual(doubtsOf(claim), doubts, text);
      return claim.confidence;
    });
    const falling = confidences.every((each, i) => i === 0 || each < confidences[i - 1]!);
    assert.ok(falling, `${confidences.join(' ')}: ${group[0]![0]}`);
  }
});

/** A sentence with the roles marked that its verb of saying is to have, by their labels in small letters. */
function withRoles(notation: string): Parsed {
  const { text, marks } = readMarked(notation);
  const read = parsed(text);
  const [sentence] = read.sentences;
  const { tokens } = sentence!;
  const roles = marks.map(({ label, start, end }): Role => {
    const first = tokens.findIndex((token) => token.start === start);
    return { role: label.toUpperCase(), first, end: tokens.findIndex((token) => token.end === end) + 1 };
  });
  const predicate = tokens.findIndex(({ form }) => form === 'said');
  return { ...read, sentences: [{ ...sentence!, frames: [{ predicate, roles }] }] };
}

const otherSpeaker = 'the roles name another speaker, or none';

/** One sentence, read by the rules in one way, and by the roles in these. */
const secondReadings: readonly (readonly [notation: string, ...doubts: readonly string[]])[] = [
  ['[a0:The old mayor] said [a1:the bridge had fallen at dawn].'],
  [
    'The [a0:old mayor] said [a1:the bridge had fallen at dawn].',
    'the roles give the speaker fewer words, or more',
  ],
  ['The old mayor said [a0:the bridge] had fallen at dawn.', otherSpeaker],
  ['The old mayor said the bridge had fallen [tmp:at dawn].', otherSpeaker],
  // What is said may be an argument of any number, and may be found in part.
  ['[a0:The old mayor] said the bridge had fallen [a2:at dawn].'],
  ['[a0:The old mayor] [a1:said] the bridge had fallen at dawn.', 'the roles have something else said'],
];

test('the roles are a second reading: where they differ, the claim is less sure and says so', () => {
  const [agreed, ...others] = secondReadings.map(([notation, ...doubts]) => {
    const claim = claimOf(withRoles(notation));
    assert.equal(claim.source?.exact, 'The old mayor', notation);
    assert.deepEqual(doubtsOf(claim), doubts, notation);
    return { confidence: claim.confidence, doubts };
  });
  for (const { confidence, doubts } of others)
    assert.equal(confidence < agreed!.confidence, doubts.length > 0, doubts.join());
});
