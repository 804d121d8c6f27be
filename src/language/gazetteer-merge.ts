// SPDX-License-Identifier: Apache-2.0
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';

/**
 * Several gazetteers as one, the first having the say where two hold the same place: a case's own places go before
 * the user's country dumps, and these before the places we ship.
 *
 * Two entries are the same place when they have one id, or when they come from different gazetteers, bear the same
 * name, are of one kind and lie by each other. What the first leaves out (how many live there, its extent, what it
 * lies in) is taken from the others.
 */
export function mergeGazetteers(gazetteers: readonly Gazetteer[]): Gazetteer {
  const [only, ...more] = gazetteers;
  if (only !== undefined && more.length === 0) return only;
  const everywhere = (look: (gazetteer: Gazetteer) => readonly GazetteerEntry[]): readonly GazetteerEntry[] =>
    eachPlaceOnce(
      gazetteers.map((gazetteer) => look(gazetteer).map((entry) => toldByAll(entry, gazetteer, gazetteers))),
    );
  return {
    named: (name) => everywhere((gazetteer) => gazetteer.named(name)),
    alike: (name) => everywhere((gazetteer) => gazetteer.alike(name)),
    entry: (id) => inOne(gazetteers.flatMap((gazetteer) => gazetteer.entry(id) ?? [])),
    beginsName: (words) => gazetteers.some((gazetteer) => gazetteer.beginsName(words)),
    hasMinor: gazetteers.some(({ hasMinor }) => hasMinor === true),
  };
}

/** The entry with what the other gazetteers know of the same id, though perhaps under other names. */
function toldByAll(entry: GazetteerEntry, home: Gazetteer, gazetteers: readonly Gazetteer[]): GazetteerEntry {
  const all = gazetteers.flatMap((gazetteer) => {
    if (gazetteer === home) return entry;
    return mayHold(gazetteer, entry) ? (gazetteer.entry(entry.id) ?? []) : [];
  });
  return all.length === 1 ? entry : inOne(all)!;
}

function mayHold({ countries }: Gazetteer, { country }: GazetteerEntry): boolean {
  return countries === undefined || (country !== null && countries.has(country));
}

/** Entries for one place as one, the first having the say; null when there are none. */
function inOne(entries: readonly GazetteerEntry[]): GazetteerEntry | null {
  return entries.reduceRight<GazetteerEntry | null>(
    (later, first) => (later === null ? first : joined(first, later)),
    null,
  );
}

function eachPlaceOnce(lists: readonly (readonly GazetteerEntry[])[]): readonly GazetteerEntry[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const once: GazetteerEntry[] = [];
  for (const list of filled) {
    const before = once.length;
    for (const entry of list) {
      const at = once.findIndex(({ id }) => id === entry.id);
      const same = at >= 0 ? at : once.slice(0, before).findIndex((other) => isOnePlace(other, entry));
      if (same < 0) once.push(entry);
      else once[same] = joined(once[same]!, entry);
    }
  }
  return once;
}

function joined(first: GazetteerEntry, later: GazetteerEntry): GazetteerEntry {
  const { minor: _minor, ...kept } = isOurOwn(later) && !isOurOwn(first) ? later : first;
  return {
    ...kept,
    within: [...new Set([...first.within, ...later.within])],
    population: first.population > 0 ? first.population : later.population,
    extent: first.extent ?? later.extent,
    ...(first.minor && later.minor ? { minor: true as const } : {}),
  };
}

/** Our own list was made by hand, with points that were looked at; the rules know its places by their ids. */
const isOurOwn = ({ id }: GazetteerEntry): boolean => id.startsWith('supplement:');

/** Degrees of latitude within which two lists put one place: some six kilometres. */
const byEachOther = 0.055;
/** The same for a town, whose middle lists put in different quarters. */
const byEachOtherInTown = 0.11;
const town = 20_000;

/** Of two lists and one name: whether the entries are of one kind and lie where one place may lie twice. */
function isOnePlace(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.country !== b.country || a.precision !== b.precision) return false;
  if (a.precision === 'country') return true;
  const reach = Math.max(a.population, b.population) >= town ? byEachOtherInTown : byEachOther;
  return Math.abs(a.lat - b.lat) < reach && Math.abs(a.lon - b.lon) < reach;
}
