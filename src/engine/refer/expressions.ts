// SPDX-License-Identifier: Apache-2.0
import { hashOf } from '../../language/hash.ts';
import type { Language } from '../../language/language.ts';
import type { Pronoun } from '../../language/reference.ts';
import { nounTypeOf } from '../../language/reference.ts';
import type { Mention, MentionType, Token } from '../../model/index.ts';
import { type Quote, quotesOf } from '../attribute/quotes.ts';
import type { Named } from '../stages.ts';
import { isCaseless } from '../tokenise/kinds.ts';
import { paragraphBreaks } from '../tokenise/lines.ts';
import { agreeingOf, determinerOf, type Opening, pronounAt } from './attributes.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type Wording, wordingOf } from './wording.ts';

export type ExpressionKind = 'name' | 'nominal' | 'pronoun';

/** A noun phrase, name or pronoun with all that is asked of it when its antecedent is looked for. */
export interface Expression extends Phrase {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ExpressionKind;
  readonly pronoun: Pronoun | null;
  readonly determiner: Opening;
  /** The head in lower case, its lemma, and their hashes. */
  readonly word: string;
  readonly lemma: string;
  readonly wordHash: number;
  readonly lemmaHash: number;
  /** Folded words from the first that is no determiner to the end of the name or the head. */
  readonly words: readonly string[];
  /** They in one string. */
  readonly key: string;
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
  /** What features are made of, worked out once. */
  readonly codes: Codes;
}

export interface Codes {
  /** Pronoun by its form, name, or nominal by how it opens. */
  readonly kind: number;
  /** 1 pronoun, 2 name, 3 nominal. */
  readonly broad: number;
  readonly role: number;
  readonly determiner: number;
  readonly named: number;
  readonly opener: number;
  /** Hashes of {@link Expression.words}, of the last, of all in a row, and of the whole phrase. */
  readonly words: readonly number[];
  readonly lastWord: number;
  readonly key: number;
  readonly whole: number;
  readonly initials: number;
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
    const caseless = isCaseless(sentence.tokens.map(({ form }) => form));
    for (const phrase of phrasesOf(sentence, index, language.reference.words, names)) {
      while (open.length > 0 && expressions[open.at(-1)!]!.last < phrase.last) open.pop();
      const place = {
        index: expressions.length,
        holder: open.at(-1) ?? -1,
        quote: quoteAt(quotes, at.quote, sentence.tokens[phrase.first]!.start),
        paragraph: at.paragraph,
      };
      open.push(place.index);
      expressions.push({
        ...factsOf(phrase, { tokens: sentence.tokens, names, caseless }, language),
        ...place,
      });
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

/** A sentence as its expressions are looked at. */
interface Setting {
  readonly tokens: readonly Token[];
  readonly names: readonly Mention[];
  /** Whether its capitals say nothing. */
  readonly caseless: boolean;
}

function factsOf(phrase: Phrase, { tokens, names, caseless }: Setting, language: Language): Facts {
  const { first, last, head, joint } = phrase;
  const token = tokens[head]!;
  const word = token.form.toLowerCase();
  const lemma = token.lemma.toLowerCase();
  const pronoun = joint ? null : pronounAt(token, word, language);
  const name = pronoun ? null : nameAt(names, token, tokens[first]!.start, tokens[last]!.end);
  const proper = token.upos === 'PROPN' || (name !== null && !caseless && /^\p{Lu}/u.test(token.form));
  const kind = pronoun ? 'pronoun' : proper && !joint ? 'name' : 'nominal';
  const determiner = determinerOf(tokens, first, head, language);
  const wording = wordingOf(tokens, phrase, determiner);
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
    words: wording.words,
    key: wording.words.join(' '),
    initials: wording.initials,
    ...agreeingOf(tokens, phrase, pronoun, name, language),
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
    codes: {
      ...codesOf(wording),
      kind: kindCode(kind, pronoun, determiner),
      broad: kind === 'pronoun' ? 1 : kind === 'name' ? 2 : 3,
      role: hashOf(token.deprel),
      determiner: hashOf(determiner),
      named: joint || name === null ? 0 : hashOf(name.type),
      opener: hashAt(tokens[first]),
    },
  };
}

function codesOf({ words, whole, initials }: Wording) {
  return {
    words: words.map((each) => hashOf(each)),
    lastWord: hashOf(words.at(-1) ?? ''),
    key: hashOf(words.join(' ')),
    whole: hashOf(whole),
    initials: initials === '' ? 0 : hashOf(initials),
  };
}

const kindCodes = {
  definite: 2,
  near: 2,
  far: 2,
  possessed: 3,
  indefinite: 4,
  some: 4,
  every: 4,
  number: 4,
  none: 5,
};

function kindCode(kind: ExpressionKind, pronoun: Pronoun | null, determiner: Opening): number {
  if (pronoun) return hashOf(`${pronoun.form}${pronoun.plural}`);
  return kind === 'name' ? 1 : kindCodes[determiner];
}

const hashAt = (token: Token | undefined): number => (token ? hashOf(token.form.toLowerCase()) : 0);

/** The longest name inside the phrase that covers its head. */
function nameAt(names: readonly Mention[], head: Token, start: number, end: number): Mention | null {
  let longest: Mention | null = null;
  for (const each of names) {
    if (each.start > head.start || each.end < head.end || each.start < start || each.end > end) continue;
    if (longest === null || each.end - each.start > longest.end - longest.start) longest = each;
  }
  return longest;
}
