// SPDX-License-Identifier: Apache-2.0

import { isWellKnown } from './place-standing.ts';
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
 *
 * @returns what stands, by the first token, the longer first
 */
export function combine(proposals: Proposals): readonly Proposal[] {
  return knotsOf(proposals)
    .flatMap((knot) => (knot.length === 1 ? knot.map(({ proposal }) => proposal) : untie(knot)))
    .sort(byPlace);
}

function byPlace(a: Proposal, b: Proposal): number {
  return a.first - b.first || b.last - a.last;
}

type Spotter = keyof Proposals;

interface Proposed {
  readonly spotter: Spotter;
  readonly proposal: Proposal;
}

/** Proposals that hang together by shared tokens: only these can stand in each other's way. */
function knotsOf(proposals: Proposals): readonly (readonly Proposed[])[] {
  const all = spotters.flatMap((spotter) => proposals[spotter].map((proposal) => ({ spotter, proposal })));
  all.sort((a, b) => a.proposal.first - b.proposal.first);
  const knots: Proposed[][] = [];
  let end = -1;
  for (const each of all) {
    if (each.proposal.first > end) knots.push([]);
    knots.at(-1)!.push(each);
    end = Math.max(end, each.proposal.last);
  }
  return knots;
}

const spotters: readonly Spotter[] = ['actors', 'listed', 'people', 'bodies', 'peoples', 'places'];

function untie(knot: readonly Proposed[]): readonly Proposal[] {
  const by = (wanted: Spotter): readonly Proposal[] =>
    knot.filter(({ spotter }) => spotter === wanted).map(({ proposal }) => proposal);
  const [listed, everyone] = [by('listed'), by('people')];
  const places = by('places').filter((place) => !everyone.some((person) => isNameOf(person, place)));
  const countries = places.filter((place) => place.entries.some((entry) => entry.precision === 'country'));
  const ships = listed.filter((each) => each.reason === 'name.ship@1');
  const inNone = (outer: readonly Proposal[], inner: Proposal): boolean =>
    !outer.some((each) => covers(each, inner));
  const people = everyone.filter(
    (person) =>
      !isGuess(person) && inNone(ships, person) && !places.some((place) => isRatherPlace(place, person)),
  );
  const inNoPlace = (inner: Proposal): boolean => !places.some((place) => isWider(place, inner));
  const actors = by('actors').filter((actor) => inNone(countries, actor) && inNoPlace(actor));
  const bodies = by('bodies').filter(
    (body) => !isGuess(body) && inNone(countries, body) && !places.some((place) => isLand(place, body)),
  );
  const guesses = [...by('bodies'), ...everyone].filter(isGuess);
  return agreeing([
    ...actors,
    ...people,
    ...listed,
    ...bodies,
    ...by('peoples').filter(inNoPlace),
    ...places,
    ...guesses,
  ]);
}

function agreeing(ranked: readonly Proposal[]): readonly Proposal[] {
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

/** "West Bank" is land and no bank: the lists have just these words for an area. */
function isLand(place: Proposal, body: Proposal): boolean {
  if (place.first !== body.first || place.last !== body.last || place.soundsAlike) return false;
  return place.first < place.last && place.entries.some(({ id }) => id.startsWith('supplement:'));
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
