// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../../model/index.ts';
import { actorsIn } from './actors.ts';
import type { Found, TextRange } from './found.ts';
import { labelsOf } from './labels.ts';
import { tidy } from './ranges.ts';
import {
  hasFiniteVerb,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  isVerb,
  mentionOver,
  type ReportView,
  type SentenceView,
  wordOf,
} from './view.ts';

/** A speaker's name before a colon is no longer than this, in words. */
const longestName = 6;

/**
 * Reads a colon as a cue: a transcript's turn ("KORR: We hold the ridge.") up to the end of its paragraph, and a
 * headline's "Ministry: all targets hit" or "All targets hit: ministry".
 */
export function findColon(
  report: ReportView,
  view: SentenceView,
  next: SentenceView | undefined,
): Found | null {
  const colon = view.tokens.findIndex((token) => token.form === ':');
  if (colon <= 0) return null;
  const headline = view.sentence.zone === 'headline';
  const starts = view.index === 0 || report.sentences[view.index - 1]!.paragraph !== view.paragraph;
  const labelled = colon === 1 && labelsOf(report).has(view.tokens[0]!.form);
  if (starts && (labelled || (isName(view, 0, colon - 1) && maySpeak(report, view, colon - 1))))
    return turnOf(report, view, colon, next);
  const last = lastToken(view);
  if (headline && hasFiniteVerb(view, { first: 0, last: colon - 1 }) && isName(view, colon + 1, last)) {
    return foundOf(
      report,
      view,
      colon,
      { first: colon + 1, last },
      view.sentence.start,
      view.tokens[colon - 1]!.end,
    );
  }
  return null;
}

function lastToken(view: SentenceView): number {
  let last = view.tokens.length - 1;
  while (last > 0 && isPunctuation(view.tokens[last])) last--;
  return last;
}

/** A short run of names and nouns, beginning with a capital, without a verb. */
function isName(view: SentenceView, first: number, last: number): boolean {
  if (last < first || last - first >= longestName) return false;
  if (!/^\p{Lu}|^[a-z]/u.test(view.tokens[first]!.form)) return false;
  let named = false;
  for (let i = first; i <= last; i++) {
    const token = view.tokens[i]!;
    if (
      /\d/.test(token.form) ||
      isFiniteVerb(token) ||
      token.upos === 'VERB' ||
      token.upos === 'SCONJ' ||
      token.form === '.'
    )
      return false;
    named ||= token.upos === 'PROPN' || (isNominal(token) && view.sentence.zone === 'headline');
  }
  return named;
}

/**
 * A person, somebody of the list, a role or a label in capitals before a colon; the rest is a title ("Korr's Notes: …").
 */
function maySpeak(report: ReportView, view: SentenceView, last: number): boolean {
  const label = view.tokens.slice(0, last + 1);
  if (label.some(isQuoteMark)) return false;
  const { start, end, form } = view.tokens[last]!;
  const kind = report.lexicon.roles.get(wordOf(view.tokens[last]));
  if (kind === 'document') return last <= 1;
  const named = mentionOver(report, start, end)?.type;
  const listed = actorsIn(view, { first: 0, last }, report.actors).some((actor) => actor.last === last);
  if (kind !== undefined || listed || named === 'person' || named === 'organisation') return true;
  return /^\p{Lu}{2,}$/u.test(form) || isFullName(label);
}

/** Two or three words, each a name's. */
const isFullName = (label: readonly Token[]): boolean =>
  label.length > 1 &&
  label.length < 4 &&
  label.every(({ upos, form }) => upos === 'PROPN' && /^\p{Lu}/u.test(form));

/** A turn runs to the end of its paragraph: the sentences after it have no cue of their own. */
function turnOf(
  report: ReportView,
  view: SentenceView,
  colon: number,
  next: SentenceView | undefined,
): Found | null {
  if (colon + 1 >= view.tokens.length && next?.paragraph !== view.paragraph) return null;
  let end = view.sentence.end;
  for (let i = view.index + 1; report.sentences[i]?.paragraph === view.paragraph; i++)
    end = report.sentences[i]!.sentence.end;
  const start = view.tokens[colon + 1]?.start ?? next!.sentence.start;
  return foundOf(report, view, colon, { first: 0, last: colon - 1 }, start, end);
}

/** A turn has a verb; a clock time, an address or a list after a colon has none. */
function speaks(report: ReportView, view: SentenceView, { start, end }: TextRange): boolean {
  for (let i = view.index; i < report.sentences.length && report.sentences[i]!.sentence.start < end; i++) {
    const { tokens } = report.sentences[i]!;
    if (tokens.some((token) => isVerb(token) && token.start >= start && token.end <= end)) return true;
  }
  return false;
}

function foundOf(
  report: ReportView,
  view: SentenceView,
  colon: number,
  source: Found['source'],
  start: number,
  end: number,
): Found | null {
  const range = tidy(report.text, { start, end });
  const labelled = source?.last === 0 && labelsOf(report).has(view.tokens[0]!.form);
  if (range.start >= range.end || !(labelled || speaks(report, view, range))) return null;
  return {
    sentence: view.index,
    cue: { first: colon, last: colon },
    head: colon,
    lemma: ':',
    source,
    content: [range],
    stance: 'asserts',
    form: 'indirect',
    addressee: null,
    basis: 'colon',
    reason: 'attribute.colon@1',
  };
}
