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

/** Letters with full stops between, the last one taken along: `U.S.`, `p.m.`, `i.e.`; also `Ph.D.`. */
export const dotted = /\p{L}(?:\.\p{L}){1,12}\.?(?![\p{L}\p{N}])|(?:\p{Lu}\p{Ll}?\.){2,6}(?![\p{L}\p{N}])/uy;

/** Telephone numbers, long postal codes and all-figure dates keep their marks; fractions (`3/4`) do not. */
export const figures =
  /(?:(?:\d-)?\d{3}[-./]\d{3}-\d{4}|\d{3}-\d{4}|\d{5}-\d{4}|\d{1,4}([-./])\d{1,2}\1\d{1,4}|(?!(?:1\/[2-9]|2\/[35]|3\/[458]|4\/5|[57]\/8)(?!\d))(?:\d|1[0-2])\/(?:[12]?\d|3[01]))(?![\p{L}\p{N}/-])/uy;

/** What begins with a mark and is one word all the same: `.75`, `'98`, `+44`. */
export const marked = /(?<![\p{L}\p{N}.])(?:\.\d+|['’]\d\ds?|\d{1,3}0['’]s|\+\d{1,15})(?![\p{L}\p{N}])/uy;

/** Currencies told apart by letters: `US$`. */
export const currency = /\p{Lu}{1,3}\$/uy;

/** Addresses on the net and of electronic mail, within a house too: `desk@example.org`, `hale@desk`. */
export const address =
  /(?:https?|ftp):\/\/[^\s<>"“”]+|www\d?\.[^\s<>"“”]+|[\p{L}\p{N}_.%+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/iuy;

/** Names on the net without a scheme; whether the last part is a known ending is for the lexicon to say. */
export const domain = /[a-z\d][a-z\d_-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62}){1,6}(?![\p{L}\p{N}])/iuy;

/** Names of files, or their endings alone; whether the last part is a known ending is for the lexicon to say. */
export const file = /(?<![\p{L}\p{N}.])[\p{L}\p{N}_#~.-]{0,80}\.\p{L}[\p{L}\d]{1,4}(?![\p{L}\p{N}])/uy;

/** A short form that stands by itself, as in `Hale 's`; whether it is one is for the lexicon to say. */
export const looseClitic = /(?<=\s)['’]\p{L}{1,2}(?![\p{L}\p{N}])/uy;

/** A number and a unit with full stops, written as one word: `3p.m.`. */
export const measure = /(\d+(?:[.:]\d+)?)(\p{L}(?:\.\p{L}){1,2})\.?(?![\p{L}\p{N}])/uy;

/** Names of accounts and subjects: `@name`, `#subject`. */
export const handle = /[@#][\p{L}_][\p{L}\p{N}_]{0,100}/uy;

/** Single letters joined by an ampersand: `R&D`. */
export const ampersand = /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{N}&])/uy;

/** Marks that belong together: `...`, `--`, `!!!`, `?!`, `.?`, `***`, ``` `` ```, `''`. */
export const run = /\.[!?]+|\.{2,}|…\.+|[!?]{2,}|([-–—*=_~#+$])\1+|''|``|’’|‘‘|‘’|<<|>>/uy;

/** A pictograph with its colour and those joined to it, or a flag of two letters: `👩‍🚒`, `🇺🇳`. */
export const pictograph =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic}){0,12}/uy;

/** Faces made of punctuation. */
export const face = /[:;=]['’]?-?[()DPp[\]](?![\p{L}\p{N}])/uy;

/** A mark that may trail an address without belonging to it. */
export const trailing = /[.,;:!?'’)\]}>]/;

/** Where a sticky pattern that begins at `at` ends, or -1. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
