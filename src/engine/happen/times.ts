// SPDX-License-Identifier: Apache-2.0
import {
  type Issue,
  type Mention,
  type PublishedDate,
  type Report,
  type Sentence,
  wordsOfEdtf,
} from '../../model/index.ts';
import { type Day, isoDay, readIsoDay } from './calendar.ts';
import { type DatedWords, datelineDay, datingOf } from './dating.ts';
import { tenseOf } from './tense.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { issuesOfTimes } from './time-issues.ts';
import { findTimes, type TimeWords } from './time-phrases.ts';
import { type Anchors, timeValueOf } from './time-values.ts';
import { withWeekdayOrder } from './weekday-order.ts';
import { type Word, wordsOf } from './words.ts';

/** One sentence with its words, as the readers of times and figures take it. */
export interface WordedSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

export function wordedOf(report: Report, sentence: Sentence): WordedSentence {
  return { sentence, words: wordsOf(report.text, sentence.start, sentence.end) };
}

/** What the times of a report tell. */
export interface TimesRead {
  readonly mentions: readonly Mention[];
  /** When a report that does not say its date was written, by its own words; null where nothing tells, or it says. */
  readonly dating: PublishedDate | null;
  /** Days that do not exist, weekdays that are not those of their dates. */
  readonly issues: readonly Issue[];
}

/**
 * Reads every time in a report: TIMEX3 value, interval and precision, counted from the dateline or the date of publication
 * where that is known, else from a full date near it in the text, else left open. Weekdays that stay open are put in order.
 *
 * Boilerplate is read too (a date there may be evidence), but nothing in it anchors anything.
 */
export function readTimes(
  report: Report,
  sentences: readonly WordedSentence[],
  language: TimeWords,
): TimesRead {
  const found = sentences.map((worded) => foundIn(report.text, worded, language));
  const all = found.flat();
  const dating = report.published.value === null ? datingOf(all) : null;
  const now = anchorOf(report.published, all);
  const fixed = { now, near: now ? null : (dating?.near ?? null) };
  const mentions = mentionsOf(found, fixed);
  const open = new Set(mentions.flatMap((mention, at) => (isOpenWeekday(mention, all[at]!) ? [at] : [])));
  return {
    mentions: withWeekdayOrder(mentions, open),
    dating: dating?.published ?? null,
    issues: issuesOfTimes(report, all),
  };
}

/** A time of a sentence with its words and what the verbs around it say. */
interface Placed extends DatedWords {
  readonly time: FoundTime;
}

function foundIn(text: string, { words, sentence }: WordedSentence, language: TimeWords): readonly Placed[] {
  const times = findTimes(words, language);
  if (times.length === 0) return [];
  const tense = tenseOf(words, sentence.tokens, language.times);
  return times.map((time) => {
    const [start, end] = [words[time.first]!.start, words[time.end - 1]!.end];
    const span = { start, end, exact: text.slice(start, end) };
    return { time, span, zone: sentence.zone, expression: time.expression, tense: tense(time) };
  });
}

/** Reads values in order, so that each may be counted from the day that was spoken of before it. */
function mentionsOf(
  found: readonly (readonly Placed[])[],
  fixed: Pick<Anchors, 'now' | 'near'>,
): readonly Mention[] {
  let then: Spoken | null = null;
  const mentions: Mention[] = [];
  for (const [at, times] of found.entries()) {
    for (const placed of times) {
      const mention = mentionOf(placed, anchorsAt(at, then, placed.tense, fixed));
      mentions.push(mention);
      const named = dayNamed(placed.expression, mention);
      if (named) then = { ...named, sentence: at };
    }
  }
  return mentions;
}

/** How many sentences on "at dawn" is still of the day that was named. */
const hereReach = 1;

function anchorsAt(
  sentence: number,
  then: Spoken | null,
  tense: Placed['tense'],
  { now, near }: Pick<Anchors, 'now' | 'near'>,
): Anchors {
  const close = then !== null && sentence - then.sentence <= hereReach;
  return {
    now,
    near,
    spoken: then?.day ?? null,
    here: close ? then.day : null,
    weekday: then?.weekday ?? null,
    future: tense === null ? null : tense === 'ahead',
  };
}

/** A weekday told of as past, or in no tense, that no date could be given to. */
function isOpenWeekday({ when }: Mention, { tense, zone }: Placed): boolean {
  return when?.value === null && when.weekday !== null && tense !== 'ahead' && zone !== 'boilerplate';
}

/** The day last named, or its weekday where no date is known, and the sentence that named it. */
interface Spoken {
  readonly day: Anchors['spoken'];
  readonly weekday: Anchors['weekday'];
  readonly sentence: number;
}

/** The day of writing: that of the dateline where it lies just before the date of publication, else that date. */
function anchorOf({ value }: PublishedDate, times: readonly DatedWords[]): Anchors['now'] {
  const published = readIsoDay(value);
  if (published === null) return null;
  const day = datelineDay(times, published);
  const name = (day: Day, of: string) => ({ day, name: `${of}, ${wordsOfEdtf(isoDay(day))}` });
  return day === null || day === published
    ? name(published, 'the date of publication')
    : name(day, 'the dateline');
}

/** The day a mention gives the report to speak of: later "the day before" is counted from it. */
function dayNamed(expression: TimeExpression, mention: Mention): Omit<Spoken, 'sentence'> | null {
  if (['span', 'set', 'vague'].includes(expression.kind) || leansOn(expression)) return null;
  const { value = null, weekday = null } = mention.when ?? {};
  const day = readIsoDay(value);
  if (day !== null)
    return { day: { day, name: `“${mention.exact}” before it, ${wordsOfEdtf(isoDay(day))}` }, weekday: null };
  return weekday === null ? null : { day: null, weekday: { weekday, name: `“${mention.exact}” before it` } };
}

/** "at dawn", "15:30": of a day that other words name. */
function leansOn(expression: TimeExpression): boolean {
  if (expression.kind === 'clock') return expression.of === null;
  if (expression.kind === 'part' || expression.kind === 'edge') return leansOn(expression.of);
  return expression.kind === 'ago' && expression.from === 'here';
}

function mentionOf({ span, time }: Placed, anchors: Anchors): Mention {
  const { timex, value, when } = timeValueOf(time.expression, anchors);
  const { why, ...reading } = when;
  return {
    ...span,
    type: 'time',
    value,
    timex,
    when: { ...reading, reason: `happen.time@2: ${why}` },
    use: null,
    place: null,
    actor: null,
    reason: `happen.time.${time.rule}@2`,
  };
}
