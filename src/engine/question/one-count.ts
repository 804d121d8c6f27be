// SPDX-License-Identifier: Apache-2.0
import {
  contains,
  type FigureReading,
  type Happening,
  overlaps,
  type PlaceReading,
} from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { type Days, daysOf, gapBetween, lengthOf, meet, withoutYear, yearlessOf } from '../cluster/days.ts';
import { placeLikeness } from '../cluster/place-likeness.ts';
import { placeStruck, rareNamesOf } from '../cluster/units.ts';
import type { Pile } from '../pile.ts';
import type { Telling } from '../root/tellings.ts';
import type { Answer } from './answers.ts';
import { type Doubt, type Doubting, doubtsOf } from './doubts.ts';
import { writtenOn } from './given.ts';
import { rangeOf } from './ranges.ts';

/**
 * Why two numbers of one incident may be counts of two things: they are told of places apart, two reports give them
 * and nothing tells that it was on one day, or the higher is likely the later.
 *
 * An incident joins what reports tell alike; a number is held against another only where its own words bear that out.
 */
export function otherCountDoubt(pile: Pile): Doubting {
  return doubtsOf(
    ofTellings(besideAnother, pile),
    ofTellings(inOtherPlaces, pile),
    overMoreGround(pile),
    ofTellings(ofOtherNames, pile),
    otherDayDoubt(pile),
    ofTellings(inNoOnePlace, pile),
    mayHaveRisen(pile),
  );
}

/** Why the answers of two reports may be of two things: nothing tells that they speak of one day. */
export function otherDayDoubt(pile: Pile): Doubting {
  return ofTellings(onNoOneDay, pile);
}

function ofTellings(doubt: (a: Telling, b: Telling, pile: Pile) => Doubt | null, pile: Pile): Doubting {
  return (one, other) =>
    one.telling === null || other.telling === null ? null : doubt(one.telling, other.telling, pile);
}

/** In one report: what gives the one number also tells of something that the other's words are not of. */
function besideAnother(a: Telling, b: Telling, pile: Pile): Doubt | null {
  if (a.report !== b.report) return null;
  const groups = (telling: Telling) =>
    new Set([telling.happening, ...toldInClaim(telling, pile)].map(({ group }) => group));
  const [one, other] = [groups(a), groups(b)];
  if (
    one.size + other.size <= 2 ||
    (one.size === other.size && [...one].every((group) => other.has(group)))
  ) {
    return null;
  }
  return {
    rule: 'number.beside-another@1',
    because: 'the words of one also tell of something else, which it may be the number of',
  };
}

// ── Where ───────────────────────────────────────────────────────────────────────────────────────────────────────

function inOtherPlaces(a: Telling, b: Telling, pile: Pile): Doubt | null {
  const others = placesOf(b, pile);
  for (const one of placesOf(a, pile)) {
    if (others.length > 0 && others.every((other) => areApart(one, other)))
      return ofTwoPlaces(one.name, others[0]!.name);
  }
  return null;
}

function ofTwoPlaces(one: string, other: string): Doubt {
  return { rule: 'number.other-place@1', because: `one is told of ${one}, the other of ${other}` };
}

/**
 * Places as fine as a province or finer of what a number is told of; else of what its claim tells; else of whoever says it
 * ("sources in Port Sessel").
 */
function placesOf(telling: Telling, pile: Pile): readonly PlaceReading[] {
  const own = finePlace(telling.happening);
  if (own !== null) return [own];
  const told = toldInClaim(telling, pile).flatMap((happening) => finePlace(happening) ?? []);
  return told.length > 0 ? told : placesOfSource(telling, pile);
}

function placesOfSource({ claim, report }: Telling, pile: Pile): readonly PlaceReading[] {
  const source = claim?.source ?? null;
  if (source === null) return [];
  return pile
    .report(report)
    .analysis.mentions.filter(({ use, start, end }) => use === 'literal' && contains(source, { start, end }))
    .flatMap(({ place }) => (place !== null && fine.has(place.precision) ? [place] : []));
}

function toldInClaim({ happening, report }: Telling, pile: Pile): readonly Happening[] {
  if (happening.claim === null) return [happening];
  return pile.report(report).analysis.happenings.filter(({ claim }) => claim === happening.claim);
}

const points: ReadonlySet<string> = new Set(['site', 'street', 'settlement', 'near-settlement']);
const fine: ReadonlySet<string> = new Set([...points, 'district', 'province']);

function finePlace(happening: Happening): PlaceReading | null {
  const place = placeStruck(happening);
  return place !== null && fine.has(place.precision) ? place : null;
}

/** Far apart, or two names of which no gazetteer says that the one is, or lies near, the other. */
function areApart(a: PlaceReading, b: PlaceReading): boolean {
  const likeness = placeLikeness(a, b);
  if (likeness !== 'unknown') return likeness === 'apart';
  return points.has(a.precision) && points.has(b.precision) && (a.gazetteer === null || b.gazetteer === null);
}

/** A number told of a province or district, where what the other is told of was in a town: that may count a part of it. */
function overMoreGround(pile: Pile): Doubting {
  return (one, other) => {
    const [a, b] = [groundOf(one, pile), groundOf(other, pile)];
    const [wide, narrow] = a?.whole === true ? [one, other] : [other, one];
    if (a === null || b === null || a.whole === b.whole) return null;
    if (rangeOf(figureOf(narrow)).from > rangeOf(figureOf(wide)).to) return null;
    const [area, town] = a.whole ? [a, b] : [b, a];
    return {
      rule: 'number.more-ground@1',
      because: `one is told of ${area.place.name}, the other of ${town.place.name}, and may count a part`,
    };
  };
}

/** Two reports one of which does not say where, nor names what the other names, may speak of two places. */
function inNoOnePlace(a: Telling, b: Telling, pile: Pile): Doubt | null {
  if (a.report === b.report || shareName(a, b, pile)) return null;
  const silent = [a, b].find((telling) => !isPlaced(telling, pile));
  if (silent === undefined) return null;
  return {
    rule: 'number.no-one-place@1',
    because: 'one of the two reports does not say where it was',
  };
}

function isPlaced(telling: Telling, pile: Pile): boolean {
  if (placesOf(telling, pile).length > 0) return true;
  const told = [...toldAsOne(telling, pile), ...toldInClaim(telling, pile)];
  return told.some((one) => {
    const place = placeStruck(one);
    return place !== null && place.precision !== 'country' && place.precision !== 'none';
  });
}

/** The finest place of what a number is told of, by all its report tells of that, and whether it is a whole area. */
function groundOf(
  { telling }: Answer,
  pile: Pile,
): { readonly place: PlaceReading; readonly whole: boolean } | null {
  if (telling === null) return null;
  const told = [
    ...placesOf(telling, pile),
    ...toldAsOne(telling, pile).flatMap((one) => finePlace(one) ?? []),
  ];
  const place = told.find(({ precision }) => points.has(precision)) ?? told[0];
  return place === undefined ? null : { place, whole: !points.has(place.precision) };
}

/** What was struck bears other names: quarters of one town are two places. */
function ofOtherNames(a: Telling, b: Telling, pile: Pile): Doubt | null {
  const [one, other] = [struckByName(a, pile), struckByName(b, pile)];
  if (one.length === 0 || other.length === 0) return null;
  const names = new Set(other.flatMap((struck) => struck.names));
  if (one.some((struck) => struck.names.some((name) => names.has(name)))) return null;
  return ofTwoPlaces(`“${one[0]!.words}”`, `“${other[0]!.words}”`);
}

interface Struck {
  readonly words: string;
  readonly names: readonly string[];
}

/** Shorter words of a name are articles. */
const shortestName = 3;

/** What a claim tells was struck, where its words hold names. */
function struckByName(telling: Telling, pile: Pile): readonly Struck[] {
  const { sentences } = pile.report(telling.report).analysis;
  return toldInClaim(telling, pile).flatMap(({ target }) => {
    if (target === null) return [];
    const names = sentences
      .filter((sentence) => overlaps(sentence, target))
      .flatMap(({ tokens }) => tokens.filter((token) => token.upos === 'PROPN' && contains(target, token)))
      .map(({ form }) => foldName(form))
      .filter((name) => name.length >= shortestName);
    return names.length === 0 ? [] : [{ words: target.exact.replace(/\s+/g, ' '), names }];
  });
}

// ── When ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How many days may lie between the days of two tellings of one day: news of yesterday. */
const slack = 2;
/** Reports that name a weekday mean that of the same week when they are no further apart. */
const week = 7;
/** What is known no more closely than this says nothing of a day. */
const longest = 9;

function onNoOneDay(a: Telling, b: Telling, pile: Pile): Doubt | null {
  if (a.report === b.report || shareDay(a, b, pile) || shareWeekday(a, b, pile)) return null;
  const dated = [a, b].every((telling) => daysIn(telling, pile).length > 0);
  // Nobody is killed on two days; but where days are told, they tell more.
  if (!dated && shareName(a, b, pile)) return null;
  return {
    rule: 'question.no-one-day@1',
    because: 'nothing in the two reports tells that they speak of one day',
  };
}

function shareDay(a: Telling, b: Telling, pile: Pile): boolean {
  const [one, other] = [daysIn(a, pile), daysIn(b, pile)];
  return (
    one.some((days) => other.some((others) => gapBetween(days, others) <= slack)) || sameDate(a, b, pile)
  );
}

/** Days of what a telling is of, by the report's own words for it, else by the date of the report. */
function daysIn(telling: Telling, pile: Pile): readonly Days[] {
  const own = toldAsOne(telling, pile).flatMap(({ whenReading }) => daysOf(whenReading.value) ?? []);
  const close = own.filter((days) => lengthOf(days) <= longest);
  const written = writtenOn(telling.report, pile);
  return close.length > 0 || written === null || lengthOf(written) > longest ? close : [written];
}

/** "21 August" in both, of whatever year. */
function sameDate(a: Telling, b: Telling, pile: Pile): boolean {
  const dates = (telling: Telling) =>
    toldAsOne(telling, pile).flatMap(({ whenReading: { value } }) => {
      const dated = daysOf(value);
      return (dated === null ? yearlessOf(value) : withoutYear(dated)) ?? [];
    });
  const others = dates(b).filter((days) => lengthOf(days) === 1);
  return dates(a).some((days) => lengthOf(days) === 1 && others.some((other) => meet(days, other)));
}

function shareWeekday(a: Telling, b: Telling, pile: Pile): boolean {
  const [one, other] = [writtenOn(a.report, pile), writtenOn(b.report, pile)];
  if (one === null || other === null || gapBetween(one, other) > week) return false;
  const weekdays = toldAsOne(a, pile).flatMap(({ whenReading }) => whenReading.weekday ?? []);
  return toldAsOne(b, pile).some(
    ({ whenReading: { weekday } }) => weekday !== null && weekdays.includes(weekday),
  );
}

/** A ship by its name, or whom it killed, in both. */
function shareName(a: Telling, b: Telling, pile: Pile): boolean {
  const names = (telling: Telling) =>
    toldAsOne(telling, pile).flatMap((one) => rareNamesOf(pile.report(telling.report), one));
  const others = new Set(names(b));
  return names(a).some((name) => others.has(name));
}

/** What a report tells as one thing with a telling, the telling's own words first. */
function toldAsOne({ happening, report }: Telling, pile: Pile): readonly Happening[] {
  const others = pile.report(report).analysis.happenings.filter(({ group }) => group === happening.group);
  return [happening, ...others];
}

/** Of reports whose days overlap, or are only shown by their words, the one may be later, and the count have risen. */
function mayHaveRisen(pile: Pile): Doubting {
  return (one, other) => {
    if (one.telling === null || other.telling === null) return null;
    const [a, b] = [writtenOn(one.telling.report, pile), writtenOn(other.telling.report, pile)];
    if (a === null || b === null) return null;
    const [last, first] = isAfter(a, b) ? [one, other] : isAfter(b, a) ? [other, one] : [null, null];
    if (last === null || rangeOf(figureOf(last)).from <= rangeOf(figureOf(first)).to) return null;
    return {
      rule: 'number.may-have-risen@1',
      because: 'the report with the higher count is likely the later one',
    };
  };
}

function isAfter(a: Days, b: Days): boolean {
  return a.from > b.from && a.to > b.to;
}

function figureOf({ value }: Answer): FigureReading {
  return (value as { readonly figure: FigureReading }).figure;
}
