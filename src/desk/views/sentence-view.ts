// SPDX-License-Identifier: Apache-2.0
import type { NameSeen, RangeSeen, SentenceSeen, WordSeen } from '../../api/index.ts';
import {
  type Claim,
  type Mention,
  overlaps,
  type ReportId,
  type Sentence,
  type Token,
} from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { currentAnalysis } from './current-analysis.ts';
import { type Lens, lensOn } from './lens.ts';
import { startOf } from './quotes.ts';

/**
 * One sentence of a report as it was read: the one that holds an offset, else the first after it, else the last.
 * Null when the case has no such report, or keeps no sentence of it.
 *
 * @param at UTF-16 code units into the report's text
 */
export function sentenceView(
  reader: CaseReader,
  id: ReportId,
  at: number,
  lens: Lens = lensOn(reader),
): SentenceSeen | null {
  const analysis = currentAnalysis(lens, id);
  if (!analysis || analysis.sentences.length === 0) return null;
  const { sentences } = analysis;
  const index = sentenceAt(sentences, at);
  const sentence = sentences[index]!;
  const { start, end, zone, tokens, frames } = sentence;
  return {
    ...{ start, end, zone },
    n: index + 1,
    of: sentences.length,
    paragraph: lens.receipt(id, start).paragraph,
    words: tokens.map(wordOf),
    frames: frames.map(({ predicate, roles }) => ({
      predicate,
      roles: roles.map(({ role, first, end }) => ({ role, first, end })),
    })),
    names: analysis.mentions.filter((mention) => overlaps(mention, sentence)).map(nameOf),
    claims: claimsIn(reader.claimsOfReport(id), sentence),
    before: rangeOf(sentences[index - 1]),
    after: rangeOf(sentences[index + 1]),
  };
}

/** Index of the first sentence that ends after an offset, or of the last one. */
function sentenceAt(sentences: readonly Sentence[], at: number): number {
  const found = sentences.findIndex((sentence) => sentence.end > at);
  return found < 0 ? sentences.length - 1 : found;
}

function rangeOf(sentence: Sentence | undefined): RangeSeen | null {
  return sentence ? { start: sentence.start, end: sentence.end } : null;
}

function wordOf({ start, end, form, upos, xpos, lemma, feats, head, deprel }: Token): WordSeen {
  return { start, end, form, upos, xpos, lemma, feats, head, deprel };
}

function nameOf({ start, end, exact, type, value, use, place, reason }: Mention): NameSeen {
  return {
    ...{ start, end, exact, type, value, use, reason },
    place: place && { name: place.name, precision: place.precision },
  };
}

function claimsIn(claims: readonly Claim[], sentence: RangeSeen): readonly string[] {
  const takes = ({ content, cue, source }: Claim) =>
    [...content, cue, source].some((span) => span !== null && overlaps(span, sentence));
  return claims
    .filter(takes)
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ id }) => id);
}
