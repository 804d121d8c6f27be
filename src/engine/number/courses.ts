// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, NumberCheck } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import { rangeOf } from '../question/ranges.ts';
import { type Entry, figureOf, type Lane, outcomeOf } from './lanes.ts';
import { distinct, inWords } from './sums.ts';

/** How one voice's count goes from report to report: a toll that rises is revised, one that falls is taken back or of others. */
export function courseChecks({ entries }: Lane): readonly NumberCheck[] {
  const said = entries.filter(({ voices, published }) => voices.length > 0 && published !== null);
  return [...groupBy(said, ({ voices }) => voices.join(' '))].flatMap(([, own]) => stepsOf(distinct(own)));
}

/** Every step from one figure to the next later one. */
function stepsOf(entries: readonly Entry[]): readonly NumberCheck[] {
  return entries.slice(1).flatMap((later, at) => {
    const earlier = entries[at]!;
    return earlier.published!.to < later.published!.from ? stepOf(figureOf(earlier), figureOf(later)) : [];
  });
}

function stepOf(earlier: FigureReading, later: FigureReading): readonly NumberCheck[] {
  const [before, after] = [rangeOf(earlier), rangeOf(later)];
  if (before.from <= after.to && after.from <= before.to) return [];
  const rises = after.from > before.to;
  return [
    {
      result: rises ? 'rises' : 'falls',
      sum: `${inWords(before)}, later ${inWords(after)}`,
      parts: [earlier.id, later.id],
      whole: null,
      rule: 'number.course@1',
      because: rises
        ? 'a later report of the same voice gives more'
        : 'a later report of the same voice gives fewer: it was put right, or others are counted',
    },
  ];
}

/** How many counts over different times are laid side by side in words. */
const mostShown = 6;

/** Counts over different times, side by side: not one number against another. */
export function periodCheck(lanes: readonly Lane[]): readonly NumberCheck[] {
  const times = new Map(lanes.map((one) => [`${one.lane.scope} ${one.lane.period ?? ''}`, one]));
  if (times.size < 2) return [];
  const figures = [...times.values()].map(({ entries }) => figureOf(entries[0]!));
  const shown = figures.slice(0, mostShown).map(({ span }) => span.exact.replace(/\s+/g, ' '));
  return [
    {
      result: 'other-period',
      sum: [...shown, ...(figures.length > mostShown ? ['…'] : [])].join(' | '),
      parts: figures.map(({ id }) => id),
      whole: null,
      rule: 'number.period@1',
      because: 'these are over different periods, and none is held against another',
    },
  ];
}

/** A day's count against the total of one campaign that one voice gives, in the same report or a later one. */
export function dayChecks(lanes: readonly Lane[]): readonly NumberCheck[] {
  const of = (scope: string) =>
    lanes.filter(({ lane }) => lane.scope === scope).flatMap(({ entries }) => entries);
  return distinct(of('day')).flatMap((day) =>
    distinct(of('campaign'))
      .filter((total) => isLaterWord(day, total))
      .map((total) => dayOfTotal(figureOf(day), figureOf(total))),
  );
}

function isLaterWord(day: Entry, total: Entry): boolean {
  if (!day.voices.some((voice) => total.voices.includes(voice))) return false;
  if (figureOf(day).report === figureOf(total).report) return true;
  return day.published !== null && total.published !== null && day.published.to < total.published.from;
}

function dayOfTotal(day: FigureReading, total: FigureReading): NumberCheck {
  const exceeds = rangeOf(day).from > rangeOf(total).to;
  return {
    result: exceeds ? 'exceeds' : 'within',
    sum: `${inWords(rangeOf(day))} of ${inWords(rangeOf(total))}`,
    parts: [day.id],
    whole: total.id,
    rule: 'number.day-of-total@1',
    because: exceeds
      ? 'one day comes to more than the total, unless the total is of another time'
      : 'one day comes to no more than the total',
  };
}

/** Of things sent: those that hit, crashed or were brought down against those that the same report says were sent. */
export function sentChecks(lanes: readonly Lane[]): readonly NumberCheck[] {
  const whole = lanes.filter(({ lane }) => !lane.part && lane.scope === 'incident');
  const of = (fared: boolean) =>
    whole.filter(({ lane }) => (lane.outcome !== null) === fared).flatMap(({ entries }) => distinct(entries));
  return of(true).flatMap((entry) =>
    of(false)
      .filter((sent) => figureOf(sent).report === figureOf(entry).report)
      .map((sent) => ofThoseSent(entry, figureOf(sent))),
  );
}

function ofThoseSent(entry: Entry, sent: FigureReading): NumberCheck {
  const figure = figureOf(entry);
  const exceeds = rangeOf(figure).from > rangeOf(sent).to;
  return {
    result: exceeds ? 'exceeds' : 'within',
    sum: `${inWords(rangeOf(figure))} ${outcomeOf(entry)} of ${inWords(rangeOf(sent))}`,
    parts: [figure.id],
    whole: sent.id,
    rule: 'number.of-those-sent@1',
    because: exceeds ? 'more than were sent' : 'no more than were sent',
  };
}
