// SPDX-License-Identifier: Apache-2.0

/**
 * The shapes of written words that hold in any language written in an alphabet. All are sticky, and all repetitions
 * over which a match could be tried again are bounded, so that cutting stays linear in the length of the text.
 */

/** What separates words: white space, control characters, and invisible marks of direction and width. */
export const blank = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/uy;

/** A run of letters, digits and the invisible joiners that may stand inside a word. */
export const unit = /[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]+/uy;

/** A number with its inner separators: `1,400`, `3.5`, `10:30`. */
export const number = /\d+(?:,\d{3}(?!\d)|[.:]\d+)*/uy;

/** Letters with full stops between, the last one taken along: `U.S.`, `p.m.`, `i.e.`. */
export const dotted = /\p{L}(?:\.\p{L}){1,12}\.?(?![\p{L}\p{N}])/uy;

/** Telephone numbers and all-figure dates, which keep their hyphens, slashes and full stops. */
export const figures =
  /(?:(?:\d-)?\d{3}[-./]\d{3}-\d{4}|\d{3}-\d{4}|\d{1,4}([-./])\d{1,2}\1\d{1,4}|(?:\d|1[0-2])\/(?:[12]?\d|3[01]))(?![\p{L}\p{N}/-])/uy;

/** What begins with a mark and is one word all the same: `.75`, `'98`, `+44`. */
export const marked = /(?<![\p{L}\p{N}.])(?:\.\d+|['’]\d\ds?|\d{1,3}0['’]s|\+\d{1,4})(?![\p{L}\p{N}])/uy;

/** Currencies told apart by letters: `US$`. */
export const currency = /\p{Lu}{1,3}\$/uy;

/** Addresses on the net and of electronic mail. */
export const address =
  /(?:https?|ftp):\/\/[^\s<>"“”]+|www\d?\.[^\s<>"“”]+|[\p{L}\p{N}_.%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/iuy;

/** Names on the net without a scheme; whether the last part is a known ending is for the lexicon to say. */
export const domain = /[a-z\d][a-z\d_-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62}){1,6}(?![\p{L}\p{N}])/iuy;

/** Names of accounts and subjects: `@name`, `#subject`. */
export const handle = /[@#][\p{L}_][\p{L}\p{N}_]{0,100}/uy;

/** Single letters joined by an ampersand: `R&D`. */
export const ampersand = /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{N}&])/uy;

/** Marks that belong together: `...`, `--`, `!!!`, `?!`, `***`, ``` `` ```, `''`. */
export const run = /\.{2,}|[!?]{2,}|([-–—*=_~#+$])\1+|''|``|’’|‘‘|<<|>>/uy;

/** Faces made of punctuation. */
export const face = /[:;=]['’]?-?[()DPp[\]](?![\p{L}\p{N}])/uy;

/** A mark that may trail an address without belonging to it. */
export const trailing = /[.,;:!?'’)\]}>]/;

/** Where a sticky pattern that begins at `at` ends, or -1. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
