// SPDX-License-Identifier: Apache-2.0
import type { AttributionLexicon } from '../../language/attribution.ts';
import type { Modality, Span } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import type { TextRange } from './found.ts';
import { isPunctuation, isVerb, phraseAt, type ReportView, type SentenceView, wordOf } from './view.ts';

/** How a content is put: what weakens it, whether it is denied within, and in what mode it stands. */
export interface Manner {
  readonly hedges: readonly Span[];
  readonly negated: boolean;
  readonly modality: Modality;
}

/** A token of a content with its sentence. */
interface Place {
  readonly view: SentenceView;
  readonly at: number;
}

/** Reads the manner of a content from the words in it. Linear in the sentences it touches. */
export function mannerOf(report: ReportView, first: SentenceView, content: readonly TextRange[]): Manner {
  const places = placesIn(report, first, content);
  const main = mainVerb(places);
  return {
    hedges: hedgesOf(report, places),
    negated: (main !== null && isNegated(main, report.lexicon)) || opensWithNone(places, report.lexicon),
    modality:
      main === null ? 'actual' : opensWithInfinitive(places) ? 'future' : modalityOf(main, report.lexicon),
  };
}

function placesIn(report: ReportView, first: SentenceView, content: readonly TextRange[]): readonly Place[] {
  const places: Place[] = [];
  let from = first.index;
  while (from > 0 && report.sentences[from]!.sentence.start > content[0]!.start) from--;
  const end = content.at(-1)!.end;
  let piece = 0;
  for (let i = from; i < report.sentences.length && report.sentences[i]!.sentence.start < end; i++) {
    const view = report.sentences[i]!;
    view.tokens.forEach((token, at) => {
      while (piece < content.length && content[piece]!.end <= token.start) piece++;
      if (piece < content.length && content[piece]!.start < token.end) places.push({ view, at });
    });
  }
  return places;
}

/** The highest verb (or predicate) of the first sentence of a content. */
function mainVerb(places: readonly Place[]): Place | null {
  const inFirst = places.filter(({ view }) => view === places[0]!.view);
  const held = new Set(inFirst.map(({ at }) => at));
  const tops = inFirst.filter(({ view, at }) => !held.has(view.tokens[at]!.head));
  return (
    tops.find(
      ({ view, at }) =>
        isVerb(view.tokens[at]) || view.children[at]!.some((child) => view.tokens[child]!.deprel === 'cop'),
    ) ?? null
  );
}

function hedgesOf(report: ReportView, places: readonly Place[]): readonly Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < places.length; i++) {
    const { view, at } = places[i]!;
    const length = hedgeLength(view, at, report.lexicon);
    if (length === 0) continue;
    const last = Math.min(at + length - 1, view.tokens.length - 1);
    spans.push(spanOf(report.text, view.tokens[at]!.start, view.tokens[last]!.end));
    i += length - 1;
  }
  return spans;
}

/** How many words from here on are a hedge; 0 for none. */
export function hedgeLength(view: SentenceView, at: number, lexicon: AttributionLexicon): number {
  const { hedges } = lexicon;
  const token = view.tokens[at]!;
  const word = wordOf(token);
  const phrase = hedges.phrases.find((words) => words[0] === word && phraseAt(view, at, words));
  if (phrase) return phrase.length;
  if (token.xpos === 'MD') return hedges.modals.has(word) && !isInability(view, at) ? 1 : 0;
  const next = wordOf(view.tokens[at + 1]);
  if (lexicon.grammar.degree.has(word) && hedges.adverbs.has(next)) return 2;
  if (token.upos === 'ADV') return hedges.adverbs.has(word) ? 1 : 0;
  if (token.upos === 'ADJ') return hedges.adjectives.has(word) || hedges.adverbs.has(word) ? 1 : 0;
  if (token.upos !== 'VERB') return 0;
  if (hedges.active.has(token.lemma) && token.xpos !== 'VBN') return 1;
  // "Is believed to be": a verb of saying in the passive before an infinitive.
  return hedges.raising.has(token.lemma) && lexicon.grammar.infinitive.has(next) && isPassive(view, at)
    ? 1
    : 0;
}

/** "They have said to the council": with "have" alone, somebody did say it. */
function isPassive(view: SentenceView, at: number): boolean {
  if (view.tokens[at]!.xpos !== 'VBN') return false;
  const helpers = view.children[at]!.filter((child) => view.tokens[child]!.deprel === 'aux').map(
    (child) => view.tokens[child]!.lemma,
  );
  return helpers.includes('be') || !helpers.includes('have');
}

/** "She could not see the street": what was impossible is no more doubtful than what was. */
function isInability(view: SentenceView, at: number): boolean {
  const { able } = view.lexicon.grammar;
  return able.has(wordOf(view.tokens[at])) && view.lexicon.negators.has(wordOf(view.tokens[at + 1]));
}

function isNegated({ view, at }: Place, lexicon: AttributionLexicon): boolean {
  return view.children[at]!.some((child) => {
    const token = view.tokens[child]!;
    if (lexicon.negators.has(wordOf(token))) return true;
    // "No one was hurt", "none of the missiles hit".
    return token.deprel === 'nsubj' && lexicon.negators.has(wordOf(view.tokens[view.left[child]!]));
  });
}

/** "No civilians …", "none of them …": a subject that denies, wherever the tree hangs it. "No, …" is an answer. */
function opensWithNone(places: readonly Place[], lexicon: AttributionLexicon): boolean {
  const first = places.find(({ view, at }) => !isPunctuation(view.tokens[at]));
  if (first === undefined) return false;
  const { upos } = first.view.tokens[first.at]!;
  const next = first.view.tokens[first.at + 1];
  return (
    (upos === 'DET' || upos === 'PRON') &&
    lexicon.negators.has(wordOf(first.view.tokens[first.at])) &&
    !isPunctuation(next)
  );
}

/** "Vowed [to hold the town]": what is yet to be done. */
function opensWithInfinitive(places: readonly Place[]): boolean {
  const first = places[0];
  return first !== undefined && first.view.tokens[first.at]!.xpos === 'TO';
}

function modalityOf({ view, at }: Place, lexicon: AttributionLexicon): Modality {
  for (const child of view.children[at]!) {
    const token = view.tokens[child]!;
    if (token.deprel !== 'aux') continue;
    const word = wordOf(token);
    if (lexicon.future.has(word)) return 'future';
    if (lexicon.hypothetical.has(word) && !isInability(view, child)) return 'hypothetical';
  }
  const first = view.tokens[view.left[at]!]!;
  return lexicon.conditionals.has(wordOf(first)) && first.head === at ? 'hypothetical' : 'actual';
}
