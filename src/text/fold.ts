// SPDX-License-Identifier: Apache-2.0
import { plainText } from './invisible.ts';

const combining = /\p{M}+/gu;
// Ayn, hamza and every apostrophe: written or left out at will.
const apostrophes = /['’‘`´ʻʼʽʾʿˈʹʺ′"“”]/g;
const separators = /[\s\-‐‑‒–—_/.,;:()[\]|]+/g;

/** Latin letters that no decomposition reaches. */
const special: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ə: 'a',
  ħ: 'h',
  ŧ: 't',
};
const specialLetters = /[ıłøđðßæœþŋəħŧ]/g;

// The Arabic article in its assimilated spellings, as a word of its own.
const articles: ReadonlySet<string> = new Set(
  'al el ul ad ed an en ar er as es ash esh at et az ez adh edh ath eth'.split(' '),
);
const shortened: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

/** Whether a folded word is the Arabic article in one of its spellings. */
export function isArticle(word: string): boolean {
  return articles.has(word);
}

/** Case, diacritics, apostrophes, hyphens, invisible characters and look-alike letters folded; one space between words. */
export function foldName(name: string): string {
  return asciiOnly.test(name) ? foldAscii(name) : foldAny(name);
}

// Most names are; what then can be folded away is little.
const asciiOnly = /^[\x20-\x7e]*$/;

function foldAscii(name: string): string {
  return name.toLowerCase().replace(apostrophes, '').replace(separators, ' ').trim();
}

function foldAny(name: string): string {
  const bare = name.normalize('NFKD').replace(combining, '').replace(apostrophes, '');
  return plainText(bare)
    .text.toLowerCase()
    .normalize('NFKD')
    .replace(combining, '')
    .replace(specialLetters, (letter) => special[letter]!)
    .replace(separators, ' ')
    .trim();
}

/**
 * The key under which a gazetteer keeps a place's name: {@link foldName}, the Arabic article left out
 * (“Al-Bab”, “el Bab” and “Bab” are one name) and *St*, *Mt*, *Ft* spelt out.
 *
 * A name made of articles only keeps them. Folding a folded name changes nothing.
 */
export function foldPlaceName(name: string): string {
  const words = foldName(name).split(' ');
  const kept = words.filter((word) => !articles.has(word));
  return (kept.length > 0 ? kept : words).map((word) => shortened[word] ?? word).join(' ');
}

/**
 * A looser key for names that reached Latin letters by different roads: an article grown onto its word
 * (“Deir Ezzor”), *Kafr* and *Kfar*, *Tel* and *Tall*, doubled letters, *ou*, *oo* and *u*, *ee*, *ei*, *ay* and *i*,
 * *q* and *k*, a silent final *h*. Takes a key made by {@link foldPlaceName}; keeps the number of words.
 *
 * Different names may share it, so it proposes and never decides.
 */
export function loosePlaceKey(folded: string): string {
  return folded.split(' ').map(looseWord).join(' ');
}

const firstWords: Readonly<Record<string, string>> = {
  kafr: 'kfr',
  kfar: 'kfr',
  kafar: 'kfr',
  kefr: 'kfr',
  kufr: 'kfr',
  kfr: 'kfr',
  kufur: 'kfr',
  tal: 'tl',
  tall: 'tl',
  tel: 'tl',
  tell: 'tl',
  til: 'tl',
  dair: 'dir',
  deir: 'dir',
  dayr: 'dir',
  dier: 'dir',
  der: 'dir',
  ayn: 'in',
  ain: 'in',
  ein: 'in',
  ayin: 'in',
  beit: 'bit',
  bayt: 'bit',
  bait: 'bit',
  bet: 'bit',
  beyt: 'bit',
  jabal: 'jbl',
  jebel: 'jbl',
  gebel: 'jbl',
  djebel: 'jbl',
  jabel: 'jbl',
  sheikh: 'shik',
  shaykh: 'shik',
  shaikh: 'shik',
  sheik: 'shik',
  cheikh: 'shik',
  khan: 'khn',
  han: 'khn',
};

function looseWord(word: string): string {
  const known = Object.hasOwn(firstWords, word) ? firstWords[word]! : null;
  if (known !== null) return known;
  const key = word
    .replace(/^[ae](?=(?:ss|zz|dd|rr|tt|nn)[a-z]{2})/, '')
    .replace(/o[ou]?|u/g, 'u')
    .replace(/[eiy]+/g, 'i')
    .replace(/ai|ia(?=i)/g, 'i')
    .replace(/q|ck/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.[aiu])h$/, '')
    .replace(/(?<=..)[ai]$/, 'a');
  return key === '' ? word : key;
}
