// SPDX-License-Identifier: Apache-2.0
import type { Modifier } from '../model/index.ts';

/** A word or phrase that says how a number is to be taken ("at least", "up to"). Words in lower case. */
export interface ModifierPhrase {
  readonly words: readonly string[];
  readonly modifier: Modifier;
}

/** A word that stands for an inexact number ("dozens"). */
export interface InexactNumber {
  readonly words: readonly string[];
  readonly lower: number;
  readonly modifier: Modifier;
}

/** The number words of a language. All words are in lower case. */
export interface NumberLexicon {
  /** Words with a value below one hundred: `twelve` 12, `forty` 40. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: `hundred` 100, `million` 1,000,000, `dozen` 12. */
  readonly scales: ReadonlyMap<string, number>;
  /** Words that join the parts of one number word ("and" in "two hundred and six"). */
  readonly joiners: ReadonlySet<string>;
  /** Articles that make a scale into a number: "a dozen". */
  readonly articles: ReadonlySet<string>;
  readonly inexact: readonly InexactNumber[];
  readonly before: readonly ModifierPhrase[];
  readonly after: readonly ModifierPhrase[];
  /** Words between the ends of a range: "11 to 14". */
  readonly rangeWords: ReadonlySet<string>;
  /** Words that open a range: "between 11 and 14". */
  readonly rangeOpeners: ReadonlySet<string>;
  /** Words between the ends of a range that has an opener. */
  readonly rangeClosers: ReadonlySet<string>;
  /** Words that say a number comes on top of another: "another five", "a further 20". */
  readonly further: ReadonlySet<string>;
  /** Words that make a zero of what they stand before: "no casualties", "no one". The longest first. */
  readonly zeros: readonly (readonly string[])[];
  /** Fractions: `half` 0.5, `third` 1/3. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words and signs for hundredths. */
  readonly percents: ReadonlySet<string>;
  /** Signs before an amount: `$`. */
  readonly currencySigns: ReadonlySet<string>;
  /** Words after an amount: `dollars`. */
  readonly currencyWords: ReadonlySet<string>;
  /** Endings written onto a number of money: `m`, `bn`. */
  readonly moneySuffixes: ReadonlyMap<string, number>;
  /** Units that are written onto their number: "300km". */
  readonly gluedUnits: ReadonlySet<string>;
  /** Endings of a numeral that make it an ordinal: `st`, `th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Words before a numeral that make it a name: "Flight 77", "Company 7", "Resolution 12". */
  readonly designators: ReadonlySet<string>;
  /** Words after which a number, in digits or words, is always a name: "page twenty", "number 2". */
  readonly ordinals: ReadonlySet<string>;
  /** Words before a numeral that make it an age: "aged". */
  readonly ageWords: ReadonlySet<string>;
  /** "16 year-old": what an age is counted in, and how it ends. */
  readonly ageUnits: ReadonlySet<string>;
  readonly ageEnds: ReadonlySet<string>;
  /** Words before a number that only says how often: "one in *every* 500". */
  readonly rates: ReadonlySet<string>;
  /** What stands behind an hour; "p" and "a" where a full stop ended the sentence. */
  readonly clockHalves: ReadonlySet<string>;
  /** "six-foot-five": after these a number goes on with a height. */
  readonly feet: ReadonlySet<string>;
  /** Words after which, behind a word for dying, a number is an age: "died *at* 34". */
  readonly ageCases: ReadonlySet<string>;
  /** Words, as forms, for dying before such an age. */
  readonly deathWords: ReadonlySet<string>;
  /** Words for people after which a number counts their children: "a mother of two". */
  readonly parents: ReadonlySet<string>;
  /** Words that end the name of a decade: "the nineteen sixties". */
  readonly decades: ReadonlySet<string>;
  readonly ofWords: ReadonlySet<string>;
  /** Every word and sign that a number can begin with, numerals aside: lets a scanner pass over the rest. */
  readonly openers: ReadonlySet<string>;
}

interface PhraseRecord {
  readonly [phrase: string]: string;
}

/** `resources/<language>/numbers.json`. */
export interface NumberFile {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly joiners: readonly string[];
  readonly articles: readonly string[];
  readonly inexact: Readonly<Record<string, readonly [lower: number, modifier: string]>>;
  readonly before: PhraseRecord;
  readonly after: PhraseRecord;
  readonly rangeWords: readonly string[];
  readonly rangeOpeners: readonly string[];
  readonly rangeClosers: readonly string[];
  readonly further: readonly string[];
  readonly zeros: readonly string[];
  readonly fractions: Readonly<Record<string, number>>;
  readonly percents: readonly string[];
  readonly currencySigns: readonly string[];
  readonly currencyWords: readonly string[];
  readonly moneySuffixes: Readonly<Record<string, number>>;
  readonly gluedUnits: readonly string[];
  readonly ordinalEndings: readonly string[];
  readonly designators: readonly string[];
  readonly ageWords: readonly string[];
  readonly ageUnits: readonly string[];
  readonly ageEnds: readonly string[];
  readonly rates: readonly string[];
  readonly clockHalves: readonly string[];
  readonly feet: readonly string[];
  readonly ordinals: readonly string[];
  readonly ageCases: readonly string[];
  readonly deathWords: readonly string[];
  readonly parents: readonly string[];
  readonly decades: readonly string[];
  readonly ofWords: readonly string[];
}

function phrasesOf(record: PhraseRecord): readonly ModifierPhrase[] {
  const phrases = Object.entries(record).map(([phrase, modifier]) => ({
    words: phrase.split(' '),
    modifier: modifier as Modifier,
  }));
  return phrases.sort((a, b) => b.words.length - a.words.length);
}

function openersOf(file: NumberFile): ReadonlySet<string> {
  const phrases = [file.before, file.inexact, file.cardinals, file.scales, file.fractions].flatMap(
    Object.keys,
  );
  const words = [file.articles, file.further, file.zeros, file.rangeOpeners, file.currencySigns].flat();
  return new Set([...phrases, ...words].map((phrase) => phrase.split(' ')[0]!));
}

/** Makes the number words usable. Phrases come out with the longest first, so that the first match is the best. */
export function decodeNumbers(file: NumberFile): NumberLexicon {
  const inexact = Object.entries(file.inexact).map(([phrase, [lower, modifier]]) => ({
    words: phrase.split(' '),
    lower,
    modifier: modifier as Modifier,
  }));
  return {
    cardinals: new Map(Object.entries(file.cardinals)),
    scales: new Map(Object.entries(file.scales)),
    joiners: new Set(file.joiners),
    articles: new Set(file.articles),
    inexact: inexact.sort((a, b) => b.words.length - a.words.length),
    before: phrasesOf(file.before),
    after: phrasesOf(file.after),
    rangeWords: new Set(file.rangeWords),
    rangeOpeners: new Set(file.rangeOpeners),
    rangeClosers: new Set(file.rangeClosers),
    further: new Set(file.further),
    zeros: file.zeros.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length),
    fractions: new Map(Object.entries(file.fractions)),
    percents: new Set(file.percents),
    currencySigns: new Set(file.currencySigns),
    currencyWords: new Set(file.currencyWords),
    moneySuffixes: new Map(Object.entries(file.moneySuffixes)),
    gluedUnits: new Set(file.gluedUnits),
    ordinalEndings: new Set(file.ordinalEndings),
    designators: new Set(file.designators),
    ageWords: new Set(file.ageWords),
    ageUnits: new Set(file.ageUnits),
    ageEnds: new Set(file.ageEnds),
    rates: new Set(file.rates),
    clockHalves: new Set(file.clockHalves),
    feet: new Set(file.feet),
    ordinals: new Set(file.ordinals),
    ageCases: new Set(file.ageCases),
    deathWords: new Set(file.deathWords),
    parents: new Set(file.parents),
    decades: new Set(file.decades),
    ofWords: new Set(file.ofWords),
    openers: openersOf(file),
  };
}
