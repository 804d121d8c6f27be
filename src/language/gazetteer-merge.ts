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

/** An entry found under a name. */
interface Bearer {
  readonly entry: GazetteerEntry;
  /** How many gazetteers have its id, under whatever name. */
  readonly known: number;
  /** How many give it this name, and the place of the first of them among the gazetteers that give it to any. */
  readonly named: number;
  readonly list: number;
}

/** The entry with what the other gazetteers know of the same id, though perhaps under other names. */
function toldByAll(
  entry: GazetteerEntry,
  home: Gazetteer,
  gazetteers: readonly Gazetteer[],
): Pick<Bearer, 'entry' | 'known'> {
  const all = gazetteers.flatMap((gazetteer) => {
    if (gazetteer === home) return entry;
    return mayHold(gazetteer, entry) ? (gazetteer.entry(entry.id) ?? []) : [];
  });
  return { entry: inOne(all)!, known: all.length };
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

function eachPlaceOnce(
  lists: readonly (readonly Pick<Bearer, 'entry' | 'known'>[])[],
): readonly GazetteerEntry[] {
  const filled = lists.filter((list) => list.length > 0);
  const once: Bearer[] = [];
  filled.forEach((list, number) => {
    const before = once.length;
    for (const { entry, known } of list) {
      const at = once.findIndex((other) => other.entry.id === entry.id);
      const same = at >= 0 ? at : once.slice(0, before).findIndex((other) => isOnePlace(other.entry, entry));
      const first = once[same];
      if (first === undefined) once.push({ entry, known, named: 1, list: number });
      else once[same] = { ...first, entry: joined(first.entry, entry), named: first.named + 1 };
    }
  });
  return once.filter((bearer) => !isDisputed(bearer, once, filled.length)).map(({ entry }) => entry);
}

/**
 * A name that one list gives to a place, which the others know and do not call so, while several call a town of the
 * country so: a slip of that list. (Villages do share names.) What the last list alone says stands, for it is the one that was tried.
 */
function isDisputed({ entry, known, named, list }: Bearer, all: readonly Bearer[], lists: number): boolean {
  if (known < 2 || named > 1 || lists < 2 || list === lists - 1) return false;
  return all.some(
    (other) =>
      other.named > 1 &&
      other.entry.population >= town &&
      other.entry.country === entry.country &&
      other.entry.precision === entry.precision &&
      other.entry.id !== entry.id,
  );
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
