// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import {
  type DeterminerKind,
  nounTypeOf,
  type Pronoun,
  type ReferenceModel,
  type ReferenceWords,
  type Sex,
} from '../../language/reference.ts';
import type { Mention, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Phrase } from './phrases.ts';

const numberOf = { unknown: 0, one: 1, many: 2, group: 3 } as const;
export const genderOf = { unknown: 0, male: 1, female: 2, person: 3, thing: 4 } as const;

/** How a noun phrase opens: with a word of the lists, an owner, a number, or none of these. */
export type Opening = DeterminerKind | 'possessed' | 'number' | 'none';

/** Number and gender of a phrase, as codes of {@link numberOf} and {@link genderOf}. */
export interface Agreeing {
  readonly number: number;
  readonly gender: number;
}

export function pronounAt({ upos }: Token, word: string, { reference }: Language): Pronoun | null {
  if (upos !== 'PRON' && upos !== 'DET' && upos !== 'ADV') return null;
  return reference.words.pronouns.get(word) ?? null;
}

export function determinerOf(
  tokens: readonly Token[],
  first: number,
  head: number,
  { reference }: Language,
): Opening {
  if (first === head) return 'none';
  const { form, upos, xpos } = tokens[first]!;
  const kind = reference.words.determiners.get(form.toLowerCase());
  if (kind) return kind;
  if (xpos === 'PRP$') return 'possessed';
  if (upos === 'NUM') return 'number';
  return tokens.slice(first, head).some((token) => token.xpos === 'POS') ? 'possessed' : 'none';
}

/** Number and gender of a phrase, as far as its head, a name in it and the word lists tell. */
export function agreeingOf(
  tokens: readonly Token[],
  phrase: Phrase,
  pronoun: Pronoun | null,
  name: Mention | null,
  language: Language,
): Agreeing {
  if (phrase.joint) return { number: numberOf.many, gender: genderOf.unknown };
  return {
    number: numberAt(tokens[phrase.head]!, pronoun, language),
    gender: pronoun ? genderOfPronoun(pronoun) : genderAt(tokens, phrase, name, language),
  };
}

function numberAt(token: Token, pronoun: Pronoun | null, { reference }: Language): number {
  if (pronoun?.form === 'addressed') return numberOf.unknown;
  if (pronoun) return pronoun.plural ? numberOf.many : numberOf.one;
  if (token.xpos === 'NNS' || token.xpos === 'NNPS') return numberOf.many;
  if (reference.words.nouns.get(token.form.toLowerCase()) === 'body') return numberOf.group;
  return token.upos === 'NUM' ? numberOf.unknown : numberOf.one;
}

function genderAt(
  tokens: readonly Token[],
  phrase: Phrase,
  name: Mention | null,
  { reference, names, attribution }: Language,
): number {
  const { upos, form, lemma } = tokens[phrase.head]!;
  const word = form.toLowerCase();
  const noun = reference.words.nouns.get(word) ?? null;
  if (noun === 'male' || noun === 'female') return genderOf[noun];
  if (upos === 'PROPN') {
    const sex = name === null || name.type === 'person' ? sexIn(tokens, phrase, reference.words) : null;
    if (sex) return genderOf[sex];
    if (name) return name.type === 'person' ? genderOf.person : genderOf.thing;
    const first = foldName(tokens[phrase.first]!.form);
    return names.firstNames.has(first) ? genderOf.person : genderOf.unknown;
  }
  const role = attribution.roles.get(word);
  if (noun === 'person' || role === 'official' || role === 'person' || role === 'eyewitness')
    return genderOf.person;
  return noun === null ? genderOfType(lemma.toLowerCase(), reference.model) : genderOf.thing;
}

/** What training tells of a noun that no list has: a person, a beast or neither. */
function genderOfType(lemma: string, model: ReferenceModel): number {
  const type = model.types[nounTypeOf(lemma, model) - 1];
  if (type === undefined || type === 'animal') return genderOf.unknown;
  return type === 'person' ? genderOf.person : genderOf.thing;
}

/** The sex that a title or first name tells. */
function sexIn(
  tokens: readonly Token[],
  { first, last, head }: Phrase,
  { titles, firstNames }: ReferenceWords,
): Sex | null {
  for (let i = first; i <= Math.min(last, head + 3); i++) {
    const word = foldName(tokens[i]!.form);
    const sex = titles.get(word) ?? firstNames.get(word);
    if (sex) return sex;
  }
  return null;
}

function genderOfPronoun({ form, place }: Pronoun): number {
  if (form === 'male' || form === 'female') return genderOf[form];
  if (form === 'person' || form === 'addressed') return genderOf.person;
  return form === 'thing' || place ? genderOf.thing : genderOf.unknown;
}

/** Whether number and gender let two stand for one thing: 0 no, 1 they do not forbid it, 2 they speak for it. */
export function agreement(m: Agreeing, gender: number, number: number): number {
  const g = genders(m.gender, gender);
  const n = numbers(m.number, number);
  return g === 0 || n === 0 ? 0 : g === 2 ? 2 : 1;
}

function genders(a: number, b: number): number {
  if (a === genderOf.unknown || b === genderOf.unknown) return 1;
  if (a === b) return 2;
  if (a === genderOf.thing || b === genderOf.thing) return 0;
  return a === genderOf.person || b === genderOf.person ? 2 : 0;
}

function numbers(a: number, b: number): number {
  if (a === numberOf.unknown || b === numberOf.unknown || a === numberOf.group || b === numberOf.group)
    return 1;
  return a === b ? 1 : 0;
}
