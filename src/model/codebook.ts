// SPDX-License-Identifier: Apache-2.0
import type { HappeningSubtype, HappeningType, Outcome } from './model.ts';

/** A category of another project. `verified` says whether the match was read in that project's own documents. */
export interface Matched<Category> {
  readonly category: Category;
  readonly verified: boolean;
}

/** Event and mode of PLOVER (manual of February 2024); some events have no modes. */
export interface PloverEvent {
  readonly event: PloverGroup;
  readonly mode: string | null;
}

/**
 * UCDP's type_of_violence: 1 between two parties of which one is a state, 2 between others, 3 against civilians. All
 * of them only where somebody died. `excluded`: no event of UCDP's whatever it cost.
 */
export type UcdpRule = readonly (1 | 2 | 3)[] | 'excluded' | null;

/** What a type, or a subtype, is called elsewhere; null where a project has nothing of the kind. */
export interface Crosswalk {
  readonly acled: readonly Matched<AcledSubEvent>[];
  readonly ucdp: UcdpRule;
  readonly plover: PloverEvent | null;
  readonly cameo: Matched<string> | null;
  readonly airwars: Matched<string> | null;
}

export interface CodebookEntry extends Crosswalk {
  /** What counts. */
  readonly counts: string;
  /** What does not count although it looks like it; empty where nothing does. */
  readonly not: string;
  /** What its subtypes mean, and where another project tells them apart. */
  readonly subtypes: Readonly<
    Partial<Record<HappeningSubtype, { readonly counts: string } & Partial<Crosswalk>>>
  >;
  /** Where another project counts a thing elsewhere because of what came of it. */
  readonly byOutcome?: Readonly<Partial<Record<Outcome, Crosswalk>>>;
}

/** Events of PLOVER, in the order of its manual. */
export const ploverGroups = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverGroup = (typeof ploverGroups)[number];

/** An event of PLOVER, or a mere statement about somebody, which PLOVER leaves out and CAMEO has as its first. */
export type ActGroup = PloverGroup | 'COMMENT';

/** ACLED's sub-event types, by event type. */
export const acledSubEvents = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
} as const;
export type AcledSubEvent = (typeof acledSubEvents)[keyof typeof acledSubEvents][number];

const verified = <Category>(category: Category): Matched<Category> => ({ category, verified: true });
/** From memory, not yet read in the other project's own codebook. */
const recalled = <Category>(category: Category): Matched<Category> => ({ category, verified: false });
const plover = (event: PloverGroup, mode: string | null = null): PloverEvent => ({ event, mode });
/** Nothing of the kind elsewhere. */
const nowhere: Crosswalk = { acled: [], ucdp: null, plover: null, cameo: null, airwars: null };

/**
 * The codebook of happenings: what each type is, what it is not, and what other projects call it. The tables of
 * docs/codebook.md are this, written out, and a test holds them to it.
 */
export const codebook: Readonly<Record<HappeningType, CodebookEntry>> = {
  'air-strike': {
    counts: 'bombs, missiles or guns from manned aircraft; sorties (always a tally)',
    not: 'drones; missiles from ships or the ground',
    acled: [verified('Air/drone strike')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'aerial'),
    cameo: recalled('195'),
    airwars: verified('Airstrike'),
    subtypes: {},
  },
  'drone-strike': {
    counts: 'an attack by or with an unmanned aircraft',
    not: 'a drone only seen or shot down',
    acled: [verified('Air/drone strike')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'drone'),
    cameo: recalled('195'),
    airwars: verified('Airstrike'),
    subtypes: {},
  },
  'missile-strike': {
    counts:
      'cruise, ballistic and other guided missiles not fired from aircraft; what then becomes of them (crash, miss, hit)',
    not: 'unguided rockets',
    acled: [verified('Shelling/artillery/missile attack')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'heavy-weapons'),
    cameo: recalled('194'),
    airwars: recalled('Naval bombardment, missile'),
    subtypes: {},
    byOutcome: { crashed: { ...nowhere, acled: [verified('Other')], ucdp: 'excluded' } },
  },
  shelling: {
    counts: 'artillery, mortars, tank fire, unguided rockets',
    not: '',
    acled: [verified('Shelling/artillery/missile attack')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'heavy-weapons'),
    cameo: recalled('194'),
    airwars: recalled('Artillery'),
    subtypes: {},
  },
  bombing: {
    counts: 'a device left, worn, driven or thrown: car bombs, suicide bombings, mines, hand grenades',
    not: 'bombs dropped from aircraft; a device found before it went off (`weapons-found`)',
    acled: [recalled('Remote explosive/landmine/IED')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'explosives'),
    cameo: recalled('183'),
    airwars: recalled('IED'),
    subtypes: {
      suicide: {
        counts: 'by somebody who dies with it',
        acled: [recalled('Suicide bomb')],
        plover: plover('ASSAULT', 'suicide-attack'),
      },
      grenade: { counts: 'a grenade thrown by hand', acled: [recalled('Grenade')] },
    },
  },
  'chemical-attack': {
    counts: 'poison gas or another chemical weapon used, by whatever means',
    not: 'tear gas; a leak or an accident; weapons only kept',
    acled: [recalled('Chemical weapon')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'unconventional'),
    cameo: recalled('204'),
    airwars: null,
    subtypes: {},
  },
  'naval-attack': {
    counts: 'an attack by or on ships whose weapon is not told, torpedoes',
    not: 'ship-launched missiles: `missile-strike`',
    acled: [recalled('Shelling/artillery/missile attack')],
    ucdp: [1, 3],
    plover: plover('ASSAULT', 'heavy-weapons'),
    cameo: recalled('194'),
    airwars: recalled('Naval bombardment'),
    subtypes: {},
  },
  'armed-clash': {
    counts:
      'fighting between two sides: clashes, battles, ambushes, fighters attacking fighters or their posts',
    not: "one side's attack from afar; demonstrators against police (`riot`)",
    acled: [recalled('Armed clash')],
    ucdp: [1, 2],
    plover: plover('ASSAULT', 'firearms'),
    cameo: recalled('193'),
    airwars: recalled('Ground operation'),
    subtypes: {},
  },
  'aircraft-loss': {
    counts: 'an aircraft shot down, crashed, blown up or broken up',
    not: 'a drone or missile intercepted; a drone sent against something that falls short (`drone-strike`)',
    acled: [verified('Armed clash'), verified('Disrupted weapons use')],
    ucdp: [1],
    plover: plover('ASSAULT', 'heavy-weapons'),
    cameo: recalled('194'),
    airwars: null,
    subtypes: {},
  },
  'ship-loss': {
    ...nowhere,
    counts: 'a vessel sunk or lost',
    not: '',
    subtypes: {},
  },
  abduction: {
    counts: 'taken and held by others than the law',
    not: '',
    acled: [recalled('Abduction/forced disappearance')],
    ucdp: null,
    plover: plover('ASSAULT', 'abduct'),
    cameo: recalled('181'),
    airwars: null,
    subtypes: {},
  },
  arrest: {
    counts: 'held by police or another authority',
    not: '',
    acled: [recalled('Arrests')],
    ucdp: null,
    plover: plover('COERCE', 'arrest'),
    cameo: recalled('173'),
    airwars: null,
    subtypes: {},
  },
  killing: {
    counts: 'people killed, by whatever hand, when how is not told',
    not: 'when the means are told, their type',
    acled: [recalled('Attack')],
    ucdp: [3],
    plover: plover('ASSAULT', 'targeted'),
    cameo: recalled('186'),
    airwars: null,
    subtypes: {},
  },
  beating: {
    counts: 'people beaten, stabbed, maltreated or tortured',
    not: 'a team or a rival beaten; demonstrators beaten by police (`crackdown`)',
    acled: [recalled('Attack')],
    ucdp: 'excluded',
    plover: plover('ASSAULT', 'beat'),
    cameo: recalled('182'),
    airwars: null,
    subtypes: {
      torture: { counts: 'pain given on purpose to somebody held', plover: plover('ASSAULT', 'torture') },
    },
  },
  'sexual-violence': {
    counts: 'rape and sexual assault',
    not: 'words; a place so named',
    acled: [recalled('Sexual violence')],
    ucdp: 'excluded',
    plover: plover('ASSAULT', 'sexual'),
    cameo: recalled('1821'),
    airwars: null,
    subtypes: {},
  },
  deployment: {
    counts: 'forces, ships, aircraft or weapons sent, massed or reinforced',
    not: 'a base set up (`base`)',
    acled: [recalled('Change to group/activity'), verified('Other')],
    ucdp: 'excluded',
    plover: plover('MOBILIZE', 'troops'),
    cameo: recalled('154'),
    airwars: null,
    subtypes: {},
  },
  base: {
    counts: 'a base, post, checkpoint or headquarters set up',
    not: 'one attacked or found',
    acled: [verified('Headquarters or base established')],
    ucdp: 'excluded',
    plover: plover('MOBILIZE', 'troops'),
    cameo: recalled('154'),
    airwars: null,
    subtypes: {},
  },
  regrouping: {
    counts:
      'an armed group or force formed, merged, split, renamed or disbanded, or people going over to another',
    not: 'parties and governments formed',
    acled: [recalled('Change to group/activity')],
    ucdp: 'excluded',
    plover: null,
    cameo: null,
    airwars: null,
    subtypes: {},
  },
  withdrawal: {
    counts: 'forces pulled back',
    not: 'a place given up to somebody (`handover`)',
    acled: [verified('Change to group/activity'), verified('Other')],
    ucdp: 'excluded',
    plover: plover('RETREAT', 'withdraw'),
    cameo: recalled('087'),
    airwars: null,
    subtypes: {},
  },
  capture: {
    counts: 'a place taken, retaken, freed, occupied',
    not: 'people taken; a place given up without a fight (`handover`)',
    acled: [recalled('Non-state actor overtakes territory'), recalled('Government regains territory')],
    ucdp: null,
    plover: plover('COERCE', 'seize'),
    cameo: recalled('191'),
    airwars: null,
    subtypes: {},
  },
  handover: {
    counts: 'a place given up, ceded, or entered without a fight',
    not: 'power or people handed over',
    acled: [recalled('Non-violent transfer of territory')],
    ucdp: 'excluded',
    plover: plover('RETREAT', 'withdraw'),
    cameo: recalled('087'),
    airwars: null,
    subtypes: {},
  },
  offensive: {
    counts: 'an advance, invasion or storming, without a more particular type',
    not: '',
    acled: [recalled('Armed clash')],
    ucdp: [1, 2],
    plover: plover('ASSAULT', 'firearms'),
    cameo: recalled('190'),
    airwars: recalled('Ground operation'),
    subtypes: {},
  },
  interception: {
    counts: 'a missile, drone, aircraft or ship stopped on its way',
    not: 'words overheard',
    acled: [recalled('Disrupted weapons use')],
    ucdp: 'excluded',
    plover: null,
    cameo: null,
    airwars: null,
    subtypes: {},
  },
  'weapons-found': {
    counts: 'weapons or devices found, seized, handed in, defused or destroyed by those who found them',
    not: 'weapons captured with a place; drugs or goods alone',
    acled: [recalled('Disrupted weapons use')],
    ucdp: 'excluded',
    plover: plover('COERCE', 'seize'),
    cameo: recalled('1711'),
    airwars: null,
    subtypes: {},
  },
  'airspace-violation': {
    ...nowhere,
    counts: 'a border or airspace crossed by forces of another state',
    not: '',
    subtypes: {},
  },
  displacement: {
    ...nowhere,
    counts: 'people driven from their homes or evacuated',
    not: '',
    subtypes: {},
  },
  protest: {
    counts: 'people demonstrating',
    not: 'diplomatic protests; those that turn violent (`riot`) or are met with force (`crackdown`)',
    acled: [recalled('Peaceful protest')],
    ucdp: 'excluded',
    plover: plover('PROTEST', 'demo'),
    cameo: recalled('141'),
    airwars: null,
    subtypes: {},
  },
  riot: {
    counts: 'violence by demonstrators or a mob: clashes with police, stones thrown, people set upon',
    not: 'a figure of speech ("a riot of colour"); armed groups fighting',
    acled: [recalled('Violent demonstration')],
    ucdp: 'excluded',
    plover: plover('PROTEST', 'riot'),
    cameo: recalled('145'),
    airwars: null,
    subtypes: {
      mob: { counts: 'a crowd that sets upon people', acled: [recalled('Mob violence')] },
    },
  },
  crackdown: {
    counts: 'force used by police or soldiers on people who demonstrate: shots, tear gas, beatings, arrests',
    not: 'measures against crime ("a crackdown on smuggling")',
    acled: [recalled('Excessive force against protesters')],
    ucdp: [3],
    plover: plover('ASSAULT', 'crowd-control'),
    cameo: recalled('175'),
    airwars: null,
    subtypes: {
      dispersal: {
        counts: 'dispersed, gassed or arrested, with nobody told to be shot, killed or hurt',
        acled: [recalled('Protest with intervention')],
      },
    },
  },
  looting: {
    counts: 'property looted, burned or wrecked by people and not by weapons of war',
    not: 'burglary without conflict; wildfires',
    acled: [recalled('Looting/property destruction')],
    ucdp: 'excluded',
    plover: plover('ASSAULT', 'destroy'),
    cameo: recalled('182'),
    airwars: null,
    subtypes: {},
  },
  ceasefire: {
    counts: 'a truce agreed, begun, held or broken',
    not: '',
    acled: [recalled('Agreement')],
    ucdp: null,
    plover: plover('RETREAT', 'ceasefire'),
    cameo: recalled('0871'),
    airwars: null,
    subtypes: {},
  },
  agreement: {
    counts: 'peace deals, exchanges of prisoners, surrenders',
    not: 'trade deals; talks; a truce (`ceasefire`)',
    acled: [recalled('Agreement')],
    ucdp: 'excluded',
    plover: plover('AGREE'),
    cameo: recalled('057'),
    airwars: null,
    subtypes: {},
  },
  aid: {
    counts: 'relief brought or dropped',
    not: 'money promised',
    acled: [],
    ucdp: null,
    plover: plover('AID'),
    cameo: recalled('073'),
    airwars: null,
    subtypes: {},
  },
  exercise: {
    ...nowhere,
    counts: 'manoeuvres and drills',
    not: '',
    subtypes: {},
  },
  'other-attack': {
    counts: 'an attack whose means are not told',
    not: '',
    acled: [recalled('Attack')],
    ucdp: [1, 2, 3],
    plover: plover('ASSAULT'),
    cameo: recalled('190'),
    airwars: null,
    subtypes: {},
  },
};

/** What other projects call a happening of this type, subtype and outcome. */
export function crosswalkOf(
  type: HappeningType,
  subtype: HappeningSubtype | null,
  outcome: Outcome | null,
): Crosswalk {
  const { acled, ucdp, plover: event, cameo, airwars, subtypes, byOutcome } = codebook[type];
  const own = subtype === null ? {} : (subtypes[subtype] ?? {});
  const fallen = outcome === null ? {} : (byOutcome?.[outcome] ?? {});
  return { acled, ucdp, plover: event, cameo, airwars, ...own, ...fallen };
}
