// SPDX-License-Identifier: Apache-2.0
import type { Found } from './found.ts';
import { tidy } from './ranges.ts';
import { type ReportView, type SentenceView, wordOf } from './view.ts';

/**
 * "Would not say what fell, except to say that it fell at sea": what is excepted from a silence is said, by the one who
 * else is silent. The silence ends before the exception, which has its speaker.
 */
export function withExceptions(
  report: ReportView,
  view: SentenceView,
  found: readonly Found[],
): readonly Found[] {
  const exceptions = found.flatMap((said) => {
    const opens = said.cue === null ? -1 : exceptionBefore(view, said.cue.first);
    const silent = opens < 0 ? [] : found.filter((one) => one !== said && reaches(view, one, opens));
    return silent.length === 0 ? [] : [{ said, silent, opens }];
  });
  if (exceptions.length === 0) return found;
  return found.map((one) => {
    const own = exceptions.find(({ said }) => said === one);
    const speaker = own?.silent.find(({ source }) => source !== null)?.source ?? one.source;
    if (own) return { ...one, source: speaker, reason: `${one.reason}; attribute.exception@1` };
    const cut = exceptions.find(({ silent }) => silent.includes(one));
    return cut ? endedAt(report, one, view.tokens[cut.opens]!.start) : one;
  });
}

/** The word that opens an exception right before a verb of saying ("except to", "beyond", "other than to"), or -1. */
function exceptionBefore(view: SentenceView, cue: number): number {
  const { infinitive, excepting, than } = view.lexicon.grammar;
  const to = infinitive.has(wordOf(view.tokens[cue - 1])) ? cue - 2 : cue - 1;
  const at = than.has(wordOf(view.tokens[to])) ? to - 1 : to;
  return at >= 0 && excepting.has(wordOf(view.tokens[at])) ? at : -1;
}

function reaches(view: SentenceView, { content, cue }: Found, at: number): boolean {
  const { start } = view.tokens[at]!;
  const inside = content.some((range) => range.start < start && start < range.end);
  return inside || (cue !== null && cue.last === at - 1 && content.some((range) => range.start === start));
}

function endedAt(report: ReportView, one: Found, end: number): Found {
  const kept = one.content.filter(({ start }) => start < end);
  return {
    ...one,
    content: kept.map((range) => tidy(report.text, { ...range, end: Math.min(range.end, end) })),
  };
}
