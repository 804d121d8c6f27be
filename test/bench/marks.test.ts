// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ReportSeen, rangeOfEdtf, reportSeen } from '../../src/api/index.ts';
import { reportView } from '../../src/desk/views/index.ts';
import { relations } from '../../src/model/index.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { dateText, whenText } from '../../web/src/dates.ts';
import { beamOf } from '../../web/src/incident/beam.ts';
import { slotsOf } from '../../web/src/incidents/slots.ts';
import { blocksOf, repeatsTitle } from '../../web/src/report/blocks.ts';
import { segmentsOf } from '../../web/src/report/segments.ts';
import { fixtureLedger } from './fixture.ts';

const reader = readerOfLedger(fixtureLedger);
const reports = fixtureLedger.reports.map(({ id }) => reportSeen.parse(reportView(reader, id)));
const report = (id: string): ReportSeen => reports.find((one) => one.id === id)!;

/** One paragraph with its marks spelled out: `<who:…>`, `<cue:…>`, `<said:…>`, `<within:…>`, `<hedge:…>`. */
function spelled(id: string, n: number): string {
  const { text, paragraphs, claims, zones } = report(id);
  return segmentsOf(text, paragraphs[n - 1]!, claims, zones)
    .map(({ text: words, said, who, cue, hedge, zone }) => {
      const marks = [
        said.length > 0 ? ((said.at(-1)?.depth ?? 0) > 0 ? 'within' : 'said') : '',
        who ? 'who' : '',
        cue ? 'cue' : '',
        hedge ? 'hedge' : '',
        zone === 'boilerplate' || zone === 'caption' ? zone : '',
      ].filter(Boolean);
      return marks.length > 0 ? `<${marks.join(' ')}:${words}>` : words;
    })
    .join('');
}

describe('marks in a text', () => {
  const table: readonly (readonly [string, number, string])[] = [
    [
      'r1',
      3,
      '<who:The Maravel defence ministry> <cue:said> that <said:all twelve rockets fired on Wednesday night fell into open water before reaching the harbour wall>.',
    ],
    [
      'r1',
      5,
      '<who:Colonel Rook> <cue:said> <who:his own sailors> <cue:had sworn> <within:the flashes were seen a mile out>, and <said:that no hull had been scratched>.',
    ],
    [
      'r1',
      7,
      '<who:A person briefed on the matter> <cue:said> <said:the launchers stood ><said hedge:in all likelihood><said: on the Calder ridge, about 40 kilometres to the north>.',
    ],
    [
      'r3',
      3,
      '<boilerplate:Every coin keeps a reporter at sea.><who:The Maravel defence ministry> on Saturday <cue:withdrew> <said:its statement that no rocket reached the harbour>, and <cue:said> <said:nine people had died on the pier>.',
    ],
    ['r5', 2, 'Das Ministerium erklärte am Donnerstag, alle zwölf Raketen seien ins Meer gefallen.'],
  ];
  for (const [id, n, marks] of table) test(`${id} ¶${n}`, () => assert.equal(spelled(id, n), marks));

  test('are cut without losing or moving a character, and each claim is joined to one place', () => {
    for (const { text, paragraphs, claims, zones, id } of reports) {
      const anchors: string[] = [];
      for (const paragraph of paragraphs) {
        const segments = segmentsOf(text, paragraph, claims, zones);
        assert.equal(
          segments.map((segment) => segment.text).join(''),
          text.slice(paragraph.start, paragraph.end),
        );
        for (const segment of segments) anchors.push(...segment.anchors);
      }
      assert.deepEqual(anchors.sort(), claims.map((claim) => claim.id).sort(), id);
    }
  });
});

describe('blocks of a text', () => {
  test('fold whole runs of boilerplate and keep a paragraph that is only begun by it', () => {
    const kinds = blocksOf(report('r3'), Number.POSITIVE_INFINITY).map((block) =>
      block.kind === 'boilerplate'
        ? `fold ${block.paragraphs.map((one) => one.n).join(',')}`
        : `${block.zone}${block.cut ? ' cut' : ''}`,
    );
    assert.deepEqual(kinds, [
      'headline',
      'fold 2',
      'body cut',
      'caption',
      'body',
      'body',
      'body',
      'body',
      'body',
      'fold 10',
    ]);
  });

  test('show no character beyond what was asked for', () => {
    for (const shown of [0, 1, 60, 500, 10_000]) {
      const blocks = blocksOf(report('r1'), shown);
      const ends = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.end] : []));
      assert.ok(
        ends.every((end) => end <= Math.max(shown, 0)),
        `${shown}`,
      );
    }
  });

  test('a headline that says only what the title says is shown once', () => {
    const first = (id: string) => blocksOf(report(id), Number.POSITIVE_INFINITY)[0]!;
    assert.equal(repeatsTitle(report('r1'), first('r1')), true);
    assert.equal(repeatsTitle({ ...report('r1'), title: 'Another' }, first('r1')), false);
  });
});

describe('the beam', () => {
  const position = (withdrawn = false) => ({
    answer: '',
    hedged: false,
    roots: 1,
    rootsAtMost: 1,
    withdrawn,
    given: null,
    speakers: [],
    figures: [],
  });
  const two = [position(), position()];

  test('has a shape for every relation', () => {
    for (const relation of relations) {
      const pieces = beamOf({ relation, positions: two }, 2);
      assert.equal(pieces.length, 2);
      assert.ok(
        pieces.every((piece) => typeof piece === 'string'),
        relation,
      );
    }
  });

  test('slips along a fault in every row anew', () => {
    const four = [...two, ...two];
    assert.deepEqual(beamOf({ relation: 'conflict', positions: four }, 2), [
      'fault-high',
      'fault-low',
      'fault-high',
      'fault-low',
    ]);
  });

  test('strikes what was taken back', () => {
    assert.deepEqual(beamOf({ relation: 'retracts', positions: [position(true), position()] }, 2), [
      'struck',
      'outline',
    ]);
  });
});

describe('dates', () => {
  const shown: readonly (readonly [string, RegExp])[] = [
    ['2031-03-05', /5.*2031|2031.*5/],
    ['2031-10-21/2031-10-31', /^late .*2031/],
    ['2031-10-01/2031-10-10', /^early .*2031/],
    ['2031-10-11/2031-10-20~', /^about mid .*2031/],
    ['2031-10-03/..', /^from .*3.*2031|^from .*2031.*3/],
    ['../2031-10-03', /^until /],
    ['2029-09/2029-11', /2029/],
    ['2029/2031', /^2029–2031$/],
    ['2031?', /^2031, uncertain$/],
    ['XXXX-10-21/XXXX-10-31', /^late .*, no year$/],
    ['XXXX-10-21', /, no year$/],
    ['some day', /^some day$/],
  ];
  for (const [value, words] of shown) test(value, () => assert.match(dateText(value), words));

  test('no year is made up for a date without one', () => {
    assert.doesNotMatch(dateText('XXXX-10-21/XXXX-10-31'), /\d{4}/);
    assert.equal(rangeOfEdtf('XXXX-10-21/XXXX-10-31'), null);
  });

  test('a weekday alone is said as one, and nothing as nothing', () => {
    const unknown = { value: null, basis: 'unknown', anchor: null, reason: '' } as const;
    assert.equal(whenText({ ...unknown, weekday: 5 }), 'a Friday');
    assert.equal(whenText({ ...unknown, weekday: null }), null);
  });

  test('a range is not read from what is no date', () => {
    for (const value of ['', '..', '../..', '2031-13-99x', '1/2/3', 'March'])
      assert.equal(rangeOfEdtf(value), null, value);
    assert.deepEqual(rangeOfEdtf('2028-02'), {
      from: '2028-02-01',
      to: '2028-02-29',
      precision: 'month',
      approximate: false,
      uncertain: false,
    });
  });

  test('a long empty stretch is a cut in the axis, a short one is room', () => {
    const bars = ['2031-01-01', '2031-01-03', '2031-03-01'].map((key) => ({ key, count: 1 }));
    assert.deepEqual(
      slotsOf({ unit: 'day', bars }).map((slot) => slot.kind),
      ['bar', 'room', 'bar', 'cut', 'bar'],
    );
  });
});
