// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { holds, type Reference, type ReferenceOutcome } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { name } from '../name/name.ts';
import { parse } from '../parse/parse.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { Chains } from './chains.ts';
import { expressionsOf } from './expressions.ts';
import { refer } from './refer.ts';

const { language } = languageFor([]);

function referencesIn(text: string): readonly Reference[] {
  const report = plainReport('r', text);
  return refer(name(parse(tokenise(report, language), language), language), language).references;
}

/** `[a:…]` and `[a:…]` stand for one thing; `[x:…]` for something that no other mark stands for. */
const chained: readonly (readonly [what: string, marked: string])[] = [
  ['a surname', '[a:Tobias Kara] came to Velm on Monday. [a:Kara] met nobody there.'],
  ['a surname after somebody else', '[a:Tobias Kara] met [b:Helena Brandt] in Velm. [b:Brandt] left early.'],
  ['a pronoun for a man', '[a:Tobias Kara] came to Velm on Monday. [a:He] left a day later.'],
  ['a pronoun for a woman', '[a:Helena Brandt] runs the clinic. [a:She] said it was full.'],
  ['a possessive', '[a:Tobias Kara] lost [a:his] house in the fire.'],
  ['a reflexive', '[a:The mayor] blamed [a:himself] for the delay.'],
  ['the same name', 'Troops moved towards [a:Velm]. By night [a:Velm] was quiet.'],
  ['the same noun', '[a:A tanker] was on fire near the coast. Crews towed [a:the tanker] to port.'],
  ['they for several', '[a:The villagers] fled at dawn. [a:They] took nothing with them.'],
  ['an acronym', 'The [a:Oskar Relief Committee] sent food. Drivers of the [a:ORC] waited at the bridge.'],
];

/** Marks of the same phrase as a reference, wherever an article or a preposition is cut off. */
function chainAt(references: readonly Reference[], start: number, end: number): Reference | undefined {
  const near = references.filter(({ mention }) => mention.end === end && mention.start <= start);
  return near.toSorted((a, b) => b.mention.start - a.mention.start)[0];
}

for (const [what, marked] of chained) {
  test(`one thing: ${what}`, () => {
    const read = readMarked(marked);
    const references = referencesIn(read.text);
    for (const label of ['a', 'b']) {
      const chains = marksOf(read, label).map(({ start, end }) => chainAt(references, start, end)?.chain);
      assert.ok(new Set(chains).size <= 1, `${label}: ${JSON.stringify(chains)}`);
      assert.ok(!chains.includes(null) && !chains.includes(undefined), `${label}: ${JSON.stringify(chains)}`);
    }
  });
}

/** The marked phrase is not taken to anything before it. */
const unlinked: readonly (readonly [what: string, outcomes: readonly ReferenceOutcome[], marked: string])[] =
  [
    ['nobody to stand for', ['open'], '[x:He] left the town at noon.'],
    ['nobody they could be', ['open'], '[x:They] came at dawn.'],
    ['weather', ['none', 'open'], 'Snow fell on Velm. [x:It] rained in the evening.'],
    ['an indefinite noun is new', ['first'], 'A tanker burned off Velm. On Friday, [x:another ship] sank.'],
    ['another person', ['first'], 'Tobias Kara came to Velm. [x:Helena Brandt] stayed away.'],
    ['another place', ['first'], 'Troops left Velm on Monday. [x:Tessa] was shelled.'],
    ['a wrong sex', ['open'], 'Tobias Kara waited at the gate. [x:She] arrived at ten.'],
  ];

for (const [what, outcomes, marked] of unlinked) {
  test(`not taken back: ${what}`, () => {
    const read = readMarked(marked);
    const [mark] = marksOf(read, 'x');
    const found = chainAt(referencesIn(read.text), mark!.start, mark!.end);
    assert.equal(found?.antecedent, null);
    assert.ok(outcomes.includes(found!.outcome), `${found?.outcome}`);
  });
}

test('every outcome says why, and how sure it is', () => {
  const references = referencesIn('Tobias Kara came to Velm. He met the mayor. It rained, and they left.');
  assert.ok(references.length > 4);
  for (const { confidence, reason } of references) {
    assert.match(reason, /^refer\.[a-z-]+@\d/);
    assert.ok(confidence >= 0 && confidence <= 1);
  }
});

const pieces = fc.constantFrom(
  ...['Tobias Kara', 'Kara', 'he', 'they', 'it', 'the ministry', 'a shell', 'Velm', 'himself', 'the ORC'],
  ...['said', 'hit', 'was', 'that', 'and', 'of', ',', '.', '“', '”', '(', ')', '\n\n', '’s', '17', '—', '…'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' ')),
);

test('whatever the text, references are sound', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const references = referencesIn(text);
      const keyOf = ({ start, end }: Reference['mention']): string => `${start} ${end}`;
      const seen = new Map<string, Reference>();
      for (const reference of references) {
        const { mention, antecedent, outcome, chain } = reference;
        assert.ok(holds(text, mention) && mention.start < mention.end);
        assert.equal(antecedent !== null, outcome === 'antecedent');
        if (antecedent !== null) {
          assert.ok(holds(text, antecedent));
          // It has been met before, so following antecedents comes to an end.
          assert.equal(seen.get(keyOf(antecedent))?.chain, chain);
          assert.ok(chain !== null);
          assert.ok(antecedent.start <= mention.start && keyOf(antecedent) !== keyOf(mention));
        }
        if (outcome === 'none') assert.equal(chain, null);
        seen.set(keyOf(mention), reference);
      }
      assert.equal(seen.size, references.length, 'no phrase twice');
      const numbers = references.flatMap(({ chain }) => (chain === null ? [] : [chain]));
      const firsts = [...new Set(numbers)];
      assert.deepEqual(
        firsts,
        firsts.map((_, i) => i + 1),
      );
    }),
    { numRuns: 150 },
  );
});

test('a phrase has a bounded number of candidates, however long the report', () => {
  const paragraph = 'Tobias Kara told the ministry that it had shelled Velm. He said they knew him well. ';
  const text = paragraph.repeat(60);
  const parsed = parse(tokenise(plainReport('r', text), language), language);
  const expressions = expressionsOf(name(parsed, language), language);
  const chains = new Chains(expressions);
  let most = 0;
  for (const { index } of expressions) {
    most = Math.max(most, chains.candidates().length);
    chains.add(index % 3 === 0 ? null : index - 1);
  }
  assert.ok(expressions.length > 400);
  assert.ok(most <= 60, `${most} candidates`);
});
