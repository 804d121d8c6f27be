// SPDX-License-Identifier: Apache-2.0

/**
 * When an abbreviation takes its full stop along: always; only before a number (`No. 5`); or only when written with
 * a capital (`Sun.`, which is also a word that may end a sentence).
 */
export type AbbreviationUse = 'always' | 'number' | 'capital';

/** What the tokeniser knows of one language's written words. All keys are lower-cased. */
export interface WordLexicon {
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>;
  /** Short forms that stand after an apostrophe and are words of their own: `s`, `ll`. */
  readonly clitics: ReadonlySet<string>;
  /** First parts that keep their hyphen: `non-`, `anti-`. */
  readonly prefixes: ReadonlySet<string>;
  /** Last parts that keep their hyphen: `-wise`. */
  readonly suffixes: ReadonlySet<string>;
  /** Hyphenated words that are one word for no other reason. */
  readonly hyphenated: ReadonlySet<string>;
  /** Units of measure and the like that are often written against their number. */
  readonly units: ReadonlySet<string>;
  /** Two words written as one, and where the second begins. */
  readonly fused: ReadonlyMap<string, number>;
  /** The same where only the word that follows tells: `its` before `the` is `it|s`. */
  readonly fusedBefore: ReadonlyMap<string, { readonly second: number; readonly next: ReadonlySet<string> }>;
  /** Last parts of names on the net. */
  readonly nameEndings: ReadonlySet<string>;
  /** Last parts of names of files. */
  readonly fileEndings: ReadonlySet<string>;
}

interface WrittenWords {
  readonly abbreviations: Readonly<Record<AbbreviationUse, readonly string[]>>;
  readonly clitics: readonly string[];
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly hyphenated: readonly string[];
  readonly units: readonly string[];
  /** Each with a `|` where the second word begins. */
  readonly fused: readonly string[];
  /** The words that may follow, by the word with its `|`. */
  readonly fusedBefore: Readonly<Record<string, readonly string[]>>;
  readonly nameEndings: readonly string[];
  readonly fileEndings: readonly string[];
}

/**
 * Reads the word lists of a language pack (`words.json`).
 *
 * @throws SyntaxError when the text is no JSON; TypeError when a list is missing
 */
export function decodeLexicon(json: string): WordLexicon {
  const written = JSON.parse(json) as WrittenWords;
  const uses: readonly AbbreviationUse[] = ['always', 'number', 'capital'];
  return {
    abbreviations: new Map(
      uses.flatMap((use) => written.abbreviations[use].map((word) => [word, use] as const)),
    ),
    clitics: new Set(written.clitics),
    prefixes: new Set(written.prefixes),
    suffixes: new Set(written.suffixes),
    hyphenated: new Set(written.hyphenated),
    units: new Set(written.units),
    fused: new Map(written.fused.map((word) => [word.replace('|', ''), word.indexOf('|')])),
    fusedBefore: new Map(
      Object.entries(written.fusedBefore).map(([word, next]) => [
        word.replace('|', ''),
        { second: word.indexOf('|'), next: new Set(next) },
      ]),
    ),
    nameEndings: new Set(written.nameEndings),
    fileEndings: new Set(written.fileEndings),
  };
}
