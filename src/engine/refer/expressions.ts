// SPDX-License-Identifier: Apache-2.0
import { hashOf } from '../../language/hash.ts';
import type { Language } from '../../language/language.ts';
import type { DeterminerKind, Pronoun } from '../../language/reference.ts';
import { nounTypeOf } from '../../language/reference.ts';
import type { Mention, MentionType, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { type Quote, quotesOf } from '../attribute/quotes.ts';
import type { Named } from '../stages.ts';
import { paragraphBreaks } from '../tokenise/lines.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

export type ExpressionKind = 'name' | 'nominal' | 'pronoun';

export const numberOf = { unknown: 0, one: 1, many: 2, group: 3 } as const;
export const genderOf = { unknown: 0, male: 1, female: 2, person: 3, thing: 4 } as const;

/** A noun phrase, name or pronoun with all that is asked of it when its antecedent is looked for. */
export interface Expression extends Phrase {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ExpressionKind;
  readonly pronoun: Pronoun | null;
  readonly determiner: DeterminerKind | 'possessed' | 'number' | 'none';
  /** The head in lower case, its lemma, and their hashes. */
  readonly word: string;
  readonly lemma: string;
  readonly wordHash: number;
  readonly lemmaHash: number;
  /** Folded words from the first that is no determiner to the end of the name or the head. */
  readonly words: readonly string[];
  /** They in one string, and the whole phrase likewise. */
  readonly key: string;
  readonly whole: string;
  /** Letters that an acronym of it would have; empty when it has fewer than two capitals. */
  readonly initials: string;
  readonly number: number;
  readonly gender: number;
  /** What a name found here names, when it covers the head. */
  readonly named: MentionType | null;
  readonly actor: string | null;
  /** Type of thing as training knows the head noun, counted from 1; 0 unknown. */
  readonly type: number;
  /** Relation of the head to what governs it, and the index of that in the sentence; -1 at the root. */
  readonly role: string;
  readonly governor: number;
  /** Hashes of the words about the phrase. */
  readonly before: number;
  readonly after: number;
  readonly afterNext: number;
  readonly governorLemma: number;
  /** Something hangs on the head behind it. */
  readonly modified: boolean;
  /** Index of the innermost expression that holds it, or -1. */
  readonly holder: number;
  /** Number of the quote it stands in, or -1. */
  readonly quote: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** All expressions of a report, in reading order, the longer first. */
export function expressionsOf(named: Named, language: Language): readonly Expression[] {
  const { text } = named.report;
  const breaks = paragraphBreaks(text);
  const quotes = quotesOf(text, breaks);
  const expressions: Expression[] = [];
  const at = { name: 0, quote: 0, paragraph: 0 };
  named.sentences.forEach((sentence, index) => {
    while (at.paragraph < breaks.length && breaks[at.paragraph]! <= sentence.start) at.paragraph++;
    while (at.quote < quotes.length && quotes[at.quote]!.close <= sentence.start) at.quote++;
    while (at.name < named.mentions.length && named.mentions[at.name]!.start < sentence.start) at.name++;
    const names = within(named.mentions, at.name, sentence.end);
    const open: number[] = [];
    for (const phrase of phrasesOf(sentence, index)) {
      while (open.length > 0 && expressions[open.at(-1)!]!.last < phrase.last) open.pop();
      const place = {
        index: expressions.length,
        holder: open.at(-1) ?? -1,
        quote: quoteAt(quotes, at.quote, sentence.tokens[phrase.first]!.start),
        paragraph: at.paragraph,
      };
      open.push(place.index);
      expressions.push({ ...factsOf(phrase, sentence.tokens, names, language), ...place });
    }
  });
  return expressions;
}

function within(names: readonly Mention[], from: number, end: number): readonly Mention[] {
  let to = from;
  while (to < names.length && names[to]!.start < end) to++;
  return names.slice(from, to);
}

function quoteAt(quotes: readonly Quote[], from: number, start: number): number {
  for (let i = from; i < quotes.length && quotes[i]!.open <= start; i++)
    if (start < quotes[i]!.close) return i;
  return -1;
}

type Facts = Omit<Expression, 'index' | 'holder' | 'quote' | 'paragraph'>;

function factsOf(
  phrase: Phrase,
  tokens: readonly Token[],
  names: readonly Mention[],
  language: Language,
): Facts {
  const { first, last, head, joint } = phrase;
  const token = tokens[head]!;
  const word = token.form.toLowerCase();
  const lemma = token.lemma.toLowerCase();
  const pronoun = joint ? null : pronounAt(token, word, language);
  const name = pronoun ? null : nameAt(names, token, tokens[first]!.start, tokens[last]!.end);
  const kind = pronoun ? 'pronoun' : token.upos === 'PROPN' && !joint ? 'name' : 'nominal';
  const determiner = determinerOf(tokens, first, head, language);
  const from = openerEnd(tokens, first, head, language);
  const words = wordsIn(tokens, from, baseEnd(tokens, head, last));
  const governor = tokens[token.head];
  return {
    ...phrase,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    kind,
    pronoun,
    determiner,
    word,
    lemma,
    wordHash: hashOf(word),
    lemmaHash: hashOf(lemma),
    words,
    key: words.join(' '),
    whole: wordsIn(tokens, from, last).join(' '),
    initials: kind === 'name' ? initialsOf(tokens, from, last) : '',
    number: joint ? numberOf.many : numberAt(token, word, pronoun, language),
    gender: joint ? genderOf.unknown : genderAt(tokens, phrase, pronoun, name, language),
    named: joint ? null : (name?.type ?? null),
    actor: joint ? null : (name?.actor ?? null),
    type: nounTypeOf(lemma, language.reference.model),
    role: token.deprel,
    governor: token.head,
    before: hashAt(tokens[first - 1]),
    after: hashAt(tokens[last + 1]),
    afterNext: hashAt(tokens[last + 2]),
    governorLemma: governor ? hashOf(governor.lemma.toLowerCase()) : 0,
    modified: last > head,
    tokens,
  };
}

const hashAt = (token: Token | undefined): number => (token ? hashOf(token.form.toLowerCase()) : 0);

function pronounAt({ upos }: Token, word: string, { reference }: Language): Pronoun | null {
  if (upos !== 'PRON' && upos !== 'DET' && upos !== 'ADV') return null;
  return reference.words.pronouns.get(word) ?? null;
}

/** The longest name inside the phrase that covers its head. */
function nameAt(names: readonly Mention[], head: Token, start: number, end: number): Mention | null {
  let longest: Mention | null = null;
  for (const each of names) {
    if (each.start > head.start || each.end < head.end || each.start < start || each.end > end) continue;
    if (longest === null || each.end - each.start > longest.end - longest.start) longest = each;
  }
  return longest;
}

function determinerOf(
  tokens: readonly Token[],
  first: number,
  head: number,
  { reference }: Language,
): Expression['determiner'] {
  if (first === head) return 'none';
  const { form, upos, xpos } = tokens[first]!;
  const kind = reference.words.determiners.get(form.toLowerCase());
  if (kind) return kind;
  if (xpos === 'PRP$') return 'possessed';
  if (upos === 'NUM') return 'number';
  return tokens.slice(first, head).some((token) => token.xpos === 'POS') ? 'possessed' : 'none';
}

function openerEnd(tokens: readonly Token[], first: number, head: number, { reference }: Language): number {
  const opener = reference.words.determiners.get(tokens[first]!.form.toLowerCase());
  return opener && first < head ? first + 1 : first;
}

/** The last token of the head with what is grown onto it: the rest of a name. */
function baseEnd(tokens: readonly Token[], head: number, last: number): number {
  let end = head;
  while (end < last && tokens[end + 1]!.deprel === 'flat') end++;
  return end;
}

function wordsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++) {
    const { form, xpos } = tokens[i]!;
    const folded = xpos === 'POS' ? '' : foldName(form);
    if (folded !== '') words.push(folded);
  }
  return words;
}

function initialsOf(tokens: readonly Token[], from: number, to: number): string {
  let initials = '';
  for (let i = from; i <= to; i++) if (/^\p{Lu}/u.test(tokens[i]!.form)) initials += tokens[i]!.form[0];
  return initials.length < 2 ? '' : initials.toLowerCase();
}

function numberAt(token: Token, word: string, pronoun: Pronoun | null, { reference }: Language): number {
  if (pronoun?.form === 'addressed') return numberOf.unknown;
  if (pronoun) return pronoun.plural ? numberOf.many : numberOf.one;
  if (token.xpos === 'NNS' || token.xpos === 'NNPS') return numberOf.many;
  if (reference.words.nouns.get(word) === 'body') return numberOf.group;
  return token.upos === 'NUM' ? numberOf.unknown : numberOf.one;
}

function genderAt(
  tokens: readonly Token[],
  { first, last, head }: Phrase,
  pronoun: Pronoun | null,
  name: Mention | null,
  { reference, names, attribution }: Language,
): number {
  if (pronoun) return genderOfPronoun(pronoun);
  const { words } = reference;
  const word = tokens[head]!.form.toLowerCase();
  const noun = words.nouns.get(word) ?? null;
  if (noun === 'male' || noun === 'female') return genderOf[noun];
  if (tokens[head]!.upos === 'PROPN') {
    for (let i = first; i <= Math.min(last, head + 3); i++) {
      const each = foldName(tokens[i]!.form);
      const sex = words.titles.get(each) ?? words.firstNames.get(each);
      if (sex && (name === null || name.type === 'person')) return genderOf[sex];
    }
    if (name?.type === 'person') return genderOf.person;
    if (name) return genderOf.thing;
    return names.firstNames.has(foldName(tokens[first]!.form)) ? genderOf.person : genderOf.unknown;
  }
  if (noun === 'person') return genderOf.person;
  const role = attribution.roles.get(word);
  if (role === 'official' || role === 'person' || role === 'eyewitness') return genderOf.person;
  return noun === null ? genderOf.unknown : genderOf.thing;
}

function genderOfPronoun({ form, place }: Pronoun): number {
  if (form === 'male' || form === 'female') return genderOf[form];
  if (form === 'person' || form === 'addressed') return genderOf.person;
  return form === 'several'
    ? genderOf.unknown
    : form === 'thing' || place
      ? genderOf.thing
      : genderOf.unknown;
}
