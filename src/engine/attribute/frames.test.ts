// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { marksOf, readMarked } from '../../text/index.ts';

const { language } = languageFor([]);
const claimsIn = (text: string) => readAttributed(plainReport('r', text), language).claims;

/** s: source, q: cue, c: content, in pieces where it is parted. Each text makes that one attribution and no other. */
function assertMarked(table: readonly string[]): void {
  for (const marked of table) {
    const plain = readMarked(marked);
    const of = (label: string) => marksOf(plain, label).map((mark) => mark.exact);
    const found = claimsIn(plain.text)
      .filter((claim) => claim.form !== 'narrated' && claim.parent === null)
      .map((claim) => ({
        source: claim.source?.exact ?? null,
        cue: claim.cue?.exact ?? null,
        content: claim.content.map((span) => span.exact),
      }));
    assert.deepEqual(found, [{ source: of('s')[0] ?? null, cue: of('q')[0], content: of('c') }], marked);
  }
}

/** Texts that nobody but the report says. */
function assertNarrated(table: readonly string[]): void {
  for (const text of table)
    assert.deepEqual(
      claimsIn(text).map((claim) => claim.form),
      ['narrated'],
      text,
    );
}

test('what is said of a thing ends before what the report adds', () => {
  assertMarked([
    '[s:The mayor] [q:endorsed] [c:her] in July.',
    '[s:Korr] [q:praised] [c:the plan], which had cost a year of talks.',
    '[s:The general] [q:condemned] [c:the raid], who had not been told of it.',
    '[s:The ministry] [q:reported] [c:30 sorties over the last day].',
    '[s:The council] [q:called for] [c:a truce that holds].',
  ]);
});

test('a verb that the tagger took for another word', () => {
  assertMarked([
    '[s:The envoy] [q:is promising] [c:to open the road].',
    '[s:The Front] [q:is promising] [c:lower tolls and new ferries].',
    '[s:Some deputies], however, [q:question] [c:the deal].',
    '[s:Tolland] [q:urges] [c:troops to withdraw from Carrow]',
    '[s:Korr] [q:Vows] [c:To Hold The Town]',
    '[s:A union of pilots] [q:condemned] [c:the raid].',
    '[c:The road is shut], [q:according to] [s:show insiders].',
  ]);
  assertNarrated([
    'The promising talks ended on Monday.',
    'Army claims were few on Monday.',
    'The men urged on by the crowd fled north.',
    'The raid reported on Monday was small.',
  ]);
});

test('an infinitive may stand behind when and where it was vowed, and “not” goes with it', () => {
  assertMarked([
    '[s:The council] [q:decided] after a long debate [c:not to open the bridge].',
    '[s:Korr] [q:vowed] in a statement [c:to hold the town].',
    '[s:The rebels] [q:agreed] on Friday [c:to free the crew].',
    '[s:Officials] [q:agreed on] [c:a plan to open the road].',
    '[s:The league] [q:called on Wednesday for] [c:an emergency meeting of the council].',
    '[s:The league] [q:called Wednesday on] [c:the inspectors to visit the site].',
  ]);
});

test('what somebody is called is told with whom it is said of', () => {
  assertMarked([
    '[s:The minister] [q:called] [c:the raid a crime].',
    '[s:The minister] [q:called] [c:the raid “wholly needless]”.',
    '[s:The crews] [q:called] [c:the order unlawful].',
    '[c:Korr] [q:has been called] [c:a coward] by [s:her own crews].',
    'They fled what [s:the mayor] [q:called] [c:a campaign of terror].',
    'Ten people died in a blast that [s:Mayor Korr] [q:described] as “[c:no accident].”',
  ]);
  const within = claimsIn('The army opened what Port Sessel calls Operation Long Tide on Monday.');
  assert.equal(
    within.find((claim) => claim.form === 'narrated')?.content[0]?.exact,
    'The army opened what Port Sessel calls Operation Long Tide on Monday',
  );
  assertNarrated(['The minister called the mayor.', 'The minister called the mayor a day later.']);
});

test('“as … said” lets a speaker into a sentence', () => {
  assertMarked([
    'As [s:the ministry] [q:reported] on Monday, [c:twelve lorries burned at the depot].',
    '[c:The road], as [s:Korr] [q:pointed out], [c:is shut].',
    '[c:The road is shut], as [s:the mayor] [q:said] on Friday.',
    'But as [s:Korr] [q:put it], [c:the town is “a shell of itself]”.',
  ]);
  assertNarrated([
    'As the mayor went on, shells fell.',
    'As the mayor spoke, shells fell on the port.',
    'He put it on the list that day.',
  ]);
});

test('documents show things, and phrases make them clear', () => {
  assertMarked([
    '[s:Footage] [q:shows] [c:smoke over the port].',
    '[s:The report] [q:found] [c:three breaches of the truce].',
    '[s:The film] [q:shows] [c:men on the ground and two boys being carried to a car].',
    '[s:A video posted with the message] [q:purports to show] [c:a burning aircraft].',
    '[s:The mayor] [q:made it clear] that [c:the bridge would stay shut].',
    '[s:Korr] [q:described] [c:losing two brothers].',
  ]);
  assertNarrated([
    'Soldiers found three bodies in the cellar.',
    'The trucks contain flour.',
    'The wind made it clear by noon.',
  ]);
});

test('a participle of saying takes the speaker before the comma, never the words after it', () => {
  const claims = claimsIn('The mayor mocked the plan, saying anybody who signed it was a fool.');
  const said = claims.find((claim) => claim.cue?.exact === 'saying');
  assert.equal(said?.source?.exact, 'The mayor');
  assert.equal(said?.content[0]?.exact, 'anybody who signed it was a fool');
  assertMarked(['[c:The crews], [s:Korr] [q:explained] later, [c:were unhurt].']);
});

test('a noun speaks for its owner, or for the subject of the verb that lends it one', () => {
  assertMarked([
    '[s:The ministry] [q:issued a warning] that [c:the bridge could fall].',
    '[s:Korr] [q:made a promise] [c:to open the road].',
    '[s:The Front] [q:issued a call for] [c:new talks].',
    '[s:Korr] [q:has doubts about] [c:the plan].',
    '[s:The mayor] [q:voiced doubts about] [c:the raid].',
    "[s:The ministry]'s [q:claim] that [c:the bridge fell] drew laughter.",
  ]);
  const [withheld] = claimsIn('She offered no proof that the bridge fell.');
  assert.deepEqual([withheld?.cue?.exact, withheld?.stance], ['offered no proof', 'no-information']);
  assertNarrated([
    'The fear that gripped the town was old.',
    'The ministry sent a report to Carrow.',
    'The Front released a list of the dead.',
    "The army's attack on the port killed two.",
    'Plans for the bridge were old.',
  ]);
});

test('a phrase that tells of words stays within what the report tells', () => {
  for (const text of ['Their demand for a truce was met.', "Korr's concern about the plan delayed the vote."])
    assert.deepEqual(
      claimsIn(text).map((claim) => [claim.form, claim.form === 'narrated' ? claim.content[0]?.exact : null]),
      [
        ['narrated', text.slice(0, -1)],
        ['indirect', null],
      ],
      text,
    );
});

test('what is said inside a relative clause ends with it', () => {
  assertMarked([
    'A video [s:that] [q:purports to show] [c:the gun crews at work] was being passed from hand to hand.',
    'Those [s:who] [q:say] [c:the army won] are few.',
    'Officials [s:who] [q:denied] [c:hitting the school] were sacked on Friday.',
  ]);
});

test('what is declared right behind a verb is no speaker', () => {
  assertMarked([
    '[s:Three firms], among them Orlan, [q:declared] [c:insolvency].',
    '[s:Korr, the former minister], [q:stressed] [c:her support of the raid].',
    '“[c:We hold],” [q:said] [s:the mayor, a former judge].',
  ]);
});

test('whom and what are parted where a preposition or an infinitive joins them', () => {
  assertMarked([
    '[s:Korr] [q:compares] [c:his losses to those of the mayor].',
    '[s:The guards] [q:saw] [c:the flare as a warning].',
    '[s:The mayor] [q:asked] [c:the crowd to welcome the envoy].',
    '[s:The agency] [q:expects] [c:the toll to rise].',
    '[s:The rebels] [q:agreed] [c:to free the crew].',
  ]);
  const [lament] = claimsIn('Lamenting their luck, the crews left for Carrow.');
  assert.deepEqual([lament?.source?.exact, lament?.cue?.exact], ['the crews', 'Lamenting']);
  assertNarrated([
    'The guards saw the flare at dawn.',
    'The town lies close to the border.',
    'The army held the ridge until noon.',
    'The so called guards fled.',
  ]);
});

test('a verb of a relative clause within its object brings in no clause', () => {
  assertMarked([
    '[s:The guards] [q:rejected] [c:the plan that the mayor had signed].',
    '[s:Korr] [q:denied] [c:an accusation by the Front that her crews had fled].',
    '[s:The mayor] [q:said] [c:the man who fled was caught].',
  ]);
});

test('a number given for a count is what the giver says', () => {
  assertMarked([
    '[s:The mayor] [q:gave] [c:a toll of 44 dead and 140 injured].',
    '[s:Carrow state media] [q:gave] [c:a toll of 36 dead and 150 hurt in the blast that tore through a district].',
    '[s:The mayor] [q:put] [c:the toll at 48 dead].',
    '[s:Korr] [q:later put] [c:the toll at at least 40] and left for Carrow.',
    '[s:The army] [q:put] [c:the number of wounded at 12].',
    '[s:The army] [q:put] [c:its losses at five soldiers].',
    '[s:The governor] [q:gave] [c:a death toll of three].',
    '[s:The rebels] [q:gave no] [c:toll].',
  ]);
  assertNarrated([
    'The army put a number of guards at two gates.',
    'The raid put the total at risk.',
    'The army gave the rebels 12 rifles.',
    'The army released 30 wounded men of 12 units.',
    'The war took a toll of 48 dead.',
  ]);
});

test('what is said of a noun in its own relative clause is said by whom the clause names', () => {
  assertMarked([
    'Two died in a raid which [s:the army] [q:said] [c:was carried out by the Front].',
    'The raid, which [s:the army] [q:says] [c:came from the Front and killed nine people], went on.',
    'The raid, which [s:residents] [q:said] [c:killed nine rebels], took place on Monday.',
    'The town that [s:the army] [q:said] [c:had been taken by rebels] was calm.',
    'The raid which [s:they] [q:say] [c:was carried out by the army] hit Carrow.',
    '[s:The army] [q:said] that [c:the mayor of Carrow fled].',
  ]);
});

test('to reject an attack is to beat it off, where those who fight do so', () => {
  assertNarrated([
    'The army rejected an attack on its posts.',
    'Rebels rejected the offensive.',
    'Two assaults on Carrow were rejected by the militia.',
  ]);
  assertMarked([
    '[s:The army] [q:rejected] [c:accusations of an attack on Carrow].',
    '[s:The army] [q:rejected] [c:the report on the attack].',
    '[s:The mayor] [q:rejected] [c:the offensive].',
    '[s:The army] [q:rejected] [c:the plan].',
  ]);
});

test('a source is named without when and where it spoke, and without a relative clause behind an apposition', () => {
  assertMarked([
    'Last week [s:Korr] [q:said] [c:the bridge had fallen].',
    '[s:Korr] on Tuesday [q:said] [c:the bridge had fallen].',
    '[s:Ana Korr] in an interview [q:said] [c:the bridge had fallen].',
    '[s:The council of Carrow] [q:said] [c:the bridge had fallen].',
    '[s:Kestria’s prime minister, Ana Korr] [q:said], “[c:We hold the bridge].”',
    '[q:According to] [s:Kestrian Ambassador to Maravel Hamo Mohib], [c:the town fell].',
    '“[c:The lines have gone],” [s:Jo Korr, a retired colonel] who works in Carrow, [q:said].',
  ]);
});

/** Every attribution of a text, outer ones only, as `[source] <cue> content`. */
const linesOf = (text: string): readonly string[] =>
  claimsIn(text)
    .filter((claim) => claim.form !== 'narrated' && claim.parent === null)
    .map(
      (claim) =>
        `[${claim.source?.exact}] <${claim.cue?.exact}> ${claim.content.map((span) => span.exact).join(' … ')}`,
    );

test('where one attribution ends and the next begins', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    [
      'The Front embraced the plan, warning that the bridge could fall.',
      ['[The Front] <embraced> the plan', '[The Front] <warning> the bridge could fall'],
    ],
    [
      'Korr backed the mayor, promising to open the road.',
      ['[Korr] <backed> the mayor', '[Korr] <promising> to open the road'],
    ],
    [
      'Korr said: “The bridge has fallen,” adding that the road was shut.',
      ['[Korr] <said> The bridge has fallen', '[Korr] <adding> the road was shut'],
    ],
    [
      'The mayor called the raid “a crime,” comparing it to the siege.',
      ['[The mayor] <called> the raid “a crime', '[The mayor] <comparing> it to the siege'],
    ],
    [
      'He said “the men have gone,” though she noted that two stayed.',
      ['[He] <said> the men have gone', '[she] <noted> two stayed'],
    ],
    [
      'The mayor condemned the raid, including the fire at the port.',
      ['[The mayor] <condemned> the raid, including the fire at the port'],
    ],
    ['Korr vowed to hold the town and left for Carrow.', ['[Korr] <vowed> to hold the town']],
    [
      'Korr wants to mend the bridge, widen the road and open the port.',
      ['[Korr] <wants> to mend the bridge, widen the road and open the port'],
    ],
    [
      'Korr said the Front would fire and the town burned.',
      ['[Korr] <said> the Front would fire and the town burned'],
    ],
    ['The Front denied having fired on the port.', ['[The Front] <denied> having fired on the port']],
    ['The mayor rejected that plan in a speech.', ['[The mayor] <rejected> that plan in a speech']],
  ];
  for (const [text, expected] of table) assert.deepEqual(linesOf(text), expected, text);
});
