// SPDX-License-Identifier: Apache-2.0
import type { HappeningSubtype, Outcome } from './model.ts';

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

/** Read in the other project's own documents. */
export const verified = <Category>(category: Category): Matched<Category> => ({ category, verified: true });
/** From memory, not yet read in the other project's own codebook. */
export const recalled = <Category>(category: Category): Matched<Category> => ({ category, verified: false });
export const plover = (event: PloverGroup, mode: string | null = null): PloverEvent => ({ event, mode });
/** Nothing of the kind elsewhere. */
export const nowhere: Crosswalk = { acled: [], ucdp: null, plover: null, cameo: null, airwars: null };
