// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import { inReadingOrder, type Mention, spanOf } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';
import { type PlaceContext, placeContext } from './place-context.ts';
import { readPlace, type Surroundings } from './place-reading.ts';
import { howUsed } from './place-use.ts';
import type { Proposal } from './proposal.ts';
import { surroundingsOf } from './surroundings.ts';
import { type SentenceView, written } from './view.ts';

/** What stands in each sentence, by the first token, the longer first. */
export type Found = readonly (readonly [SentenceView, readonly Proposal[]])[];

/** A place in its sentence. */
interface Placed {
  readonly view: SentenceView;
  readonly place: Proposal;
  readonly exact: string;
  /** The name as the gazetteer keeps it: one name means one place in one report. */
  readonly key: string;
  readonly context: PlaceContext;
  /** Whether it stands inside another name. */
  readonly inName: boolean;
}

/** Makes mentions of what was found, and reads those of places in the light of the whole report. */
export function mentionsOf(found: Found, language: Language): readonly Mention[] {
  const surroundings = surroundingsOf(found, language);
  const placed = found.flatMap(([view, proposals]) => placedIn(view, proposals, language));
  const containers = containersByName(placed);
  const others = found.flatMap(([view, proposals]) =>
    proposals.filter(({ type }) => type !== 'place').map((each) => mentionOf(view, each)),
  );
  const places = placed.map((each) =>
    placeMention(each, containers.get(each.key) ?? [], surroundings, language),
  );
  return [...others, ...places].sort(inReadingOrder);
}

function mentionOf(view: SentenceView, { first, last, type, actor, reason }: Proposal): Mention {
  const span = spanOf(view.text, view.tokens[first]!.start, view.tokens[last]!.end);
  const use = type === 'nationality' ? 'demonym' : null;
  return { ...span, type, value: null, timex: null, when: null, use, place: null, actor, reason };
}

function placedIn(
  view: SentenceView,
  proposals: readonly Proposal[],
  { names }: Language,
): readonly Placed[] {
  const places = proposals.filter(({ type }) => type === 'place');
  const nested = nestedAmong(proposals);
  return places.map((place, index) => {
    const exact = written(view, place.first, place.last);
    const context = placeContext(view, places, index, names);
    return { view, place, exact, key: foldPlaceName(exact), context, inName: nested.has(place) };
  });
}

/** Those that another one holds. In this order whatever holds a proposal goes before it. */
function nestedAmong(proposals: readonly Proposal[]): ReadonlySet<Proposal> {
  const nested = new Set<Proposal>();
  let reach = -1;
  for (const each of proposals) {
    if (each.last <= reach) nested.add(each);
    reach = Math.max(reach, each.last);
  }
  return nested;
}

/** What any mention of a name in the report is said to lie in, each once. */
function containersByName(placed: readonly Placed[]): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const byName = new Map<string, Map<string, GazetteerEntry>>();
  for (const { key, context } of placed) {
    const containers = byName.get(key) ?? new Map<string, GazetteerEntry>();
    for (const entry of context.containers) containers.set(entry.id, entry);
    byName.set(key, containers);
  }
  return new Map([...byName].map(([key, containers]) => [key, [...containers.values()]]));
}

function placeMention(
  { view, place, exact, context, inName }: Placed,
  containers: readonly GazetteerEntry[],
  surroundings: Surroundings,
  language: Language,
): Mention {
  const seatOf = language.actors.byMetonym(exact).map((actor) => actor.country);
  const reading = readPlace(
    { name: exact, entries: place.entries, soundsAlike: place.soundsAlike, seatOf },
    context,
    containers,
    surroundings,
  );
  const seat = place.entries.some(({ precision }) => precision === 'country')
    ? 'country'
    : seatOf.length > 0
      ? 'capital'
      : null;
  const { use, reason } = howUsed(view, place, language.names, { seat, inName });
  const actor = use === 'literal' ? null : actorOf(exact, language);
  return { ...mentionOf(view, place), use, place: reading, actor, reason: `${place.reason}: ${reason}` };
}

function actorOf(exact: string, { actors }: Language): string | null {
  const named = [...actors.named(exact), ...actors.byMetonym(exact)];
  return named[0]?.id ?? null;
}
