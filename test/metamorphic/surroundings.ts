// SPDX-License-Identifier: Apache-2.0
import { auldmoor, kestria } from './cast.ts';

/** Changes nothing of what is said by whom, only what stands around it or how it is set. */
export type Setting = (marked: string) => string;

const before = 'The river was low on Monday.\n\nSnow had closed the pass for a week.';
const after = 'Prices of bread doubled in the spring.\n\nThe border has been shut since March.';

/** Applies a change to words alone, not to the labels of the marks. */
const inWords = (marked: string, change: (words: string) => string): string =>
  marked.replace(/\[[a-z]+:|[^[\]]+|./gu, (part) =>
    part.startsWith('[') || part === ']' ? part : change(part),
  );

/** Puts a character after every so many letters that stand between two others. */
const strewn = (mark: string, every: number) => (words: string) => {
  let count = 0;
  return words.replace(/(?<=\p{L})(?=\p{L})/gu, () => (++count % every === 0 ? mark : ''));
};

const straighten = (words: string): string => words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

/** `headline`, `byline`, `dateline`, `caption` and `boilerplate` mark zones; what is in none is the body. */
export const settings: Readonly<Record<string, Setting>> = {
  'boilerplate after it': (marked) =>
    `${marked}\n\n[boilerplate:Sign up for our newsletter. Our readers said they love it.]`,
  'boilerplate before it': (marked) => `[boilerplate:Advertisement. Continue reading below.]\n\n${marked}`,
  'a byline and a dateline': (marked) =>
    `[byline:By Tomas Hale]\n\n[dateline:PORT VARROW, 3 May (Tideway) —] ${marked}`,
  'a headline': (marked) => `[headline:Shells fall on the coast]\n\n${marked}`,
  'a headline in capitals': (marked) => `[headline:SHELLS FALL ON THE COAST]\n\n${marked}`,
  'a caption': (marked) => `[caption:A ferry lies off the harbour wall on Sunday.]\n\n${marked}`,
  'other paragraphs around it': (marked) => `${before}\n\n${marked}\n\n${after}`,
  'other sentences around it': (marked) =>
    marked.includes('\n')
      ? `The river was low. ${marked}`
      : `The river was low. ${marked} Snow had closed the pass.`,
  'somebody else speaks before': (marked) =>
    `Tamsin Reed, a baker, opened her shop at dawn. “There was no flour,” she said.\n\n${marked}`,
  'curly marks made straight': (marked) => inWords(marked, straighten),
  'hard blanks': (marked) => inWords(marked, (words) => words.replaceAll(' ', '\u00a0')),
  'a few hard blanks': (marked) => {
    let count = 0;
    return inWords(marked, (words) => words.replace(/ /g, () => (++count % 3 === 0 ? '\u00a0' : ' ')));
  },
  'soft hyphens': (marked) => inWords(marked, strewn('\u00ad', 7)),
  'zero-width joiners': (marked) => inWords(marked, strewn('\u200d', 11)),
  'two blanks after each sentence': (marked) =>
    inWords(marked, (words) => words.replace(/([.”"]) (?=\S)/g, '$1  ')),
  'lines of Windows': (marked) => `${before}\n\n${marked}\n\n${after}`.replaceAll('\n', '\r\n'),
  'small letters alone': (marked) => inWords(marked, (words) => words.toLowerCase()),
  'capitals alone': (marked) => inWords(marked, (words) => words.toUpperCase()),
};

/** Changes who it is that speaks, and what of the voice is told by that. */
export interface Recast {
  readonly set: Setting;
  /** The voice of the plain reading, in small letters, as it must be now. */
  readonly voice: (voice: string) => string;
}

const names: readonly (readonly [from: string, to: string])[] = [
  ['Dane Varo', 'Piet Lunde'],
  ['Ilsa Marn', 'Hanne Osk'],
  ['Dana Orrel', 'Rufus Tarn'],
  ['Ana Korr', 'Selma Brack'],
  ['Mira Holt', 'Edda Vane'],
  ['Ivo Brandt', 'Ole Strand'],
  ['Stennet', 'Karrow'],
  ['Port Varrow', 'Lower Maddock'],
];
const sides = (['adjective', 'country', 'brigade'] as const).map(
  (key) => [kestria[key], auldmoor[key]] as const,
);

/** Replaces names that stand as whole words; pairs both ways make a swap. */
function renaming(pairs: readonly (readonly [from: string, to: string])[]): (words: string) => string {
  const other = new Map(pairs);
  const known = new RegExp(`\\b(?:${[...other.keys()].join('|')})\\b`, 'gu');
  return (words) => words.replace(known, (name) => other.get(name)!);
}

const small = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([a, b]) => [a.toLowerCase(), b.toLowerCase()] as const);
const bothWays = (pairs: readonly (readonly [string, string])[]) => [
  ...pairs,
  ...pairs.map(([a, b]) => [b, a] as const),
];

export const recasts: Readonly<Record<string, Recast>> = {
  'other names': {
    set: (marked) => inWords(marked, renaming(names)),
    voice: renaming(small(names)),
  },
  'sides swapped': {
    set: (marked) => inWords(marked, renaming(bothWays(sides))),
    voice: renaming(bothWays(small(sides))),
  },
};
