// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, Modifier } from '../../model/index.ts';
import { daysOf, meet } from '../cluster/days.ts';
import { type Answer, isLater, type Related, type Stand } from './answers.ts';
import { conflictOf } from './relations.ts';

/** A figure as it is compared. */
export interface Count {
  readonly figure: FigureReading;
  /** The publication day is not part of it: what is counted, over which time, of whom. */
  readonly unit: string | null;
}

/** Share of an `about` figure by which the number meant may lie off it. */
const slack = 0.2;
/** Words such as *dozens* promise no number: half of what they say, and no end. */
const loose = 0.5;

/** The numbers a figure can mean; an end that is not stated is open. */
export function rangeOf({ lower, upper, modifier }: FigureReading): {
  readonly from: number;
  readonly to: number;
} {
  const from = lower ?? 0;
  switch (modifier) {
    case 'about':
      return { from: from * (1 - slack), to: (upper ?? from) * (1 + slack) };
    case 'more-than':
      return { from: from + 1, to: upper ?? Infinity };
    case 'fewer-than':
      return { from, to: upper === null ? Infinity : upper - 1 };
    case 'dozens':
    case 'hundreds':
      return { from: from * loose, to: upper ?? Infinity };
    default:
      return { from, to: upper ?? Infinity };
  }
}

/** What a figure says in plain words: the number as compared, of whom, over what. */
export function wordsOfFigure(figure: FigureReading): string {
  const { lower, upper, modifier, population, period, further } = figure;
  const low = lower === null ? '' : String(lower);
  const high = upper === null ? '' : String(upper);
  const forms: Readonly<Record<Modifier, string>> = {
    exactly: low,
    none: low,
    'at-least': `at least ${low}`,
    'more-than': `more than ${low}`,
    'up-to': `up to ${high}`,
    'fewer-than': `fewer than ${high}`,
    about: `about ${low}`,
    range: `${low} to ${high}`,
    dozens: 'dozens',
    hundreds: 'hundreds',
    vague: low === '1' || low === '' ? 'some' : `at least ${low}`,
  };
  const number = forms[modifier] === '' ? `at least ${low}` : forms[modifier];
  return [further ? 'another' : null, number, population, period === null ? null : `over ${period}`]
    .filter((part) => part !== null)
    .join(' ');
}

/** Equal keys are one answer: same numbers, same modifier, same people, same time. */
export function keyOfFigure(figure: FigureReading): string {
  const { lower, upper, modifier, population, period, scope, further } = figure;
  const open = scope === 'campaign' ? 'campaign' : '';
  const spoken = modifier === 'none' ? 'exactly' : modifier;
  return `${padded(lower)}-${padded(upper)} ${spoken} ${population ?? ''} ${period ?? ''} ${open}${further ? ' further' : ''}`;
}

function padded(number: number | null): string {
  return number === null ? '' : String(number).padStart(9, '0');
}

/**
 * How two figures of one quantity go together.
 *
 * In this order: other periods are never compared; a part of a whole is narrower; what comes on top of another number,
 * and other people, are other counts;
 * numbers that can be one number are compatible; a count that has risen by the later report is a revision; only what
 * is left conflicts.
 *
 * @param all every answer to the question: a report that gives a number of either kind counts two things apart
 */
export function relateFigures(
  a: Stand<Count>,
  b: Stand<Count>,
  all: readonly Answer<Count>[] = [...a.answers, ...b.answers],
): Related {
  const [one, other] = [a.value.figure, b.value.figure];
  const because = `“${one.span.exact}” and “${other.span.exact}” cannot both be the number, of the same people and time`;
  return (
    overPeriods(one, other) ??
    asPartAndWhole(one, other) ??
    onTop(one, other) ??
    ofOtherPeople(one, other) ??
    inOtherUnits(a.value, b.value) ??
    asOneNumber(one, other) ??
    asRevision(a, b) ??
    conflictOf(a, b, 'number.exclusive@1', because, { a: goingWith(one, all), b: goingWith(other, all) })
  );
}

/** Answers that can be the same number as a figure. */
function goingWith(figure: FigureReading, all: readonly Answer<Count>[]): readonly Answer<Count>[] {
  return all.filter(
    ({ value }) => overPeriods(figure, value.figure) === null && asOneNumber(figure, value.figure) !== null,
  );
}

function overPeriods(a: FigureReading, b: FigureReading): Related | null {
  const campaign = (a.scope === 'campaign') !== (b.scope === 'campaign');
  const [daysA, daysB] = [daysOf(a.period), daysOf(b.period)];
  const named = a.period !== b.period;
  const apart = named && (daysA === null || daysB === null || !meet(daysA, daysB) || !same(daysA, daysB));
  if (!campaign && !apart) return null;
  return {
    relation: 'different-period',
    rule: 'number.period@1',
    because: 'the figures are over different periods',
  };
}

function same(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from === b.from && a.to === b.to;
}

function asPartAndWhole(a: FigureReading, b: FigureReading): Related | null {
  if (a.partOf === b.id)
    return { relation: 'narrower', rule: 'number.part-of@1', because: 'the first is a part of the second' };
  if (b.partOf === a.id)
    return { relation: 'broader', rule: 'number.part-of@1', because: 'the second is a part of the first' };
  return null;
}

/** "Another five": counted beside others, so that it is no other count of them. */
function onTop(a: FigureReading, b: FigureReading): Related | null {
  if (!a.further && !b.further) return null;
  return {
    relation: 'compatible',
    rule: 'number.further@1',
    because: `“${(a.further ? a : b).span.exact}” comes on top of others`,
  };
}

function ofOtherPeople(a: FigureReading, b: FigureReading): Related | null {
  if (a.population === b.population) return null;
  if (a.population !== null && b.population !== null) {
    return {
      relation: 'compatible',
      rule: 'number.population@1',
      because: `one counts ${a.population}, the other ${b.population}`,
    };
  }
  const [part, whole] = a.population === null ? [b, a] : [a, b];
  if (rangeOf(part).from > rangeOf(whole).to) return null;
  return {
    relation: a.population === null ? 'broader' : 'narrower',
    rule: 'number.part-of-all@1',
    because: `${part.population} are part of all`,
  };
}

function inOtherUnits(a: Count, b: Count): Related | null {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return null;
  return {
    relation: 'cannot-tell',
    rule: 'number.unit@1',
    because: `one counts ${a.unit}, the other ${b.unit}`,
  };
}

function asOneNumber(a: FigureReading, b: FigureReading): Related | null {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x.from > y.to || y.from > x.to) return null;
  return {
    relation: 'compatible',
    rule: 'number.meets@1',
    because: `“${a.span.exact}” and “${b.span.exact}” can be one number`,
  };
}

/** Counts of dead and hurt rise as days pass: the higher one, told later, need not contradict the lower. */
function asRevision(a: Stand<Count>, b: Stand<Count>): Related | null {
  const later = isLater(a, b);
  if (later === null) return null;
  const [first, last] = later ? [b, a] : [a, b];
  if (rangeOf(last.value.figure).from <= rangeOf(first.value.figure).to) return null;
  return {
    relation: 'compatible',
    rule: 'number.risen@1',
    because: 'the later report gives the higher count',
  };
}
