// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import type { PlaceReading } from '../../model/index.ts';
import type { PlaceContext } from './place-context.ts';
import { type PlaceName, readPlace, weigh } from './place-reading.ts';
import { likenessTo } from './place-score.ts';
import type { Proposal } from './proposal.ts';
import { surroundingsOf } from './surroundings.ts';
import type { SentenceView } from './view.ts';

/** A place in its sentence. */
export interface Placed {
  readonly view: SentenceView;
  readonly place: Proposal;
  readonly exact: string;
  /** The name as the gazetteer keeps it: one name means one place in one report. */
  readonly key: string;
  readonly context: PlaceContext;
  /** Whether it stands inside another name. */
  readonly inName: boolean;
  /** Whether the words are the place's name; else they describe it ("the camp", "the town of Tessa"). */
  readonly named: boolean;
}

/** One name of a report, with all that any of its mentions says of where it lies. */
interface Gathered {
  readonly key: string;
  readonly mentions: number;
  readonly query: PlaceName;
  readonly context: PlaceContext;
}

/** How often the names of a report are weighed by what the others say. */
const rounds = 2;

/**
 * Reads the places of one report together: each name is weighed by itself, then by what the others so weighed say of
 * countries, areas and points, and only then read. One name means one place, save where the words around a mention say
 * what kind of place it is.
 */
export function readerOf(
  placed: readonly Placed[],
  peoples: ReadonlyMap<string, number>,
  language: Language,
): (place: Placed) => PlaceReading {
  const names = gathered(placed, language);
  let weighed = names.map(({ key, mentions, query, context }) => weigh(key, mentions, query, context, null));
  for (let round = 0; round < rounds; round++) {
    const told = surroundingsOf(peoples, weighed);
    weighed = names.map(({ key, mentions, query, context }) =>
      weigh(key, mentions, query, context, told(key)),
    );
  }
  const told = surroundingsOf(peoples, weighed);
  const byKey = new Map(names.map((each) => [each.key, { ...each, surroundings: told(each.key) }]));
  return ({ key, exact, place, context }) => {
    const { query, surroundings } = byKey.get(key)!;
    const { entries, soundsAlike } = place;
    return readPlace({ ...query, name: exact, entries, soundsAlike }, context, surroundings);
  };
}

/** The names of a report, each once, in the order of their first mentions. */
function gathered(placed: readonly Placed[], language: Language): readonly Gathered[] {
  return [...grouped(placed)].map(([key, all]) => {
    const known = all.find(({ place }) => place.entries.length > 0) ?? all[0]!;
    const { exact, place, context } = known;
    const query: PlaceName = {
      name: exact,
      entries: place.entries,
      likeness: likenessTo(exact),
      soundsAlike: place.soundsAlike,
      seatOf: language.actors.byMetonym(exact).map((actor) => actor.country),
      containers: distinct(all.flatMap((each) => each.context.containers)),
      held: distinct(all.flatMap((each) => each.context.held)),
    };
    return { key, mentions: all.length, query, context };
  });
}

function grouped(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const byKey = new Map<string, Placed[]>();
  for (const each of placed) {
    const all = byKey.get(each.key);
    if (all === undefined) byKey.set(each.key, [each]);
    else all.push(each);
  }
  return byKey;
}

function distinct(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
