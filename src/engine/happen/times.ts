// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import type { Mention, PublishedDate, Report, Sentence, Token } from '../../model/index.ts';
import { type Day, dayOf, isoDay, readIsoDay, weekdayOf } from './calendar.ts';
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
  let then: Anchors['then'] = null;
  const mentions: Mention[] = [];
  for (const { words, sentence, times } of found) {
    for (const time of times) {
      const future = looksAhead(words, time, sentence.tokens, language.times);
      const mention = mentionOf(report.text, words, time, { now, near, then, future });
      mentions.push(mention);
      then = dayNamed(time.expression, mention) ?? then;
    }
  }
  return mentions;
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

/** How many words on either side of a time show its tense. */
const tenseWindow = 14;

/**
 * Whether a time lies ahead, by the nearest verb before it, else after it; null when none shows, or when that verb is an
 * infinitive, which may tell of either: "a vote to be held on …".
 */
function looksAhead(
  words: readonly Word[],
  time: FoundTime,
  tokens: readonly Token[],
  lexicon: TimeLexicon,
): boolean | null {
  const finite = new Set(tokens.filter((token) => pastTags.has(token.xpos)).map((token) => token.start));
  const infinitive = new Set(
    tokens
      .filter((token, i) => token.xpos === 'VB' && tokens[i - 1]?.xpos === 'TO')
      .map(({ start }) => start),
  );
  const shown = (word: Word): boolean | null => {
    const next = words[words.indexOf(word) + 1];
    const cue = lexicon.futureCues.has(word.lower) || lexicon.futureCues.has(`${word.lower} ${next?.lower}`);
    return cue ? true : finite.has(word.start) ? false : null;
  };
  const before = words.slice(Math.max(0, time.first - tenseWindow), time.first).toReversed();
  const after = words.slice(time.end, time.end + tenseWindow);
  for (const word of [...before, ...after]) {
    if (infinitive.has(word.start)) return null;
    const ahead = shown(word);
    if (ahead !== null) return ahead;
  }
  return null;
}

/** Penn Treebank tags of finite past and present verbs. */
const pastTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);
