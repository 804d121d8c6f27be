// SPDX-License-Identifier: Apache-2.0

/** Coarse kinds of written words, in an order the splitter relies on: from `number` on, none begins with a letter. */
export const wordKinds = {
  small: 0,
  capital: 1,
  capitals: 2,
  initial: 3,
  address: 4,
  number: 5,
  clock: 6,
  genitive: 7,
  nameInitial: 8,
  abbreviation: 9,
  symbol: 10,
  openingQuote: 11,
  openingBracket: 12,
  quote: 13,
  dash: 14,
  bullet: 15,
  comma: 16,
  colon: 17,
  semicolon: 18,
  fullStop: 19,
  ellipsis: 20,
  question: 21,
  closingQuote: 22,
  closingBracket: 23,
} as const;
export type WordKind = (typeof wordKinds)[keyof typeof wordKinds];

const marks: ReadonlyMap<string, WordKind> = new Map([
  ...pairs('“‘«‹„`', wordKinds.openingQuote),
  ...pairs('([{', wordKinds.openingBracket),
  ...pairs('"\'', wordKinds.quote),
  ...pairs('-–—―', wordKinds.dash),
  ...pairs('•*·‣▪►', wordKinds.bullet),
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

const addressed = /^(?:https?:|www\d?\.)|@/i;

/** The kind of one written word. In a text without the contrast of capitals every word of letters is `small`. */
export function kindOf(form: string, caseless: boolean): WordKind {
  const mark = marks.get(form) ?? (/^[.…]{2,}$/.test(form) ? wordKinds.ellipsis : marks.get(form[0]!));
  if (mark !== undefined && !/[\p{L}\p{N}]/u.test(form)) return mark;
  if (/^\p{N}/u.test(form)) return /^\d{1,2}:\d\d$/.test(form) ? wordKinds.clock : wordKinds.number;
  if (addressed.test(form)) return wordKinds.address;
  if (!/^\p{L}/u.test(form)) return wordKinds.symbol;
  if (form.length > 1 && form.endsWith('.')) {
    return form.length === 2 ? wordKinds.nameInitial : wordKinds.abbreviation;
  }
  if (caseless || !/^\p{Lu}/u.test(form)) return wordKinds.small;
  if (form.length === 1) return wordKinds.initial;
  return /\p{Ll}/u.test(form) ? wordKinds.capital : wordKinds.capitals;
}

/**
 * Tells opening from closing among marks that are written alike, by the blanks around them: `"` after a blank and
 * before none opens. An apostrophe glued to a word while no single quotation is open is that of a genitive.
 *
 * @param space white space before each word: 0 none, 1 one blank, 2 more
 */
export function directed(
  forms: readonly string[],
  kinds: readonly WordKind[],
  space: readonly number[],
): readonly WordKind[] {
  let single = false;
  return kinds.map((kind, i) => {
    const form = forms[i]!;
    if (form === '‘') single = true;
    if (kind !== wordKinds.quote && form !== '’') return kind;
    const before = space[i]! > 0 || kinds[i - 1] === wordKinds.openingBracket;
    const after = (space[i + 1] ?? 2) > 0 || kinds[i + 1]! >= wordKinds.comma;
    const way = before === after ? kind : before ? wordKinds.openingQuote : wordKinds.closingQuote;
    if (form === '"' || form.length > 1) return way;
    if (way === wordKinds.closingQuote && !single && kinds[i - 1]! <= wordKinds.number) {
      return wordKinds.genitive;
    }
    single = way === wordKinds.openingQuote || (single && way !== wordKinds.closingQuote);
    return way;
  });
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
