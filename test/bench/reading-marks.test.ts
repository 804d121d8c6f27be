// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type FigureRead, type ReadingKind, readingsSeen, reportSeen } from '../../src/api/index.ts';
import { paragraphsOf, readingsView, reportView } from '../../src/desk/views/index.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { addressOf } from '../../web/src/address.ts';
import {
  allReadings,
  noOverlay,
  type Overlay,
  openAmong,
  overlaysOf,
  type Reading,
  rolesOf,
  withRoles,
} from '../../web/src/readings/marks.ts';
import {
  boundsText,
  candidateText,
  drawnText,
  finenessText,
  intervalText,
  quantityText,
  summaryOf,
  timeText,
} from '../../web/src/readings/reading-words.ts';
import { markAsked, shownKinds, withKindSwitched, withMark } from '../../web/src/readings/shown.ts';
import { segmentsOf } from '../../web/src/report/segments.ts';
import { fixtureLedger } from './fixture.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';

const reader = readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses);
const report = reportSeen.parse(reportView(reader, 'r1'));
const seen = readingsSeen.parse(readingsView(reader, 'r1'));
const all = allReadings(seen);
const { text, paragraphs, claims, zones } = report;

/** One paragraph with what is read in it spelled out, claims and readings together: `<said h:fired>`. */
function spelled(n: number, kinds: readonly ReadingKind[], chosen: string | null = null): string {
  const readings = all.filter(({ kind }) => kinds.includes(kind));
  const roles = rolesOf(readings.find(({ exact }) => exact === chosen) ?? null);
  const overlay = withRoles(overlaysOf(paragraphs, readings), paragraphs, roles).get(n) ?? noOverlay;
  return segmentsOf(text, paragraphs[n - 1]!, claims, zones, null, overlay)
    .map(({ text: words, said, who, cue, readings, roles }) => {
      const claimed = [said.length > 0 && 'said', who && 'who', cue && 'cue'];
      const read = readings.map(({ reading, begins }) => `${begins ? '' : '…'}${reading.key[0]}`);
      const marks = [...claimed, ...read, ...roles.map(({ role }) => role)].filter(Boolean).join(' ');
      return marks === '' ? words : `<${marks}:${words}>`;
    })
    .join('');
}

describe('readings over claims', () => {
  const table: readonly (readonly [string, number, readonly ReadingKind[], string | null, string])[] = [
    [
      'none unless asked for',
      6,
      [],
      null,
      '<said:The harbour was quiet on Thursday, with two ferries at their berths and gulls on the fuel pier>.',
    ],
    [
      'within a claim',
      6,
      ['times'],
      null,
      '<said:The harbour was quiet on ><said t:Thursday><said:, with two ferries at their berths and gulls on the fuel pier>.',
    ],
    [
      'a name within a description, both within a claim',
      7,
      ['figures', 'places'],
      null,
      '<who:A person briefed on the matter> <cue:said> <said:the launchers stood ><said:in all likelihood><said: on ><said p:the ><said …p p:Calder><said …p: ridge><said:, about ><said f:40 kilometres><said: to the north>.',
    ],
    [
      'the roles of the one that is chosen',
      10,
      ['happenings'],
      'traded fire',
      'Fishing crews have stayed in port since <time:the weekend>, when <actor:two patrol boats> <h:traded fire> off the <place:Skerry lights> and drew complaints from the mainland.',
    ],
  ];
  for (const [name, n, kinds, chosen, marks] of table)
    test(name, () => assert.equal(spelled(n, kinds, chosen), marks));
});

/** Any readings at all, overlapping as they like. */
const anyReadings = fc
  .array(fc.tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom(...all)), { maxLength: 25 })
  .map((drawn) =>
    drawn
      .map(([start, length, like], at): Reading => {
        const end = Math.min(text.length, start + length + 1);
        return { ...like, start: Math.min(start, end - 1), end, key: `x${at}` };
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

describe('however readings lie over one another and over claims', () => {
  test('each paragraph gets those that meet it, and no other', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const overlays = overlaysOf(paragraphs, readings);
        for (const paragraph of paragraphs) {
          const wanted = readings.filter((one) => meets(one, paragraph)).map(({ key }) => key);
          const got = (overlays.get(paragraph.n) ?? noOverlay).readings.map(({ key }) => key);
          assert.deepEqual(got, wanted);
        }
      }),
    );
  });

  test('no character is lost, moved or unmarked, and each mark begins and ends once', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const overlays = overlaysOf(paragraphs, readings);
        for (const paragraph of paragraphs) {
          const overlay: Overlay = overlays.get(paragraph.n) ?? noOverlay;
          const segments = segmentsOf(text, paragraph, claims, zones, null, overlay);
          assert.equal(segments.map((one) => one.text).join(''), text.slice(paragraph.start, paragraph.end));
          for (const { key, start, end } of overlay.readings) {
            const own = segments.flatMap((one) =>
              one.readings
                .filter(({ reading }) => reading.key === key)
                .map((mark) => ({ ...mark, text: one.text })),
            );
            const [from, to] = [Math.max(start, paragraph.start), Math.min(end, paragraph.end)];
            assert.equal(own.map((one) => one.text).join(''), text.slice(from, to));
            assert.equal(own.filter(({ begins }) => begins).length, start >= paragraph.start ? 1 : 0);
            assert.equal(own.filter(({ ends }) => ends).length, end <= paragraph.end ? 1 : 0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the address of what is marked', () => {
  const at = (query: string) => addressOf(`/reports/r1${query}`);
  test('asks for nothing, for some, and for nothing that there is not', () => {
    assert.deepEqual([...shownKinds(at(''))], []);
    assert.deepEqual([...shownKinds(at('?show=places,figures'))], ['figures', 'places']);
    assert.deepEqual([...shownKinds(at('?show=everything,'))], []);
    assert.equal(markAsked(at('?mark=f1-2')), 'f1-2');
  });

  const switches: readonly (readonly [string, ReadingKind, string])[] = [
    ['', 'times', '?show=times'],
    ['?show=times', 'happenings', '?show=happenings,times'],
    ['?show=times', 'times', ''],
    ['?show=times,places&mark=t1-2', 'times', '?show=places'],
    ['?show=times,places&mark=t1-2', 'places', '?show=times&mark=t1-2'],
  ];
  for (const [before, kind, after] of switches)
    test(`${before || 'nothing'} and ${kind} switched`, () =>
      assert.equal(withKindSwitched(at(before), kind), `/reports/r1${after}`));

  test('a mark is chosen instead of a claim, with its kind shown; letting it go keeps what is shown', () => {
    assert.equal(withMark(at('?claim=c1&at=5&why=c:c1'), 'p3-9'), '/reports/r1?show=places&mark=p3-9');
    assert.equal(withMark(at('?show=places&mark=p3-9'), null), '/reports/r1?show=places');
  });
});

describe('a figure in words', () => {
  const table: readonly (readonly [Partial<FigureRead>, string])[] = [
    [{ lower: 12, upper: 12, modifier: 'exactly' }, 'exactly 12'],
    [{ lower: 12, modifier: 'at-least' }, 'at least 12, no upper end'],
    [{ lower: 12, modifier: 'more-than' }, 'more than 12, no upper end'],
    [{ upper: 12, modifier: 'up-to' }, 'at most 12, no lower end'],
    [{ upper: 12, modifier: 'fewer-than' }, 'fewer than 12, no lower end'],
    [{ lower: 12, upper: 12, modifier: 'about' }, 'about 12'],
    [{ lower: 3, upper: 5, modifier: 'range' }, '3 to 5'],
    [{ lower: 24, modifier: 'dozens' }, 'dozens: from 24, as the convention has it, no upper end'],
    [{ lower: 200, modifier: 'hundreds' }, 'hundreds: from 200, as the convention has it, no upper end'],
    [{ lower: 1, modifier: 'vague' }, 'no number stated: from 1, as the convention has it, no upper end'],
    [{ lower: 0, upper: 0, modifier: 'exactly' }, 'exactly 0'],
    [{ modifier: 'exactly' }, 'no number can be told'],
  ];
  for (const [figure, words] of table) {
    const whole = { lower: null, upper: null, modifier: 'exactly' as const, ...figure };
    test(words, () => assert.equal(boundsText(whole), words));
  }

  test('what it counts is never made up', () => {
    assert.equal(quantityText({ quantity: 'killed', unit: 'dockers' }), 'killed');
    assert.equal(quantityText({ quantity: 'other', unit: 'gulls' }), '“gulls”, of no kind in the codebook');
    assert.equal(quantityText({ quantity: 'other', unit: null }), 'not known what is counted');
  });
});

describe('a time and a place in words', () => {
  const when = { value: null, basis: 'unknown', weekday: null, anchor: null, reason: '' } as const;
  test('no date is given where none is known', () => {
    assert.equal(timeText({ when }), null);
    assert.equal(timeText({ when: null }), null);
    assert.equal(timeText({ when: { ...when, weekday: 0 } }), 'a Sunday, date unknown');
    assert.equal(finenessText(null), 'none: no date can be given');
    assert.equal(finenessText('XXXX-03'), 'a day or month, without its year');
    assert.equal(finenessText('2031-03~'), 'to the month, about');
    assert.equal(finenessText('2031-03-01/2031-03-02'), 'a stretch of days');
    assert.equal(finenessText('some day'), 'as it stands: some day');
    assert.equal(intervalText('2031-03-05'), null);
    assert.match(intervalText('2031-03-01/..') ?? '', /2031 – open$/);
  });

  test('nothing may be drawn of a place that is not known, or of a name that is used for something else', () => {
    const candidate = { name: 'Marrow', country: 'XA', gazetteer: 'own:m', precision: 'settlement' } as const;
    const place = {
      name: 'Marrow',
      precision: 'area',
      country: null,
      taken: candidate,
      others: [],
      reason: '',
    } as const;
    assert.equal(drawnText({ use: 'literal', place }), 'the whole area, no point');
    assert.equal(drawnText({ use: null, place }), 'the whole area, no point');
    for (const use of ['metonym', 'modifier', 'demonym'] as const)
      assert.match(drawnText({ use, place }), /^nothing: the name is not used for a place/);
    assert.match(drawnText({ use: 'literal', place: { ...place, taken: null } }), /^nothing: which place/);
    assert.equal(candidateText(candidate), 'Marrow, XA, settlement');
    assert.equal(candidateText({ ...candidate, country: 'Marrow', precision: 'country' }), 'Marrow, country');
  });

  test('every reading has a line of words, and those not wholly known are counted', () => {
    assert.equal(openAmong(all), all.filter(({ standing }) => standing !== 'read').length);
    assert.deepEqual(all.filter(({ kind }) => kind === 'places').map(summaryOf), [
      'Port Sessel, XA, settlement',
      'which place it is cannot be told',
      'which place it is cannot be told',
      'several places of this name, none taken',
      'Skerry, XA, settlement',
    ]);
    for (const reading of all) assert.doesNotMatch(summaryOf(reading), /undefined|null|NaN/);
  });
});

test('paragraphs without a reading share one overlay, so that nothing of theirs is drawn again', () => {
  const many = paragraphsOf('One.\nTwo.\nThree.');
  const overlays = overlaysOf(many, [{ ...all[0]!, start: 5, end: 8 }]);
  assert.deepEqual([...overlays.keys()], [2]);
  const again = overlaysOf(
    many,
    [...overlays.get(2)!.readings, { ...all[1]!, start: 10, end: 14 }],
    overlays,
  );
  assert.equal(again.get(2), overlays.get(2));
  assert.equal(again.get(3)!.readings.length, 1);
  assert.equal(withRoles(overlays, many, []), overlays);
  assert.equal(withRoles(overlays, many, [{ role: 'actor', start: 0, end: 3 }]).get(2), overlays.get(2));
});
