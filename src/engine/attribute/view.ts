// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { AttributionLexicon } from '../../language/attribution.ts';
import type { Language } from '../../language/language.ts';
import { type Frame, inReadingOrder, type Mention, type Sentence, type Token } from '../../model/index.ts';
import { seenWord } from '../../text/index.ts';
import type { Referred } from '../stages.ts';
import { paragraphBreaks } from '../tokenise/lines.ts';
import { type Quote, quotesOf } from './quotes.ts';
import { type Referents, referentsOf } from './referents.ts';

/** A run of tokens of one sentence, both ends included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A sentence with what the rules ask of its tree, worked out once. Indices are into its tokens. */
export interface SentenceView {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** First and last token of each token's subtree. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** For each token, the quote it stands in (index into the report's quotes), or -1; marks belong to their quote. */
  readonly quote: readonly number[];
  /** For each token at which the name of a person or body ends, the token at which it begins; else -1. */
  readonly nameStart: readonly number[];
  /** For each token, what fills the roles of the verb or noun that it is. */
  readonly frameAt: readonly (Frame | undefined)[];
  readonly lexicon: AttributionLexicon;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
}

/** One report as the rules of attribution see it. */
export interface ReportView {
  readonly text: string;
  readonly sentences: readonly SentenceView[];
  readonly quotes: readonly Quote[];
  /** In the order of the text, the longer first. */
  readonly mentions: readonly Mention[];
  readonly referents: Referents;
  readonly lexicon: AttributionLexicon;
  readonly actors: ActorList;
}

/** Prepares a report for the rules. Linear in its length. */
export function viewOf(referred: Referred, language: Language): ReportView {
  const { text } = referred.report;
  const breaks = paragraphBreaks(text);
  const quotes = quotesOf(text, breaks);
  const names = namesOf(referred.mentions);
  let name = 0;
  let quote = 0;
  let paragraph = 0;
  const sentences = referred.sentences.map((sentence, index) => {
    while (paragraph < breaks.length && breaks[paragraph]! <= sentence.start) paragraph++;
    while (quote < quotes.length && quotes[quote]!.close <= sentence.start) quote++;
    while (name < names.length && names[name]!.start < sentence.start) name++;
    const within = namesWithin(names, name, sentence);
    return sentenceView(sentence, index, paragraph, quotes, quote, within, language.attribution);
  });
  return {
    text,
    sentences,
    quotes,
    mentions: referred.mentions.toSorted(inReadingOrder),
    referents: referentsOf(referred.references),
    lexicon: language.attribution,
    actors: language.actors,
  };
}

function sentenceView(
  sentence: Sentence,
  index: number,
  paragraph: number,
  quotes: readonly Quote[],
  firstQuote: number,
  names: readonly Mention[],
  lexicon: AttributionLexicon,
): SentenceView {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]!.push(i);
  });
  const { left, right } = extentsOf(tokens);
  return {
    index,
    sentence,
    tokens,
    children,
    left,
    right,
    quote: quoteOfEach(tokens, quotes, firstQuote),
    nameStart: nameStarts(tokens, names),
    frameAt: framesAt(sentence),
    paragraph,
    lexicon,
  };
}

function framesAt({ tokens, frames }: Sentence): readonly (Frame | undefined)[] {
  const at: (Frame | undefined)[] = tokens.map(() => undefined);
  for (const frame of frames) at[frame.predicate] = frame;
  return at;
}

/** People and bodies by name, in the order of the text. */
function namesOf(mentions: readonly Mention[]): readonly Mention[] {
  const names = mentions.filter(({ type }) => type === 'person' || type === 'organisation');
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

function namesWithin(names: readonly Mention[], from: number, sentence: Sentence): readonly Mention[] {
  let to = from;
  while (to < names.length && names[to]!.start < sentence.end) to++;
  return names.slice(from, to);
}

function nameStarts(tokens: readonly Token[], names: readonly Mention[]): readonly number[] {
  const starts = tokens.map(() => -1);
  let first = 0;
  for (const { start, end } of names) {
    while (first < tokens.length && tokens[first]!.start < start) first++;
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.end <= end) last++;
    if (tokens[first]?.start === start && tokens[last]!.end === end && starts[last]! < 0)
      starts[last] = first;
  }
  return starts;
}

/** Subtree extents, pushed up from the leaves; a tree has no circles, so each token is settled once. */
function extentsOf(tokens: readonly Token[]): {
  readonly left: readonly number[];
  readonly right: readonly number[];
} {
  const left = tokens.map((_, i) => i);
  const right = tokens.map((_, i) => i);
  const waiting = tokens.map(() => 0);
  for (const token of tokens) if (token.head >= 0) waiting[token.head]!++;
  const ready = tokens.flatMap((_, i) => (waiting[i] === 0 ? [i] : []));
  for (let at = 0; at < ready.length; at++) {
    const i = ready[at]!;
    const head = tokens[i]!.head;
    if (head < 0) continue;
    left[head] = Math.min(left[head]!, left[i]!);
    right[head] = Math.max(right[head]!, right[i]!);
    if (--waiting[head]! === 0) ready.push(head);
  }
  return { left, right };
}

function quoteOfEach(tokens: readonly Token[], quotes: readonly Quote[], from: number): readonly number[] {
  let at = from;
  return tokens.map((token) => {
    while (at < quotes.length && quotes[at]!.close <= token.start) at++;
    return at < quotes.length && quotes[at]!.open < token.end ? at : -1;
  });
}

/** Mentions nest no deeper than this. */
const deepest = 8;

/** The innermost mention that covers a stretch of the text, or null. */
export function mentionOver({ mentions }: ReportView, start: number, end: number): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const near = mentions.slice(Math.max(0, low - deepest), low).reverse();
  return near.find((each) => each.end >= end) ?? null;
}

/** Lower case, plain apostrophe: the form under which words are looked up. */
export function wordOf(token: Token | undefined): string {
  if (token === undefined) return '';
  const small = seenWord(token.form).toLowerCase();
  return small.includes('’') ? small.replaceAll('’', "'") : small;
}

/** Whether the words stand in the sentence from token `at` on. */
export function phraseAt(view: SentenceView, at: number, words: readonly string[]): boolean {
  return words.every((word, i) => wordOf(view.tokens[at + i]) === word);
}

export const isPunctuation = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'PUNCT' || !/[\p{L}\p{N}]/u.test(token.form));
export const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON');
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX');
/** An auxiliary by its tag or by what it hangs as: the tagger takes some for full verbs. */
export const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'AUX' || (token.upos === 'VERB' && token.deprel === 'aux'));
/** A verb form that can be the verb of a clause of its own. */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && isVerb(token) && /^(?:VBD|VBP|VBZ|MD)$/.test(token.xpos);

const quoteMark = /^(?:["“”„«»‘’`]|''|``|')+$/;
export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && quoteMark.test(token.form);
export const isComma = (token: Token | undefined): boolean => token?.form === ',';
/** A dash between clauses; a hyphen inside a word stands close to both its halves. */
export function isDash(view: SentenceView, i: number): boolean {
  const token = view.tokens[i];
  if (token === undefined || !/^(?:[-–—]|--+)$/.test(token.form)) return false;
  if (token.form !== '-') return true;
  return view.tokens[i - 1]?.end !== token.start || view.tokens[i + 1]?.start !== token.end;
}

/** Dependents of a token with one of these relations. */
export function dependents(
  view: SentenceView,
  head: number,
  ...relations: readonly string[]
): readonly number[] {
  return view.children[head]!.filter((child) => relations.includes(view.tokens[child]!.deprel));
}

export function hasFiniteVerb(view: SentenceView, { first, last }: TokenRange): boolean {
  for (let i = first; i <= last; i++) if (isFiniteVerb(view.tokens[i])) return true;
  return false;
}

/** Whether a range has a verb in any form: the tagger at times takes a past tense for a participle. */
export function hasVerb(view: SentenceView, { first, last }: TokenRange): boolean {
  for (let i = first; i <= last; i++) if (isVerb(view.tokens[i])) return true;
  return false;
}
