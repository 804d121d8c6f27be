// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { happeningOf } from '../../../test/bench/fixture-readings.ts';
import { gazette } from '../../../test/bench/fixture-reports.ts';
import { fixtureAnalyses } from '../../../test/bench/fixture-sentences.ts';
import { figureOf } from '../../../test/bench/ledger-builder.ts';
import { analysisWith } from '../../../test/bench/sentence-builder.ts';
import { type ReadingStanding, type ReadingsSeen, readingsSeen } from '../../api/index.ts';
import { type Figure, type Mention, spanOf, type WhenReading } from '../../model/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { analysisFailed } from '../analysis-failed.ts';
import { readingsView } from './index.ts';

const { report } = gazette;
const { text } = report;
const seen = readingsSeen.parse(
  readingsView(readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses), 'r1'),
);
const kinds = ['happenings', 'figures', 'times', 'places'] as const;

describe('the readings of a report', () => {
  test('stand in the order of the text, each with how far it goes', () => {
    const told = kinds.map((kind) => seen[kind].map(({ exact, standing }) => `${exact}: ${standing}`));
    assert.deepEqual(told, [
      ['fired: read', 'fell into: read', 'scratched: read', 'traded fire: read'],
      ['twelve: read', '40 kilometres: read'],
      [
        'Wednesday night: read',
        'Thursday: part',
        'an hour of our own choosing: unknown',
        'the weekend: read',
      ],
      [
        'Port Sessel: read',
        'Maravel: unknown',
        'the Calder ridge: unknown',
        'Calder: several',
        'Skerry lights: read',
      ],
    ]);
  });

  test('name each other: what is told of, dated, located and the same', () => {
    const [fired, fell, , boats] = seen.happenings;
    const exacts = (refs: readonly { readonly exact: string }[]) => refs.map(({ exact }) => exact);
    assert.deepEqual(exacts(fired!.figures), ['twelve']);
    assert.deepEqual(exacts(fired!.same), ['fell into']);
    assert.deepEqual(exacts(fell!.same), ['fired']);
    assert.equal(seen.figures[0]!.happening!.key, fired!.key);
    assert.deepEqual(exacts(seen.times[0]!.dates), ['fired']);
    assert.deepEqual(exacts(seen.places.at(-1)!.holds), ['traded fire']);
    assert.deepEqual([fired!.incident?.title, boats!.incident?.id], ['Rocket salvo on Port Sessel', 'boats']);
    assert.deepEqual([fired!.claim?.voice?.name, boats!.claim], ['Maravel defence ministry', null]);
  });

  test('what other words tell of who had a part in it stands beside its own', () => {
    const [fired] = fixtureLedger.happenings.filter((one) => one.report === 'r1');
    const told = (role: 'victim' | 'target', words: string, start = text.indexOf(words)) => {
      const span = spanOf(text, start, start + words.length);
      return {
        ...{ role, told: span, known: span, chain: null },
        ...{ happening: fired!.id, claim: null, reason: 'cast.harm@1: “fell”' },
      };
    };
    const casts = [
      {
        ...{ group: fired!.group, type: fired!.type, happenings: [fired!.id] },
        fillers: [
          told('victim', 'Port Sessel'),
          ...(fired!.target ? [told('target', fired!.target.exact)] : []),
        ],
      },
    ];
    const analyses = fixtureAnalyses.map((one) => (one.report === 'r1' ? { ...one, casts } : one));
    const view = readingsView(readerOfLedger(fixtureLedger, 'maravel', analyses), 'r1')!;
    assert.deepEqual(
      view.happenings.map(({ cast }) => cast.map(({ role, exact }) => `${role} ${exact}`)),
      [['victim Port Sessel'], [], [], []],
    );
  });

  test('a place that several may be has none taken, and one that is taken is not among the others', () => {
    const [port, , ridge, calder] = seen.places;
    assert.deepEqual([port!.place!.taken!.gazetteer, port!.place!.others.length], ['own:port', 1]);
    assert.deepEqual([ridge!.place!.taken, ridge!.place!.others], [null, []]);
    assert.deepEqual([calder!.place!.taken, calder!.place!.others.length], [null, 2]);
  });

  test('of a report that the case has not are null; without an analysis times and places are not known', () => {
    assert.equal(readingsView(readerOfLedger(fixtureLedger), 'none'), null);
    const bare = readingsView(readerOfLedger(fixtureLedger), 'r1')!;
    assert.deepEqual([bare.kept, bare.times, bare.places], [false, [], []]);
    assert.equal(bare.happenings.length, 4);
    const issue = { code: analysisFailed, report: 'r1', file: null, severity: 'noted', message: '' } as const;
    const failing = readerOfLedger({ ...fixtureLedger, issues: [issue] }, 'maravel', fixtureAnalyses);
    assert.deepEqual([readingsView(failing, 'r1')!.kept, readingsView(failing, 'r1')!.times], [false, []]);
  });
});

const noWhen: WhenReading = { value: null, basis: 'unknown', weekday: null, anchor: null, reason: 'x.y@1' };

/** A mention of a time or place at some words, and nothing known of it. */
function mention(start: number, end: number, details: Partial<Mention>): Mention {
  const nothing = { value: null, timex: null, when: null, use: null, place: null, actor: null };
  return { ...spanOf(text, start, end), type: 'time', ...nothing, reason: 'x.y@1', ...details };
}

function viewOf(mentions: readonly Mention[], figures: readonly Figure[] = []): ReadingsSeen {
  const ledger = { ...fixtureLedger, figures, happenings: [] };
  return readingsView(readerOfLedger(ledger, 'maravel', [analysisWith(report, [], mentions)]), 'r1')!;
}

describe('how far a time goes', () => {
  const table: readonly (readonly [string, Partial<Mention>, ReadingStanding])[] = [
    ['a day', { timex: 'DATE', when: { ...noWhen, value: '2031-03-05' } }, 'read'],
    ['an interval', { timex: 'DATE', when: { ...noWhen, value: '2031-03-01/2031-03-02' } }, 'read'],
    ['a month without its year', { timex: 'DATE', when: { ...noWhen, value: 'XXXX-03' } }, 'part'],
    ['a weekday', { timex: 'DATE', value: 'XXXX-WXX-5', when: { ...noWhen, weekday: 5 } }, 'part'],
    ['Sunday, the weekday 0', { timex: 'DATE', when: { ...noWhen, weekday: 0 } }, 'part'],
    ['a length', { timex: 'DURATION', value: 'P3D', when: noWhen }, 'read'],
    ['a habit', { timex: 'SET', value: 'P1D', when: noWhen }, 'read'],
    [
      'a stretch from no known day',
      { timex: 'DURATION', value: 'P1W', when: { ...noWhen, anchor: 'now' } },
      'unknown',
    ],
    ['what is past', { timex: 'DATE', value: 'PAST_REF', when: noWhen }, 'unknown'],
    ['a length that is not told', { timex: 'DURATION', value: null, when: noWhen }, 'unknown'],
    ['a date without a value', { timex: 'DATE', value: '2031', when: null }, 'unknown'],
  ];
  for (const [name, details, standing] of table)
    test(name, () => assert.equal(viewOf([mention(0, 8, details)]).times[0]!.standing, standing));
});

describe('how far a figure goes', () => {
  const table: readonly (readonly [string, Partial<Figure>, ReadingStanding])[] = [
    ['exactly', { quantity: 'killed', lower: 3, upper: 3 }, 'read'],
    ['none', { quantity: 'killed', lower: 0, upper: 0 }, 'read'],
    ['open above', { quantity: 'killed', lower: 3, modifier: 'at-least' }, 'read'],
    ['“some”', { quantity: 'killed', lower: 1, modifier: 'vague' }, 'part'],
    ['of no kind in the codebook', { quantity: 'other', unit: 'gulls', lower: 3, upper: 3 }, 'part'],
    ['of nothing named', { quantity: 'other', lower: 3, upper: 3 }, 'unknown'],
    ['without a number', { quantity: 'killed' }, 'unknown'],
  ];
  for (const [name, details, standing] of table) {
    test(name, () => {
      const figure = figureOf(gazette, 1, { quantity: 'other', claim: null, voice: null, ...details });
      assert.equal(viewOf([], [figure]).figures[0]!.standing, standing);
    });
  }
});

test('a figure of a case read before figures could come on top of others does not', () => {
  const { further: _further, ...old } = figureOf(gazette, 1, {
    quantity: 'killed',
    claim: null,
    voice: null,
  });
  assert.equal(readingsSeen.parse(viewOf([], [old as Figure])).figures[0]!.further, false);
});

test('every range of every reading is an exact stretch of the text, and its key says where', () => {
  const range = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const type = fc.constantFrom('time', 'place', 'person', 'nationality');
  fc.assert(
    fc.property(
      fc.array(fc.record({ range, type }), { maxLength: 12 }),
      fc.array(range, { maxLength: 6 }),
      (found, told) => {
        const mentions = found.map(({ range: [start, end], type }) => mention(start, end, { type }));
        const happenings = told.map(([start, end], at) =>
          happeningOf({
            ...{ id: `h${at}`, type: 'shelling', trigger: spanOf(text, start, end) },
            ...{ actor: spanOf(text, 0, end), place: spanOf(text, start, end) },
          }),
        );
        const reader = readerOfLedger({ ...fixtureLedger, happenings }, 'm', [
          analysisWith(report, [], mentions),
        ]);
        const view = readingsSeen.parse(readingsView(reader, 'r1'));
        assert.equal(
          view.times.length + view.places.length,
          found.filter((one) => /time|place/.test(one.type)).length,
        );
        for (const kind of kinds) {
          for (const one of view[kind]) {
            const ranges = 'actor' in one ? [one, one.actor, one.place] : [one];
            for (const span of ranges) assert.equal(span && text.slice(span.start, span.end), span?.exact);
            assert.equal(one.key, `${kind[0]}${one.start}-${one.end}`);
          }
          const starts = view[kind].map(({ start }) => start);
          assert.deepEqual(
            starts,
            starts.toSorted((a, b) => a - b),
          );
        }
      },
    ),
    { numRuns: 40 },
  );
});
