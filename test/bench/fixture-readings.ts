// SPDX-License-Identifier: Apache-2.0
import type {
  Happening,
  Mention,
  PlaceCandidate,
  PlaceReading,
  Span,
  WhenReading,
} from '../../src/model/index.ts';
import { gazette } from './fixture-reports.ts';
import { nameIn } from './sentence-builder.ts';

/* What was read beside the claims in one report: known, known in part, one of several, not known. */

const { report } = gazette;

/** The first place of some words in the report. */
function wordsIn(exact: string): Span {
  const start = report.text.indexOf(exact);
  if (start < 0) throw new RangeError(`no “${exact}”`);
  return { start, end: start + exact.length, exact };
}

const noTime: WhenReading = {
  ...{ value: null, basis: 'unknown', weekday: null, anchor: null },
  reason: 'happen.when@1: no time is told with it',
};
const wednesday: WhenReading = {
  ...{ value: '2031-03-05', basis: 'inferred', weekday: 3 },
  anchor: 'the date of publication, Thu 6 Mar 2031',
  reason: 'happen.time@1: close before the date of publication, Thu 6 Mar 2031',
};
const weekend: WhenReading = {
  ...{ value: '2031-03-01/2031-03-02', basis: 'inferred', weekday: null },
  anchor: 'the date of publication, Thu 6 Mar 2031',
  reason: 'happen.time@1: the last such days',
};

export type HappeningDetails = Partial<Happening> & Pick<Happening, 'type' | 'trigger'>;

export function happeningOf(details: HappeningDetails): Happening {
  const id = `${report.id}-h${details.trigger.start}`;
  return {
    ...{ id, report: report.id, group: id, subtype: null },
    ...{ actor: null, actorParty: null, target: null, targetParty: null, instrument: null },
    ...{ place: null, placeReading: null, origin: null, when: null, whenReading: noTime },
    ...{ polarity: 'affirmed', modality: 'actual', outcome: null, claim: null, figures: [] },
    ...{ background: false, tally: false },
    reason: `happen.verb-trigger@1: “${details.trigger.exact}”, told as having happened`,
    ...details,
  };
}

function candidate(gazetteer: string, name: string, precision: PlaceCandidate['precision']): PlaceCandidate {
  return { gazetteer, name, lat: 1, lon: 2, country: 'XA', precision, score: 1 };
}

function readingOf(details: Partial<PlaceReading> & Pick<PlaceReading, 'name' | 'reason'>): PlaceReading {
  const nowhere = { gazetteer: null, lat: null, lon: null, country: null };
  return { ...nowhere, precision: 'none', within: [], candidates: [], ...details };
}

const skerry = readingOf({
  name: 'Skerry lights',
  ...{ gazetteer: 'own:skerry', lat: 1, lon: 2, country: 'XA', precision: 'near-settlement' },
  candidates: [candidate('own:skerry', 'Skerry', 'settlement')],
  reason: 'place.read@1: Skerry (XA, own:skerry)',
});

export const fired = happeningOf({
  type: 'missile-strike',
  trigger: wordsIn('fired'),
  instrument: wordsIn('all twelve rockets'),
  when: wordsIn('Wednesday night'),
  whenReading: wednesday,
  claim: 'r1-c1',
  figures: ['r1-f2'],
});

export const fixtureHappenings: readonly Happening[] = [
  fired,
  happeningOf({
    type: 'missile-strike',
    trigger: wordsIn('fell into'),
    outcome: 'missed',
    claim: 'r1-c1',
    group: fired.id,
    reason:
      'happen.verb-trigger@1: “fall”, told as having happened; link.group@1: “all twelve rockets” again',
  }),
  happeningOf({
    type: 'other-attack',
    trigger: wordsIn('scratched'),
    polarity: 'negated',
    target: wordsIn('no hull'),
    claim: 'r1-c3',
  }),
  happeningOf({
    type: 'armed-clash',
    trigger: wordsIn('traded fire'),
    actor: wordsIn('two patrol boats'),
    actorParty: 'Maravel',
    place: wordsIn('Skerry lights'),
    placeReading: skerry,
    when: wordsIn('the weekend'),
    whenReading: weekend,
    background: true,
  }),
];

export const fixtureTimes: readonly Mention[] = [
  nameIn(report, 'Wednesday night', 'time', {
    ...{ value: '2031-03-05TNI', timex: 'TIME', when: wednesday },
    reason: 'happen.time.weekday@1',
  }),
  nameIn(report, 'Thursday', 'time', {
    ...{ value: 'XXXX-WXX-4', timex: 'DATE' },
    when: { ...noTime, weekday: 4, reason: 'happen.time@1: a weekday, with no day to count from' },
    reason: 'happen.time.weekday@1',
  }),
  nameIn(report, 'an hour of our own choosing', 'time', {
    ...{ value: 'FUTURE_REF', timex: 'DATE' },
    when: { ...noTime, reason: 'happen.time@1: given only vaguely' },
    reason: 'happen.time.vague@1',
  }),
  nameIn(report, 'the weekend', 'time', {
    ...{ value: '2031-W09-WE', timex: 'DATE', when: weekend },
    reason: 'happen.time.unit@1',
  }),
];

export const fixturePlaces: readonly Mention[] = [
  nameIn(report, 'Port Sessel', 'place', {
    use: 'literal',
    place: readingOf({
      name: 'Port Sessel',
      ...{ gazetteer: 'own:port', lat: 1, lon: 2, country: 'XA', precision: 'settlement' },
      candidates: [
        candidate('own:port', 'Port Sessel', 'settlement'),
        candidate('own:old', 'Sessel', 'area'),
      ],
      reason: 'place.read@1: Port Sessel (XA, own:port), of 2 or more',
    }),
    reason: 'name.learned@1: name.gazetteer@1, 97 %: use.place@1',
  }),
  nameIn(report, 'the Calder ridge', 'place', {
    place: readingOf({ name: 'the Calder ridge', reason: 'place.unknown@1: not in the gazetteer' }),
    reason: 'name.place-noun@1: use.description@1',
  }),
  nameIn(report, 'Calder', 'place', {
    use: 'literal',
    place: readingOf({
      name: 'Calder',
      candidates: [candidate('own:upper', 'Calder', 'settlement'), candidate('own:lower', 'Calder', 'area')],
      reason: 'place.too-close@1: Calder (XA, own:upper) or Calder (XA, own:lower)',
    }),
    reason: 'name.gazetteer@1: use.place@1',
  }),
  nameIn(report, 'Skerry lights', 'place', {
    use: 'literal',
    place: skerry,
    reason: 'name.gazetteer@1: use.place@1',
  }),
];
