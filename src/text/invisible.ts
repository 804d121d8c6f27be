// SPDX-License-Identifier: Apache-2.0

/** A text made plain for matching, with the way back: `offsets[i]` is where `text[i]` stands in the raw text. */
export interface PlainText {
  readonly text: string;
  /** One more than `text` has code units; the last is the raw length. Never falls. */
  readonly offsets: readonly number[];
}

// Zero-width and soft-hyphen characters, direction marks, variation selectors.
const invisible =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/;

const allInvisible = new RegExp(invisible.source, 'gu');

/** A word as it is seen: without soft hyphens, joiners and other characters that cannot be; itself when nothing is left. */
export function seenWord(raw: string): string {
  if (!invisible.test(raw)) return raw;
  return raw.replace(allInvisible, '') || raw;
}

/** Letters of other scripts that are drawn like a Latin one (Unicode's confusables, the plain cases). */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԝ: 'w',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    ο: 'o',
    α: 'a',
    ν: 'v',
    ι: 'i',
    ρ: 'p',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    Ԁ: 'D',
    Ԛ: 'Q',
    Ԝ: 'W',
    Һ: 'H',
    Ӏ: 'I',
  }),
);

const latin = /[A-Za-z\u00C0-\u02AF\u1E00-\u1EFF]/;
const word = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

/**
 * Makes a text plain for matching: characters that cannot be seen are dropped, and in a word that mixes Latin
 * letters with Cyrillic or Greek ones that look the same, those become the Latin ones. A word wholly of another
 * script is left as it is.
 *
 * @returns the plain text and, for each of its code units, the UTF-16 offset in the raw text
 */
export function plainText(raw: string): PlainText {
  const disguised = lookalikeOffsets(raw);
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const unit = raw[i]!;
    if (invisible.test(unit)) continue;
    text += disguised.has(i) ? lookalikes.get(unit)! : unit;
    offsets.push(i);
  }
  offsets.push(raw.length);
  return { text, offsets };
}

/** Where, in words that also hold Latin letters, a look-alike stands. */
function lookalikeOffsets(raw: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of raw.matchAll(word)) {
    if (!latin.test(match[0])) continue;
    for (let i = 0; i < match[0].length; i++) if (lookalikes.has(match[0][i]!)) found.add(match.index + i);
  }
  return found;
}
