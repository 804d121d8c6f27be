// SPDX-License-Identifier: Apache-2.0

import { isWellKnown } from './places.ts';
import { covers, crosses, meets, type Proposal } from './proposal.ts';

/** What the spotters propose for one sentence, by spotter. */
export interface Proposals {
  readonly actors: readonly Proposal[];
  readonly listed: readonly Proposal[];
  readonly people: readonly Proposal[];
  readonly bodies: readonly Proposal[];
  readonly peoples: readonly Proposal[];
  readonly places: readonly Proposal[];
}

/**
 * Settles what the spotters propose: of two that cross, or that take the same words for different things, the surer
 * spotter's stands; one inside another stays where such a name can hold such another.
 *
 * A spotter is surer the more it has to go by: lists of names before shapes, people and bodies before places.
 */
export function combine(proposals: Proposals): readonly Proposal[] {
  const places = proposals.places.filter(
    (place) => !proposals.people.some((person) => isNameOf(person, place)),
  );
  const ships = proposals.listed.filter((each) => each.reason === 'name.ship@1');
  const people = proposals.people.filter(
    (person) =>
      !isGuess(person) &&
      !places.some((place) => isRatherPlace(place, person)) &&
      !ships.some((ship) => covers(ship, person)),
  );
  const countries = places.filter((place) => place.entries.some((entry) => entry.precision === 'country'));
  const actors = proposals.actors.filter(
    (actor) =>
      !countries.some((place) => covers(place, actor)) && !places.some((place) => isWider(place, actor)),
  );
  const peoples = proposals.peoples.filter((people) => !places.some((place) => isWider(place, people)));
  const bodies = proposals.bodies.filter(
    (body) => !isGuess(body) && !countries.some((place) => covers(place, body)),
  );
  const guesses = [...proposals.bodies, ...proposals.people].filter(isGuess);
  const ranked = [...actors, ...people, ...proposals.listed, ...bodies, ...peoples, ...places, ...guesses];
  const accepted: Proposal[] = [];
  for (const next of ranked) if (accepted.every((other) => agree(other, next))) accepted.push(next);
  return accepted;
}

/** Proposals that yield to everything else. */
function isGuess({ reason }: Proposal): boolean {
  return reason === 'name.initials@1' || reason === 'name.lone-name@1';
}

/** The part of a person's name that is taken for a place ("Kerry" of "John Kerry") is none. */
function isNameOf(person: Proposal, place: Proposal): boolean {
  if (!meets(person, place) || isGuess(person)) return false;
  if (person.reason === 'name.first-name@1') return !isRatherPlace(place, person);
  if (person.reason === 'name.surname@1') return covers(person, place);
  return person.last === place.last || (covers(person, place) && place.first > person.first + 3);
}

/** "Saudi Arabia" is a place and no Saudi. */
function isWider(outer: Proposal, inner: Proposal): boolean {
  return covers(outer, inner) && outer.last - outer.first > inner.last - inner.first;
}

/** A place of the gazetteer that is well known or a longer name, or that the text calls a village or a town. */
function isRatherPlace(place: Proposal, person: Proposal): boolean {
  if (!covers(place, person)) return false;
  return isWider(place, person) || place.reason === 'name.place-noun@1' || place.entries.some(isWellKnown);
}

/** Whether two proposals can both stand. */
function agree(a: Proposal, b: Proposal): boolean {
  if (!meets(a, b)) return true;
  if (crosses(a, b)) return false;
  if (a.first === b.first && a.last === b.last) return false;
  return covers(a, b) ? mayHold(a, b) : mayHold(b, a);
}

/** Whether a name may hold another: a body almost anything, a person a title's nation, an arm its maker's nation. */
function mayHold(outer: Proposal, inner: Proposal): boolean {
  if (inner.reason === 'name.place-noun@1') return false;
  if (outer.reason === 'name.actor-list@1' && inner.type !== 'nationality' && inner.type !== 'place')
    return false;
  if (outer.type === 'organisation' || outer.type === 'event') return inner.type !== 'event';
  if (outer.type === 'person')
    return inner.type === 'person' || inner.first === outer.first || inner.last < outer.last - 1;
  if (outer.type === 'place') return false;
  return (
    inner.type === 'nationality' ||
    inner.type === 'place' ||
    inner.type === outer.type ||
    inner.type === 'weapon'
  );
}
