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
/** Settlements of this many people speak for their country. */
const town = 50_000;

/** The gazetteer for reading one report: without minor places that the report gives no reason to think of. */
export function gazetteerFor(parsed: Parsed, { gazetteer, names }: Language): Gazetteer {
  if (gazetteer.hasMinor !== true) return gazetteer;
  const countries = countriesOf(parsed, gazetteer, names);
  const quarters = quartersIn(parsed, names);
  const within = (name: string): boolean => {
    const key = ` ${foldPlaceName(name)} `;
    return quarters.some((quarter) => quarter.includes(key));
  };
  const thoughtOf = (name: string, entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] => {
    if (!entries.some(({ minor }) => minor)) return entries;
    const inTown = within(name);
    return entries.filter(
      ({ minor, country }) => !minor || (!inTown && country !== null && countries.has(country)),
    );
  };
  return {
    named: (name) => thoughtOf(name, gazetteer.named(name)),
    alike: (name) => thoughtOf(name, gazetteer.alike(name)),
    entry: gazetteer.entry,
    beginsName: gazetteer.beginsName,
  };
}

/** Codes of the countries a report is about: by their names, their peoples, and towns that can be no other. */
function countriesOf(parsed: Parsed, gazetteer: Gazetteer, { demonyms }: NameLexicon): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { tokens } of parsed.sentences) {
    for (const [i, { form, start, end }] of tokens.entries()) {
      if (!capitalised.test(form)) continue;
      const next = tokens[i + 1];
      const pair =
        next !== undefined && capitalised.test(next.form) ? parsed.report.text.slice(start, next.end) : null;
      const spoken =
        peopleOf(form, demonyms) ??
        (pair === null ? null : countryNamed(pair, gazetteer)) ??
        countryNamed(parsed.report.text.slice(start, end), gazetteer);
      if (spoken !== null) counts.set(spoken.code, (counts.get(spoken.code) ?? 0) + spoken.weight);
    }
  }
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].filter(([, count]) => count >= about * most).map(([code]) => code));
}

const capitalised = /^\p{Lu}/u;

/** A country spoken of, and how plainly. */
interface Spoken {
  readonly code: string;
  readonly weight: number;
}

function peopleOf(form: string, demonyms: NameLexicon['demonyms']): Spoken | null {
  const [people, other] = demonyms.get(foldName(form)) ?? [];
  return people === undefined || other !== undefined
    ? null
    : { code: people.replace('country:', ''), weight: 1 };
}

function countryNamed(name: string, gazetteer: Gazetteer): Spoken | null {
  const known = gazetteer
    .named(name)
    .filter(
      ({ precision, population }) =>
        precision === 'country' || precision === 'province' || population >= town,
    );
  const [code, other] = [...new Set(known.map(({ country }) => country))];
  if (code === undefined || code === null || other !== undefined) return null;
  return { code, weight: known.some(({ precision }) => precision === 'country') ? 1 : 0.5 };
}

/** Names said to be of something inside a town, folded, a blank on either side: " tessa ", " bab sessel ". */
function quartersIn({ report, sentences }: Parsed, names: NameLexicon): readonly string[] {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [at, { form }] of tokens.entries()) {
      if (!names.quarterNouns.has(foldName(form))) continue;
      for (const [first, last] of namesBefore(tokens, at, names))
        found.add(` ${foldPlaceName(report.text.slice(tokens[first]!.start, tokens[last]!.end))} `);
    }
  }
  return [...found];
}

/** How far before its noun a row of names may begin, in tokens. */
const longestRow = 12;

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
