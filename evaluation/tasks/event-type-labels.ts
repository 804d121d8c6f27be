// SPDX-License-Identifier: Apache-2.0
import type { HappeningSubtype, HappeningType } from '../../src/model/index.ts';

/** A type of ours, or one subtype of it. */
export type OwnType = HappeningType | `${HappeningType}/${HappeningSubtype}`;

/** What counts as right where a label has nothing that is a happening of ours. */
export const noneOfOurs = 'none of ours';

/**
 * The sub-types of the CASE 2021 snippets and which of our types each stands for. Labels with the same list are one
 * class: ACLED tells territory regained from territory overtaken by who took it, and our type does not depend on who.
 * A label without a list is a disaster, a crime, a statement or a remainder, and none of our happenings. A type of
 * ours in no list counts as none of ours.
 */
export const labels: Readonly<Record<string, readonly OwnType[]>> = {
  AIR_STRIKE: ['air-strike', 'drone-strike'],
  ART_MISS_ATTACK: ['missile-strike', 'shelling', 'naval-attack'],
  CHEM_WEAP: ['chemical-attack'],
  SUIC_BOMB: ['bombing/suicide'],
  GRENADE: ['bombing/grenade'],
  REM_EXPLOS: ['bombing'],
  ARMED_CLASH: ['armed-clash', 'offensive'],
  ATTACK: ['other-attack', 'killing', 'beating', 'beating/torture'],
  GOV_REGAINS_TERIT: ['capture'],
  NON_STATE_ACTOR_OVERTAKES_TER: ['capture'],
  NON_VIOL_TERRIT_TRANSFER: ['handover'],
  CHANGE_TO_GROUP_ACT: ['deployment', 'withdrawal', 'regrouping'],
  HQ_ESTABLISHED: ['base'],
  DISR_WEAP: ['weapons-found', 'interception'],
  AGREEMENT: ['agreement', 'ceasefire'],
  ARREST: ['arrest'],
  ABDUCT_DISSAP: ['abduction'],
  SEX_VIOL: ['sexual-violence'],
  PROPERTY_DISTRUCT: ['looting'],
  PEACE_PROTEST: ['protest'],
  PROTEST_WITH_INTER: ['crackdown/dispersal'],
  FORCE_AGAINST_PROTEST: ['crackdown'],
  VIOL_DEMONSTR: ['riot'],
  MOB_VIOL: ['riot/mob'],
  MAN_MADE_DISASTER: [],
  NATURAL_DISASTER: [],
  ORG_CRIME: [],
  DIPLO: [],
  ATTRIB: [],
  OTHER: [],
};
