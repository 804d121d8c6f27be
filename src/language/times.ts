// SPDX-License-Identifier: Apache-2.0

/** Units a time is counted in, with their TIMEX3 letters: night `NI`, weekend `WE`, decade `DE`, century `CE`. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** Part of a day as TIMEX3 writes it: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A time the report gives only vaguely. */
export type VagueTime = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** A word counted from the day of writing: `yesterday` is one day back, `tonight` is tonight's night. */
export interface DeicticTime {
  readonly words: readonly string[];
  readonly unit: TimeUnit;
  readonly shift: number;
  readonly part: DayPart | null;
}

/** The words for times in a language. All words are in lower case. */
export interface TimeLexicon {
  /** 0 Sunday … 6 Saturday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** 1 January … 12 December. */
  readonly months: ReadonlyMap<string, number>;
  /** Month names that are also other words: a month only beside a day, a year or a word that asks for a time. */
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly seasons: ReadonlyMap<string, 'SP' | 'SU' | 'FA' | 'WI'>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  /** Of the words for units, those for several of them. */
  readonly pluralUnits: ReadonlySet<string>;
  readonly dayParts: ReadonlyMap<string, DayPart>;
  readonly deictic: readonly DeicticTime[];
  readonly vague: readonly { readonly words: readonly string[]; readonly value: VagueTime }[];
  /** Words before a unit or weekday that put it before, at or after the day of writing: `last` -1. */
  readonly which: ReadonlyMap<string, -1 | 0 | 1>;
  /** Words before a unit that make it a stretch reaching back from, or on from, now: "the past week". */
  readonly stretches: ReadonlyMap<string, -1 | 1>;
  /** Words after a count of units that count back or on from the day of writing: "two weeks ago". */
  readonly fromNow: ReadonlyMap<string, -1 | 1>;
  /** The same, from the day the report is speaking of: "three days earlier". */
  readonly fromThen: ReadonlyMap<string, -1 | 1>;
  /** Words that pick a part of what follows: `late` END, `mid` MID, `early` START. */
  readonly edges: ReadonlyMap<string, 'START' | 'MID' | 'END'>;
  /** The same with "of": "the end of October". */
  readonly edgeNouns: ReadonlyMap<string, 'START' | 'MID' | 'END'>;
  readonly sets: ReadonlyMap<string, string>;
  readonly every: ReadonlySet<string>;
  /** Ordinal words, for quarters and days: `third` 3. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Words before a bare year. */
  readonly yearOpeners: ReadonlySet<string>;
  /** Words before a month whose name is doubtful. */
  readonly monthOpeners: ReadonlySet<string>;
  /** `am`, `pm`: hours to add after noon. */
  readonly halves: ReadonlyMap<string, 0 | 12>;
  /** Time zones: offset written in TIMEX3 and ISO 8601 (`Z`, `+03:00`), or an empty string for a local time. */
  readonly zones: ReadonlyMap<string, string>;
  readonly articles: ReadonlySet<string>;
  /** Words for an unknown number of units: "several weeks". */
  readonly fews: ReadonlySet<string>;
  /** Words between a count and its unit that change nothing: "two consecutive quarters". */
  readonly fillers: ReadonlySet<string>;
  /** Words before a time that say it is approximate. */
  readonly approximations: ReadonlySet<string>;
  /** Words, or two words in a row, that show that what follows is yet to come. */
  readonly futureCues: ReadonlySet<string>;
  /** Words after a count that make it an age: "old". */
  readonly ageWords: ReadonlySet<string>;
  /** Words before "day" or "time" that point back at one already named: "the same day". */
  readonly sames: ReadonlySet<string>;
  /** Words that tie a part to its whole: "the end *of* October". */
  readonly linkers: ReadonlySet<string>;
  /** Words and signs between the first and last day of a stretch: "November 17-19". */
  readonly untilWords: ReadonlySet<string>;
  /** Endings of a numeral that make it an ordinal. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Endings of a year that make it a decade: "the 1990s". */
  readonly decadeEndings: ReadonlySet<string>;
  /** Words that may follow a bare year; any other word in lower case is taken to be what is counted. */
  readonly afterYears: ReadonlySet<string>;
  /** Words before a unit that make it a stretch ending now: "over the week". */
  readonly stretchOpeners: ReadonlySet<string>;
  /** Words before a time of day: "at dawn", "by noon", "before dawn". */
  readonly partOpeners: ReadonlySet<string>;
  /** Of `fromThen`, the words that also stand before what they are counted from: "two days before the attack". */
  readonly beforeEvents: ReadonlySet<string>;
  /** Articles that point at something known: "the day before". */
  readonly definite: ReadonlySet<string>;
  /** Of the words in `which`, those counted from the day spoken of: "the previous day". */
  readonly thenWords: ReadonlySet<string>;
  /** Words after "local" in a time zone: "local time". */
  readonly zoneNouns: ReadonlySet<string>;
  /** Every word that a time can begin with, numbers aside: lets a scanner pass over the rest. */
  readonly openers: ReadonlySet<string>;
}

/** `resources/<language>/times.json`. */
export interface TimeFile {
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly doubtfulMonths: readonly string[];
  readonly seasons: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly pluralUnits: readonly string[];
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
  readonly every: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly yearOpeners: readonly string[];
  readonly monthOpeners: readonly string[];
  readonly halves: Readonly<Record<string, number>>;
  readonly zones: Readonly<Record<string, string>>;
  readonly articles: readonly string[];
  readonly fews: readonly string[];
  readonly fillers: readonly string[];
  readonly approximations: readonly string[];
  readonly futureCues: readonly string[];
  readonly ageWords: readonly string[];
  readonly sames: readonly string[];
  readonly linkers: readonly string[];
  readonly untilWords: readonly string[];
  readonly ordinalEndings: readonly string[];
  readonly decadeEndings: readonly string[];
  readonly afterYears: readonly string[];
  readonly partOpeners: readonly string[];
  readonly stretchOpeners: readonly string[];
  readonly zoneNouns: readonly string[];
  readonly thenWords: readonly string[];
  readonly beforeEvents: readonly string[];
  readonly definite: readonly string[];
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
  ].flatMap(Object.keys);
  const listed = [file.every, file.articles, file.fews, file.fillers, file.approximations, file.sames].flat();
  return new Set([...keyed, ...listed].map((phrase) => phrase.split(' ')[0]!));
}

/** Makes the time words usable. Phrases come out with the longest first, so that the first match is the best. */
export function decodeTimes(file: TimeFile): TimeLexicon {
  return {
    weekdays: mapOf(file.weekdays),
    months: mapOf(file.months),
    doubtfulMonths: new Set(file.doubtfulMonths),
    seasons: mapOf(file.seasons),
    units: mapOf(file.units),
    pluralUnits: new Set(file.pluralUnits),
    dayParts: mapOf(file.dayParts),
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
    which: mapOf(file.which),
    stretches: mapOf(file.stretches),
    fromNow: mapOf(file.fromNow),
    fromThen: mapOf(file.fromThen),
    edges: mapOf(file.edges),
    edgeNouns: mapOf(file.edgeNouns),
    sets: mapOf(file.sets),
    every: new Set(file.every),
    ordinals: mapOf(file.ordinals),
    yearOpeners: new Set(file.yearOpeners),
    monthOpeners: new Set(file.monthOpeners),
    halves: mapOf(file.halves),
    zones: mapOf(file.zones),
    articles: new Set(file.articles),
    fews: new Set(file.fews),
    fillers: new Set(file.fillers),
    approximations: new Set(file.approximations),
    futureCues: new Set(file.futureCues),
    ageWords: new Set(file.ageWords),
    sames: new Set(file.sames),
    openers: openersOf(file),
    linkers: new Set(file.linkers),
    untilWords: new Set(file.untilWords),
    ordinalEndings: new Set(file.ordinalEndings),
    decadeEndings: new Set(file.decadeEndings),
    afterYears: new Set(file.afterYears),
    partOpeners: new Set(file.partOpeners),
    stretchOpeners: new Set(file.stretchOpeners),
    zoneNouns: new Set(file.zoneNouns),
    thenWords: new Set(file.thenWords),
    beforeEvents: new Set(file.beforeEvents),
    definite: new Set(file.definite),
  };
}
