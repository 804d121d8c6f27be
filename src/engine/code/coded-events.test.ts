// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { actor } from '../../../test/piles.ts';
import { languageFor } from '../../desk/language.ts';
import type { Actor } from '../../language/actors.ts';
import { actorListOf } from '../../language/actors.ts';
import type { Language } from '../../language/language.ts';
import { analyse } from '../pipeline.ts';
import { codeEvents } from './coded-events.ts';
import type { Party } from './parties.ts';

/** Three states and a movement of an invented conflict. */
const sides: readonly Actor[] = [
  ['ARN', 'Arnelia', 'Arnelian', 'government'],
  ['BEL', 'Belmark', 'Belmarkian', 'government'],
  ['COR', 'Corvania', 'Corvanian', 'government'],
  ['FRE', 'Free Orm Movement', 'Ormist', 'armed-group'],
].map(([id, name, demonym, kind]) =>
  actor(id!, name!, { kind: kind as Actor['kind'], demonyms: [demonym!] }),
);

const { language: english } = languageFor([]);
const language: Language = { ...english, actors: actorListOf(sides) };

function sideOf({ actor, roles }: Party): string {
  return [actor ?? '-', ...roles].join('.');
}

/** Events in the notation `source > target GROUP/mode`, in order; `not` where it is told as not done. */
function coded(text: string): readonly string[] {
  const events = codeEvents(analyse(plainReport('r', text), language), text, language);
  return events.map(({ source, target, group, mode, negated }) => {
    const whom = target === null ? '-' : sideOf(target);
    return `${sideOf(source)} > ${whom} ${mode === null ? group : `${group}/${mode}`}${negated ? ' not' : ''}`;
  });
}

const table: readonly (readonly [text: string, ...events: string[]])[] = [
  // Acts that are no happening.
  ['Arnelia condemned Belmark.', 'ARN > BEL ACCUSE/disapprove'],
  ['Arnelia restored diplomatic ties with Belmark.', 'ARN > BEL SUPPORT'],
  ['Arnelia imposed sanctions on Corvania.', 'ARN > COR SANCTION'],
  ['Arnelia praised the Belmarkian government.', 'ARN > BEL.GOV SUPPORT'],
  ['Arnelia donated tents to Corvania.', 'ARN > COR AID'],
  ['Arnelia rejected a Corvanian proposal.', 'ARN > COR REJECT'],
  ['Arnelia urged Belmark to withdraw its troops.', 'ARN > BEL REQUEST'],
  // Both sides of a meeting; several on one side; each with each.
  [
    'The Arnelian president met the Corvanian president.',
    'ARN.GOV > COR.GOV CONSULT',
    'COR.GOV > ARN.GOV CONSULT',
  ],
  ['Arnelia and Belmark denounced Corvania.', 'ARN > COR ACCUSE/disapprove', 'BEL > COR ACCUSE/disapprove'],
  ['Arnelia and Belmark signed a treaty.', 'ARN > BEL AGREE', 'BEL > ARN AGREE'],
  ['Lawmakers and officials in Arnelia thanked Corvania.', 'ARN.LEG > COR SUPPORT', 'ARN.GOV > COR SUPPORT'],
  ['Former Arnelian ministers criticised Belmark.', 'ARN.ELI > BEL ACCUSE/disapprove'],
  ['Arnelia received aid from Belmark.', 'BEL > ARN AID'],
  ['Arnelia condemned the government of Corvania.', 'ARN > COR.GOV ACCUSE/disapprove'],
  // Happenings, active and passive.
  ['Arnelian troops shelled Belmarkian positions.', 'ARN.MIL > BEL ASSAULT/heavy-weapons'],
  ['Belmarkian soldiers were captured by Arnelian troops.'],
  ['A Corvanian convoy was ambushed by the Free Orm Movement.', 'FRE > COR ASSAULT/firearms'],
  // A pronoun is whom it takes up.
  ['Arnelia broke off talks. It condemned Belmark.', 'ARN > - SANCTION', 'ARN > BEL ACCUSE/disapprove'],
  ['Arnelia said that Corvania must release the captives.', 'ARN > COR REQUEST'],
  // What is agreed or said is one act.
  ['Arnelia agreed to supply Corvania with wheat.', 'ARN > COR AGREE'],
  ['Arnelia did not visit Belmark.', 'ARN > BEL CONSULT/visit not', 'BEL > ARN CONSULT/visit not'],
];

test('who does what to whom', () => {
  for (const [text, ...wanted] of table) assert.deepEqual(coded(text), wanted, text);
});

const nothing = [
  'The mayor opened the fair.',
  'Critics praised the film.',
  'Somebody shelled a village.',
  'Arnelia is a country.',
  'The price of wheat rose in Belmark.',
];

test('what no named side does is no event', () => {
  for (const text of nothing) assert.deepEqual(coded(text), [], text);
});

test('a side never does it to itself, and every event has its words', () => {
  const word = fc.constantFrom(
    'Arnelia',
    'Belmark',
    'Corvanian',
    'troops',
    'and',
    ',',
    'condemned',
    'shelled',
    'met',
    'with',
    'the',
    'government',
    'of',
    'said',
    'former',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 16 }), (words) => {
      const text = words.join(' ');
      for (const { source, target, words: told } of codeEvents(
        analyse(plainReport('r', text), language),
        text,
        language,
      )) {
        assert.equal(told.exact, text.slice(told.start, told.end));
        assert.equal(source.span.exact, text.slice(source.span.start, source.span.end));
        if (target !== null) assert.notEqual(sideOf(source), sideOf(target));
      }
    }),
    { numRuns: 120 },
  );
});
