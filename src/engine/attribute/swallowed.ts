// SPDX-License-Identifier: Apache-2.0
import { isComma, isFiniteVerb, isNominal, type SentenceView, type TokenRange } from './view.ts';

/**
 * "According to Ana Korr women and children fled": where no comma ends the source at the head of a sentence and a finite
 * verb follows it at once, it has swallowed that verb's subject, and gives it back: from the last article or
 * number behind a noun, else from the first word that is no name behind the name.
 */
export function withoutSubject(view: SentenceView, source: TokenRange): TokenRange {
  const next = view.tokens[source.last + 1];
  if (!next || !isFiniteVerb(next) || view.tokens.slice(source.first, source.last).some(isComma))
    return source;
  const start = lastArticle(view, source) ?? afterName(view, source);
  return start === null ? source : { first: source.first, last: start - 1 };
}

function lastArticle(view: SentenceView, { first, last }: TokenRange): number | null {
  for (let i = last - 1; i > first + 1; i--) {
    const opens = ['DET', 'NUM'].includes(view.tokens[i]!.upos);
    if (opens && isNominal(view.tokens[i - 1])) return i;
  }
  return null;
}

function afterName(view: SentenceView, { first, last }: TokenRange): number | null {
  if (view.tokens[first]!.upos !== 'PROPN') return null;
  for (let i = first + 1; i <= last; i++)
    if (['NOUN', 'ADJ', 'NUM', 'PRON'].includes(view.tokens[i]!.upos)) return i;
  return null;
}
