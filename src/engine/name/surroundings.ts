// SPDX-License-Identifier: Apache-2.0

import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import type { Surroundings } from './place-reading.ts';
import { isWellKnown } from './places.ts';
import type { Proposal } from './proposal.ts';
import { type SentenceView, written } from './view.ts';

/**
 * Which countries a report speaks of, and which of its places can be only one.
 *
 * A country's name or people count one, an actor or a place that can lie in one country only counts a half.
 */
export function surroundingsOf(
  found: readonly (readonly [SentenceView, readonly Proposal[]])[],
  language: Language,
): Surroundings {
  const counts = new Map<string, number>();
  const add = (country: string, weight: number): void => {
    counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  const anchors = new Map<string, GazetteerEntry>();
  for (const [view, proposals] of found) {
    for (const each of withoutSecondForms(proposals)) {
      for (const [country, weight] of countriesOf(view, each, language)) add(country, weight);
      const anchor = anchorOf(each);
      if (anchor !== null) anchors.set(anchor.id, anchor);
    }
  }
  const most = Math.max(1, ...counts.values());
  return {
    countries: new Map([...counts].map(([code, count]) => [code, count / most])),
    anchors: [...anchors.values()],
  };
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

function countriesOf(
  view: SentenceView,
  { type, first, last, actor, entries, soundsAlike }: Proposal,
  { names, actors }: Language,
): readonly (readonly [string, number])[] {
  if (type === 'nationality') {
    const words = view.folded.slice(first, last + 1).join(' ');
    const ids = names.demonyms.get(words) ?? [];
    return ids.length === 1 ? [[ids[0]!.replace('country:', ''), 1]] : [];
  }
  if (type === 'place') return soundsAlike ? [] : placeCountries(entries);
  const country = actor === null ? null : (actors.byId(actor)?.country ?? null);
  return country === null || written(view, first, last) === '' ? [] : [[country, 0.5]];
}

function placeCountries(entries: readonly GazetteerEntry[]): readonly (readonly [string, number])[] {
  const country = entries.find((entry) => entry.precision === 'country');
  if (country !== undefined)
    return country.country === null || hasRival(country, entries) ? [] : [[country.country, 1]];
  const likely = likelyEntries(entries);
  const codes = new Set(likely.map((entry) => entry.country));
  const [code] = codes;
  return codes.size === 1 && code !== null && code !== undefined ? [[code, 0.5]] : [];
}

/** A province elsewhere of a country's name ("Georgia"): the name alone speaks for neither. */
function hasRival(country: GazetteerEntry, entries: readonly GazetteerEntry[]): boolean {
  return entries.some((entry) => entry.country !== country.country && entry.precision === 'province');
}

/** The entries that are not dwarfed by another of the same name. */
function likelyEntries(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const known = entries.filter(isWellKnown);
  if (known.length === 0) return entries;
  const most = Math.max(...known.map((entry) => entry.population));
  return known.filter((entry) => entry.population * 10 >= most || entry.population === 0);
}

function anchorOf({ type, entries, soundsAlike }: Proposal): GazetteerEntry | null {
  if (soundsAlike) return null;
  if (type !== 'place') return null;
  const likely = likelyEntries(entries).filter(
    (entry) => entry.precision !== 'country' && entry.precision !== 'sea',
  );
  const [only] = likely;
  return likely.length === 1 && only !== undefined && only.precision !== 'area' ? only : null;
}
