// SPDX-License-Identifier: Apache-2.0
import type { Mention, PublishedDate, Report, Sentence } from '../../model/index.ts';
import { type Day, dayOf, isoDay, readIsoDay, weekdayOf } from './calendar.ts';
import { tenseOf } from './tense.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { findTimes, type TimeWords } from './time-phrases.ts';
import { type Anchors, timeValueOf } from './time-values.ts';
import { type Word, wordsOf } from './words.ts';

/** One sentence with its words, as the readers of times and figures take it. */
export interface WordedSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

export function wordedOf(report: Report, sentence: Sentence): WordedSentence {
  return { sentence, words: wordsOf(report.text, sentence.start, sentence.end) };
}

/**
 * Reads every time in a report: TIMEX3 value, interval and precision, counted from the date of publication where it
 * is known, else from a full date near it in the text, else left open.
 *
 * Boilerplate is read too (a date there may be evidence), but nothing in it anchors anything.
 */
export function readTimes(
  report: Report,
  sentences: readonly WordedSentence[],
  language: TimeWords,
): readonly Mention[] {
  const found = sentences.map(({ words, sentence }) => ({
    words,
    sentence,
    times: findTimes(words, language),
  }));
  const now = anchorOf(report.published);
  const near = now
    ? null
    : nearAnchor(found.flatMap(({ times, sentence, words }) => datesIn(times, sentence, words)));
  let then: Spoken | null = null;
  const mentions: Mention[] = [];
  for (const [at, { words, sentence, times }] of found.entries()) {
    const tense = times.length > 0 ? tenseOf(words, sentence.tokens, language.times) : () => null;
    for (const time of times) {
      const future = tense(time);
      const here: Anchors['here'] = then && at - then.sentence <= 1 ? then.day : null;
      const anchors: Anchors = { now, near, then: then?.day ?? null, here, future };
      const mention = mentionOf(report.text, words, time, anchors);
      mentions.push(mention);
      const day = dayNamed(time.expression, mention);
      if (day) then = { day, sentence: at };
    }
  }
  return mentions;
}

/** The day last named, and the sentence that named it. */
interface Spoken {
  readonly day: NonNullable<Anchors['then']>;
  readonly sentence: number;
}

function anchorOf(published: PublishedDate): Anchors['now'] {
  const day = readIsoDay(published.value);
  return day === null ? null : { day, name: `the date of publication, ${published.value}` };
}

interface StatedDate {
  readonly day: Day;
  readonly weight: number;
}

/** Full dates that may stand near the day of writing, weighed by where they stand. */
function datesIn(
  times: readonly FoundTime[],
  sentence: Sentence,
  words: readonly Word[],
): readonly StatedDate[] {
  if (sentence.zone === 'boilerplate' || words.length === 0) return [];
  return times.flatMap(({ expression }) => {
    const day = fullDate(expression);
    const apart = sentence.zone === 'dateline' || sentence.zone === 'caption' || sentence.zone === 'byline';
    const dated = expression.kind === 'calendar' && expression.weekday !== null;
    return day === null || !(apart || dated) ? [] : [{ day, weight: (apart ? 1 : 0) + (dated ? 1 : 0) }];
  });
}

/**
 * When the date of publication is not known, a full date in a dateline or caption, or one given with its weekday,
 * is near it: reporters write so of the days they write in. The strongest is taken, of equals the latest.
 */
function nearAnchor(dates: readonly StatedDate[]): Anchors['near'] {
  const best = dates.reduce<StatedDate | null>(
    (a, b) => (!a || b.weight > a.weight || (b.weight === a.weight && b.day > a.day) ? b : a),
    null,
  );
  return best && { day: best.day, name: `a full date in the report, ${isoDay(best.day)}` };
}

/** The day a full date names; null when its weekday is not the one it is given with. */
function fullDate(expression: TimeExpression): Day | null {
  if (expression.kind === 'part') return fullDate(expression.of);
  if (expression.kind !== 'calendar' || expression.lastDay !== null) return null;
  const { year, month, day, weekday } = expression;
  if (year === null || month === null || day === null) return null;
  const at = dayOf({ year, month, day });
  return weekday === null || weekdayOf(at) === weekday ? at : null;
}

/** The day a mention gives the report to speak of: later "the day before" is counted from it. */
function dayNamed(expression: TimeExpression, mention: Mention): Anchors['then'] {
  if (expression.kind === 'span' || expression.kind === 'set' || expression.kind === 'vague') return null;
  const day = readIsoDay(mention.when?.value ?? null);
  return day === null ? null : { day, name: `“${mention.exact}” before it, ${mention.when!.value}` };
}

function mentionOf(text: string, words: readonly Word[], time: FoundTime, anchors: Anchors): Mention {
  const [start, end] = [words[time.first]!.start, words[time.end - 1]!.end];
  const { timex, value, when } = timeValueOf(time.expression, anchors);
  const { why, ...reading } = when;
  return {
    start,
    end,
    exact: text.slice(start, end),
    type: 'time',
    value,
    timex,
    when: { ...reading, reason: `happen.time@1: ${why}` },
    use: null,
    place: null,
    actor: null,
    reason: `happen.time.${time.rule}@1`,
  };
}
