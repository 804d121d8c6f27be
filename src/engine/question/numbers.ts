// SPDX-License-Identifier: Apache-2.0
import { type FigureReading, type Modifier, periodInWords } from '../../model/index.ts';
import { daysOf, meet } from '../cluster/days.ts';
import { type Answer, isLater, type Related, type Stand } from './answers.ts';
import type { Doubting } from './doubts.ts';
import { rangeOf } from './ranges.ts';
import { relateRejected } from './rebuttals.ts';
import { conflictOf } from './relations.ts';

/** A figure as it is compared. */
export interface Count {
  readonly figure: FigureReading;
  /** The publication day is not part of it: what is counted, over which time, of whom. */
  readonly unit: string | null;
  /** Whether it counts some of those harmed only: told as a sub-total, or beside others ("22 children and six teachers"). */
  readonly part: boolean;
  /** Who is counted, by a population or their own word ("teachers"); null where it is only said that they are people. */
  readonly people: string | null;
}

/** What a question knows beside two figures. */
export interface Counting {
  /** Every answer to the question: a report that gives a number of either kind counts two things apart. */
  readonly all: readonly Answer<Count>[];
  /** What makes it doubtful that two answers count one thing. */
  readonly doubt?: Doubting;
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
  return [further ? 'another' : null, number, population, period === null ? null : periodInWords(period)]
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
 * In this order: what only rejects a number contradicts whoever gives that one; other periods are never compared; a part of a whole is narrower; what comes on top of another number,
 * and other people, are other counts; numbers that can be one number are compatible; a count that has risen by the
 * later report is a revision; only what is left conflicts.
 */
export function relateFigures(
  a: Stand<Count>,
  b: Stand<Count>,
  { all, doubt = () => null }: Counting = { all: [...a.answers, ...b.answers] },
): Related {
  const [one, other] = [a.value.figure, b.value.figure];
  const because = `“${one.span.exact}” and “${other.span.exact}” cannot both be the number, of the same people and time`;
  const wider = { a: goingWith(one, all), b: goingWith(other, all) };
  return (
    relateRejected(a, b, { doubt }) ??
    overPeriods(one, other) ??
    asPartAndWhole(a.value, b.value) ??
    onTop(one, other) ??
    ofOtherPeople(a.value, b.value) ??
    inOtherUnits(a.value, b.value) ??
    asOneNumber(one, other) ??
    asRounded(one, other) ??
    asRevision(a, b) ??
    conflictOf(a, b, 'number.exclusive@1', because, doubt === undefined ? { wider } : { wider, doubt })
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

function asPartAndWhole(a: Count, b: Count): Related | null {
  if (!a.part && !b.part) return null;
  if (a.part && b.part) return asTwoParts(a.figure, b.figure);
  const [part, whole] = a.part ? [a.figure, b.figure] : [b.figure, a.figure];
  if (part.partOf !== whole.id && rangeOf(part).from > rangeOf(whole).to) return null;
  return {
    relation: a.part ? 'narrower' : 'broader',
    rule: 'number.part-of@2',
    because: `“${part.span.exact}” counts some of them only`,
  };
}

/** Two sub-totals are compared when they are of the same people by name. */
function asTwoParts(a: FigureReading, b: FigureReading): Related | null {
  if (a.population !== null && a.population === b.population) return null;
  const because =
    a.population !== null && b.population !== null
      ? `one counts ${a.population}, the other ${b.population}`
      : 'each counts some only, and which of them is not said';
  return { relation: 'compatible', rule: 'number.parts@1', because };
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

function ofOtherPeople(one: Count, other: Count): Related | null {
  const [a, b] = [one.figure, other.figure];
  if (a.population === b.population) return null;
  if (one.people !== null && other.people !== null) {
    return {
      relation: 'compatible',
      rule: 'number.population@2',
      because: `one counts ${one.people}, the other ${other.people}`,
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

/** A number is round when nothing but noughts, or a five and noughts, comes after its first digit. */
const round = /^[1-9](?:0|5)?0*$/;

/** "More than 40" and "40": a headline leaves the first words out, and means no other count. */
function asRounded(a: FigureReading, b: FigureReading): Related | null {
  const [over, bare] = a.modifier === 'more-than' ? [a, b] : [b, a];
  const isBare = bare.modifier === 'exactly' || bare.modifier === 'none';
  if (over.modifier !== 'more-than' || !isBare || bare.lower !== over.lower) return null;
  if (over.lower === null || over.lower < 10 || !round.test(String(over.lower))) return null;
  return {
    relation: 'compatible',
    rule: 'number.rounded@1',
    because: `“${over.span.exact}” and “${bare.span.exact}” round one number`,
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
