// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import { degreesBetween } from './place-score.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceView } from './view.ts';

/** What the rest of one report says of where it is about, told to one of its names. */
export interface Surroundings {
  /** How much the report speaks of a country, by code; the most spoken of counts 1. */
  readonly country: (code: string) => number;
  /** The same of the widest areas below countries, by id. */
  readonly region: (id: string) => number;
  /** The same of the nearest areas, by id: a county and its town speak for each other. */
  readonly district: (id: string) => number;
  /** 1 where another of the report's places lies, falling to 0 at about 200 km. */
  readonly nearness: (entry: GazetteerEntry) => number;
}

/** A name that stands in a report, and how likely it means each of the entries that bear it; the shares sum up to 1. */
export interface Weighed {
  readonly key: string;
  readonly mentions: number;
  readonly entries: readonly { readonly entry: GazetteerEntry; readonly share: number }[];
}

/** By key: countries by code, or areas by id, with how much is said of them. */
type Counts = Map<string, number>;

/** Other names that speak for a place by their nearness: at most so many, the likeliest. */
const mostAnchors = 60;
/** So far does a place draw others near, in degrees. */
const reach = 1.8;

/**
 * What a report says of countries, areas and points, from its words for peoples, its actors and its other places.
 *
 * @param peoples `countriesOfOthers`
 * @returns for each name what all the others say: no name speaks for a reading of itself
 */
export function surroundingsOf(
  peoples: ReadonlyMap<string, number>,
  names: readonly Weighed[],
): (key: string) => Surroundings {
  const said = new Map(names.map((each) => [each.key, saidBy(each)]));
  const countries: Counts = new Map(peoples);
  const regions: Counts = new Map();
  const districts: Counts = new Map();
  for (const each of said.values()) {
    addAll(districts, each.districts);
    addAll(countries, each.countries);
    addAll(regions, each.regions);
  }
  const anchors = anchorsOf(names);
  const [lands, areas, counties] = [ranked(countries), ranked(regions), ranked(districts)];
  return (key) => {
    const own = said.get(key);
    return {
      country: shareOf(lands, own?.countries ?? none),
      region: shareOf(areas, own?.regions ?? none),
      district: shareOf(counties, own?.districts ?? none),
      nearness: (entry) => nearnessTo(anchors, key, entry),
    };
  };
}

const none: Counts = new Map();

interface Said {
  readonly countries: Counts;
  readonly regions: Counts;
  readonly districts: Counts;
}

/** A country's name speaks of it as often as it stands there, any place half as much; of its area a place speaks once. */
function saidBy({ mentions, entries }: Weighed): Said {
  const countries: Counts = new Map();
  const regions: Counts = new Map();
  const districts: Counts = new Map();
  for (const { entry, share } of entries) {
    const often = entry.precision === 'country' ? mentions : mentions / 2;
    if (entry.country !== null) add(countries, entry.country, share * often);
    const region = regionOf(entry);
    if (region !== null) add(regions, region, share);
    const district = districtOf(entry);
    if (district !== null) add(districts, district, share);
  }
  return { countries, regions, districts };
}

/** The widest area below its country that an entry is or lies in, by id. */
export function regionOf({ id, within, precision }: GazetteerEntry): string | null {
  if (precision === 'province') return id;
  return within.findLast((area) => !area.startsWith('country:')) ?? null;
}

/** The nearest area that a place lies in, or a district itself, by id; null where that is all of a province. */
export function districtOf({ id, within, precision }: GazetteerEntry): string | null {
  if (precision === 'district') return id;
  const [nearest, next] = within;
  return nearest === undefined || next === undefined || next.startsWith('country:') ? null : nearest;
}

function add(counts: Counts, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

function addAll(counts: Counts, more: Counts): void {
  for (const [key, weight] of more) add(counts, key, weight);
}

/** What is said of each, and the most said of first. */
interface Ranked {
  readonly all: Counts;
  readonly order: readonly (readonly [key: string, weight: number])[];
}

function ranked(all: Counts): Ranked {
  return { all, order: [...all].sort((a, b) => b[1] - a[1]) };
}

/** The share of each of what is said, less one name's own part; the largest is 1, but little said in all counts little. */
function shareOf({ all, order }: Ranked, own: Counts): (key: string) => number {
  const others = (key: string): number => Math.max(0, (all.get(key) ?? 0) - (own.get(key) ?? 0));
  // What the name itself says nothing of stands as ranked: the first such is the most of them all.
  const most = Math.max(
    1,
    order.find(([key]) => !own.has(key))?.[1] ?? 0,
    ...[...own.keys()].map((key) => others(key)),
  );
  return (key) => others(key) / most;
}

interface Anchor {
  readonly key: string;
  readonly entry: GazetteerEntry;
  readonly share: number;
}

function anchorsOf(names: readonly Weighed[]): readonly Anchor[] {
  return names
    .flatMap(({ key, entries }) => entries.map((each) => ({ key, ...each })))
    .filter(({ entry, share }) => share >= 0.5 && isSmall(entry))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, mostAnchors);
}

/** Small enough to have a middle that other places can be near to. */
function isSmall({ precision }: GazetteerEntry): boolean {
  return precision === 'settlement' || precision === 'district' || precision === 'site';
}

function nearnessTo(anchors: readonly Anchor[], key: string, entry: GazetteerEntry): number {
  let best = 0;
  for (const anchor of anchors) {
    if (anchor.key === key || anchor.entry.id === entry.id) continue;
    best = Math.max(best, anchor.share * (1 - degreesBetween(anchor.entry, entry) / reach));
  }
  return best;
}

/**
 * How often the words for peoples and the actors of a report speak of a country: a word for the people of one country
 * once, an actor a half.
 */
export function countriesOfOthers(
  found: readonly (readonly [SentenceView, readonly Proposal[]])[],
  language: Language,
): ReadonlyMap<string, number> {
  const counts: Counts = new Map();
  for (const [view, proposals] of found)
    for (const each of withoutSecondForms(proposals)) {
      const country = countryOf(view, each, language);
      if (country !== null) add(counts, country, each.type === 'nationality' ? 1 : 0.5);
    }
  return counts;
}

/** Of forms of one name that end together ("the Oskar Front", "Oskar Front") the first alone. */
function withoutSecondForms(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ last, actor }) => {
    if (actor === null) return true;
    const key = `${last} ${actor}`;
    return !seen.has(key) && seen.add(key);
  });
}

function countryOf(
  view: SentenceView,
  { type, first, last, actor }: Proposal,
  { names, actors, gazetteer }: Language,
): string | null {
  if (type === 'place') return null;
  if (type !== 'nationality') return actor === null ? null : (actors.byId(actor)?.country ?? null);
  const ids = names.demonyms.get(view.folded.slice(first, last + 1).join(' ')) ?? [];
  return ids.length === 1 ? (gazetteer.entry(ids[0]!)?.country ?? null) : null;
}
