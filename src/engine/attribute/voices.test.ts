// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Report, Speaker } from '../../model/index.ts';

const { language } = languageFor([]);
const read = (text: string, over: Partial<Report> = {}) =>
  readAttributed({ ...plainReport('r', text), ...over }, language).claims;
const attributed = (text: string) => read(text).filter((claim) => claim.form !== 'narrated');
const speakerOf = (text: string, cue = 'said') =>
  attributed(text).find((claim) => claim.cue?.exact === cue)?.speaker ?? null;

type Known = Partial<
  Pick<Speaker, 'name' | 'kind' | 'anonymity' | 'count' | 'party' | 'institution' | 'key'>
>;

/** A source's words and what is known of the speaker from them. */
const sources: readonly (readonly [source: string, known: Known])[] = [
  [
    'The Russian Defence Ministry',
    {
      name: 'Russian Ministry of Defence',
      kind: 'government',
      anonymity: 'named',
      party: 'RU',
      key: 'RU/defence-ministry',
    },
  ],
  ['The Kenyan army', { kind: 'government', party: 'KE', key: 'KE/armed-forces' }],
  ['Moscow', { name: 'Russia', kind: 'government', key: 'RU' }],
  ['The Kremlin', { key: 'RU/kremlin', party: 'RU' }],
  ['The Egyptians', { key: 'EG', kind: 'government' }],
  ['The Sudanese government', { key: 'SD' }],
  ['A Kenyan army spokesman', { key: 'KE/armed-forces', kind: 'government', anonymity: 'named' }],
  [
    'A senior Kenyan official',
    { kind: 'official', anonymity: 'anonymous', count: 'one', party: 'KE', key: null },
  ],
  [
    'Two Kenyan officers',
    {
      kind: 'official',
      anonymity: 'anonymous',
      count: 'two',
      party: 'KE',
      institution: 'KE/armed-forces',
      key: null,
    },
  ],
  ['Several residents', { kind: 'person', anonymity: 'anonymous', count: 'several', key: null }],
  ['Witnesses', { kind: 'eyewitness', anonymity: 'anonymous', count: 'several' }],
  ['An official who asked not to be named', { anonymity: 'anonymous', kind: 'official' }],
  ['The official', { kind: 'official', anonymity: 'anonymous', count: 'one', key: null }],
  ['The two senior officers', { kind: 'official', anonymity: 'anonymous', count: 'two', key: null }],
  ['Police', { kind: 'government', anonymity: 'role-only', key: null }],
  ['Local media', { kind: 'media', anonymity: 'anonymous', key: null }],
  ['SANA news agency', { kind: 'media', anonymity: 'named', party: 'SY' }],
  ['The Oskar Courier', { name: 'Oskar Courier', kind: 'media', anonymity: 'named' }],
  ['The Oskar Patrol', { kind: 'government', anonymity: 'named' }],
  ['Port Sessel Police', { kind: 'government' }],
  ['Ana Star', { kind: 'person', anonymity: 'named' }],
  ['Kenya Airways', { name: 'Kenya Airways', kind: 'organisation', anonymity: 'named', party: null }],
  ['Kenya President Dana Orrel', { name: 'Dana Orrel', kind: 'official', party: 'KE' }],
  ["Dana Orrel's lawyer", { kind: 'person', key: null }],
  ['An Eastern League executive', { kind: 'person', anonymity: 'anonymous', key: null }],
  ['An Eastern League gardener', { kind: 'unknown', anonymity: 'anonymous', key: null }],
  ['The Central Election and Referendum Commission', { kind: 'organisation', anonymity: 'named' }],
  ['Many Maravelers', { kind: 'unknown', anonymity: 'anonymous', key: null }],
  ['The United Nations envoy for Kenya Dana Orrel', { name: 'Dana Orrel', kind: 'official' }],
  ['The mayor', { kind: 'official', anonymity: 'role-only', key: null }],
  ['Rebels', { kind: 'armed-group', anonymity: 'anonymous', count: 'several', key: null }],
  ['Reuters', { kind: 'media', key: 'reuters', party: null }],
  ['TASS', { kind: 'media', key: 'tass', party: 'RU' }],
  ['Human Rights Watch', { kind: 'monitor', key: 'hrw' }],
  [
    'President Dana Orrel',
    { name: 'Dana Orrel', kind: 'official', anonymity: 'named', key: 'person:dana orrel' },
  ],
  ['Dana Orrel, a retired teacher,', { name: 'Dana Orrel', kind: 'person', institution: null }],
  ['A statement from the Kenyan Defence Ministry', { key: 'KE/defence-ministry' }],
  ['Ministers in New York', { kind: 'official', anonymity: 'anonymous', count: 'several', key: null }],
  [
    'A spokesman for the Maravel Medical Association',
    { name: 'Maravel Medical Association', anonymity: 'named' },
  ],
  ['The caption', { kind: 'document', anonymity: 'role-only' }],
];

test('a source’s words name a body, a person, a role or nobody', () => {
  for (const [source, known] of sources) {
    const speaker = speakerOf(`${source} said the bridge had fallen.`);
    assert.ok(speaker, source);
    assert.deepEqual({ ...speaker, ...known }, speaker, source);
  }
});

test('an anonymous voice has no key, whatever it says of its side', () => {
  for (const [source] of sources) {
    const speaker = speakerOf(`${source} said the bridge had fallen.`);
    assert.ok(speaker?.anonymity === 'named' || speaker?.key === null, source);
  }
});

test('a short name, a pronoun and a role are taken to their antecedent', () => {
  const table: readonly (readonly [text: string, cue: string, name: string])[] = [
    ['Dana Orrel said the bridge had fallen. Orrel added that nobody was hurt.', 'added', 'Dana Orrel'],
    ['Dana Orrel said the bridge had fallen. She added that nobody was hurt.', 'added', 'Dana Orrel'],
    [
      'A senior Kenyan official said the bridge had fallen. The official added that nobody was hurt.',
      'added',
      'A senior Kenyan official',
    ],
    [
      'The Kenyan Defence Ministry said the bridge had fallen. The ministry added that nobody was hurt.',
      'added',
      'Kenyan Ministry of Defence',
    ],
    [
      'The Kenyan Defence Ministry said the bridge had fallen. It added that nobody was hurt.',
      'added',
      'Kenyan Ministry of Defence',
    ],
  ];
  for (const [text, cue, name] of table) assert.equal(speakerOf(text, cue)?.name, name, text);
});

test('a last name that two people bear, and a first name, go to the one last brought up by it', () => {
  const table: readonly (readonly [text: string, cue: string, key: string])[] = [
    [
      'Dana Orrel left the town. Her brother Tobias Orrel stayed there. Dana said the bridge had fallen.',
      'said',
      'person:dana orrel',
    ],
    [
      'Tobias Orrel, a driver, said the bridge had fallen. Orrel added that nobody was hurt.',
      'added',
      'person:tobias orrel',
    ],
  ];
  for (const [text, cue, key] of table) assert.equal(speakerOf(text, cue)?.key, key, text);
});

test('“I” in somebody’s own words is whoever says them, and nobody in the report’s', () => {
  const inner = speakerOf('“I believe the bridge has fallen,” Dana Orrel said on Monday.', 'believe');
  assert.deepEqual(
    [inner?.key, inner?.reason.split(':')[0]],
    ['person:dana orrel', 'attribute.first-person@1'],
  );
  assert.equal(
    speakerOf('“I believe the bridge has fallen,” two officers said.', 'believe')?.kind,
    'unknown',
  );
  assert.equal(speakerOf('I believe the bridge has fallen.', 'believe')?.key, null);
});

test('a weapon is never a speaker that “it” takes up', () => {
  const text =
    'The Kenyan army showed a tank. An F-14 fighter jet flew over the town. It said the bridge had fallen.';
  assert.doesNotMatch(speakerOf(text)?.name ?? '', /F-14|tank/);
});

test('one body by two names is one voice, and a last name that is a state’s is a person’s', () => {
  const [claim] = attributed('The Syria Civil Defence or White Helmets said the bridge had fallen.');
  assert.deepEqual([claim?.speaker?.key, claim?.coSpeakers], ['white-helmets', []]);
  assert.equal(speakerOf('Ana Monaco, a teacher, said the bridge had fallen.')?.key, 'person:ana monaco');
});

test('what points at nobody stays open', () => {
  for (const text of ['She said the bridge had fallen.', 'They said the bridge had fallen.']) {
    const speaker = speakerOf(text);
    assert.deepEqual([speaker?.kind, speaker?.anonymity, speaker?.key], ['unknown', 'role-only', null], text);
  }
});

test('those who speak together are several voices of one claim', () => {
  const [claim] = attributed(
    'The Syrian Observatory for Human Rights and other activists said the bridge had fallen.',
  );
  assert.equal(claim?.speaker?.key, 'sohr');
  assert.deepEqual(
    claim?.coSpeakers.map((speaker) => [speaker.kind, speaker.anonymity]),
    [['person', 'anonymous']],
  );
});

test('a place that its expert knows is no second speaker', () => {
  const [claim] = attributed(
    'Dana Orrel, an expert on Kenya and the Middle East at the Oskar Foundation, said the bridge had fallen.',
  );
  assert.deepEqual([claim?.speaker?.key, claim?.coSpeakers], ['person:dana orrel', []]);
});

const relays: readonly (readonly [text: string, speaker: string, via: readonly string[]])[] = [
  ['Dana Orrel told Reuters that the bridge had fallen.', 'Dana Orrel', ['Reuters']],
  ['“The bridge has fallen,” Dana Orrel told Al Jazeera.', 'Dana Orrel', ['Al Jazeera']],
  [
    'Reuters, citing the Kenyan Defence Ministry, said the bridge had fallen.',
    'Kenyan Ministry of Defence',
    ['Reuters'],
  ],
  ['Reuters quoted a doctor as saying that the bridge had fallen.', 'a doctor', ['Reuters']],
  ['Dana Orrel was quoted by Reuters as saying that the bridge had fallen.', 'Dana Orrel', ['Reuters']],
  ['Reuters relays Russian claims that the bridge has fallen.', 'Russia', ['Reuters']],
  ['Dana Orrel said in an interview with the BBC that the bridge had fallen.', 'Dana Orrel', ['BBC']],
  ['Dana Orrel told reporters that the bridge had fallen.', 'Dana Orrel', []],
  ['Reuters said the bridge had fallen.', 'Reuters', []],
];

test('the chain: through whom it came', () => {
  for (const [text, speaker, via] of relays) {
    const [claim] = attributed(text).filter((each) => each.parent === null);
    assert.equal(claim?.speaker?.name, speaker, text);
    assert.deepEqual(
      claim?.relays.map((relay) => relay.name),
      via,
      text,
    );
  }
});

test('the report’s own voice is its outlet’s, and nobody’s when the outlet is not known', () => {
  const text = 'The bridge fell at dawn.';
  assert.equal(read(text)[0]?.speaker, null);
  assert.deepEqual(
    [read(text, { outlet: 'Reuters' })[0]?.speaker?.key, read(text, { outlet: 'Reuters' })[0]?.speaker?.kind],
    ['reuters', 'media'],
  );
  assert.equal(read(text, { outlet: 'The Oskar Courier' })[0]?.speaker?.key, 'outlet:the oskar courier');
});

test('what could not be confirmed, with nobody named, could not be confirmed by the outlet', () => {
  const [claim] = read('The footage could not be independently verified.', { outlet: 'Reuters' });
  assert.deepEqual([claim?.stance, claim?.source, claim?.speaker?.key], ['no-information', null, 'reuters']);
});

test('an agency in the dateline speaks where the outlet only prints', () => {
  const text = 'PORT SESSEL (Reuters) – The bridge fell at dawn.';
  const zones = [
    { zone: 'dateline' as const, start: 0, end: 23, reason: 'test' },
    { zone: 'body' as const, start: 24, end: text.length, reason: 'test' },
  ];
  const own = (outlet: string) =>
    read(text, { zones, outlet }).find((claim) => claim.zone === 'body')?.speaker?.key;
  assert.equal(own('The Oskar Courier'), 'reuters');
  assert.equal(own('Reuters'), 'reuters');
});

test('a caption is the claim of the one it credits', () => {
  const text = 'In this image provided by the Russian Defence Ministry, a ship fires a missile.';
  const zones = [{ zone: 'caption' as const, start: 0, end: text.length, reason: 'test' }];
  const [claim] = read(text, { zones, outlet: 'Reuters' });
  assert.deepEqual(
    [claim?.form, claim?.zone, claim?.speaker?.key],
    ['narrated', 'caption', 'RU/defence-ministry'],
  );
});

test('boilerplate says nothing', () => {
  const text = 'Our readers said they want more. Please subscribe today.';
  const zones = [{ zone: 'boilerplate' as const, start: 0, end: text.length, reason: 'test' }];
  assert.deepEqual(read(text, { zones }), []);
});

/** Somebody named in full, and then in other words: who the latter are, or null for somebody else. */
const inShort: readonly (readonly [full: string, later: string, name: string])[] = [
  ['Rami Abdel Korr', 'Abdel Korr', 'Rami Abdel Korr'],
  ['Ana Maria van Dorp', 'van Dorp', 'Ana Maria van Dorp'],
  ['Ana Maria Dorp', 'Ana Dorp', 'Ana Maria Dorp'],
  ['Rami Abdel Korr', 'Salim Korr', 'Salim Korr'],
  ['Rami Abdel Korr', 'Abdel Rahim', 'Abdel Rahim'],
];

for (const [full, later, name] of inShort)
  test(`after ${full}, ${later} is ${name}`, () => {
    const text = `The harbour chief ${full} warned that the bridge had fallen. The boats had left, ${later} said.`;
    assert.equal(speakerOf(text)?.name, name);
  });

/** Who a relative pronoun stands for, wherever the tree hangs its clause. */
const relatives: readonly (readonly [text: string, name: string])[] = [
  [
    'The quay burned, said the harbour council, which earlier had given a toll of nine.',
    'the harbour council',
  ],
  [
    '“The toll on the quay has grown to 31” said the Lantern Monitor which at noon had given a toll of nine.',
    'Lantern Monitor',
  ],
];

for (const [text, name] of relatives)
  test(`whose word “which” gives: ${text}`, () => {
    const speakers = read(text).map(({ speaker }) => speaker?.name);
    assert.equal(speakers.at(-1), name);
  });
