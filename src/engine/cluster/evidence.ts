// SPDX-License-Identifier: Apache-2.0
import { type Days, gapBetween, holdsWeekday, lengthOf, meet, withoutYear } from './days.ts';
import { finest, type PlaceLikeness, placeLikeness } from './place-likeness.ts';
import type { Sides } from './sides.ts';
import { isRare, typeLikeness } from './types.ts';
import type { Traits } from './units.ts';

/** One thing that speaks for or against two mentions being one incident. */
export interface Evidence {
  readonly points: number;
  /** What it tells: the place, the time, or something as good as either (a name, a copied passage, a number). */
  readonly of: 'type' | 'where' | 'when' | 'who' | 'mark' | 'contradiction';
  readonly words: string;
}

export interface Comparison {
  readonly evidence: readonly Evidence[];
  readonly score: number;
  readonly contradictions: readonly string[];
  readonly joins: boolean;
}

/** What ties two things beside what is told of them. */
export interface Ties {
  readonly copied: 'verbatim' | 'edited' | 'rewritten' | null;
  /** Both are told in one report. */
  readonly oneReport: boolean;
}

/** Points at which two mentions that agree on place and time are one incident. */
const enough = 6;

/**
 * Weighs whether two things told are one thing that happened. Wording is never weighed.
 *
 * To join, the types must go together, nothing may contradict (place, time, ships), something must agree on *where*
 * and something on *when*, and the points must reach a floor. A mark of its own can stand in: a shared number of dead
 * or so rare a loss for one of the two, a ship's name or a copied passage for both.
 */
export function compare(a: Traits, b: Traits, sides: Sides, { copied, oneReport }: Ties): Comparison {
  const evidence = [
    ...ofType(a, b),
    ...ofPlace(a, b),
    ...ofOrigin(a, b),
    ...ofTime(a, b),
    ...ofActors(a, b, sides),
    ...ofTargets(a, b, sides, oneReport),
    ...ofMarks(a, b, copied),
  ];
  const contradictions = evidence.filter(({ of }) => of === 'contradiction').map(({ words }) => words);
  const score = evidence.reduce((sum, { points }) => sum + points, 0);
  const has = (of: Evidence['of']) => evidence.some((one) => one.of === of && one.points >= 1);
  const mark = Math.max(0, ...evidence.map(({ of, points }) => (of === 'mark' ? points : 0)));
  const anchors = Number(has('where')) + Number(has('when')) + (mark >= 3 ? 2 : mark >= 2 ? 1 : 0);
  return {
    evidence,
    score,
    contradictions,
    joins: contradictions.length === 0 && anchors >= 2 && score >= enough,
  };
}

function against(words: string): Evidence {
  return { points: 0, of: 'contradiction', words };
}

function ofType(a: Traits, b: Traits): readonly Evidence[] {
  const likeness = a.types.flatMap((one) => b.types.map((other) => typeLikeness(one, other)));
  if (likeness.includes('same')) {
    const type = a.types.find((one) => b.types.includes(one))!;
    return [{ points: 2, of: 'type', words: `both ${type}` }];
  }
  if (likeness.includes('kin'))
    return [{ points: 1, of: 'type', words: `${a.types[0]} and ${b.types[0]} can be one` }];
  return [against(`${a.types.join(', ')} is not ${b.types.join(', ')}`)];
}

const placePoints: Readonly<Record<Exclude<PlaceLikeness, 'apart'>, number>> = {
  same: 3,
  near: 2,
  within: 2,
  'within-country': 0.5,
  unknown: 0,
};

function ofPlace(a: Traits, b: Traits): readonly Evidence[] {
  const best = bestPlace(a, b);
  if (best === null || best.likeness === 'unknown') return [];
  if (best.likeness === 'apart') return [against(`${best.words}: other places`)];
  const rare = rareLoss(a, b);
  const country = best.likeness === 'same' && best.coarse;
  const points =
    country || best.likeness === 'within-country' ? (rare ? 2 : 0.5) : placePoints[best.likeness];
  return [{ points, of: 'where', words: `place: ${best.words}` }];
}

const order: readonly PlaceLikeness[] = ['same', 'near', 'within', 'within-country', 'unknown', 'apart'];

function bestPlace(a: Traits, b: Traits) {
  const pairs = finest(a.places).flatMap((one) =>
    finest(b.places).map((other) => ({
      likeness: placeLikeness(one, other),
      coarse: one.precision === 'country' || one.precision === 'none',
      words: one.name === other.name ? one.name : `${one.name} and ${other.name}`,
    })),
  );
  pairs.sort(
    (x, y) => Number(x.coarse) - Number(y.coarse) || order.indexOf(x.likeness) - order.indexOf(y.likeness),
  );
  const agreeing = pairs.find(({ likeness }) => likeness !== 'apart');
  return agreeing ?? pairs[0] ?? null;
}

function ofOrigin(a: Traits, b: Traits): readonly Evidence[] {
  if (a.origins.length === 0 || b.origins.length === 0) return [];
  const pairs = a.origins.flatMap((one) => b.origins.map((other) => placeLikeness(one, other)));
  const names = `${a.origins[0]!.name} and ${b.origins[0]!.name}`;
  if (pairs.includes('same'))
    return [{ points: 3, of: 'where', words: `launched from ${a.origins[0]!.name}` }];
  if (pairs.every((likeness) => likeness === 'apart'))
    return [against(`launched from ${names}: other places`)];
  return [];
}

function ofTime(a: Traits, b: Traits): readonly Evidence[] {
  if (a.days !== null && b.days !== null) return ofDays(a.days, b.days);
  const season = ofSeason(a, b);
  if (season.length > 0) return season;
  const weekdays = ofWeekdays(a, b);
  return weekdays.length > 0 ? weekdays : ofNews(a, b);
}

function ofDays(a: Days, b: Days): readonly Evidence[] {
  const gap = gapBetween(a, b);
  if (gap > 1) return [against('the days do not meet')];
  if (gap === 1) return [{ points: -1, of: 'when', words: 'one day apart' }];
  const length = Math.max(lengthOf(a), lengthOf(b));
  if (length <= 2) return [{ points: 3, of: 'when', words: 'the same day' }];
  if (length <= 10) return [{ points: 2, of: 'when', words: 'the same days, within ten' }];
  return [{ points: length <= 31 ? 1 : 0.5, of: 'when', words: 'times that meet' }];
}

/** A time of year without a year, against another or against a date. */
function ofSeason(a: Traits, b: Traits): readonly Evidence[] {
  const season = (traits: Traits) => (traits.days === null ? traits.yearless : withoutYear(traits.days));
  const [one, other] = [season(a), season(b)];
  if ((a.yearless === null && b.yearless === null) || one === null || other === null) return [];
  if (gapBetween(one, other) > 1) return [against('the times of year do not meet')];
  const wide = Math.max(lengthOf(one), lengthOf(other)) > 31;
  return [{ points: wide ? 0.5 : 1, of: 'when', words: 'the same time of year, no year named' }];
}

/** A weekday against a weekday, or against dated days short enough to tell. */
function ofWeekdays(a: Traits, b: Traits): readonly Evidence[] {
  if (a.weekdays.length === 0 && b.weekdays.length === 0) return [];
  const dated = a.days ?? b.days;
  if (dated !== null) {
    const loose = a.days === null ? a.weekdays : b.weekdays;
    if (loose.length === 0 || lengthOf(dated) >= 7) return [];
    return loose.some((weekday) => holdsWeekday(dated, weekday))
      ? [{ points: 1.5, of: 'when', words: 'the weekday named is that of the date' }]
      : [against('the weekday named is not that of the date')];
  }
  if (a.weekdays.length === 0 || b.weekdays.length === 0) return [];
  return a.weekdays.some((weekday) => b.weekdays.includes(weekday))
    ? [{ points: 1.5, of: 'when', words: 'the same weekday' }]
    : [against('different weekdays')];
}

/** Days before publication in which something told as news without a date may lie. */
const newsDays = 3;

/** Told as news at one time: weak, and only where neither names a day against the other. */
function ofNews(a: Traits, b: Traits): readonly Evidence[] {
  const window = ({ from, to }: Days): Days => ({ from: from - newsDays, to });
  const times = (traits: Traits) => (traits.days === null ? traits.news.map(window) : [traits.days]);
  const meets = times(a).some((one) => times(b).some((other) => meet(one, other)));
  return meets ? [{ points: 1, of: 'when', words: 'told as news within the same days' }] : [];
}

function ofActors(a: Traits, b: Traits, sides: Sides): readonly Evidence[] {
  if (a.actors.length === 0 || b.actors.length === 0) return [];
  const shares = a.actors.some((one) => b.actors.some((other) => sides.sameSide(one, other)));
  return shares
    ? [{ points: 1, of: 'who', words: `done by ${sides.name(a.actors[0]!)}` }]
    : [{ points: -2, of: 'who', words: 'said of different actors' }];
}

function ofTargets(a: Traits, b: Traits, sides: Sides, oneReport: boolean): readonly Evidence[] {
  const party = a.targets.find((one) => b.targets.some((other) => sides.sameSide(one, other)));
  const word = a.targetWords.find((one) => b.targetWords.includes(one));
  return [
    ...(party === undefined ? [] : [ofObject(sides.name(party), 1, oneReport && rareLoss(a, b))]),
    ...(word === undefined ? [] : [ofObject(word, 0.5, rareLoss(a, b))]),
    ...(a.instruments.some((one) => b.instruments.includes(one)) ? [who(0.5, 'the same means')] : []),
  ];
}

function who(points: number, words: string): Evidence {
  return { points, of: 'who', words };
}

/** What was lost is a mark of its own where such losses are rare; what was struck is not. */
function ofObject(name: string, points: number, rare: boolean): Evidence {
  return rare
    ? { points: 2, of: 'mark', words: `so rare a loss, both of “${name}”` }
    : who(points, `both of “${name}”`);
}

function rareLoss(a: Traits, b: Traits): boolean {
  return a.types.some((type) => isRare(type) && b.types.includes(type));
}

/** A number of dead of this size is hardly met twice. */
const tellingNumber = 10;

function ofMarks(a: Traits, b: Traits, copied: string | null): readonly Evidence[] {
  const marks: Evidence[] = [];
  const number = a.numbers.filter((one) => b.numbers.includes(one)).sort((x, y) => sizeOf(y) - sizeOf(x))[0];
  if (number !== undefined) {
    marks.push({
      points: sizeOf(number) >= tellingNumber ? 2 : 1,
      of: 'mark',
      words: `both ${number.replace(':', ' ')}`,
    });
  }
  const platform = a.platforms.find((one) => b.platforms.includes(one));
  if (platform !== undefined) marks.push({ points: 3, of: 'mark', words: `both name ${platform}` });
  else if (a.platforms.length > 0 && b.platforms.length > 0) marks.push(against('other ships are named'));
  if (copied === 'rewritten')
    marks.push({ points: 2, of: 'mark', words: 'told in a passage possibly rewritten' });
  else if (copied !== null)
    marks.push({ points: 4, of: 'mark', words: 'told in the same words of one copied passage' });
  return marks;
}

function sizeOf(number: string): number {
  return Number(number.split(':')[1]);
}

/** Whether two things can still be one after each has been joined with others: only contradictions count. */
export function contradicts(a: Traits, b: Traits, sides: Sides): readonly string[] {
  return compare(a, b, sides, { copied: null, oneReport: false }).contradictions;
}
