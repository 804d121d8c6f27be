// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { Named, Parsed } from '../stages.ts';
import { spotActors } from './actors.ts';
import { spotBodies } from './bodies.ts';
import { combine, type Proposals, withoutCrossings } from './combine.ts';
import { spotEvents } from './events.ts';
import { type Ships, shipsAmong, spotListed, spotShips } from './lists.ts';
import { type Found, mentionsOf } from './mentions.ts';
import { type Surnames, spotPeople, surnamesOf } from './people.ts';
import { spotPeoples } from './peoples.ts';
import { spotPlaces } from './places.ts';
import type { Proposal } from './proposal.ts';
import { rememberingGazetteer } from './remembering.ts';
import { type Run, runsOf } from './runs.ts';
import { type SentenceView, viewOf } from './view.ts';

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
  return withoutCrossings(settled.flatMap((each) => withArticle(view, each, names)));
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
