// SPDX-License-Identifier: Apache-2.0

/** Coarse kinds of written words, in an order the splitter relies on: from `number` on, none begins with a letter. */
export const wordKinds = {
  small: 0,
  capital: 1,
  capitals: 2,
  initial: 3,
  number: 4,
  abbreviation: 5,
  symbol: 6,
  openingQuote: 7,
  openingBracket: 8,
  quote: 9,
  dash: 10,
  comma: 11,
  colon: 12,
  semicolon: 13,
  fullStop: 14,
  ellipsis: 15,
  question: 16,
  closingQuote: 17,
  closingBracket: 18,
} as const;
export type WordKind = (typeof wordKinds)[keyof typeof wordKinds];

const marks: ReadonlyMap<string, WordKind> = new Map([
  ...pairs('“‘«‹„', wordKinds.openingQuote),
  ...pairs('([{', wordKinds.openingBracket),
  ...pairs('"\'', wordKinds.quote),
  ...pairs('-–—―•*·‣▪►', wordKinds.dash),
  ...pairs(',،、', wordKinds.comma),
  ...pairs(':', wordKinds.colon),
  ...pairs(';', wordKinds.semicolon),
  ...pairs('.。', wordKinds.fullStop),
  ...pairs('…', wordKinds.ellipsis),
  ...pairs('?!？！؟', wordKinds.question),
  ...pairs('”’»›', wordKinds.closingQuote),
  ...pairs(')]}', wordKinds.closingBracket),
]);

function pairs(characters: string, kind: WordKind): readonly (readonly [string, WordKind])[] {
  return [...characters].map((character) => [character, kind]);
}

/** The kind of one written word. In a text without the contrast of capitals every word of letters is `small`. */
export function kindOf(form: string, caseless: boolean): WordKind {
  const mark = marks.get(form) ?? (/^[.…]{2,}$/.test(form) ? wordKinds.ellipsis : marks.get(form[0]!));
  if (mark !== undefined && !/[\p{L}\p{N}]/u.test(form)) return mark;
  if (/^\p{N}/u.test(form)) return wordKinds.number;
  if (!/^\p{L}/u.test(form)) return wordKinds.symbol;
  if (form.length > 1 && form.endsWith('.')) return wordKinds.abbreviation;
  if (caseless || !/^\p{Lu}/u.test(form)) return wordKinds.small;
  if (form.length === 1) return wordKinds.initial;
  return /\p{Ll}/u.test(form) ? wordKinds.capital : wordKinds.capitals;
}

/**
 * Whether words carry no contrast of capitals: all (or all but a few) of their letters are capitals, or none is.
 * Three words of letters are needed to tell; below that the capitals are taken at their word.
 */
export function isCaseless(forms: readonly string[]): boolean {
  let words = 0;
  let large = 0;
  let small = 0;
  for (const form of forms) {
    if (!/^\p{L}/u.test(form)) continue;
    words++;
    if (form === form.toLowerCase()) small++;
    else if (form.length > 1 && form === form.toUpperCase()) large++;
  }
  return words >= 3 && (small === words || large >= 0.8 * words);
}
