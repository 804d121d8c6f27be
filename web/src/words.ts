// SPDX-License-Identifier: Apache-2.0
import {
  type Fineness,
  isUserAssigned,
  type Naming,
  type SpeakerFilter,
  type Standing,
  type VoiceBrief,
  type VoiceOrder,
} from '../../src/api/index.ts';
import type {
  ClaimForm,
  Modality,
  Precision,
  QuestionKind,
  Relation,
  Stance,
  VoiceKind,
  ZoneKind,
} from '../../src/model/index.ts';

/* The words of the bench for the closed lists of the model. It never says what is so, only what is said. */

export const relationWords: Readonly<Record<Relation, string>> = {
  conflict: 'in conflict',
  agree: 'agree',
  compatible: 'compatible',
  narrower: 'narrower',
  broader: 'broader',
  'different-period': 'different period',
  retracts: 'taken back',
  'cannot-tell': 'cannot tell',
  'one-position': 'one position',
  'no-answer': 'no answer',
};

export const standingWords: Readonly<Record<Standing, string>> = {
  conflict: 'In dispute',
  retracts: 'Taken back',
  compatible: 'Compatible',
  'different-period': 'Different period',
  'cannot-tell': 'Cannot tell',
  agree: 'Agree',
  'one-position': 'One position',
  'no-answer': 'No answer',
  'single-root': 'A single root',
  'roots-unclear': 'Roots: cannot tell',
};

export const finenessWords: Readonly<Record<Fineness, string>> = {
  settlement: 'Settlement or near',
  area: 'Province, area',
  country: 'Country',
  sea: 'Sea',
  none: 'Not located',
};

export const finenessGlyph: Readonly<Record<Fineness, Precision>> = {
  settlement: 'near-settlement',
  area: 'area',
  country: 'country',
  sea: 'sea',
  none: 'none',
};

export const kindWords: Readonly<Record<VoiceKind, string>> = {
  government: 'state body',
  'armed-group': 'armed group',
  official: 'official',
  person: 'person',
  monitor: 'monitor',
  media: 'media',
  document: 'document',
  eyewitness: 'eyewitness',
  organisation: 'organisation',
  unknown: 'voice unknown',
};

export function speakerWords(speaker: SpeakerFilter): string {
  return speaker === 'unnamed' ? 'Unnamed' : capital(kindWords[speaker]);
}

/** The kind and the side of a voice: “state body · for Maravel”. */
export function kindAndSide(voice: Pick<VoiceBrief, 'kind' | 'party' | 'name'>): string {
  const party = voice.party && partyName(voice.party);
  const side = party && party !== voice.name ? ` · for ${party}` : '';
  return `${kindWords[voice.kind]}${side}`;
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** A party by its name; one that never speaks for itself is known only by its key, of a state two letters. */
export function partyName(party: string): string {
  if (isUserAssigned(party)) return party;
  if (/^[A-Z]{2}$/.test(party)) return countries.of(party) ?? party;
  return /^[a-z]+(-[a-z]+)*$/.test(party) ? capital(party.replaceAll('-', ' ')) : party;
}

/** What a voice is called: an unnamed one says so. */
export function voiceName(voice: Pick<VoiceBrief, 'name' | 'kind' | 'unnamed'> | null): string {
  if (!voice) return 'voice unknown';
  if (voice.kind === 'unknown') return `“${voice.name}”, voice unknown`;
  return voice.unnamed ? `${capital(voice.name)}, unnamed` : voice.name;
}

/** How far a voice is named, as the head of a lane of the list. */
export const namingWords: Readonly<Record<Naming, string>> = {
  named: 'Named',
  'role-only': 'Known by role',
  anonymous: 'Unnamed',
  unresolved: 'Cannot tell who',
  'own-words': 'Reports’ own words',
};

/** What stands in a lane, and what is never done with it. */
export const namingNotes: Readonly<Record<Naming, string>> = {
  named: 'called by a name in some report',
  'role-only': 'a body, office or person without a name',
  anonymous: 'each stands by itself; only a copy of its words is the same',
  unresolved: 'words that point at nobody the report has named',
  'own-words': 'told by a report whose outlet is not named',
};

export const voiceOrderWords: Readonly<Record<VoiceOrder, string>> = {
  claims: 'most claims first',
  reports: 'most reports first',
  latest: 'latest heard first',
  name: 'by name',
};

export const headCountWords: Readonly<Record<VoiceBrief['count'], string>> = {
  one: 'one',
  two: 'two',
  several: 'several, number not given',
  unknown: 'number not given',
};

export const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: 'claims',
  denies: 'denies',
  'partly-denies': 'partly denies',
  declines: 'declines to say',
  'no-information': 'has no information',
  accuses: 'accuses',
  admits: 'admits',
  demands: 'demands',
  promises: 'promises',
  warns: 'warns',
  believes: 'believes',
  intends: 'intends',
  evaluates: 'evaluates',
};

export const formWords: Readonly<Record<ClaimForm, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'partly direct',
  orphan: 'a quote without a speaker',
  narrated: 'the report’s own words',
};

export const modalityWords: Readonly<Record<Modality, string>> = {
  actual: '',
  future: 'of the future',
  hypothetical: 'hypothetical',
  historical: 'of the past',
};

export const precisionWords: Readonly<Record<Precision, string>> = {
  site: 'a site',
  street: 'a street',
  settlement: 'a settlement',
  'near-settlement': 'near a settlement',
  district: 'a district',
  province: 'a province',
  area: 'an area, no point',
  country: 'a country, no point',
  sea: 'a sea, no point',
  none: 'not located',
};

/** Precisions that must not be read as a point, with the words that say so. */
export function pointless(precision: Precision): string {
  return precision === 'area' || precision === 'country' ? 'no point stated' : '';
}

export const questionKindWords: Readonly<Record<QuestionKind, string>> = {
  responsibility: 'responsibility',
  outcome: 'outcome',
  target: 'target',
  'toll-killed': 'killed',
  'toll-injured': 'injured',
  count: 'count',
  place: 'place',
  time: 'time',
  means: 'means',
};

export const zoneWords: Readonly<Record<ZoneKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  body: 'body',
  caption: 'caption',
  boilerplate: 'boilerplate',
};

/** A word of the codebook as words: `air-strike` → `air strike`. */
export const typeWords = (type: string) => type.replaceAll('-', ' ');

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** `1 root`, `2 roots`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** `2 roots, at most 4`: the fewest there can be, and each counted apart where that differs. */
export function rootsText(roots: number, atMost: number): string {
  return roots === atMost ? counted(roots, 'root') : `${counted(roots, 'root')}, at most ${atMost}`;
}

/** The rule and the plain words of a reason: `rule@1: words`. */
export function splitReason(reason: string): { readonly rule: string; readonly words: string } {
  const at = reason.indexOf(': ');
  return at < 0 ? { rule: reason, words: '' } : { rule: reason.slice(0, at), words: reason.slice(at + 2) };
}
