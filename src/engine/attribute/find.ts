// SPDX-License-Identifier: Apache-2.0

import type { Token } from '../../model/index.ts';
import { readAhead } from './ahead.ts';
import { type Cue, cuesOf, type VerbCue } from './cues.ts';
import { withExceptions } from './exceptions.ts';
import type { Found } from './found.ts';
import { subjectOf } from './phrases.ts';
import { firstQuoteAfter } from './quotes.ts';
import { contentOf, tidy } from './ranges.ts';
import { namedBy } from './source-edges.ts';
import { quotedSpeaker, sourceOfVerb } from './sources.ts';
import type { Basis } from './sureness.ts';
import { speakerBetween } from './surface.ts';
import { trailsAsParticiple } from './verbal.ts';
import { readVerb } from './verbs.ts';
import { isComma, isQuoteMark, type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';
import { readAccordingTo, readAdjective, readNoun, type WordReading } from './words.ts';

/** Every attribution of a sentence that a cue of its own makes, in the order of the cues. */
export function findInSentence(report: ReportView, view: SentenceView): readonly Found[] {
  const read = cuesOf(view, report.lexicon).flatMap((cue) => {
    const one = readCue(report, view, cue);
    return one === null || one.content.length === 0 || asksForSilence(report, one) ? [] : [one];
  });
  const found = withExceptions(report, view, read);
  return found
    .map((one) => endedByOthers(report, view, clipped(report, view, one, found), found))
    .filter(
      (one) =>
        one.content.length > 0 &&
        !isPurpose(view, one, found) &&
        !quotesAs(view, one, found) &&
        !supports(view, one, found) &&
        !isSaidIn(one, found),
    )
    .map((one, i, all) => (saysOn(view, one) ? { ...one, source: earlierSource(view, one, all, i) } : one));
}

/**
 * "The mayor said the bridge had fallen, though the chief noted that it held": a later cue with a speaker of its own,
 * after a comma, begins what somebody else says.
 */
function endedByOthers(report: ReportView, view: SentenceView, one: Found, all: readonly Found[]): Found {
  if (one.cue === null || view.quote[one.head]! >= 0) return one;
  const last = one.content.at(-1)!;
  for (const other of all) {
    const subject = other.cue !== null && other.cue.first > one.cue.last ? ownSubjectOf(view, other) : null;
    const comma = subject === null ? -1 : commaBefore(view, subject);
    if (comma < 0 || other.content[0]!.start < view.tokens[other.cue!.first]!.start) continue;
    const end = view.tokens[comma]!.start;
    if (last.start >= end || end >= last.end) continue;
    return { ...one, content: [...one.content.slice(0, -1), tidy(report.text, { start: last.start, end })] };
  }
  return one;
}

/** First word of the subject of a verb of saying outside quotes: its source, or the "it" of "it was not confirmed". */
function ownSubjectOf(view: SentenceView, { cue, source, lemma, head }: Found): number | null {
  if (cue === null || !view.lexicon.verbs.get(lemma)?.has('quote') || view.quote[head]! >= 0) return null;
  if (source !== null) return source.last < cue.first ? source.first : null;
  const subject = subjectOf(view, head);
  return subject !== null && subject < cue.first ? subject : null;
}

/** The comma that opens the clause of a subject, a conjunction let in between; -1 for none. */
function commaBefore(view: SentenceView, subject: number): number {
  let at = subject - 1;
  while (
    at > 0 &&
    (view.tokens[at]!.upos === 'CCONJ' || view.tokens[at]!.upos === 'SCONJ') &&
    !view.lexicon.grammar.that.has(wordOf(view.tokens[at]))
  )
    at--;
  if (at >= subject - 1 && !isQuoteMark(view.tokens[at])) return -1;
  // "…,” though she": the comma stands inside the quote.
  const comma = isQuoteMark(view.tokens[at]) && view.quote[at]! >= 0 ? at - 1 : at;
  return isComma(view.tokens[comma]) ? comma : -1;
}

/** "Voiced concern about": the verb belongs to the noun's cue and says nothing of its own. */
function supports(view: SentenceView, { head }: Found, all: readonly Found[]): boolean {
  return all.some(
    ({ cue, head: noun }) =>
      cue !== null && head < noun && cue.first <= head && view.tokens[noun]!.upos === 'NOUN',
  );
}

/** "Announced in a statement that": the noun between a verb and what it brings in tells only by what means. */
function isSaidIn(one: Found, all: readonly Found[]): boolean {
  const { cue, content } = one;
  return all.some(
    (other) =>
      other !== one &&
      cue !== null &&
      other.cue !== null &&
      other.cue.last < cue.first &&
      other.head < one.head &&
      one.source === null &&
      other.content[0]!.start === content[0]!.start,
  );
}

/** "Quoted a doctor as saying": the quoting is the chain's business, once the words are the doctor's. */
function quotesAs(view: SentenceView, one: Found, all: readonly Found[]): boolean {
  if (!view.lexicon.citing.has(one.lemma)) return false;
  return all.some((other) => other.head > one.head && quotedSpeaker(view, other.head)?.verb === one.head);
}

/** "Plans to announce", "urged them to condemn": what somebody is to say has not been said. */
function isPurpose(view: SentenceView, one: Found, all: readonly Found[]): boolean {
  if (
    one.cue === null ||
    view.tokens[one.cue.first]?.xpos !== 'VB' ||
    view.tokens[one.cue.first - 1]?.xpos !== 'TO' ||
    one.source === null
  )
    return false;
  const at = view.tokens[one.cue.first]!.start;
  return all.some((other) => other !== one && holds(other, at));
}

/** "…, adding that": a participle of saying after a comma. */
function saysOn(view: SentenceView, { cue, head }: Found): boolean {
  if (cue === null) return false;
  if (cue.first === head) return trailsAsParticiple(view, head);
  return view.tokens[head]?.xpos === 'VBG' && isComma(view.tokens[cue.first - 1]);
}

/** The speaker of the nearest cue before it that is no part of what somebody said. */
function earlierSource(view: SentenceView, one: Found, all: readonly Found[], at: number): Found['source'] {
  const place = view.tokens[one.head]!.start;
  for (let i = at - 1; i >= 0; i--) {
    const { source, content, cue } = all[i]!;
    if (source === null || cue === null || view.tokens[cue.first]!.xpos === 'VB') continue;
    const inside = all.some((other) => other !== all[i] && holds(other, view.tokens[cue.first]!.start));
    if (!inside && !content.some((range) => range.start <= place && place < range.end)) return source;
  }
  return one.source;
}

const holds = ({ content }: Found, at: number): boolean =>
  content.some(({ start, end }) => start <= at && at < end);

/** "Who requested anonymity": how the speaker wished to appear is no claim. */
function asksForSilence(report: ReportView, { content }: Found): boolean {
  const words = report.text.slice(content[0]!.start, content[0]!.start + 40).toLowerCase();
  return report.lexicon.anonymous.wishes.some((wish) => words.startsWith(wish));
}

/**
 * "The message that the bridge had fallen, the mayor said": what stands before a cue that takes everything before it
 * ends there, whatever the clause it is in seemed to run to.
 */
function clipped(report: ReportView, view: SentenceView, one: Found, all: readonly Found[]): Found {
  if (one.cue === null) return one;
  const at = view.tokens[one.cue.first]!.start;
  const limits = all.flatMap((other) => {
    if (other === one || other.cue === null || other.cue.first <= one.cue!.first) return [];
    const holder = other.content[0]!;
    return holder.start <= at && at < holder.end && holder.end <= view.tokens[other.cue.first]!.start
      ? [holder.end]
      : [];
  });
  if (limits.length === 0) return one;
  const limit = Math.min(...limits);
  const content = one.content
    .filter(({ start }) => start < limit)
    .map((range) => (range.end <= limit ? range : tidy(report.text, { start: range.start, end: limit })));
  return { ...one, content };
}

function readCue(report: ReportView, view: SentenceView, cue: Cue): Found | null {
  if (cue.kind === 'verb') {
    const reading = readVerb(view, cue);
    if (!reading) return readAcross(report, view, cue) ?? readAhead(report, view, cue);
    const reason = `attribute.verb@1: “${cue.lemma}”, ${reading.frame}`;
    return foundOf(report, view, cue, reading, reading.frame, reason, reading.addressee);
  }
  const reading = readWord(report, view, cue);
  if (!reading) return readAhead(report, view, cue);
  const reason = `attribute.${cue.kind}@1${cue.kind === 'phrase' ? '' : `: “${cue.lemma}”`}`;
  return foundOf(report, view, cue, reading, cue.kind, reason, null);
}

function readWord(
  report: ReportView,
  view: SentenceView,
  cue: Exclude<Cue, { kind: 'verb' }>,
): WordReading | null {
  if (cue.kind === 'phrase') return readAccordingTo(view, cue);
  return cue.kind === 'noun' ? readNoun(view, cue, report.actors) : readAdjective(view, cue);
}

function foundOf(
  report: ReportView,
  view: SentenceView,
  cue: Cue,
  reading: WordReading,
  basis: Basis,
  reason: string,
  addressee: Found['addressee'],
): Found {
  return {
    sentence: view.index,
    cue: { first: reading.cueFirst ?? cue.first, last: reading.cueLast },
    head: cue.head,
    lemma: cue.kind === 'phrase' ? '' : cue.lemma,
    source: reading.source && namedBy(report, view, reading.source),
    content: contentOf(report, view, cue.head, withinQuote(view, cue.head, told(view, reading.content))),
    stance: reading.stance,
    form: 'indirect',
    addressee,
    basis,
    reason,
  };
}

/** What was said without pieces that only tell when: "said on Monday". */
function told(view: SentenceView, content: readonly TokenRange[]): readonly TokenRange[] {
  return content.filter(({ first, last }) => {
    const words = view.tokens.slice(first, last + 1);
    const time = words.some((token) => view.lexicon.times.has(wordOf(token)));
    const small = (token: Token) => ['ADP', 'DET', 'NUM', 'PUNCT'].includes(token.upos);
    return !time || words.some((token) => !small(token) && !view.lexicon.times.has(wordOf(token)));
  });
}

/**
 * "“Who fired?” Korr asked.": a sentence that is only a speaker and a verb of saying, right after a quote that does not
 * end with a full stop, is that quote's cue, though the marks parted them.
 */
function readAcross(report: ReportView, view: SentenceView, cue: VerbCue): Found | null {
  const stance = cue.frames.get('quote') ?? cue.frames.get('told');
  const before = report.sentences[view.index - 1];
  if (stance === undefined || cue.passive || before?.paragraph !== view.paragraph) return null;
  const number = firstQuoteAfter(report.quotes, view.sentence.start - 1) - 1;
  const quote = report.quotes[number];
  const between = speakerBetween(view, { first: 0, last: cue.first - 1 });
  const source = between ?? sourceOfVerb(view, cue)?.range ?? null;
  if (!quote?.closed || source === null || quote.close > view.sentence.start) return null;
  const first = Math.min(source.first, cue.first);
  const ending = report.text.slice(quote.start, quote.end).slice(-4);
  if (
    first !== 0 ||
    !/[,?!…—–-]['’"]*$/.test(ending) ||
    report.text.slice(quote.close, view.sentence.start).trim() !== ''
  )
    return null;
  return {
    sentence: view.index,
    cue: { first: cue.first, last: cue.last },
    head: cue.head,
    lemma: cue.lemma,
    source,
    content: [tidy(report.text, quote)],
    stance,
    form: 'indirect',
    addressee: null,
    basis: 'across',
    reason: `attribute.verb@1: “${cue.lemma}”, after a quote`,
  };
}

/** What is claimed inside a quote ends with the quote. */
function withinQuote(
  view: SentenceView,
  head: number,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const own = view.quote[head]!;
  if (own < 0) return content;
  return content.flatMap(({ first, last }) => {
    let from = first;
    let to = last;
    while (from <= to && view.quote[from] !== own) from++;
    while (to > from && view.quote[to] !== own) to--;
    return from <= to ? [{ first: from, last: to }] : [];
  });
}
