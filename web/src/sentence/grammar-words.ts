// SPDX-License-Identifier: Apache-2.0
import type { MentionType } from '../../../src/model/index.ts';

/*
 * Plain words for what a sentence is read with: the parts of speech, features and relations of Universal
 * Dependencies, the tags of the Penn Treebank, the roles of PropBank. A code that is not here is shown as it is.
 */

/** A table that knows its own codes only: what a code could be else, a property of every object, is none. */
function wordsFor(table: Readonly<Record<string, string>>): (code: string) => string | undefined {
  const words = new Map(Object.entries(table));
  return (code) => words.get(code);
}

const parts = wordsFor({
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'helping verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  PRON: 'pronoun',
  DET: 'determiner',
  NUM: 'number',
  ADP: 'preposition',
  SCONJ: 'clause opener',
  CCONJ: 'joining word',
  PART: 'particle',
  INTJ: 'interjection',
  PUNCT: 'punctuation',
  SYM: 'symbol',
  X: 'not told',
});

/** What a tag says beyond the part of speech. */
const tags = wordsFor({
  NNS: 'plural',
  NNPS: 'plural',
  VBD: 'past',
  VBZ: 'present, third person',
  VBP: 'present',
  VBN: 'past participle',
  VBG: 'ing form',
  VB: 'base form',
  MD: 'modal',
  JJR: 'comparative',
  JJS: 'superlative',
  RBR: 'comparative',
  RBS: 'superlative',
  PRP$: 'possessive',
  WP: 'relative or asking',
  WP$: 'relative or asking, possessive',
  WDT: 'relative or asking',
  WRB: 'relative or asking',
  POS: 'possessive mark',
  TO: 'before a verb',
  RP: 'of a verb',
});

const features = wordsFor({
  'Number=Sing': 'singular',
  'Number=Plur': 'plural',
  'Number=Ptan': 'plural only',
  'Person=1': 'first person',
  'Person=2': 'second person',
  'Person=3': 'third person',
  'Tense=Past': 'past',
  'Tense=Pres': 'present',
  'VerbForm=Fin': 'finite',
  'VerbForm=Inf': 'infinitive',
  'VerbForm=Part': 'participle',
  'VerbForm=Ger': 'ing form',
  'Mood=Ind': 'states',
  'Mood=Imp': 'commands',
  'Mood=Sub': 'subjunctive',
  'Voice=Pass': 'passive',
  'Definite=Def': 'definite',
  'Definite=Ind': 'indefinite',
  'PronType=Art': 'article',
  'PronType=Dem': 'pointing',
  'PronType=Prs': 'personal',
  'PronType=Rel': 'relative',
  'PronType=Int': 'asking',
  'PronType=Ind': 'indefinite',
  'PronType=Tot': 'of all',
  'PronType=Neg': 'negative',
  'PronType=Rcp': 'reciprocal',
  'Case=Nom': 'subject form',
  'Case=Acc': 'object form',
  'Case=Gen': 'possessive form',
  'Poss=Yes': 'possessive',
  'Reflex=Yes': 'reflexive',
  'Gender=Masc': 'he',
  'Gender=Fem': 'she',
  'Gender=Neut': 'it',
  'Degree=Pos': 'plain degree',
  'Degree=Cmp': 'comparative',
  'Degree=Sup': 'superlative',
  'NumType=Card': 'counts',
  'NumType=Ord': 'orders',
  'NumType=Mult': 'times',
  'NumType=Frac': 'fraction',
  'NumForm=Word': 'in words',
  'NumForm=Digit': 'in digits',
  'NumForm=Roman': 'in Roman digits',
  'Polarity=Neg': 'negative',
  'Abbr=Yes': 'abbreviation',
  'Foreign=Yes': 'foreign',
  'Typo=Yes': 'misspelt',
});

const relations = wordsFor({
  root: 'the head',
  nsubj: 'subject',
  'nsubj:pass': 'subject of a passive',
  csubj: 'clause as subject',
  obj: 'object',
  iobj: 'indirect object',
  ccomp: 'what is said or thought',
  xcomp: 'completes the verb',
  obl: 'circumstance',
  'obl:tmod': 'time',
  'obl:agent': 'by whom',
  advcl: 'clause of circumstance',
  advmod: 'how, when, where',
  aux: 'helps the verb',
  'aux:pass': 'makes it passive',
  cop: 'links',
  mark: 'opens the clause',
  expl: 'filler',
  nmod: 'on the noun',
  'nmod:poss': 'whose',
  appos: 'in other words',
  nummod: 'how many',
  acl: 'clause on the noun',
  'acl:relcl': 'relative clause',
  amod: 'what kind',
  det: 'which one',
  case: 'opens the phrase',
  conj: 'joined to it',
  cc: 'joins',
  fixed: 'set phrase',
  flat: 'name goes on',
  compound: 'first part',
  'compound:prt': 'verb particle',
  list: 'list',
  parataxis: 'set beside',
  discourse: 'aside',
  vocative: 'addressed',
  dislocated: 'set apart',
  orphan: 'verb left out',
  goeswith: 'same word',
  reparandum: 'slip',
  punct: 'punctuation',
  dep: 'not told',
});

const roles = wordsFor({
  A0: 'who does it',
  A1: 'who or what it is done to',
  A2: 'what else it needs',
  A3: 'from where, or with what',
  A4: 'to where, or to what end',
  A5: 'one thing more',
  AA: 'who causes it',
  TMP: 'when',
  LOC: 'where',
  DIR: 'which way',
  GOL: 'for whom or to where',
  MNR: 'how',
  EXT: 'how much',
  CAU: 'why',
  PRP: 'what for',
  PNC: 'what for',
  NEG: 'negation',
  MOD: 'modal: may, must, will',
  ADV: 'circumstance',
  DIS: 'links to what came before',
  PRD: 'in what state',
  COM: 'with whom',
  REC: 'each other, oneself',
  ADJ: 'on the noun',
  LVB: 'light verb',
});

/** Where the verb is one that a claim rests on, the first two roles are those of speech. */
const speechRoles = wordsFor({ A0: 'who says it', A1: 'what is said', A2: 'to whom, or of what' });

export const partWords = (upos: string) => parts(upos) ?? upos;

/** What a tag adds to the part of speech: `verb` and `VBD` give `past`; empty when it adds nothing. */
export const tagWords = (xpos: string) => tags(xpos) ?? '';

/** A word's features in plain words, in their order; one without words as it is written. */
export function featureWords(feats: string): readonly string[] {
  return feats === '' ? [] : feats.split('|').map((feature) => features(feature) ?? feature);
}

/** A relation in plain words; of a subtype without words, its type's. */
export function relationName(deprel: string): string {
  const base = deprel.split(':')[0]!;
  return relations(deprel) ?? relations(base) ?? deprel;
}

/** A role in plain words: `A1`, `C-A1` (goes on), `R-A0` (a relative word stands for it). */
export function roleName(role: string, speech: boolean): string {
  const [, prefix = '', base = ''] = /^([CR]-)?(.*)$/.exec(role)!;
  const name = (speech ? speechRoles(base) : undefined) ?? roles(base) ?? base;
  if (prefix === 'C-') return `${name}, goes on`;
  return prefix === 'R-' ? `${name}, by a relative word` : name;
}

export const mentionWords: Readonly<Record<MentionType, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  nationality: 'nationality',
  weapon: 'weapon',
  vehicle: 'vehicle',
  'military-platform': 'military platform',
  time: 'time',
  quantity: 'quantity',
  money: 'money',
  event: 'event',
  other: 'other name',
};
