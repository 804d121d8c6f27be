// SPDX-License-Identifier: Apache-2.0
import type { Claim, Figure, Incident, Ledger, Place, Question, Root, Voice } from '../../src/model/index.ts';
import { fired, fixtureHappenings, happeningOf } from './fixture-readings.ts';
import { courier, fixtureReports, foreign, gazette, herald, hostile, tide } from './fixture-reports.ts';
import {
  claimOf,
  copyOf,
  figureOf,
  incidentOf,
  mutationOf,
  pairOf,
  positionOf,
  questionOf,
  rootOf,
  voiceOf,
} from './ledger-builder.ts';

const voices: readonly Voice[] = [
  voiceOf({
    id: 'ministry',
    name: 'Maravel defence ministry',
    kind: 'government',
    party: 'Maravel',
    names: ['The Maravel defence ministry', 'The ministry'],
  }),
  voiceOf({ id: 'staff', name: 'Maravel general staff', kind: 'government', party: 'Maravel' }),
  voiceOf({ id: 'rook', name: 'Colonel Anselm Rook', kind: 'official', party: 'Maravel' }),
  voiceOf({
    id: 'sailors',
    name: 'Colonel Rook’s sailors',
    kind: 'eyewitness',
    count: 'several',
    anonymity: 'role-only',
  }),
  voiceOf({ id: 'briefed', name: 'A person briefed on the matter', kind: 'person', anonymous: true }),
  voiceOf({
    id: 'official',
    name: 'A harbour official',
    kind: 'official',
    anonymous: true,
    party: 'Maravel',
  }),
  voiceOf({ id: 'jory', name: 'Jory', kind: 'eyewitness' }),
  voiceOf({ id: 'hospital', name: 'Saint Brannoc hospital', kind: 'organisation' }),
  voiceOf({ id: 'reach', name: 'Reach Command', kind: 'armed-group', party: 'Oskar Reach' }),
  voiceOf({ id: 'mission', name: 'Straits Monitoring Mission', kind: 'monitor' }),
  voiceOf({ id: 'lindqvist', name: 'Oda Lindqvist', kind: 'official', party: 'Maravel' }),
  voiceOf({ id: 'ostrander', name: 'Lt. Gen. Piet Ostrander', kind: 'official', party: 'Maravel' }),
  voiceOf({ id: 'reports', name: 'reports', kind: 'unknown', count: 'unknown' }),
  voiceOf({ id: 'two', name: 'Two officials', kind: 'official', anonymous: true, count: 'two' }),
  voiceOf({ id: 'union', name: 'Islanders’ Aid Union', kind: 'organisation' }),
  voiceOf({ id: 'herald', name: 'Grey Haven Herald', kind: 'media' }),
  voiceOf({ id: 'film', name: 'Reach Command film', kind: 'document', party: 'Oskar Reach' }),
  voiceOf({
    id: 'minister',
    name: 'The <b>minister</b> \u2067of\u2069 </mark><script>alert(5)</script>',
    kind: 'official',
  }),
];

const salvo = { incident: 'salvo' } as const;

const claims: readonly Claim[] = [
  claimOf(gazette, 1, { voice: 'ministry', ...salvo, confidence: 0.94 }),
  claimOf(gazette, 2, { voice: 'rook', ...salvo, form: 'direct' }),
  claimOf(gazette, 3, { voice: 'rook', ...salvo }),
  claimOf(gazette, 4, { voice: 'sailors', ...salvo, parent: 'r1-c3', via: ['rook'], confidence: 0.71 }),
  claimOf(gazette, 5, { voice: 'briefed', ...salvo }),
  claimOf(gazette, 6, {
    voice: null,
    form: 'orphan',
    stance: 'promises',
    modality: 'future',
    confidence: 0.55,
    reasons: ['attribute.orphan-quote@1: a quote nobody is named for'],
  }),
  claimOf(gazette, 8, { voice: null, form: 'narrated' }),
  claimOf(gazette, 7, { voice: 'lindqvist', stance: 'warns', modality: 'hypothetical' }),
  claimOf(courier, 1, { voice: 'official', ...salvo }),
  claimOf(courier, 2, { voice: 'official', ...salvo, stance: 'declines' }),
  claimOf(courier, 3, { voice: 'jory', ...salvo }),
  claimOf(courier, 4, { voice: 'ministry', ...salvo, form: 'mixed' }),
  claimOf(courier, 5, { voice: 'hospital', ...salvo }),
  claimOf(courier, 6, { voice: 'reach', ...salvo, stance: 'denies', negated: true }),
  claimOf(courier, 7, { voice: 'mission', ...salvo, stance: 'no-information' }),
  claimOf(courier, 8, { voice: 'lindqvist', stance: 'warns', modality: 'hypothetical' }),
  claimOf(tide, 1, { voice: 'ministry', ...salvo, stance: 'denies' }),
  claimOf(tide, 2, { voice: 'ministry', ...salvo, stance: 'admits' }),
  claimOf(tide, 3, { voice: 'film', via: ['reach'], incident: 'outpost' }),
  claimOf(tide, 4, { voice: 'reach', form: 'mixed', incident: 'outpost' }),
  claimOf(tide, 5, { voice: 'staff', incident: 'outpost' }),
  claimOf(tide, 6, { voice: 'ostrander' }),
  claimOf(tide, 7, { voice: 'ministry' }),
  claimOf(herald, 1, { voice: 'reports', incident: 'depot' }),
  claimOf(herald, 2, { voice: 'two', incident: 'drone' }),
  claimOf(herald, 3, { voice: 'union', stance: 'demands' }),
  claimOf(hostile, 1, { voice: 'minister', form: 'direct', incident: 'convoy' }),
];

const figures: readonly Figure[] = [
  figureOf(gazette, 1, {
    quantity: 'distance',
    claim: 'r1-c5',
    voice: 'briefed',
    lower: 40,
    upper: 40,
    modifier: 'about',
    incident: 'salvo',
  }),
  figureOf(gazette, 2, {
    quantity: 'rockets',
    unit: 'rockets',
    claim: 'r1-c1',
    voice: 'ministry',
    lower: 12,
    upper: 12,
    incident: 'salvo',
    happening: fired.id,
    reason: 'happen.figure@1: “rockets” counted',
  }),
  figureOf(courier, 1, {
    quantity: 'killed',
    claim: 'r2-c1',
    voice: 'official',
    lower: 9,
    modifier: 'at-least',
    incident: 'salvo',
  }),
  figureOf(courier, 2, {
    quantity: 'killed',
    claim: 'r2-c5',
    voice: 'hospital',
    lower: 11,
    upper: 11,
    incident: 'salvo',
  }),
  figureOf(tide, 1, {
    quantity: 'killed',
    claim: 'r3-c2',
    voice: 'ministry',
    lower: 9,
    upper: 9,
    incident: 'salvo',
  }),
  figureOf(tide, 2, {
    quantity: 'sorties',
    claim: 'r3-c6',
    voice: 'ostrander',
    lower: 214,
    upper: 214,
    scope: 'campaign',
    period: '2031-01-01/2031-03-08',
  }),
  figureOf(tide, 3, {
    quantity: 'targets',
    claim: 'r3-c6',
    voice: 'ostrander',
    lower: 96,
    upper: 96,
    scope: 'campaign',
    period: '2031-01-01/2031-03-08',
  }),
  figureOf(tide, 4, {
    quantity: 'killed',
    claim: 'r3-c7',
    voice: 'ministry',
    lower: 31,
    upper: 31,
    scope: 'campaign',
    period: '2031-03',
  }),
];

function place(
  id: string,
  name: string,
  precision: Place['precision'],
  country: string | null = 'MV',
): Place {
  const candidates = [{ gazetteer: `own:${id}`, name, lat: 1, lon: 2, country, precision, score: 0.9 }];
  return {
    id,
    name,
    precision,
    country,
    candidates,
    gazetteer: `own:${id}`,
    lat: 1,
    lon: 2,
    within: [],
    reason: 'place.gazetteer@1: the only place of this name',
  };
}

const places: readonly Place[] = [
  place('port', 'Port Sessel', 'settlement'),
  place('ridge', 'Calder ridge', 'area'),
  place('skerry', 'off the Skerry lights', 'sea', null),
  place('outpost', 'Calder outpost', 'site'),
  place('creek', 'Marrow Creek', 'near-settlement'),
  place('maravel', 'Maravel', 'country'),
];

const day = (value: string, anchor: string) =>
  ({
    value,
    basis: 'inferred',
    weekday: null,
    anchor,
    reason: 'when.weekday-before-published@1: counted back from the date of publication',
  }) as const;

const incidents: readonly Incident[] = [
  incidentOf(fixtureReports, {
    id: 'salvo',
    title: 'Rocket salvo on Port Sessel',
    type: 'missile-strike',
    when: day('2031-03-05', 'Wednesday'),
    place: 'port',
    origin: 'ridge',
    counts: { reports: 3, outlets: 2, outletsUnknown: 1, roots: 4, rootsAtMost: 7 },
    grade: {
      scale: 'plain@1',
      value: 'disputed',
      rule: 'grade.disputed@1',
      because: 'independent voices give answers that cannot both hold',
      wouldChange: ['one side takes its answer back', 'a voice that rests on neither side answers'],
      inputs: [
        { measure: 'conflicts', count: 1, ids: ['arrive'] },
        {
          measure: 'roots',
          count: 4,
          ids: ['root-ministry', 'root-official', 'root-hospital', 'root-reach'],
        },
      ],
      fragility: {
        without: [
          { root: 'root-ministry', value: 'several-roots', rule: 'grade.several-roots@1' },
          { root: 'root-official', value: 'disputed', rule: 'grade.disputed@1' },
          { root: 'root-hospital', value: 'disputed', rule: 'grade.disputed@1' },
        ],
        fewest: { roots: ['root-ministry'], value: 'several-roots' },
        because: 'grade.fragility@1: left out 3 of 7 roots, one by one',
      },
      others: [
        {
          scale: 'airwars-shaped@1',
          value: 'confirmed',
          rule: 'grade.airwars-confirmed@1',
          because: 'Ministry of Defence of Maravel says so of its own side',
          wouldChange: ['Ministry of Defence of Maravel takes it back: taken-back'],
          inputs: [{ measure: 'concessions', count: 1, ids: ['r1-c1'] }],
          fragility: {
            without: [{ root: 'root-ministry', value: 'weak', rule: 'grade.airwars-weak@1' }],
            fewest: { roots: ['root-ministry', 'root-reach'], value: 'weak' },
            because: 'grade.fragility@1: left out 1 of 7 roots, one by one, and up to 2 at once',
          },
        },
      ],
    },
    keptApart: [
      { incident: 'drone', reason: 'cluster.apart@1: other weapon, other place; only the wording is alike' },
    ],
  }),
  incidentOf(fixtureReports, {
    id: 'boats',
    title: 'Patrol boats trade fire off the Skerry lights',
    type: 'naval-attack',
    when: {
      value: '2031-03-01/2031-03-02',
      basis: 'inferred',
      weekday: null,
      anchor: 'the weekend',
      reason: 'when.weekend-before@1: the weekend before publication',
    },
    place: 'skerry',
    counts: { reports: 2, outlets: 1, outletsUnknown: 1, roots: 0, rootsAtMost: 2 },
  }),
  incidentOf(fixtureReports, {
    id: 'outpost',
    title: 'Calder outpost, taken or held',
    type: 'capture',
    when: day('2031-03-06', 'Thursday'),
    place: 'outpost',
    counts: { reports: 1, outlets: 1, outletsUnknown: 0, roots: 2, rootsAtMost: 2 },
  }),
  incidentOf(fixtureReports, {
    id: 'convoy',
    title: 'Convoy <script>alert(8)</script> hit',
    type: 'bombing',
    when: { value: '2031-03-09', basis: 'stated', weekday: 0, anchor: 'Sunday', reason: 'when.stated@1' },
    place: 'maravel',
  }),
  incidentOf(fixtureReports, {
    id: 'depot',
    title: 'Fuel depot burns at Marrow Creek',
    type: 'drone-strike',
    when: {
      value: null,
      basis: 'unknown',
      weekday: 5,
      anchor: 'a Friday',
      reason: 'when.weekday-only@1: the report has no date to count from',
    },
    place: 'creek',
    counts: { reports: 1, outlets: 1, outletsUnknown: 0, roots: 0, rootsAtMost: 1 },
  }),
  incidentOf(fixtureReports, {
    id: 'drone',
    title: 'Drone brought down before the ridge',
    type: 'interception',
  }),
  incidentOf(fixtureReports, {
    id: 'flood',
    title: 'Depot at Marrow Creek flooded',
    type: 'other-attack',
    background: true,
    when: {
      value: '2029-09/2029-11',
      basis: 'stated',
      weekday: null,
      anchor: 'the autumn of 2029',
      reason: 'when.season@1',
    },
    place: 'creek',
  }),
];

const [floodedIn] = incidents.find(({ id }) => id === 'flood')!.mentions;

/** What the Herald tells in its own words. */
const flooded = happeningOf({
  ...{ id: floodedIn!.happening, group: floodedIn!.happening, report: floodedIn!.report },
  ...{ type: 'other-attack', trigger: floodedIn!.span, background: true },
});

const questions: readonly Question[] = [
  questionOf({
    id: 'arrive',
    ...salvo,
    kind: 'outcome',
    text: 'Did the rockets reach the harbour?',
    relation: 'conflict',
    rule: 'outcome.none-against-some@3',
    because:
      'One position says none reached the harbour; the other says five struck the pier. Both cannot hold for the same salvo.',
    inputs: [
      'Same incident: both speak of the twelve rockets of Wednesday',
      'Same question: outcome, the whole salvo against a part of it',
      'Different voices on different sides',
      'Neither is hedged',
    ],
    wouldChange: [
      'either voice takes its claim back → retracts',
      'the five belong to another salvo → kept apart',
    ],
    unanswered: ['reach'],
    positions: [
      positionOf({
        answer: 'None: all fell into the sea',
        voices: ['ministry', 'rook'],
        claims: ['r1-c1', 'r2-c4', 'r1-c2', 'r1-c4'],
        rootIds: ['root-ministry'],
        rootsAtMost: 2,
      }),
      positionOf({
        answer: 'Five struck the fuel pier',
        voices: ['official', 'jory'],
        claims: ['r2-c1', 'r2-c3'],
        rootIds: ['root-official', 'root-jory'],
        roots: 1,
        rootsAtMost: 2,
      }),
    ],
  }),
  questionOf({
    id: 'taken-back',
    ...salvo,
    kind: 'target',
    text: 'Did any rocket touch the port?',
    relation: 'retracts',
    because: 'The ministry took back its own earlier answer.',
    pairs: [pairOf({ relation: 'retracts', rule: 'question.takes-back@2', leftBehind: 0 })],
    inputs: ['Same voice', 'The later claim denies the earlier'],
    wouldChange: ['the withdrawal turns out to be of another statement'],
    positions: [
      positionOf({
        answer: 'No, not a plank',
        voices: ['ministry'],
        claims: ['r2-c4'],
        rootIds: ['root-ministry'],
      }),
      positionOf({
        answer: 'Statement withdrawn',
        voices: ['ministry'],
        claims: ['r3-c1'],
        rootIds: ['root-ministry'],
      }),
    ],
  }),
  questionOf({
    id: 'killed',
    ...salvo,
    kind: 'toll-killed',
    text: 'How many were killed?',
    relation: 'compatible',
    because: '“At least nine” leaves room for eleven.',
    positions: [
      positionOf({
        answer: 'at least 9',
        voices: ['official', 'ministry'],
        claims: ['r2-c1', 'r3-c2'],
        figures: ['r2-f1', 'r3-f1'],
        roots: 2,
        rootsAtMost: 2,
      }),
      positionOf({
        answer: '11',
        voices: ['hospital'],
        claims: ['r2-c5'],
        figures: ['r2-f2'],
        rootIds: ['root-hospital'],
      }),
    ],
  }),
  questionOf({
    id: 'from',
    ...salvo,
    kind: 'place',
    text: 'Where were they fired from?',
    relation: 'one-position',
    because: 'Only one voice gives a place.',
    positions: [
      positionOf({
        answer: 'the Calder ridge',
        voices: ['briefed'],
        claims: ['r1-c5'],
        hedged: true,
        roots: 0,
        rootsAtMost: 1,
      }),
    ],
  }),
  questionOf({
    id: 'who',
    ...salvo,
    kind: 'responsibility',
    text: 'Who fired them?',
    relation: 'cannot-tell',
    because: 'One voice denies; the other says it does not know.',
    positions: [
      positionOf({ answer: 'not the Reach', voices: ['reach'], claims: ['r2-c6'], rootIds: ['root-reach'] }),
      positionOf({ answer: 'could not say', voices: ['mission'], claims: ['r2-c7'] }),
    ],
    unanswered: ['Maravel'],
  }),
  questionOf({
    id: 'pumps',
    ...salvo,
    kind: 'target',
    text: 'Were the pumps manned?',
    relation: 'no-answer',
    because: 'The one voice that was asked declined to say.',
  }),
  questionOf({
    id: 'held',
    incident: 'outpost',
    kind: 'outcome',
    text: 'Who holds the outpost?',
    relation: 'conflict',
    because: 'Each side says it holds the place on the same day.',
    positions: [
      positionOf({ answer: 'the Reach', voices: ['reach', 'film'], claims: ['r3-c4', 'r3-c3'] }),
      positionOf({ answer: 'Maravel', voices: ['staff'], claims: ['r3-c5'] }),
    ],
  }),
  questionOf({
    id: 'when-flooded',
    incident: 'flood',
    kind: 'time',
    text: 'When was it?',
    relation: 'one-position',
    because: 'Only the report itself says when.',
    positions: [
      positionOf({
        answer: 'autumn 2029',
        voices: ['herald'],
        claims: [],
        rootIds: ['root-herald'],
        told: [{ report: 'r4', happening: flooded.id, figure: null, voice: 'herald' }],
      }),
    ],
  }),
  questionOf({
    id: 'burned',
    incident: 'depot',
    kind: 'outcome',
    text: 'What burned?',
    relation: 'one-position',
    positions: [
      positionOf({
        answer: 'fuel, until noon',
        voices: ['reports'],
        claims: ['r4-c1'],
        roots: 0,
        hedged: true,
      }),
    ],
  }),
  questionOf({
    id: 'nests',
    incident: null,
    kind: 'target',
    text: 'Who has been struck from the air since the new year?',
    relation: 'one-position',
    because: 'Only one voice says what the sorties were flown against.',
    positions: [
      positionOf({
        answer: '96 “nests of separatists”',
        voices: ['ostrander'],
        claims: ['r3-c6'],
        figures: ['r3-f3'],
      }),
    ],
  }),
];

const roots: readonly Root[] = [
  rootOf({
    id: 'root-ministry',
    ...salvo,
    voice: 'ministry',
    claims: ['r1-c1', 'r1-c2', 'r1-c3', 'r2-c4', 'r3-c1', 'r3-c2'],
    reports: ['r1', 'r2', 'r3'],
    because: 'the ministry speaks for itself; its spokesman is of the same institution',
  }),
  rootOf({
    id: 'root-official',
    ...salvo,
    voice: 'official',
    claims: ['r2-c1', 'r2-c2'],
    reports: ['r2'],
    because: 'unnamed, and never joined with other unnamed officials',
  }),
  rootOf({
    id: 'root-jory',
    ...salvo,
    voice: 'jory',
    claims: ['r2-c3'],
    reports: ['r2'],
    independence: 'cannot-tell',
    foldsInto: 'root-official',
    because: 'nothing says whether he saw it or was told',
  }),
  rootOf({
    id: 'root-sailors',
    ...salvo,
    voice: 'sailors',
    claims: ['r1-c4'],
    reports: ['r1'],
    independence: 'dependent',
    foldsInto: 'root-ministry',
    because: 'heard only in the words of their colonel',
  }),
  rootOf({ id: 'root-hospital', ...salvo, voice: 'hospital', claims: ['r2-c5'], reports: ['r2'] }),
  rootOf({ id: 'root-reach', ...salvo, voice: 'reach', claims: ['r2-c6'], reports: ['r2'] }),
  rootOf({
    id: 'root-herald',
    incident: 'flood',
    voice: 'herald',
    claims: [],
    reports: ['r4'],
    independence: 'cannot-tell',
    because: 'nothing says how the report knows',
  }),
  rootOf({
    id: 'root-briefed',
    ...salvo,
    voice: 'briefed',
    claims: ['r1-c5'],
    reports: ['r1'],
    independence: 'cannot-tell',
    because: 'unnamed; may be of the ministry',
  }),
];

/** The small case the bench's tests open: every phenomenon the three screens must show. */
export const fixtureLedger: Ledger = {
  format: 'sayso-ledger',
  version: 1,
  generator: { name: 'sayso', version: '0.0.0-fixture' },
  reports: fixtureReports.map((built) => built.report),
  ...{ voices, claims, figures, places, incidents, questions, roots },
  copies: [
    copyOf('verbatim', 'pass1', gazette, courier, {
      earlier: 'a',
      reason: 'copy.verbatim@1: 25 words in one run; 001 was published first',
    }),
    copyOf('rewritten', 'pass2', gazette, courier, {
      reason: 'copy.rewritten@1: 11 of 22 content words, in the same order',
    }),
    copyOf('edited', 'pass3', courier, tide, {
      earlier: 'a',
      similarity: 0.76,
      reason: 'copy.passage@1: 19 of 25 words the same, in the same order',
      mutations: [
        mutationOf('speaker', 'promoted', 'y3', [courier, tide], ['a harbour official', 'the general staff']),
        mutationOf('hedge', 'lost', 'y2', [courier, tide], ['hedged', 'plain']),
        mutationOf('modifier', 'lost', 'y1', [courier, tide], ['at-least', 'exactly']),
      ],
    }),
  ],
  happenings: [...fixtureHappenings, flooded],
  decisions: [],
  issues: [
    {
      code: 'report.language-not-analysed',
      report: foreign.report.id,
      file: foreign.report.file,
      severity: 'noted',
      message: 'German is kept and shown, and not analysed',
    },
    {
      code: 'file.empty',
      report: null,
      file: '007_empty.txt',
      severity: 'refused',
      message: 'the file is empty',
    },
  ],
};
