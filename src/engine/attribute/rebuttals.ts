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

/**
 * Nobody says a thing and that it does not match: where what is claimed runs on into such words, within what another
 * claims, they are the other's, and it ends before them ("… insists it hit a depot, but that has not matched up").
 */
export function withoutRebuttals(report: ReportView, claims: readonly Voiced[]): readonly Voiced[] {
  return claims.map((each) => {
    const { found } = each;
    const [range] = found.content;
    const isTold = claims.some((other) => other !== each && holds(other, each));
    if (range === undefined || found.content.length > 1 || !isTold) return each;
    const end = rebuttalFrom(report.sentences[found.sentence]!, range);
    return end === null ? each : { ...each, found: { ...found, content: [{ ...range, end }] } };
  });
}

/** Whether one claim tells of another, cue and all. */
function holds({ found, speaker }: Voiced, told: Voiced): boolean {
  const { content, sentence, cue } = told.found;
  if (cue === null || found.sentence !== sentence || speaker?.key === told.speaker?.key) return false;
  const { end } = content.at(-1)!;
  return found.cue !== null && found.cue.last < cue.first && found.content.some((range) => end <= range.end);
}

/** Where the words before a rebuttal that stands in a range, and is tied to them by "but", end; null without one. */
function rebuttalFrom(view: SentenceView, { start, end }: { start: number; end: number }): number | null {
  const verb = deniedMatch(view, start, end);
  const tie = view.children[verb]?.find((child) => view.tokens[child]!.deprel === 'cc' && child < verb);
  if (tie === undefined || view.tokens[tie]!.start <= start) return null;
  const last = view.tokens.findLastIndex(({ upos }, at) => at < tie && upos !== 'PUNCT');
  return last < 0 || view.tokens[last]!.end <= start ? null : view.tokens[last]!.end;
}

function isTakenUpAndDenied(view: SentenceView, from: number, to: number): boolean {
  return deniedMatch(view, from, to) >= 0;
}

/** A verb of matching that is negated and has a pronoun for its subject, in a range of the text; -1 without one. */
function deniedMatch(view: SentenceView, from: number, to: number): number {
  const { grammar, negators } = view.lexicon;
  return view.tokens.findIndex((token, at) => {
    if (token.start < from || token.end > to || !grammar.matching.has(token.lemma)) return false;
    const children = view.children[at]!.map((child) => view.tokens[child]!);
    const takesUp = children.some(
      (child) =>
        child.start >= from && child.deprel.startsWith('nsubj') && grammar.pointing.has(wordOf(child)),
    );
    return takesUp && children.some((child) => negators.has(wordOf(child)));
  });
}
