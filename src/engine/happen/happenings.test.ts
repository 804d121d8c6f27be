// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis, Happening, HappeningType } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

function read(text: string, published: string | null = null): Analysis {
  const report = plainReport('r', text);
  return analyse({ ...report, published: { value: published, basis: 'supplied', reason: 'test' } }, language);
}

/** The first happening, its words under the labels of the notation. */
function rolesIn(happening: Happening): Readonly<Record<string, string | null>> {
  const { trigger, actor, target, instrument, place, when } = happening;
  const words = { trigger, actor, target, instrument, place, when };
  return Object.fromEntries(Object.entries(words).map(([role, span]) => [role, span?.exact ?? null]));
}

/** Labels of the notation: the roles, and `origin` for where it was launched. What has no mark must be null. */
const roles: readonly (readonly [type: HappeningType, marked: string])[] = [
  [
    'missile-strike',
    '[actor:Russian warships] [trigger:fired] [instrument:cruise missiles] at [target:militants] from the [origin:Caspian Sea] on [when:Wednesday].',
  ],
  [
    'air-strike',
    '[actor:Syrian warplanes] [trigger:bombed] [target:a market] in [place:Idlib] on [when:Tuesday].',
  ],
  ['air-strike', '[target:A hospital] was [trigger:bombed] by [actor:Syrian warplanes].'],
  ['air-strike', '[actor:Turkish jets] carried out [trigger:strikes] on [target:Kurdish positions].'],
  ['drone-strike', '[instrument:Drones] [trigger:hit] [target:a fuel depot] near [place:Odesa].'],
  ['shelling', '[actor:The army] [trigger:shelled] [target:the village] on [when:Monday].'],
  ['aircraft-loss', '[target:A military helicopter] was [trigger:downed] in [place:Idlib].'],
  ['aircraft-loss', '[actor:Rebels] [trigger:shot down] [target:a fighter jet].'],
  ['aircraft-loss', '[target:The airliner] [trigger:crashed] in [place:Egypt].'],
  ['missile-strike', '[instrument:The missiles] [trigger:crashed] in [place:Iran].'],
  ['killing', '[actor:Gunmen] [trigger:killed] [target:three policemen] in [place:Kabul].'],
  ['abduction', '[actor:Militants] [trigger:abducted] [target:twelve schoolgirls].'],
  ['capture', '[actor:Rebels] [trigger:captured] [target:the town] on [when:Friday].'],
  ['airspace-violation', '[actor:Russian warplanes] [trigger:violated] [target:Turkish airspace].'],
  ['deployment', '[actor:Russia] [trigger:deployed] [target:fighter jets] in [place:Syria].'],
  ['withdrawal', '[target:The rebels] [trigger:withdrew] from the city.'],
  ['armed-clash', '[actor:Rebels] [trigger:clashed] with soldiers near [place:Aleppo].'],
  ['arrest', '[actor:Police] [trigger:arrested] [target:two suspects] in [place:Istanbul].'],
  ['interception', '[actor:The navy] [trigger:intercepted] [target:two missiles].'],
  ['bombing', '[instrument:A car bomb] [trigger:exploded] in [place:Baghdad].'],
  ['protest', '[actor:Thousands of people] [trigger:marched] through the city.'],
  ['ship-loss', '[target:The frigate] [trigger:sank] on [when:Sunday].'],
  ['air-strike', 'The air [trigger:strike] caused heavy damage to [target:the flour mill].'],
  ['air-strike', 'The air [trigger:strike] claimed the lives of [target:two nurses].'],
  ['air-strike', 'The air [trigger:strike] caused heavy damage.'],
  ['air-strike', 'The air [trigger:strike] damaged [target:the flour mill].'],
  [
    'offensive',
    '[actor:Syrian forces] launched a major ground [trigger:offensive] against [target:rebels] under cover of darkness.',
  ],
  [
    'other-attack',
    'Iran had lobbied for [actor:the Syrian army] to launch [trigger:strikes] in [place:Idlib].',
  ],
  ['killing', 'The [trigger:murder] of [target:two glaziers] shocked the army and the rebels.'],
  ['other-attack', 'The rebels condemned [actor:the army]’s [trigger:attack] on [target:Halvar House].'],
  [
    'missile-strike',
    'In footage released on Wednesday, [instrument:a missile] is [trigger:launched] from [actor:a warship].',
  ],
  ['killing', '[target:Three people] were [trigger:killed] in a raid carried out on [when:Monday].'],
  ['abduction', 'THE REBELS SAID [actor:SOLDIERS] [trigger:KIDNAPPED] [target:A TEACHER].'],
  [
    'other-attack',
    'AN [actor:ARMY] [trigger:ATTACK] ON [target:THE MARKET] KILLED NO TEACHERS, REBELS SAID.',
  ],
];

test('roles are read from syntax', () => {
  for (const [type, marked] of roles) {
    const plain = readMarked(marked);
    const [happening] = read(plain.text, '2031-10-08').happenings;
    assert.ok(happening, marked);
    assert.equal(happening.type, type, marked);
    const wanted = (role: string): string | null => marksOf(plain, role)[0]?.exact ?? null;
    for (const [role, words] of Object.entries(rolesIn(happening)))
      assert.equal(words, wanted(role), `${role}: ${marked}`);
    assert.equal(happening.origin?.name ?? null, wanted('origin'), marked);
  }
});

/** Type and trigger of everything told, in order. */
const several: readonly (readonly [text: string, ...triggers: string[]])[] = [
  ['The raid killed six people.', 'other-attack raid'],
  ['Six people were killed in an air strike.', 'air-strike strike'],
  ['Warplanes bombed the town, killing six people.', 'air-strike bombed'],
  ['Missiles hit the port and rebels captured the airport.', 'missile-strike hit', 'capture captured'],
  ['The downing of the jet angered Moscow.', 'aircraft-loss downing'],
  ['Warships Fire Missiles at Port', 'missile-strike Fire'],
  ['Blast sinks ferry in bay', 'ship-loss sinks'],
  ['Six people were killed when shells hit the market.', 'shelling hit'],
];

test('what tells one thing is one happening, what tells two is two', () => {
  for (const [text, ...wanted] of several) {
    assert.deepEqual(
      read(text).happenings.map(({ type, trigger }) => `${type} ${trigger.exact}`),
      wanted,
      text,
    );
  }
});

const nothing = [
  'The minister said the talks had failed.',
  'The company launched a website.',
  'The two sides struck a deal.',
  'The senator attacked the plan.',
  'He suffered a heart attack.',
  'Teachers went on a hunger strike.',
  'The carrier strike group sailed.',
  'The firm fired its director.',
  'An earthquake struck the city.',
  'The film was shot in Rome.',
  'The report targeted young readers.',
  'Prices fell and shares crashed.',
  'The album hit the charts.',
  'She captured the mood of the crowd.',
  'The army denied the report.',
  'Officials want to demonstrate that the vote is fair.',
  'He was jailed for attempted murder.',
  'The driver was charged with murder.',
  'Six people were killed in a road accident.',
  'The law drew protests from its allies.',
];

test('speech acts, figures of speech and names of things do not happen', () => {
  for (const text of nothing)
    assert.deepEqual(
      read(text).happenings.map(({ trigger }) => trigger.exact),
      [],
      text,
    );
});

const standings: readonly (readonly [text: string, polarity: string, modality: string])[] = [
  ['Warplanes bombed the town.', 'affirmed', 'actual'],
  ['Warplanes did not bomb the town.', 'negated', 'actual'],
  ['Warplanes will bomb the town.', 'affirmed', 'future'],
  ['Warplanes may bomb the town.', 'affirmed', 'hypothetical'],
  ['The army plans to bomb the town.', 'affirmed', 'future'],
  ['If warplanes bomb the town, people will flee.', 'affirmed', 'hypothetical'],
  ['The army began to shell the town.', 'affirmed', 'actual'],
];

test('what is planned, supposed or denied is kept apart from what is told', () => {
  for (const [text, polarity, modality] of standings) {
    const [happening] = read(text).happenings;
    assert.deepEqual([happening?.polarity, happening?.modality], [polarity, modality], text);
  }
});

test('what lies on the way of a thing is not where it happened', () => {
  const place = (text: string) => read(text).happenings[0]?.place?.exact ?? null;
  assert.equal(place('The missiles travelled over Iran and Iraq.'), null);
  assert.equal(place('The missiles flew across empty parts of Egypt.'), null);
  assert.equal(place('The missiles landed in Iran.'), 'Iran');
  assert.equal(place('Drones fell over Iraq.'), 'Iraq');
});

test('outcomes', () => {
  const outcome = (text: string) => read(text).happenings[0]?.outcome;
  assert.equal(outcome('Missiles hit the depot.'), 'hit');
  assert.equal(outcome('The missiles crashed in the desert.'), 'crashed');
  assert.equal(outcome('The missiles landed in the desert.'), 'came-down');
  assert.equal(outcome('The missiles may have landed in the desert.'), null);
  assert.equal(outcome('The army repelled an attack.'), 'repelled');
  assert.equal(outcome('The navy intercepted a missile.'), 'intercepted');
  assert.equal(outcome('Warplanes bombed the town.'), null);
  assert.equal(outcome('Missiles may hit the depot.'), null);
  assert.equal(outcome('The jets flew towards the border to strike militants.'), null);
});

test('who did one of several things joined in a passive did not do the others', () => {
  const text =
    'The army shelled the port. The town was captured by the rebels, and captured again in spring.';
  const captures = read(text).happenings.filter(({ type }) => type === 'capture');
  assert.deepEqual(
    captures.map(({ actor }) => actor?.exact ?? null),
    ['the rebels', null],
  );
  const joined =
    'The army shelled the port. The town was captured and looted by the rebels, liberated, and captured.';
  assert.deepEqual(
    read(joined).happenings.map(({ trigger, actor }) => `${trigger.exact}: ${actor?.exact ?? 'nobody'}`),
    ['shelled: The army', 'captured: the rebels', 'looted: the rebels', 'captured: nobody'],
  );
});

for (const [text, habit] of [
  ['Warplanes often fire missiles at Tarn.', 'fire'],
  ['The militia rarely bombs rebel targets.', 'bombs'],
  ['The air force seldom strikes rebel bases.', 'strikes'],
  ['The often deadly raids went on.', null],
  ['Warplanes fired missiles at Tarn.', null],
] as const)
  test(`${habit ? 'a habit' : 'no habit'}: ${text}`, () => {
    const { happenings } = read(`The army fights the rebels. ${text}`);
    const told = happenings.filter(({ reason }) => reason.includes('; a habit'));
    assert.deepEqual(
      told.map(({ trigger }) => trigger.exact),
      habit ? [habit] : [],
    );
  });

for (const [text, actor] of [
  ['Rebels damaged a tank near Tarn on Monday.', 'Rebels'],
  ['Two boats were damaged by gunmen, but nobody was hurt.', 'gunmen'],
  ['The bridge was badly damaged.', null],
  ['A storm damaged the bridge.', null],
  ['The airliner was damaged by hail.', null],
] as const)
  test(`damaged by ${actor ?? 'nobody told of'}: ${text}`, () => {
    const { figures, happenings } = read(`The army fights the rebels. ${text}`);
    const damage = happenings.find(({ trigger }) => trigger.exact === 'damaged');
    assert.equal(damage?.actor?.exact ?? null, actor);
    for (const { upper, happening } of figures) if (upper === 0) assert.equal(happening, damage!.id);
  });

for (const [text, outcome] of [
  ['The army rejected an attack by rebels.', 'repelled'],
  ['An attack by rebels was rejected by the army.', 'repelled'],
  ['Rebels turned back an assault on Tarn.', 'repelled'],
  ['The council rejected an attack by rebels.', null],
  ['Rebels turned back before an assault on Tarn.', null],
] as const)
  test(`${outcome ?? 'no outcome'}: ${text}`, () => {
    const last = read(`The army shelled the rebels. ${text}`).happenings.at(-1)!;
    assert.equal(last.outcome, outcome);
  });

test('who says of a raid what it did is not who did it', () => {
  const killer = (text: string) =>
    read(`The army shelled the rebels. ${text}`).happenings.find(({ type }) => type === 'killing')!.actor
      ?.exact ?? null;
  assert.equal(
    killer(
      'Korr spoke in condemnation of a raid on the outskirts of Tarn which Marle says came from the hills and killed more than 40 people.',
    ),
    null,
  );
  assert.equal(
    killer('The blasts, which Marle says came from the hills and killed nine people, hit Tarn.'),
    null,
  );
  assert.equal(killer('The army said it came from the hills and killed nine people.'), 'it');
  assert.equal(killer('Marle came from the hills and killed nine people.'), 'Marle');
});

test('who did what became of an attack did not do it', () => {
  const actor = (text: string) =>
    read(`The army shelled the rebels. ${text}`).happenings.at(-1)!.actor?.exact ?? null;
  for (const verb of ['repelled', 'condemned', 'stopped', 'praised', 'rejected'])
    assert.equal(actor(`An attack on Tarn was ${verb} by the army.`), null, verb);
  for (const verb of ['launched', 'carried out', 'staged', 'ordered'])
    assert.equal(actor(`An attack on Tarn was ${verb} by the army.`), 'the army', verb);
  assert.equal(actor('An attack on Tarn by the rebels was repelled by the army.'), 'the rebels');
});

test('parties are resolved through names and peoples', () => {
  const [happening] = read('Russian warplanes bombed Islamic State positions.').happenings;
  assert.deepEqual([happening!.actorParty, happening!.targetParty], ['RU', 'isis']);
  const [unknown] = read('Warplanes bombed a village.').happenings;
  assert.deepEqual([unknown!.actorParty, unknown!.targetParty], [null, null]);
});

test('counts of acts, habits and what goes on over a time are no single event', () => {
  for (const text of [
    'The jets flew 20 sorties.',
    'The jets flew 20 sorties and hit 12 rebel targets.',
    'The army rarely bombs rebel positions.',
    'The war has killed 400 people.',
    'The army hit 60 targets over the last week.',
    'The army is striking rebel positions.',
  ]) {
    const { happenings } = read(text);
    assert.ok(happenings.length > 0 && happenings.every(({ tally }) => tally), text);
  }
  assert.ok(read('Warplanes bombed the town on Tuesday.').happenings.every(({ tally }) => !tally));
});

test('what is dated well before the news is its background', () => {
  const [old] = read('Rebels captured the town in May 2031.', '2031-10-08').happenings;
  assert.deepEqual([old!.background, old!.modality], [true, 'historical']);
  const [fresh] = read('Rebels captured the town on Monday.', '2031-10-08').happenings;
  assert.deepEqual([fresh!.background, fresh!.modality], [false, 'actual']);
});

test('a happening knows the claim it stands in, and what is said is not dated by when it is said', () => {
  const { happenings, claims } = read('Warplanes bombed the town, the mayor said on Monday.', '2031-10-08');
  assert.equal(happenings[0]!.claim, claims.find(({ form }) => form !== 'narrated')!.id);
  assert.equal(happenings[0]!.when, null);
});

test('the place that heads a paragraph is that of what it tells, and of no other paragraph', () => {
  const { happenings } = read('Idlib, Syria. Warplanes bombed a market.\n\nRebels shelled a village.');
  assert.deepEqual(
    happenings.map(({ place }) => place?.exact ?? null),
    ['Idlib', null],
  );
});

test('nothing happens in boilerplate', () => {
  const text = 'Warplanes bombed the town. Support our reporting.';
  const report = plainReport('r', text);
  const zones = [{ zone: 'boilerplate' as const, start: 0, end: text.length, reason: 'test' }];
  assert.deepEqual(analyse({ ...report, zones }, language).happenings, []);
});

test('spans hold their words, whatever the text', () => {
  const word = fc.constantFrom(
    'warplanes',
    'bombed',
    'Russian',
    'missiles',
    'the',
    'killing',
    'at least 12',
    'people',
    'in',
    'Idlib',
    'on Friday',
    ',',
    '.',
    '”',
    'said',
    'was',
    'downed',
    'to',
    'strikes',
    'İstanbul',
    '\u202e',
    '🚀',
    'e\u0301',
    '\n\n',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 25 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (words) => {
      const { happenings, figures, mentions } = read(words, '2031-10-08');
      const spans = happenings.flatMap(({ trigger, actor, target, instrument, place, when }) => [
        trigger,
        actor,
        target,
        instrument,
        place,
        when,
      ]);
      for (const span of [...spans, ...figures.map(({ span }) => span), ...mentions]) {
        if (span) assert.equal(span.exact, words.slice(span.start, span.end));
      }
    }),
    { numRuns: 150 },
  );
});
