// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { nobody, type VoicePageSeen, voicePageSeen } from '../../api/index.ts';
import type { Claim, Ledger } from '../../model/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { indexVoices, lensOn, voiceView } from './index.ts';

function pagesOf(ledger: Ledger): (id: string) => VoicePageSeen {
  const reader = readerOfLedger(ledger);
  const lens = lensOn(reader);
  const index = indexVoices(reader, lens);
  return (id) => voiceView(lens, index, id)!;
}

const page = pagesOf(fixtureLedger);
const everyone = [...fixtureLedger.voices.map((voice) => voice.id), 'own:r1', nobody];

/** The fixture with some fields of some claims changed. */
function withClaims(changes: Readonly<Record<string, Partial<Claim>>>): Ledger {
  const claims = fixtureLedger.claims.map((claim) => ({ ...claim, ...changes[claim.id] }));
  return { ...fixtureLedger, claims };
}

describe('all a voice says', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'by the dates of the reports, then of the text',
      'ministry',
      ['r1-c1', 'r2-c4', 'r3-c1', 'r3-c2', 'r3-c7'],
    ],
    ['one unnamed voice of one report', 'official', ['r2-c1', 'r2-c2']],
    ['what comes through another is its own', 'sailors', ['r1-c4']],
    ['and not that other’s', 'rook', ['r1-c2', 'r1-c3']],
    ['the words of a report without a voice of its own', 'own:r1', ['r1-c8']],
    ['what nobody is named for', nobody, ['r1-c6']],
    ['nothing', 'herald', []],
  ];
  for (const [name, id, claims] of table)
    test(name, () =>
      assert.deepEqual(
        page(id).said.map((said) => said.claim),
        claims,
      ),
    );

  test('every claim stands once on the page of each who makes it, and nowhere else', () => {
    const joint = withClaims({ 'r2-c3': { coVoices: ['hospital', 'jory'] } });
    const of = pagesOf(joint);
    const said = everyone.flatMap((id) => of(id).said.map((one) => `${one.claim} ${id}`));
    const made = joint.claims.flatMap(({ id, voice, form, report, coVoices }) => {
      const first = voice ?? (form === 'narrated' ? `own:${report}` : nobody);
      return [...new Set([first, ...coVoices])].map((one) => `${id} ${one}`);
    });
    assert.deepEqual(said.sort(), made.sort());
  });

  test('what has no date comes last', () => {
    const of = pagesOf(withClaims({ 'r4-c3': { voice: 'ministry' } }));
    const { said, reports } = of('ministry');
    assert.deepEqual([said.at(-1)?.claim, reports.at(-1)?.published.value], ['r4-c3', null]);
  });

  test('fits what the bench expects, with every report, incident and voice it speaks of', () => {
    for (const id of everyone) {
      const { said, readings, questions, company, reports, incidents, voices } = voicePageSeen.parse(
        page(id),
      );
      const answers = questions.flatMap(({ own, others }) => [
        ...own.flatMap((one) => one.spots),
        ...others.flatMap((one) => one.spot ?? []),
      ]);
      const spots = [...company.through, ...company.relays, ...company.together].flatMap((one) => one.spots);
      const known = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
      for (const { report } of [...said, ...readings, ...answers, ...spots])
        assert.ok(known(reports).has(report));
      for (const { incident } of [...said, ...questions])
        assert.ok(incident === null || known(incidents).has(incident));
      const others = questions.flatMap((question) => question.others.flatMap((one) => one.voices));
      for (const other of [...others, ...said.flatMap((one) => [...one.others, ...one.via, ...one.within])])
        assert.ok(known(voices).has(other), other);
    }
  });

  test('a voice the case does not have is null', () => assert.equal(page('none'), null));
});

/** `date answer (taken back)` of each place where a voice gives an answer. */
function told({ questions, reports }: VoicePageSeen, id: string): readonly string[] {
  const dates = new Map(reports.map((report) => [report.id, report.published.value ?? 'no date']));
  const { own } = questions.find((question) => question.id === id)!;
  return own.flatMap(({ answer, withdrawn, spots }) =>
    spots.map((spot) => `${dates.get(spot.report)} ${answer}${withdrawn ? ' (taken back)' : ''}`),
  );
}

describe('its answers', () => {
  test('come with their dates, earliest first', () => {
    assert.deepEqual(told(page('ministry'), 'arrive'), [
      '2031-03-06 None: all fell into the sea',
      '2031-03-07 None: all fell into the sea',
    ]);
  });

  test('show what was taken back, and when', () => {
    assert.deepEqual(told(page('ministry'), 'taken-back'), [
      '2031-03-07 No, not a plank (taken back)',
      '2031-03-08 Statement withdrawn',
    ]);
  });

  test('have a place also where a report answers in its own words', () => {
    const [when] = page('herald').questions;
    assert.deepEqual(
      when?.own.map(({ spots }) => spots.map(({ report, paragraph, claim }) => [report, paragraph, claim])),
      [[['r4', 4, null]]],
    );
  });

  test('stand against those of others, by the relation of the question', () => {
    const [arrive] = page('official').questions;
    assert.deepEqual([arrive?.id, arrive?.relation], ['arrive', 'conflict']);
    assert.deepEqual(
      arrive?.others.map(({ answer, voices, spot }) => [answer, voices, spot?.claim]),
      [
        ['None: all fell into the sea', ['ministry', 'rook', 'sailors'], 'r1-c1'],
        ['Five struck the fuel pier', ['jory'], 'r2-c3'],
      ],
    );
  });

  test('stand beside the claim that gives them', () => {
    const answers = page('ministry').said.map((said) => said.answers.map((one) => one.question));
    assert.deepEqual(answers, [['arrive'], ['arrive', 'taken-back'], ['taken-back'], ['killed'], []]);
  });
});

describe('why it is this voice', () => {
  const taken = 'attribute.pronoun@1: “It” is Maravel defence ministry';
  const named = 'attribute.actor@1: on the list';
  const ledger: Ledger = {
    ...withClaims({
      'r1-c1': { reasons: ['attribute.verb@1: “say”', named] },
      'r3-c1': { reasons: ['attribute.verb@1: “withdraw”', named] },
      'r3-c7': { reasons: ['attribute.verb@1: “put”', taken] },
      'r2-c3': { coVoices: ['ministry'] },
      'r2-c5': { via: ['ministry'] },
    }),
    voices: fixtureLedger.voices.map((voice) =>
      voice.id === 'ministry' ? { ...voice, reasons: [named, taken] } : voice,
    ),
  };
  const table: VoicePageSeen['readings'] = pagesOf(ledger)('ministry').readings;
  const row = (report: string, role: string) =>
    table
      .filter((reading) => reading.report === report && reading.role === role)
      .map(({ words, reasons, times }) => [words, reasons, times]);

  test('each report’s words, with the reason by which they were read so', () => {
    assert.deepEqual(row('r1', 'speaks'), [['The Maravel defence ministry', [named], 1]]);
    assert.deepEqual(row('r3', 'speaks'), [
      ['The Maravel defence ministry', [named], 1],
      [null, [], 1],
      ['The ministry', [taken], 1],
    ]);
  });

  test('no reason is lent from another claim to one who speaks along or passes on', () => {
    assert.deepEqual(row('r2', 'with'), [['Jory', [], 1]]);
    assert.deepEqual(row('r2', 'via'), [[null, [], 1]]);
  });

  test('a decision that made the voice what it is stands first with every reading of its own words', () => {
    const decided = 'decision d4: joined by Ana: one colonel';
    const voices = fixtureLedger.voices.map((voice) =>
      voice.id === 'rook' ? { ...voice, reasons: [decided, ...voice.reasons] } : voice,
    );
    const { readings, voice } = pagesOf({ ...fixtureLedger, voices })('rook');
    assert.equal(voice?.reasons[0], decided);
    const own = readings.filter(({ role }) => role === 'speaks');
    assert.deepEqual(new Set(own.map(({ reasons }) => reasons[0])), new Set([decided]));
  });

  test('the same words by the same reason in one report stand once', () => {
    const readings = page('rook').readings.filter(({ role }) => role === 'speaks');
    assert.deepEqual(
      readings.map(({ words, times }) => [words, times]),
      [
        ["the ministry's spokesman, Colonel Anselm Rook", 1],
        ['Colonel Rook', 1],
      ],
    );
    const [twice] = pagesOf(withClaims({ 'r2-c2': { source: fixtureClaim('r2-c1').source } }))(
      'official',
    ).readings;
    assert.deepEqual([twice?.words, twice?.times], ['a harbour official', 2]);
  });
});

function fixtureClaim(id: string): Claim {
  return fixtureLedger.claims.find((claim) => claim.id === id)!;
}

describe('its company', () => {
  const names = (list: VoicePageSeen['company']['through']) =>
    list.map(({ voice, claims }) => `${voice} ${claims}`);
  test('through whom, and whose words it passes on', () => {
    assert.deepEqual(names(page('sailors').company.through), ['rook 1']);
    assert.deepEqual(names(page('rook').company.relays), ['sailors 1']);
    assert.deepEqual(names(page('rook').company.through), []);
  });

  test('who says that it says so, however deep, and never itself', () => {
    const of = pagesOf(
      withClaims({
        'r2-c3': { parent: 'r2-c1' },
        'r2-c5': { parent: 'r2-c3', via: ['mission'] },
        'r2-c2': { parent: 'r2-c1' },
      }),
    );
    const [said] = of('hospital').said;
    assert.deepEqual([said?.via, said?.within], [['mission'], ['jory', 'official']]);
    assert.deepEqual(names(of('hospital').company.through), ['mission 1', 'jory 1', 'official 1']);
    assert.deepEqual(names(of('official').company.relays), ['jory 1', 'hospital 1']);
    assert.deepEqual(of('official').said[1]?.within, []);
  });

  test('claims that stand within one another in a circle end', () => {
    const of = pagesOf(withClaims({ 'r2-c3': { parent: 'r2-c5' }, 'r2-c5': { parent: 'r2-c3' } }));
    assert.deepEqual(of('jory').said[0]?.within, ['hospital']);
  });

  test('who speaks with it, whichever of them the ledger has first', () => {
    const of = pagesOf(withClaims({ 'r2-c3': { coVoices: ['hospital'] } }));
    assert.deepEqual(names(of('jory').company.together), ['hospital 1']);
    assert.deepEqual(names(of('hospital').company.together), ['jory 1']);
    assert.deepEqual(of('hospital').said.find((said) => said.claim === 'r2-c3')?.others, ['jory']);
  });
});
