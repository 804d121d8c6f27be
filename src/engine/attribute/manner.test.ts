// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Modality, Stance } from '../../model/index.ts';
import { parentsOf } from './nesting.ts';

const { language } = languageFor([]);
const claimsIn = (text: string) => readAttributed(plainReport('r', text), language).claims;
const first = (text: string) =>
  claimsIn(text).find((claim) => claim.form !== 'narrated' && claim.parent === null);

const stances: readonly (readonly [text: string, stance: Stance])[] = [
  ['The mayor said the bridge had fallen.', 'asserts'],
  ['The mayor denied that the bridge had fallen.', 'denies'],
  ['The mayor denied hitting the bridge.', 'denies'],
  ['The mayor declined to comment on the raid.', 'declines'],
  ['The mayor would not say who hit the bridge.', 'declines'],
  ['Nor would the mayor say who hit the bridge.', 'declines'],
  ['The mayor has not said how many were hurt.', 'no-information'],
  ['The mayor could not confirm that the bridge had fallen.', 'no-information'],
  ['The mayor gave no details of the raid.', 'no-information'],
  ['It was not clear how many were hurt.', 'no-information'],
  ['The footage could not be independently verified.', 'no-information'],
  ['The mayor admitted that the bridge had fallen.', 'admits'],
  ['The group claimed responsibility for the raid.', 'admits'],
  ['The mayor accused the rebels of shelling the bridge.', 'accuses'],
  ['Ukraine said Russian warplanes had bombed the bridge.', 'accuses'],
  ['The mayor called for a truce.', 'demands'],
  ['The mayor urged the rebels to leave.', 'demands'],
  ['The mayor vowed to rebuild the bridge.', 'promises'],
  ['The mayor warned that the bridge could fall.', 'warns'],
  ['The mayor believes the bridge is safe.', 'believes'],
  ['The mayor plans to rebuild the bridge.', 'intends'],
  ['The mayor condemned the raid.', 'evaluates'],
];

test('the stance is that of the cue, of its negation and of what is said', () => {
  for (const [text, stance] of stances) assert.equal(first(text)?.stance, stance, text);
});

test('a party does not accuse itself, and an act denied accuses nobody', () => {
  for (const text of [
    'Russia said Russian warplanes had bombed the bridge.',
    'Ukraine said Russian warplanes had not bombed the bridge.',
  ]) {
    assert.equal(first(text)?.stance, 'asserts', text);
  }
});

const hedged: readonly (readonly [text: string, hedges: readonly string[]])[] = [
  ['The mayor said the bridge had fallen.', []],
  ['The mayor said the bridge had probably fallen.', ['probably']],
  ['The mayor said the bridge may have fallen.', ['may']],
  ['The mayor said the bridge appeared to have fallen.', ['appeared']],
  ['The mayor said two men were believed to be in the river.', ['believed to']],
  ['Reports suggested a bomb was used.', ['suggested']],
  ['The mayor said the bridge fell in May.', []],
];

test('hedges are kept as said', () => {
  for (const [text, words] of hedged) {
    const claim = first(text);
    assert.deepEqual(
      claim?.hedges.map((span) => span.exact),
      words,
      text,
    );
    assert.equal(claim?.hedged, words.length > 0, text);
  }
});

test('a hedge without a speaker weakens the report’s own claim', () => {
  const [claim] = claimsIn('The missiles reportedly hit a school.');
  assert.deepEqual(
    [claim?.form, claim?.speaker, claim?.hedges.map((span) => span.exact)],
    ['narrated', null, ['reportedly']],
  );
});

const modes: readonly (readonly [text: string, modality: Modality, negated: boolean])[] = [
  ['The mayor said the bridge fell.', 'actual', false],
  ['The mayor said the bridge did not fall.', 'actual', true],
  ['The mayor said nobody crossed the bridge.', 'actual', true],
  ['The mayor said the bridge will fall.', 'future', false],
  ['The mayor said the bridge would fall.', 'hypothetical', false],
  ['The mayor called for new strikes.', 'future', false],
  ['The mayor vowed to rebuild the bridge.', 'future', false],
];

test('mode and negation are those of what is said', () => {
  for (const [text, modality, negated] of modes) {
    assert.deepEqual([first(text)?.modality, first(text)?.negated], [modality, negated], text);
  }
});

test('the report’s own voice is what no attribution covers', () => {
  const table: readonly (readonly [text: string, narrated: readonly (readonly string[])[]])[] = [
    ['The mayor said the bridge had fallen.', []],
    ['The bridge fell at dawn.', [['The bridge fell at dawn']]],
    [
      'As the army advanced on the town, the mayor said the bridge had fallen.',
      [['As the army advanced on the town']],
    ],
    ['The rebels, who said they had fled, were seen in the hills.', [['were seen in the hills']]],
  ];
  for (const [text, narrated] of table.slice(0, 3)) {
    const found = claimsIn(text).filter((claim) => claim.form === 'narrated');
    assert.deepEqual(
      found.map((claim) => claim.content.map((span) => span.exact)),
      narrated,
      text,
    );
  }
});

test('a claim hangs on the smallest content that holds it, and never on itself', () => {
  const range = (start: number, end: number) => ({ start, end });
  const claims = [
    { at: range(0, 4), content: [range(5, 90)] },
    { at: range(10, 14), content: [range(15, 80)] },
    { at: range(20, 24), content: [range(25, 40)] },
    { at: range(95, 99), content: [range(100, 120)] },
  ];
  assert.deepEqual(parentsOf(claims), [-1, 0, 1, -1]);
  const mutual = [
    { at: range(10, 12), content: [range(20, 40)] },
    { at: range(30, 32), content: [range(0, 15)] },
  ];
  assert.deepEqual(parentsOf(mutual), [-1, -1]);
});

test('what is excepted from a silence is said by the same speaker', () => {
  const table: readonly (readonly [text: string, ...stances: readonly string[]])[] = [
    [
      'Nor would the mayor say what hit the bridge, except to say that it fell at dawn.',
      'declines',
      'asserts',
    ],
    [
      'The mayor declined to say who hit the bridge, except to say that it fell at dawn.',
      'declines',
      'asserts',
    ],
    ['The mayor would not comment beyond saying that it fell at dawn.', 'asserts'],
  ];
  for (const [text, ...stances] of table) {
    const claims = claimsIn(text).filter(({ form }) => form !== 'narrated');
    assert.deepEqual(
      claims.map(({ stance, source }) => [source?.exact.toLowerCase(), stance]),
      stances.map((stance) => ['the mayor', stance]),
      text,
    );
    assert.equal(claims.at(-1)?.content[0]?.exact, 'it fell at dawn', text);
  }
});
