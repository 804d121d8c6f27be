// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import { inReadingOrder, type Mention, spanOf } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';
import type { Named, Parsed } from '../stages.ts';
import { spotActors } from './actors.ts';
import { spotBodies } from './bodies.ts';
import { combine, type Proposals } from './combine.ts';
import { spotEvents } from './events.ts';
import { type Ships, shipsAmong, spotListed, spotShips } from './lists.ts';
import { type Surnames, spotPeople, surnamesOf } from './people.ts';
import { spotPeoples } from './peoples.ts';
import { type PlaceContext, placeContext } from './place-context.ts';
import { readPlace, type Surroundings } from './place-reading.ts';
import { howUsed } from './place-use.ts';
import { spotPlaces } from './places.ts';
import { covers, type Proposal } from './proposal.ts';
import { rememberingGazetteer } from './remembering.ts';
import { type Run, runsOf } from './runs.ts';
import { surroundingsOf } from './surroundings.ts';
import { type SentenceView, viewOf, written } from './view.ts';

type Found = readonly (readonly [SentenceView, readonly Proposal[]])[];

/**
 * Finds names in a parsed report and reads those of places.
 *
 * Mentions are people, bodies, places, peoples, arms, vehicles, platforms and events, nested ones too, in reading
 * order; times and quantities come with a later stage. Every place has its use; its reading is the gazetteer's
 * representative point with the precision the words state, or, when the name is unknown or could as well be another
 * place, no point at all. Texts without usable capitals give fewer names.
 */
export function name(parsed: Parsed, language: Language): Named {
  const gazetteer = rememberingGazetteer(language.gazetteer);
  const pack: Language = { ...language, gazetteer };
  const spotted = parsed.sentences.map((sentence) =>
    spot(viewOf(parsed.report.text, sentence, pack.names), pack),
  );
  const first: Found = spotted.map((each) => [each.view, settle(each, pack, strangers)]);
  const known = { surnames: surnamesOf(first, pack.names), ships: shipsIn(spotted) };
  const found: Found = spotted.map((each) => [each.view, settle(each, pack, known)]);
  return { ...parsed, mentions: mentionsOf(found, pack) };
}

/** Whom and what a report has named in full somewhere, and may name shortly elsewhere. */
interface Known {
  readonly surnames: Surnames;
  readonly ships: Ships;
}

const strangers: Known = { surnames: new Set(), ships: new Map() };

function shipsIn(spotted: readonly Spotted[]): Ships {
  return new Map(spotted.flatMap(({ view, listed }) => [...shipsAmong(view, listed)]));
}

/** What the spotters that look at one sentence alone propose. */
interface Spotted extends Omit<Proposals, 'people'> {
  readonly view: SentenceView;
  readonly runs: readonly Run[];
}

function spot(view: SentenceView, { names, actors, gazetteer }: Language): Spotted {
  const runs = runsOf(view, names);
  return {
    view,
    runs,
    actors: spotActors(view, actors),
    listed: spotListed(view, runs, names),
    bodies: [...spotBodies(view, runs, names), ...spotEvents(view, runs, names)],
    peoples: spotPeoples(view, names, actors),
    places: spotPlaces(view, runs, { gazetteer, names }),
  };
}

/** Adds the people and ships, known better once the whole report has been gone through, and settles the sentence. */
function settle(spotted: Spotted, { names }: Language, known: Known): readonly Proposal[] {
  const { view, runs } = spotted;
  const people = spotPeople(view, runs, names, known.surnames);
  const listed = [...spotShips(view, runs, known.ships), ...spotted.listed];
  const settled = combine({ ...spotted, people, listed });
  return settled.flatMap((each) => withArticle(view, each, names));
}

/**
 * A body's name takes its article with it, as a source or an actor does: "the Oskar Front". A name that ends with a
 * capitalised word is given without it too.
 */
function withArticle(view: SentenceView, each: Proposal, { article }: NameLexicon): readonly Proposal[] {
  if (each.type !== 'organisation' || view.folded[each.first - 1] !== article) return [each];
  const whole = { ...each, first: each.first - 1 };
  return view.capital[each.last] ? [whole, each] : [whole];
}

function mentionsOf(found: Found, language: Language): readonly Mention[] {
  const surroundings = surroundingsOf(found, language);
  const contexts = contextsByName(found, language);
  const mentions = found.flatMap(([view, proposals]) =>
    proposals.map((each) =>
      each.type === 'place'
        ? placeMention(view, each, proposals, contexts, surroundings, language)
        : mentionOf(view, each),
    ),
  );
  return mentions.sort(inReadingOrder);
}

function mentionOf(view: SentenceView, { first, last, type, actor, reason }: Proposal): Mention {
  const span = spanOf(view.text, view.tokens[first]!.start, view.tokens[last]!.end);
  const use = type === 'nationality' ? 'demonym' : null;
  return { ...span, type, value: null, timex: null, when: null, use, place: null, actor, reason };
}

/** What the words around each mention of a name say, by the name: one name means one place in one report. */
function contextsByName(found: Found, { names }: Language): ReadonlyMap<string, readonly PlaceContext[]> {
  const contexts = new Map<string, PlaceContext[]>();
  for (const [view, proposals] of found) {
    const places = placesOf(proposals);
    for (const place of places) {
      const key = foldPlaceName(written(view, place.first, place.last));
      const list = contexts.get(key) ?? [];
      list.push(placeContext(view, place, places, names));
      contexts.set(key, list);
    }
  }
  return contexts;
}

function placesOf(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter((each) => each.type === 'place').sort((a, b) => a.first - b.first);
}

function placeMention(
  view: SentenceView,
  place: Proposal,
  proposals: readonly Proposal[],
  contexts: ReadonlyMap<string, readonly PlaceContext[]>,
  surroundings: Surroundings,
  language: Language,
): Mention {
  const exact = written(view, place.first, place.last);
  const own = placeContext(view, place, placesOf(proposals), language.names);
  const others = contexts.get(foldPlaceName(exact)) ?? [];
  const seatOf = language.actors.byMetonym(exact).map((actor) => actor.country);
  const query = { name: exact, entries: place.entries, seatOf };
  const reading = readPlace(query, [own, ...others], surroundings);
  const inBody = proposals.some((other) => other !== place && covers(other, place));
  const seat = kindOfSeat(exact, place, language);
  const { use, reason } = howUsed(view, place, language.names, { seat, inBody });
  const actor = use === 'literal' ? null : actorOf(exact, language);
  return { ...mentionOf(view, place), use, place: reading, actor, reason: `${place.reason}: ${reason}` };
}

function kindOfSeat(
  exact: string,
  { entries }: Proposal,
  { actors }: Language,
): 'country' | 'capital' | null {
  if (entries.some((entry) => entry.precision === 'country')) return 'country';
  return actors.byMetonym(exact).length > 0 ? 'capital' : null;
}

function actorOf(exact: string, { actors }: Language): string | null {
  const named = [...actors.named(exact), ...actors.byMetonym(exact)];
  return named[0]?.id ?? null;
}
