// SPDX-License-Identifier: Apache-2.0
import type { Found, TextRange } from './found.ts';
import { spanOfTokens, tidy } from './ranges.ts';
import {
  isFiniteVerb,
  isPunctuation,
  isVerb,
  type ReportView,
  type SentenceView,
  type TokenRange,
} from './view.ts';

/** What the report says in its own voice has at least this many words. */
const shortest = 3;

/**
 * What the report asserts in its own voice, sentence by sentence: a sentence that has a verb and is not wholly taken
 * up by attributions becomes one claim of the outlet, made of the stretches that no attribution of its own covers.
 *
 * Boilerplate, bylines and datelines assert nothing; a sentence whose main verb is a cue asserts only what stands
 * in clauses of its own outside it ("As the army advanced, the ministry said …").
 */
export function narratedIn(report: ReportView, view: SentenceView, found: readonly Found[]): Found | null {
  const { zone } = view.sentence;
  if (zone === 'boilerplate' || zone === 'byline' || zone === 'dateline') return null;
  const pieces = uncovered(report, view, found);
  const content = pieces.filter(
    (piece) =>
      asserts(view, piece, zone === 'headline') &&
      (pieces.length === 1 && found.length === 0 ? true : hasOwnSubject(view, piece)),
  );
  if (content.length === 0) return null;
  return {
    sentence: view.index,
    cue: null,
    head: -1,
    lemma: '',
    source: null,
    content,
    stance: 'asserts',
    form: 'narrated',
    addressee: null,
    basis: 'narrated',
    reason: 'attribute.narrated@1',
  };
}

/** The stretches of a sentence outside every cue, source and content, tidied. */
function uncovered(report: ReportView, view: SentenceView, found: readonly Found[]): readonly TextRange[] {
  const taken = found
    .filter((each) => !isNamedWithin(view, each))
    .flatMap((each) => takenBy(report, view, each))
    .sort((a, b) => a.start - b.start);
  const pieces: TextRange[] = [];
  let at = view.sentence.start;
  for (const range of taken) {
    if (range.start > at) pieces.push({ start: at, end: Math.min(range.start, view.sentence.end) });
    at = Math.max(at, range.end);
  }
  if (at < view.sentence.end) pieces.push({ start: at, end: view.sentence.end });
  return pieces
    .map((piece) => tidy(report.text, piece))
    .map((piece) => (found.length === 0 ? piece : withoutJoints(view, piece)))
    .filter(({ start, end }) => start < end);
}

/** What is told of in a phrase of the report's own stays within it: "fled what the mayor called a trap", "their demand for a truce was met". */
function isNamedWithin(view: SentenceView, { source, cue, head, sentence, content }: Found): boolean {
  if (source === null || cue === null || sentence !== view.index || source.first > cue.first) return false;
  if (view.tokens[source.first - 1]?.xpos === 'WP') return content[0]!.start >= view.tokens[cue.last]!.end;
  const verbless = !view.tokens.some(
    (token, i) =>
      isVerb(token) &&
      ((cue.first <= i && i <= cue.last) ||
        content.some(({ start, end }) => start <= token.start && token.end <= end)),
  );
  return verbless && view.tokens[head]?.upos === 'NOUN';
}

/** A stretch without the small words ("and", "after") that joined it to an attribution. */
function withoutJoints(view: SentenceView, { start, end }: TextRange): TextRange {
  const inside = view.tokens.filter((token) => token.start >= start && token.end <= end);
  while (inside.length > 0 && ['CCONJ', 'SCONJ', 'ADP', 'PUNCT'].includes(inside.at(-1)!.upos)) inside.pop();
  return { start, end: inside.at(-1)?.end ?? start };
}

function takenBy(report: ReportView, view: SentenceView, found: Found): readonly TextRange[] {
  if (found.sentence !== view.index) return found.content;
  const words = [found.cue, ownSource(view, found)].flatMap((range) =>
    range ? [spanOfTokens(report, view, range)] : [],
  );
  return [...words, ...found.content];
}

/**
 * "The army released a photo of the bomb, claiming that …": the subject of a verb that tells of an act belongs to the
 * act. Where that verb is a cue itself, its own claim takes the subject.
 */
function ownSource(view: SentenceView, { cue, source }: Found): TokenRange | null {
  if (cue === null || source === null || source.last >= cue.first) return source;
  for (let i = source.last + 1; i < cue.first; i++) {
    const acts = view.children[i]!.some((child) => source.first <= child && child <= source.last);
    if (acts && isVerb(view.tokens[i])) return null;
  }
  return source;
}

/** What is left beside an attribution asserts something only if it has a subject and a verb, and is no relative clause. */
function hasOwnSubject(view: SentenceView, { start, end }: TextRange): boolean {
  const first = view.tokens.findIndex((token) => token.start >= start && !isPunctuation(token));
  if (first < 0 || opensRelative(view, first)) return false;
  return view.tokens.some((token) => {
    const verb = view.tokens[token.head];
    if (token.deprel !== 'nsubj' || token.xpos.startsWith('W') || verb === undefined || isPunctuation(verb))
      return false;
    return token.start >= start && token.end <= end && verb.start >= start && verb.end <= end;
  });
}

/** "who …", "neither of whom …", "in which …" */
function opensRelative(view: SentenceView, first: number): boolean {
  const second = view.tokens[first]!.upos === 'ADP' ? first + 1 : first + 2;
  const joined = view.tokens[second - 1]!.upos === 'ADP';
  return (
    view.tokens[first]!.xpos.startsWith('W') ||
    (joined && (view.tokens[second]?.xpos.startsWith('W') ?? false))
  );
}

/** Whether a stretch has a verb of its own, or, in a headline, words enough to say something without one. */
function asserts(view: SentenceView, { start, end }: TextRange, headline: boolean): boolean {
  let words = 0;
  let verbs = 0;
  for (let i = 0; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    if (token.start < start || token.end > end || isPunctuation(token)) continue;
    words++;
    if (isFiniteVerb(token) || (headline && isVerb(token))) verbs++;
  }
  return words >= shortest && (verbs > 0 || (!headline && hasOwnSubject(view, { start, end })));
}
