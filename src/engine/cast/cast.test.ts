// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { type Analysis, type Cast, holds } from '../../model/index.ts';
import { readMarked } from '../../text/index.ts';
import { analyse } from '../pipeline.ts';
import { castsOf } from './cast.ts';

const { language } = languageFor([]);

interface Read {
  readonly analysis: Analysis;
  readonly casts: readonly Cast[];
}

function read(text: string): Read {
  const analysis = analyse(plainReport('r', text), language);
  return { analysis, casts: castsOf(text, analysis, language) };
}

/** Every filler of a text as `role: words`, sorted. */
function fillersIn(text: string): readonly string[] {
  const all = read(text).casts.flatMap(({ fillers }) =>
    fillers.map(({ role, told }) => `${role}: ${told.exact}`),
  );
  return [...new Set(all)].sort();
}

/** What has no mark must be in no role. */
const table: readonly string[] = [
  '[individual:Two hooded men] kidnapped [victim:the mayor of Tessa] on Monday.',
  '[victim:The mayor of Tessa] was kidnapped by [individual:members of [body:the Halvar Front]].',
  '[individual:[body:Halvar Front] guerrillas] attacked [target:a police station] with [weapon:grenades].',
  '[weapon:A car bomb] exploded outside [target:the bank], killing [victim:a guard] and wounding [victim:two clerks].',
  '[body:The army] shelled [target:the market] on Tuesday, the mayor said.',
  'Rebels fled with their rockets. [victim:Six villagers] died in the rebel raid on [target:the market].',
  '[individual:Rebels] burned [target:three buses] and [target:a school] on Friday.',
  '[victim:The judge] was found dead after the kidnapping of [victim:two lawyers].',
  '[individual:Rebels] took [victim:the two nurses] as hostages in Tessa.',
  '[individual:Rebels] shelled [target:a school]. [victim:Five people], including [victim:a nurse], were wounded.',
  '[individual:Rebels] shelled [target:a school]. The dead were [victim:a teacher] and [victim:two boys].',
  '[individual:Rebels] shelled [target:a school]. Among the wounded is [victim:Tobias Kara].',
  '[individual:Rebels] set fire to [target:the mill] and set [target:two houses] on fire.',
  'The rebel raid caused damage to [target:the bridge] near the army barracks.',
  '[individual:Gunmen] hurled [weapon:dynamite sticks] at [target:a bank] during the rebel attack.',
];

test('who did it, whom and what it befell, and with what', () => {
  for (const marked of table) {
    const { text, marks } = readMarked(marked);
    const wanted = marks.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
    assert.deepEqual(fillersIn(text), [...new Set(wanted)].sort(), text);
  }
});

test('no roles in what was not done, and none for words that stand for nothing', () => {
  for (const text of [
    'The Front threatened to burn the school.',
    'Gunmen did not wound the mayor.',
    'The rebels burn schools and wound teachers.',
    'Nobody was killed in the storm.',
    'The team beat its rivals on Friday.',
  ])
    assert.deepEqual(fillersIn(text), [], text);
  assert.ok(!fillersIn('Gunmen killed seven others in the raid.').some((each) => each.includes('others')));
});

test('a terrorist attack is by nobody who is told', () => {
  assert.deepEqual(fillersIn('A terrorist attack on the port failed.'), ['target: the port']);
});

/** Texts of two sentences or more, and the words of each incident's fillers, by incident. */
const merging: readonly (readonly [text: string, ...casts: (readonly string[])[]])[] = [
  [
    'A bomb exploded at the market in Tessa on Monday. The attack killed two clerks. The Halvar Front claimed responsibility for the attack.',
    ['body: The Halvar Front', 'target: the market', 'victim: two clerks', 'weapon: A bomb'],
  ],
  [
    'Rebels raided the market on Monday. Three guards were wounded.',
    ['individual: Rebels', 'target: the market', 'victim: Three guards'],
  ],
  [
    'Rebels shelled the port in Tessa on Monday. Soldiers shelled a school in Orsk on Tuesday.',
    ['individual: Rebels', 'target: the port'],
    ['individual: Soldiers', 'target: a school'],
  ],
  [
    'Rebels shelled the port on Monday. No group claimed responsibility for the attack.',
    ['individual: Rebels', 'target: the port'],
  ],
];

test('later sentences fill what the first left open, and never from another incident', () => {
  for (const [text, ...wanted] of merging) {
    const found = read(text)
      .casts.map(({ fillers }) => fillers.map(({ role, told }) => `${role}: ${told.exact}`).sort())
      .filter((each) => each.length > 0);
    assert.deepEqual(found, wanted, text);
  }
});

test('who is blamed did it as the claim has it', () => {
  const { analysis, casts } = read(
    'Gunmen attacked a market in Tessa. The mayor blamed the Halvar Front for the attack.',
  );
  const blamed = casts.flatMap(({ fillers }) => fillers).find(({ role }) => role === 'body')!;
  const claim = analysis.claims.find(({ id }) => id === blamed.claim)!;
  assert.equal(claim.source?.exact, 'The mayor');
  assert.match(blamed.reason, /^cast\.blamed@1: “blamed”$/);
});

test('people who are named elsewhere are known by their name', () => {
  const { casts } = read(
    'Rebels attacked the army. Tobias Kara, the mayor, was shot on Monday. He died in hospital after the attack.',
  );
  const victims = casts
    .flatMap(({ fillers }) => fillers)
    .filter(({ role, told }) => role === 'victim' && told.exact !== 'the army');
  assert.deepEqual([...new Set(victims.map(({ known }) => known.exact))], ['Tobias Kara']);
});

test('in capitals the same is read', () => {
  const text = 'Two hooded men kidnapped the mayor of Tessa on Monday. A bomb exploded in a restaurant.';
  const small = fillersIn(text).map((each) => each.toUpperCase());
  assert.deepEqual(
    fillersIn(text.toUpperCase()).map((each) => each.toUpperCase()),
    small,
  );
});

const words = fc.constantFrom(
  'gunmen',
  'killed',
  'wounded',
  'the mayor',
  'of the Halvar Front',
  'a bomb',
  'exploded',
  'at the bank',
  'the attack',
  'claimed responsibility for',
  'was blamed on',
  'in Tessa',
  '(',
  ')',
  'and',
  ',',
  '.',
  '“',
  'İ',
  '\u202e',
  '🚀',
  '\n\n',
);

test('fillers are words of the text, in order, each of its own incident and with its reason', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(' ');
      const { analysis, casts } = read(text);
      const groups = new Map(analysis.happenings.map(({ id, group }) => [id, group]));
      for (const { group, happenings, fillers } of casts) {
        assert.ok(happenings.every((id) => groups.get(id) === group));
        for (const [i, { role, told, known, happening, reason }] of fillers.entries()) {
          assert.ok(holds(text, told) && holds(text, known));
          assert.ok(happening === null || groups.get(happening) === group);
          assert.match(reason, /^cast\.[a-z]+@\d/);
          const before = fillers[i - 1];
          if (before?.role === role) assert.ok(before.told.start <= told.start);
        }
      }
    }),
    { numRuns: 120 },
  );
});
