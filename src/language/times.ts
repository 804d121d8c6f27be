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
  | 'fortnight'
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
  /** Pairs of words that give a cause unless a verb follows: "due to the rain", "due to open". */
  readonly causes: ReadonlySet<string>;
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
  /** Words before "last" that make it a verb: "it is to last three days". */
  readonly infinitiveMarks: ReadonlySet<string>;
  /** Words for a half: "half an hour", "the first half of 2015". */
  readonly halfWords: ReadonlySet<string>;
  /** Words that make a length of the unit they hang on: "week-long". */
  readonly longWords: ReadonlySet<string>;
  /** Words before a unit that mean the whole of it: "all day". */
  readonly alls: ReadonlySet<string>;
  /** Words after a counted unit: "the third day running". */
  readonly runningWords: ReadonlySet<string>;
  /** Words before a counted unit that make it the one at hand: "for a third day". */
  readonly lastingOpeners: ReadonlySet<string>;
  /** Words before "the day", "the week" that make it the one at hand: "to end the day". */
  readonly unitOpeners: ReadonlySet<string>;
  /** Words after it that make it the day of something else. */
  readonly unitStops: ReadonlySet<string>;
  /** Names of seasons that are other words too, and need a year. */
  readonly doubtfulSeasons: ReadonlySet<string>;
  /** Words before a year that qualifies what they own: "its 2008 losses". */
  readonly yearOwners: ReadonlySet<string>;
  /** Words after which even a year of another century is read: "in 1830". */
  readonly farYearOpeners: ReadonlySet<string>;
  /** Words after an hour: "ten o'clock". */
  readonly clockWords: ReadonlySet<string>;
  /** Words before an hour in four digits: "at 0430". */
  readonly clockOpeners: ReadonlySet<string>;
  /** Words after an hour in four digits: "1500 hours". */
  readonly hourNouns: ReadonlySet<string>;
  /** Words after a year of another calendar: "1437 AH". */
  readonly otherEras: ReadonlySet<string>;
  /** Of `which`, words that are prepositions where no article stands before them: "following Monday's raid". */
  readonly prepositions: ReadonlySet<string>;
  /** Words before a weekday: "on". */
  readonly dayOpeners: ReadonlySet<string>;
  /** Words for what bears a date as its name: "Street", "Brigade". */
  readonly datedNames: ReadonlySet<string>;
  /** Verbs of a count that changes: "rose". */
  readonly changes: ReadonlySet<string>;
  /** Words between such a verb and the count: "rose *to* 2010". */
  readonly changeCases: ReadonlySet<string>;
  /** Words for what is counted, before such a verb: "the toll rose". */
  readonly tallies: ReadonlySet<string>;
  /** Parts of the day that are hours before a zone: "noon GMT". */
  readonly namedHours: ReadonlyMap<string, number>;
  /** `weeklong`. */
  readonly longs: ReadonlyMap<string, TimeUnit>;
  /** Weekdays in the plural: `fridays` 5. */
  readonly weekdaySets: ReadonlyMap<string, number>;
  /** Hours in words, before "o'clock". */
  readonly hours: ReadonlyMap<string, number>;
  /** Parts of the day in several words: "early hours". */
  readonly partPhrases: readonly { readonly words: readonly string[]; readonly part: DayPart }[];
  /** Several words before a bare year: "compared with". */
  readonly yearPhrases: readonly (readonly string[])[];
  /** Months of calendars that are not converted; a doubtful one is a name as well. */
  readonly otherMonths: readonly { readonly words: readonly string[]; readonly doubtful: boolean }[];
  /** Words after a vague time that make no time of it: "as soon *as*". */
  readonly vagueStops: ReadonlyMap<string, ReadonlySet<string>>;
  /** `Q` and `H` before a number: "Q3 2009". */
  readonly shareLetters: ReadonlyMap<string, 'Q' | 'H'>;
  /** Days with a name and a place in the calendar; a year only where they are of one. */
  readonly namedDays: readonly {
    readonly words: readonly string[];
    readonly year: number | null;
    readonly month: number;
    readonly day: number;
  }[];
  /** Words before a weekday that make a name of it: "Bloody Sunday". */
  readonly dayNamers: ReadonlySet<string>;
  /** Words before a vague time that make a comparison of it: "the most recent". */
  readonly superlatives: ReadonlySet<string>;
  /** Every word that a time can begin with, numbers aside: lets a scanner pass over the rest. */
  readonly openers: ReadonlySet<string>;
}
