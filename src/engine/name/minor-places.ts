// SPDX-License-Identifier: Apache-2.0
import type { Gazetteer, GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { Token } from '../../model/index.ts';
import { foldName, foldPlaceName } from '../../text/index.ts';
import type { Parsed } from '../stages.ts';

/*
 * A country dump has a village for nearly every word of its language, and villages of one name all over the land. So
 * those that only a dump knows are thought of where a report is about their country, and not for what lies inside a
 * town ("the Tessa neighbourhood of Sessel"), which bears the names of villages elsewhere.
 */

/** A country is what a report is about when it is spoken of at least this share as often as the one most spoken of. */
const about = 0.5;
/** Settlements of this many people speak for their country and province. */
const town = 20_000;

/** The gazetteer for reading one report: without minor places that the report gives no reason to think of. */
export function gazetteerFor(parsed: Parsed, { gazetteer, names }: Language): Gazetteer {
  if (gazetteer.hasMinor !== true) return gazetteer;
  const spoken = spokenOf(parsed, gazetteer, names);
  const quarters = quartersIn(parsed, names);
  const thoughtOf = (name: string, entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] => {
    if (!entries.some(({ minor }) => minor)) return entries;
    const key = ` ${foldPlaceName(name)} `;
    const another =
      quarters.some((quarter) => quarter.includes(key)) || entries.some((entry) => isTownOf(entry, spoken));
    return entries.filter((entry) => !entry.minor || (!another && isExpected(entry, spoken)));
  };
  return {
    named: (name) => thoughtOf(name, gazetteer.named(name)),
    alike: (name) => thoughtOf(name, gazetteer.alike(name)),
    entry: gazetteer.entry,
    beginsName: gazetteer.beginsName,
  };
}

/** What a report speaks of plainly: countries, peoples, provinces, towns that can lie in one country only. */
interface Spoken {
  /** How often of each country, by code. */
  readonly countries: ReadonlyMap<string, number>;
  /** Codes of the countries it is about. */
  readonly about: ReadonlySet<string>;
  /** Ids of provinces, and codes of the countries these are of. */
  readonly provinces: ReadonlySet<string>;
  readonly divided: ReadonlySet<string>;
}

/** A minor place lies in a country the report is about and, where it tells provinces of it, in one of those. */
function isExpected({ country, within }: GazetteerEntry, { about, provinces, divided }: Spoken): boolean {
  if (country === null || !about.has(country)) return false;
  return !divided.has(country) || within.some((id) => provinces.has(id));
}

/** A name that is a town's or a province's of a country the report speaks of is no village's elsewhere. */
function isTownOf(entry: GazetteerEntry, { countries }: Spoken): boolean {
  return !entry.minor && entry.country !== null && countries.has(entry.country) && isPlain(entry);
}

function isPlain({ precision, population }: GazetteerEntry): boolean {
  return precision === 'country' || precision === 'province' || population >= town;
}

const capitalised = /^\p{Lu}/u;

function spokenOf({ report, sentences }: Parsed, gazetteer: Gazetteer, { demonyms }: NameLexicon): Spoken {
  const countries = new Map<string, number>();
  const provinces = new Set<string>();
  const divided = new Set<string>();
  const add = (code: string, weight: number): void => {
    countries.set(code, (countries.get(code) ?? 0) + weight);
  };
  for (const name of namesIn(report.text, sentences)) {
    const people = demonyms.get(foldName(name.word)) ?? [];
    for (const id of people.length === 1 ? people : []) add(id.replace('country:', ''), 1);
    const found = plainly(name, gazetteer);
    const code = found[0]?.country ?? null;
    if (code === null) continue;
    add(code, found.some(({ precision }) => precision === 'country') ? 1 : 0.5);
    const areas = found.flatMap(provincesOf);
    for (const id of areas) provinces.add(id);
    if (areas.length > 0) divided.add(code);
  }
  const most = Math.max(0, ...countries.values());
  const main = [...countries].filter(([, count]) => count >= about * most).map(([code]) => code);
  return { countries, about: new Set(main), provinces, divided };
}

/** A word with a capital, and with the next one where that has a capital too. */
interface Capitalised {
  readonly word: string;
  readonly pair: string | null;
}

function namesIn(text: string, sentences: Parsed['sentences']): readonly Capitalised[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ form, start }, i) => {
      if (!capitalised.test(form)) return [];
      const next = tokens[i + 1];
      const pair = next !== undefined && capitalised.test(next.form) ? text.slice(start, next.end) : null;
      return [{ word: form, pair }];
    }),
  );
}

/**
 * The plain bearers of a name, the longer one first, when all of them lie in one country. A town's name that a village
 * elsewhere bears too speaks for neither.
 */
function plainly({ word, pair }: Capitalised, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  for (const name of pair === null ? [word] : [pair, word]) {
    const bearers = gazetteer.named(name);
    const known = bearers.filter(isPlain);
    const towns = known.every(({ precision }) => precision === 'settlement');
    const rivals = towns ? bearers.filter(({ minor }) => minor) : [];
    if (new Set([...known, ...rivals].map(({ country }) => country)).size === 1 && known.length > 0)
      return known;
  }
  return [];
}

/** The areas a town or province stands for, itself counted; none for a country. */
function provincesOf({ id, precision, within, country }: GazetteerEntry): readonly string[] {
  if (precision === 'country') return [];
  return [id, ...within].filter((area) => area !== `country:${country}`);
}

/** Names said to be of something inside a town, folded, a blank on either side: " tessa ", " bab sessel ". */
function quartersIn({ report, sentences }: Parsed, names: NameLexicon): readonly string[] {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [at, { form }] of tokens.entries()) {
      if (!names.quarterNouns.has(foldName(form))) continue;
      const beside = [...namesBefore(tokens, at, names), ...namesAfter(tokens, at, names)];
      for (const [first, last] of beside)
        found.add(` ${foldPlaceName(report.text.slice(tokens[first]!.start, tokens[last]!.end))} `);
    }
  }
  return [...found];
}

/** How far before its noun a row of names may begin, in tokens. */
const longestRow = 20;

/** The names right before a noun, first and last token each ("al-Tessa and Bab al-Sessel [residential] neighbourhoods"). */
function namesBefore(
  tokens: readonly Token[],
  noun: number,
  { arabicArticles }: NameLexicon,
): readonly (readonly [first: number, last: number])[] {
  const names: [number, number][] = [];
  let last = -1;
  for (let i = noun - 1; i >= Math.max(0, noun - longestRow); i--) {
    const { form, upos } = tokens[i]!;
    const inName = capitalised.test(form) || (last >= 0 && arabicArticles.has(foldName(form)));
    if (inName) {
      if (last < 0) names.push([i, i]);
      last = i;
      names.at(-1)![0] = i;
    } else if (upos === 'CCONJ' || form === ',') last = -1;
    else if (form !== '-' && !(i === noun - 1 && upos === 'ADJ')) break;
  }
  return names;
}

/** The names after a noun and "of": "the neighbourhoods of al-Tessa, Sessel and al-Midan". */
function namesAfter(
  tokens: readonly Token[],
  noun: number,
  { genitive, arabicArticles }: NameLexicon,
): readonly (readonly [first: number, last: number])[] {
  if (tokens[noun + 1] === undefined || foldName(tokens[noun + 1]!.form) !== genitive) return [];
  const names: [number, number][] = [];
  let open = false;
  for (let i = noun + 2; i < Math.min(tokens.length, noun + 2 + longestRow); i++) {
    const { form, upos } = tokens[i]!;
    if (capitalised.test(form) || arabicArticles.has(foldName(form))) {
      if (!open) names.push([i, i]);
      open = true;
      names.at(-1)![1] = i;
    } else if (upos === 'CCONJ' || form === ',') open = false;
    else if (form !== '-') break;
  }
  return names;
}
