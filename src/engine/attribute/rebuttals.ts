// SPDX-License-Identifier: Apache-2.0

import { type ReportView, type SentenceView, wordOf } from './view.ts';
import type { Voiced } from './voices.ts';

/**
 * For each claim those within it of which it says that they do not hold: "the minister said the army insists it hit a
 * depot, but this has not matched up". A pronoun behind what is claimed takes it up, and a verb of agreeing is negated.
 *
 * @param parents for each claim the one that holds it, -1 for none
 * @returns indices into the claims, none for most
 */
export function rebuttalsIn(
  report: ReportView,
  claims: readonly Voiced[],
  parents: readonly number[],
): readonly (readonly number[])[] {
  const rebutted = claims.map((): number[] => []);
  claims.forEach(({ found, speaker }, i) => {
    const parent = claims[parents[i]!];
    if (parent === undefined || parent.found.sentence !== found.sentence) return;
    if (speaker === null || speaker.key === parent.speaker?.key) return;
    const view = report.sentences[found.sentence]!;
    const [from, to] = [found.content.at(-1)!.end, parent.found.content.at(-1)!.end];
    if (isTakenUpAndDenied(view, from, to)) rebutted[parents[i]!]!.push(i);
  });
  return rebutted;
}

function isTakenUpAndDenied(view: SentenceView, from: number, to: number): boolean {
  const { grammar, negators } = view.lexicon;
  return view.tokens.some((token, at) => {
    if (token.start < from || token.end > to || !grammar.matching.has(token.lemma)) return false;
    const children = view.children[at]!.map((child) => view.tokens[child]!);
    const takesUp = children.some(
      (child) =>
        child.start >= from && child.deprel.startsWith('nsubj') && grammar.pointing.has(wordOf(child)),
    );
    return takesUp && children.some((child) => negators.has(wordOf(child)));
  });
}
