// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { type ClaimReading, holds } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';

const { language } = languageFor([]);
const claimsIn = (text: string) => readAttributed(plainReport('r', text), language).claims;
const attributed = (text: string) =>
  claimsIn(text).filter((claim) => claim.form !== 'narrated' && claim.parent === null);

/** Source, cue and content of a claim, as words. */
const wordsOf = (claim: ClaimReading) => ({
  source: claim.source?.exact ?? null,
  cue: claim.cue?.exact ?? null,
  content: claim.content.map((span) => span.exact),
});

/** s: source, q: cue, c: content, in pieces where it is parted. One claim, and only that one. */
const single: readonly string[] = [
  '[s:The mayor] [q:said] that [c:two people were hurt].',
  '[s:The mayor] [q:said] [c:two people were hurt].',
  '[c:Two people were hurt], [s:the mayor] [q:said].',
  '[c:Two people were hurt], [q:said] [s:the mayor].',
  '[c:Two people], [s:the mayor] [q:said], [c:were hurt in the raid].',
  '“[c:Two people were hurt],” [s:the mayor] [q:said].',
  '“[c:Two people were hurt],” [q:said] [s:the mayor]. “[c:We need doctors].”',
  "''[c:Two people were hurt],'' [q:said] [s:the mayor].",
  '[c:Two people were hurt], [s:the mayor] [q:announced] Friday.',
  '“[c:Two people were hurt],” [q:said] [s:council chief Ana Korr] Monday.',
  '[c:The bridge fell], [q:according to] [s:the Oskar Relief Committee (ORC)].',
  '[s:The ministry] [q:criticised] [c:the Oskar Relief Committee on Monday for not leaving the town].',
  '[s:The general] [q:described] [c:the raid in Port Sessel as an effort to save the town].',
  '(The Oskar Courier) [s:The mayor] [q:said] [c:two people were hurt].',
  '[q:According to] [s:Ana Korr] [c:women and children were among the dead].',
  '[q:According to] [s:a council report] [c:the army has left the town].',
  '[q:According to] [s:the mayor of the town] [c:two shells have hit the bridge].',
  '[c:Two people were hurt in Port Sessel] [s:the mayor] [q:said].',
  '[c:Two people were hurt in Port Sessel] [s:he] [q:added].',
  '[c:Two people were hurt in Port Sessel] [s:a military source] [q:said] on Monday.',
  'Monday [s:the mayor] [q:said] [c:two people were hurt].',
  'On 9 June [s:the mayor] [q:said] [c:two people were hurt].',
  '[s:The mayor] [q:said]: “[c:Two people were hurt. We need doctors].”',
  '[s:The mayor] [q:said in a statement] [c:two people were hurt].',
  '[q:According to] [s:the mayor], [c:two people were hurt].',
  '[c:Two people were hurt], [q:according to] [s:a senior official].',
  '[s:The ministry] [q:has not said] [c:how many people were hurt].',
  '[s:The colonel] [q:also warned] that [c:the bridge could fall].',
  '[s:The mayor] [q:told] reporters that [c:the bridge had fallen].',
  '[s:Premier Ines Tolland] [q:told] parliament that [c:Auldmoor would switch off the power cable it shares with Kestria].',
  '[s:The rebels] [q:vowed] [c:to hold the town].',
  '[s:The president] [q:called for] [c:new strikes on the harbour].',
  '[s:The army] [q:denied] [c:hitting the hospital].',
  '[s:The minister] [q:condemned] [c:the raid on the harbour].',
  '[s:The minister] [q:accused] [c:the rebels of shelling the harbour].',
  '[s:The council] [q:urged] [c:the army to withdraw].',
  '[s:The general] [q:refused] [c:to leave the city].',
  '[s:Ana Korr, the deputy mayor,] [q:said] [c:the bridge had fallen].',
  '[c:The bridge has fallen], [q:said] [s:Ana Korr, the deputy mayor].',
  '“[c:Who fired first]?” [s:the mayor] [q:asked].',
];

test('one claim: who, by which words, what', () => {
  for (const marked of single) {
    const plain = readMarked(marked);
    const of = (label: string) => marksOf(plain, label).map((mark) => mark.exact);
    const source = of('s')[0]?.replace(/,$/, '');
    const expected = {
      source,
      cue: of('q')[0]?.replace(/ in a statement$/, ''),
      content: of('c').map((words) => words.replace(/[?]$/, '')),
    };
    const found = attributed(plain.text)
      .map(wordsOf)
      .map((each) => ({ ...each, content: each.content.map((words) => words.replace(/[?]$/, '')) }));
    assert.deepEqual(found, [expected], marked);
  }
});

test('what is no attribution stays the report’s own voice', () => {
  const plain = [
    'The army shelled the village on Monday.',
    'Rebels attacked a convoy near the harbour.',
    'The bridge fell at dawn, two hours after the raid.',
    'The reported losses were heavy.',
    'Three ships left the harbour in a convoy.',
    'The son discovered the bodies and called the police.',
    'The referee called a halt to the fight.',
    'The war has claimed more than 9000 lives while two million people fled.',
    'Harbour vs Ridge Results: Ridge wins again.',
  ];
  for (const text of plain) {
    assert.deepEqual(
      claimsIn(text).map((claim) => [claim.form, ...claim.content.map((span) => span.exact)]),
      [['narrated', text.slice(0, -1)]],
      text,
    );
  }
});

test('the form is direct, mixed, indirect or orphan', () => {
  const table: readonly (readonly [string, string])[] = [
    ['“We hold the ridge,” the colonel said.', 'direct'],
    ['The colonel said his men “hold the ridge” above the town.', 'mixed'],
    ['The colonel said his men hold the ridge.', 'indirect'],
    ['The town was quiet on Monday.\n\n“This will not end well for the people of the north.”', 'orphan'],
  ];
  for (const [text, form] of table)
    assert.deepEqual(
      attributed(text).map((claim) => claim.form),
      [form],
      text,
    );
});

test('a quote left open goes on in the next paragraph; a closed one does not', () => {
  const open = attributed(
    '“We hold the ridge,” the colonel said. “We will stay.\n\n“We need doctors and bread.”',
  );
  assert.deepEqual(
    open.map((claim) => claim.content.length),
    [3],
  );
  const closed = attributed('“We hold the ridge,” the colonel said.\n\n“We need doctors and bread.”');
  assert.deepEqual(
    closed.map((claim) => claim.form),
    ['direct', 'orphan'],
  );
  assert.equal(closed[1]?.speaker, null);
});

test('a claim within a claim has it for its parent', () => {
  const claims = claimsIn('The minister said the rebels insist the ridge is theirs.');
  const outer = claims.find((claim) => claim.cue?.exact === 'said');
  const inner = claims.find((claim) => claim.cue?.exact === 'insist');
  assert.equal(outer?.parent, null);
  assert.equal(inner?.parent, outer?.id);
});

test('a transcript’s turns and a headline’s colon', () => {
  const turns = attributed('KORR: We hold the ridge. Nobody will take it.\n\nVARO: That is not so.');
  assert.deepEqual(
    turns.map((claim) => [claim.source?.exact, claim.cue?.exact, claim.content[0]?.exact]),
    [
      ['KORR', ':', 'We hold the ridge. Nobody will take it'],
      ['VARO', ':', 'That is not so'],
    ],
  );
});

test('the same claim, however it is put', () => {
  const ways = [
    'Colonel Dane Varo said the bridge was hit by two missiles.',
    'Colonel Dane Varo said that the bridge was hit by two missiles.',
    'The bridge was hit by two missiles, Colonel Dane Varo said.',
    'The bridge was hit by two missiles, said Colonel Dane Varo.',
    '“The bridge was hit by two missiles,” Colonel Dane Varo said.',
    '"The bridge was hit by two missiles," said Colonel Dane Varo.',
    'Colonel Dane Varo said: ‘The bridge was hit by two missiles.’',
    'According to Colonel Dane Varo, the bridge was hit by two missiles.',
    'The bridge was hit by two missiles, according to Colonel Dane Varo.',
  ];
  for (const text of ways) {
    const claims = attributed(text);
    assert.deepEqual(
      claims.map((claim) => claim.content.map((span) => span.exact.toLowerCase())),
      [['the bridge was hit by two missiles']],
      text,
    );
    assert.equal(claims[0]?.speaker?.name, 'Dane Varo', text);
    assert.equal(claims[0]?.source?.exact, 'Colonel Dane Varo', text);
  }
});

const pieces = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  ',',
  '.',
  ':',
  ';',
  ' – ',
  '(',
  ')',
  '\n\n',
  ' ',
  ' the mayor ',
  ' said ',
  ' that ',
  ' according to ',
  ' denied ',
  ' he ',
  ' bridge fell ',
  ' Ana Korr ',
  ' Moscow ',
  ' and ',
  ' told ',
  ' reporters ',
  ' not ',
  ' who ',
  ' claim ',
];

test('whatever the text: every span holds, pieces are apart and in order, parents exist, ids are unique', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const claims = claimsIn(text);
      const ids = new Set(claims.map((claim) => claim.id));
      assert.equal(ids.size, claims.length);
      for (const claim of claims) {
        const spans = [...claim.content, ...claim.hedges, claim.cue, claim.source].filter(
          (span) => span !== null,
        );
        assert.ok(spans.every((span) => holds(text, span)));
        const apart = claim.content.every((span, i) => i === 0 || claim.content[i - 1]!.end <= span.start);
        assert.ok(apart && claim.content.every((span) => span.start < span.end));
        assert.ok(
          claim.content.length > 0 &&
            claim.confidence > 0 &&
            claim.confidence <= 1 &&
            claim.reasons.length > 0,
        );
        assert.ok(claim.parent === null || (ids.has(claim.parent) && claim.parent !== claim.id));
      }
    }),
    { numRuns: 150 },
  );
});

test('a long text with a quote that never ends is read in time that grows with its length', () => {
  const page = 'The mayor said the bridge had fallen. “We hold the ridge, he said. The colonel denied it.\n';
  const time = (pages: number) => {
    const started = performance.now();
    const claims = claimsIn(page.repeat(pages));
    assert.ok(claims.every((claim) => claim.content.every((span) => span.end - span.start < 4100)));
    return performance.now() - started;
  };
  time(50);
  const [short, long] = [time(200), time(800)];
  assert.ok(long < 10 * short + 200, `${short} ms, then ${long} ms for four times the text`);
});
