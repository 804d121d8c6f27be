// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { Parsed } from '../stages.ts';
import { spotActors } from './actors.ts';
import { spotBodies } from './bodies.ts';
import { combine, type Proposals } from './combine.ts';
import { spotEvents } from './events.ts';
import { type Ships, shipsAmong, spotListed, spotShips } from './lists.ts';
import { type Surnames, spotPeople, surnamesOf } from './people.ts';
import { spotPeoples } from './peoples.ts';
import { type PlaceNames, placeNamesOf, placesKnowing, type SpottedPlaces, spotPlaces } from './places.ts';
import type { Proposal } from './proposal.ts';
import { type Run, runsOf } from './runs.ts';
import { type SentenceView, viewOf } from './view.ts';

/** A sentence with what lists and patterns propose in it. */
export interface Spotted {
  readonly view: SentenceView;
  /** All proposals; they may cross and contradict each other. */
  readonly proposals: readonly Proposal[];
  /** Those of them that stand when the surer spotter has its way. */
  readonly settled: readonly Proposal[];
}

/** What the spotters that look at one sentence alone find. */
interface Alone extends Omit<Proposals, 'people' | 'places'> {
  readonly places: SpottedPlaces;
  readonly view: SentenceView;
  readonly runs: readonly Run[];
}

/** Goes through a report with every list and pattern. People, ships and places named in full somewhere are known by less. */
export function spotNames(parsed: Parsed, language: Language): readonly Spotted[] {
  const { names } = language;
  const alone = parsed.sentences.map((sentence) =>
    spotAlone(viewOf(parsed.report.text, sentence, names), language),
  );
  const first = alone.map((each) => spotted(each, names, strangers));
  const known = {
    surnames: surnamesOf(
      first.map(({ view, settled }) => [view, settled]),
      names,
    ),
    places: placeNamesOf(alone),
    ships: new Map(alone.flatMap(({ view, listed }) => [...shipsAmong(view, listed)])),
  };
  return alone.map((each) => spotted(each, names, known));
}

/** Whom and what a report has named plainly somewhere, and may name by less elsewhere. */
interface Known {
  readonly surnames: Surnames;
  readonly ships: Ships;
  readonly places: PlaceNames;
}

const strangers: Known = { surnames: new Set(), ships: new Map(), places: new Set() };

function spotAlone(view: SentenceView, { names, actors, gazetteer }: Language): Alone {
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

/** Adds the people, ships and places, known better once the whole report has been gone through, and settles the sentence. */
function spotted(alone: Alone, names: NameLexicon, known: Known): Spotted {
  const { view, runs, actors, bodies, peoples } = alone;
  const places = placesKnowing(view, alone.places, known.places);
  const people = spotPeople(view, runs, names, known.surnames);
  const listed = [...spotShips(view, runs, known.ships), ...alone.listed];
  const proposals = { actors, listed, people, bodies, peoples, places };
  return { view, proposals: Object.values(proposals).flat(), settled: combine(proposals) };
}
