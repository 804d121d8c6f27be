// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { marksOf, readMarked } from '../../text/index.ts';

const { language } = languageFor([]);
const claimsIn = (text: string) => readAttributed(plainReport('r', text), language).claims;
const attributed = (text: string) =>
  claimsIn(text).filter((claim) => claim.form !== 'narrated' && claim.parent === null);

/** s: source, q: cue, c: content, in pieces where it is parted. One claim, and nothing narrated beside it. */
const single: readonly string[] = [
  '"[c:The list was false and we take it back]," [s:Captain Orla Dunn] [q:said] on Monday. "[c:Three of the boats came home]."',
  '“[c:They left from one pier],” [s:the official] [q:said], “[c:and they came back to another].”',
  '"[c:We hold no ground in the valley]," [s:its spokeswoman, Dana Orrel,] [q:said], "[c:and no grudge against those who live there]."',
  '"[c:We saw smoke]," [s:the deputy harbour master, Ana Korr,] who was on the pier, [q:told] the council, "[c:and then the crane fell]."',
  '“[c:They were his men],” [s:a customs official], who asked not to be named, [q:told] the Tribune.',
  '"[c:We have nothing to add]," [q:said] [s:Colonel Dorn Vess, a spokesman for the army]. "[c:The inquiry is open]."',
  '“[c:The road is open],” [s:Orrel, 42, a nurse from Stennet,] [q:said] by telephone. “[c:We are leaving].”',
  '“[c:The gate was shut]”, [s:the teacher] [q:said].',
  "'[c:We were asleep],' [s:the mother of two] [q:said].",
  '"[c:Who gave the order?]" [s:a survivor] [q:asked].',
  '“[c:You ‘take the blame’ and lay it on the crew],” [s:Korr] [q:said]. “[c:That’s no answer].”',
  '[s:Two harbour officials], neither of whom would be photographed, [q:said] [c:foreign boats were on their way].',
  '[s:Two port guards] who met us at the gate, and who would rather not be known, [q:said] [c:the owner of the boat had been set free].',
  '[s:Two clerks at the registry], silent as ever on their names, [q:told] us that [c:the files had been burned].',
  '[s:A man from Stennet], who gave no name, [q:told] us that [c:four lorries had crossed].',
  '[s:Korr] [q:told] the council [c:he was against the raid because it weakened the port].',
  '[q:According to] [s:exit polls], [c:Korr had a lead in the north].',
  '[s:Five fishermen], all from Stennet, [q:said] that [c:they had been shot at].',
  '[s:Two officers], both of whom had read it, [q:described] [c:the account as generous].',
  '[c:The ship that sank on Monday], [s:officials] [q:said], [c:carried wheat].',
  '[s:Villagers] who heard the shots [q:said] [c:two boats had burned].',
  '[s:The colonel] [q:said] “[c:we hold the ridge]” and left the room.',
  '[s:Korr] [q:told] the council [c:two boats were sunk off the pier].',
  '[s:Korr] [q:told] the council [c:at least 14 people were hurt].',
  '[s:Korr] [q:told] the council [c:there was no fighting in the town].',
  '[c:Two boats], [s:a spokesman for the army] [q:confirmed], [c:had left the harbour].',
  '[c:The bridge had fallen], [s:Ana Korr, the deputy mayor of Stennet,] [q:claimed].',
  '[c:The bridge had fallen], [s:the deputy mayor, Ana Korr,] [q:claimed].',
  '[q:According to] [s:the deputy mayor, Ana Korr], [c:the bridge had fallen].',
  '[q:According to] [s:Ana Korr], [c:the officer who gave the order was dead].',
  '[q:According to] [s:an officer] who would not be named, [c:the bridge had fallen].',
  '[s:Ana Korr, the deputy mayor,] [q:confirmed] [c:the loss of two boats].',
  '[s:The mayor] [q:announced] in a statement that [c:the bridge had fallen].',
  '[s:The mayor] [q:reported] on Friday that [c:the bridge had fallen].',
  '[s:The mayor] [q:called] [c:the raid on Stennet a crime].',
  '[c:The raid] [q:was called] [c:a crime] by [s:the mayor].',
  '[c:The army] [q:was accused] by [s:witnesses] [c:of shelling the harbour].',
  '[c:The army] [q:was accused] [c:of shelling the harbour] by [s:witnesses].',
  '[c:The army] [q:was urged] by [s:the mayor] [c:to withdraw from the ridge].',
  '[s:The mayor] [q:said]: [c:We hold the ridge].',
  '“[c:We hold the ridge],” [q:confirmed] [s:army spokesman Ivo Brandt].',
  '[s:The council of Stennet], which met at noon, [q:accused] [c:the army of firing from the ridge].',
];

test('speakers beside a quote, and behind asides, whatever the tree makes of them', () => {
  for (const marked of single) {
    const plain = readMarked(marked);
    const of = (label: string) => marksOf(plain, label).map((mark) => mark.exact);
    const [claim, ...others] = attributed(plain.text);
    assert.equal(others.length, 0, plain.text);
    const narrated = claimsIn(plain.text).filter(({ form }) => form === 'narrated');
    assert.deepEqual(
      {
        source: claim?.source?.exact,
        cue: claim?.cue?.exact,
        content: claim?.content.map((span) => span.exact),
        narrated: narrated.length,
      },
      { source: of('s')[0]?.replace(/,$/, ''), cue: of('q')[0], content: of('c'), narrated: 0 },
      plain.text,
    );
  }
});

/** The words in quotation marks are no claim by themselves: they name a thing or stand in a clause of others. */
const unquoted: readonly { readonly text: string; readonly content: string }[] = [
  {
    text: 'In her book, "The Long Tide," Ana Korr said the harbour was mined.',
    content: 'the harbour was mined',
  },
  {
    text: 'The film, "Long Tide," won a prize, and its director said the work went on.',
    content: 'the work went on',
  },
  {
    text: 'The so-called "safe road," officials said, was closed on Monday.',
    content: 'The so-called "safe road … was closed on Monday',
  },
];

test('scare quotes and titles of works are no speech', () => {
  for (const { text, content } of unquoted) {
    const read = attributed(text).map((claim) => claim.content.map((span) => span.exact).join(' … '));
    assert.deepEqual(read, [content], text);
  }
});

test('“said to be” says nothing of a speaker', () => {
  const text = 'The convoy, said to be carrying medicine, left the town.';
  assert.deepEqual(
    attributed(text).filter(({ source }) => source !== null),
    [],
  );
});

const stances: readonly (readonly [text: string, stance: string])[] = [
  ['"Our men laid a mine under the bridge," the rebel commander said.', 'admits'],
  ['"We attacked the base at night," the rebel commander said.', 'admits'],
  ['"Our men will attack the port," the commander said.', 'asserts'],
  ['"We never bombed a school," the minister said.', 'asserts'],
  ['A resident said his dog had attacked a soldier.', 'asserts'],
  ['The ministry of transport blamed the collapse on smugglers.', 'accuses'],
];

test('stances: harm of one’s own is admitted, blame laid accuses', () => {
  for (const [text, stance] of stances) assert.equal(attributed(text)[0]?.stance, stance, text);
});
