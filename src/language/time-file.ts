// SPDX-License-Identifier: Apache-2.0
import type { DayPart, TimeLexicon, TimeUnit, VagueTime } from './times.ts';

/** Lists of the file that are sets of words. */
const wordLists = [
  'doubtfulMonths',
  'pluralUnits',
  'every',
  'yearOpeners',
  'monthOpeners',
  'articles',
  'fews',
  'fillers',
  'approximations',
  'futureCues',
  'causes',
  'ageWords',
  'sames',
  'linkers',
  'untilWords',
  'ordinalEndings',
  'decadeEndings',
  'afterYears',
  'partOpeners',
  'stretchOpeners',
  'zoneNouns',
  'thenWords',
  'beforeEvents',
  'definite',
  'infinitiveMarks',
  'halfWords',
  'longWords',
  'alls',
  'runningWords',
  'lastingOpeners',
  'unitOpeners',
  'unitStops',
  'doubtfulSeasons',
  'yearOwners',
  'farYearOpeners',
  'clockWords',
  'clockOpeners',
  'hourNouns',
  'otherEras',
  'changes',
  'changeCases',
  'tallies',
  'dayNamers',
  'dayOpeners',
  'prepositions',
  'datedNames',
  'superlatives',
] as const;
type WordList = (typeof wordLists)[number];

/** Records of the file that are looked up by word. */
const wordMaps = [
  'weekdays',
  'months',
  'seasons',
  'units',
  'dayParts',
  'which',
  'stretches',
  'fromNow',
  'fromThen',
  'edges',
  'edgeNouns',
  'sets',
  'ordinals',
  'halves',
  'zones',
  'namedHours',
  'longs',
  'weekdaySets',
  'hours',
  'shareLetters',
] as const;
type WordMap = (typeof wordMaps)[number];

/** `resources/<language>/times.json`; what each part means stands with {@link TimeLexicon}. */
export interface TimeFile extends Readonly<Record<WordList, readonly string[]>> {
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly seasons: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly dayParts: Readonly<Record<string, string>>;
  readonly deictic: Readonly<Record<string, readonly [unit: string, shift: number, part: string | null]>>;
  readonly vague: Readonly<Record<string, string>>;
  readonly which: Readonly<Record<string, number>>;
  readonly stretches: Readonly<Record<string, number>>;
  readonly fromNow: Readonly<Record<string, number>>;
  readonly fromThen: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, string>>;
  readonly edgeNouns: Readonly<Record<string, string>>;
  readonly sets: Readonly<Record<string, string>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly halves: Readonly<Record<string, number>>;
  readonly zones: Readonly<Record<string, string>>;
  readonly namedHours: Readonly<Record<string, number>>;
  readonly longs: Readonly<Record<string, string>>;
  readonly weekdaySets: Readonly<Record<string, number>>;
  readonly hours: Readonly<Record<string, number>>;
  readonly partPhrases: Readonly<Record<string, string>>;
  readonly yearPhrases: readonly string[];
  readonly otherMonths: readonly string[];
  readonly doubtfulOtherMonths: readonly string[];
  readonly vagueStops: Readonly<Record<string, readonly string[]>>;
  readonly shareLetters: Readonly<Record<string, string>>;
  readonly namedDays: Readonly<Record<string, readonly [year: number | null, month: number, day: number]>>;
}

function mapOf<V>(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, V> {
  return new Map(Object.entries(record)) as unknown as ReadonlyMap<string, V>;
}

function longestFirst<T extends { readonly words: readonly string[] }>(phrases: T[]): readonly T[] {
  return phrases.sort((a, b) => b.words.length - a.words.length);
}

function openersOf(file: TimeFile): ReadonlySet<string> {
  const keyed = [
    file.weekdays,
    file.months,
    file.seasons,
    file.units,
    file.deictic,
    file.vague,
    file.which,
    file.stretches,
    file.edges,
    file.edgeNouns,
    file.sets,
    file.dayParts,
    file.ordinals,
    file.longs,
    file.weekdaySets,
    file.hours,
    file.partPhrases,
    file.namedDays,
  ].flatMap(Object.keys);
  const listed = [
    file.every,
    file.articles,
    file.fews,
    file.fillers,
    file.approximations,
    file.sames,
    file.halfWords,
    file.alls,
    file.otherMonths,
    file.doubtfulOtherMonths,
    Object.keys(file.shareLetters).map((letter) => letter.toLowerCase()),
  ].flat();
  return new Set([...keyed, ...listed].map((phrase) => phrase.split(' ')[0]!));
}

/** Makes the time words usable. Phrases come out with the longest first, so that the first match is the best. */
export function decodeTimes(file: TimeFile): TimeLexicon {
  return {
    ...(Object.fromEntries(wordLists.map((list) => [list, new Set(file[list])])) as unknown as Pick<
      TimeLexicon,
      WordList
    >),
    ...(Object.fromEntries(wordMaps.map((map) => [map, mapOf(file[map])])) as unknown as Pick<
      TimeLexicon,
      WordMap
    >),
    deictic: longestFirst(
      Object.entries(file.deictic).map(([phrase, [unit, shift, part]]) => ({
        words: phrase.split(' '),
        unit: unit as TimeUnit,
        shift,
        part: part as DayPart | null,
      })),
    ),
    vague: longestFirst(
      Object.entries(file.vague).map(([phrase, value]) => ({
        words: phrase.split(' '),
        value: value as VagueTime,
      })),
    ),
    openers: openersOf(file),
    partPhrases: longestFirst(
      Object.entries(file.partPhrases).map(([phrase, part]) => ({
        words: phrase.split(' '),
        part: part as DayPart,
      })),
    ),
    yearPhrases: file.yearPhrases.map((phrase) => phrase.split(' ')),
    otherMonths: longestFirst([
      ...file.otherMonths.map((phrase) => ({ words: phrase.split(' '), doubtful: false })),
      ...file.doubtfulOtherMonths.map((phrase) => ({ words: phrase.split(' '), doubtful: true })),
    ]),
    namedDays: longestFirst(
      Object.entries(file.namedDays).map(([phrase, [year, month, day]]) => ({
        words: phrase.split(' '),
        year,
        month,
        day,
      })),
    ),
    vagueStops: new Map(Object.entries(file.vagueStops).map(([phrase, words]) => [phrase, new Set(words)])),
  };
}
