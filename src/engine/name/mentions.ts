// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import { inReadingOrder, type Mention, type PlaceReading, spanOf } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';
import { noContext, type PlaceContext, placeContext } from './place-context.ts';
import { type Placed, readerOf } from './place-reader.ts';
import { readPeople } from './place-reading.ts';
import { howUsed } from './place-use.ts';
import type { Proposal } from './proposal.ts';
import { countriesOfOthers } from './surroundings.ts';
import { type SentenceView, written } from './view.ts';

/** What stands in each sentence, by the first token, the longer first. */
export type Found = readonly (readonly [SentenceView, readonly Proposal[]])[];

/** Makes mentions of what was found, and reads those of places in the light of the whole report. */
export function mentionsOf(found: Found, language: Language): readonly Mention[] {
  const placed = found.flatMap(([view, proposals]) => placedIn(view, proposals, language));
  const read = readerOf(placed, countriesOfOthers(found, language), language);
  const others = found.flatMap(([view, proposals]) =>
    proposals.filter(({ type }) => type !== 'place').map((each) => otherMention(view, each, language)),
  );
  const places = placed.map((each) => placeMention(each, read(each), language));
  return [...others, ...places].sort(inReadingOrder);
}

function mentionOf(view: SentenceView, { first, last, type, actor, reason }: Proposal): Mention {
  const span = spanOf(view.text, view.tokens[first]!.start, view.tokens[last]!.end);
  const use = type === 'nationality' ? 'demonym' : null;
  return { ...span, type, value: null, timex: null, when: null, use, place: null, actor, reason };
}

/** A word for a people is no place, yet it speaks of a country. */
function otherMention(view: SentenceView, each: Proposal, { names, gazetteer }: Language): Mention {
  const mention = mentionOf(view, each);
  if (each.type !== 'nationality') return mention;
  const ids = names.demonyms.get(view.folded.slice(each.first, each.last + 1).join(' ')) ?? [];
  const countries = ids.flatMap((id) => gazetteer.entry(id) ?? []);
  return { ...mention, place: readPeople(mention.exact, countries) };
}

function placedIn(
  view: SentenceView,
  proposals: readonly Proposal[],
  { names }: Language,
): readonly Placed[] {
  const nested = heldByNames(view, proposals);
  const places = proposals.filter(({ type }) => type === 'place');
  const bare = places.filter((_, i) => !holdsNext(places, i));
  const wide = places.filter((_, i) => holdsNext(places, i));
  const placed = bare.map((place, index) => {
    const context = placeContext(view, bare, index, names);
    return placedAs(view, place, { context, inName: nested.has(place), named: isNamed(view, place, names) });
  });
  const byFirst = new Map(placed.map((each) => [each.place.first, each]));
  return [...placed, ...wide.map((place) => widerPlace(view, place, byFirst, nested.has(place), names))];
}

/** A place that no list has is described, and not named, if it opens with a small letter or an article. */
function isNamed(view: SentenceView, { first, last, entries }: Proposal, names: NameLexicon): boolean {
  if (entries.length > 0) return true;
  if (first < last && view.folded[first] === names.article) return false;
  if (view.capital[first] === true) return true;
  return (
    names.nameParticles.has(view.folded[first]!) && view.capital.slice(first + 1, first + 3).includes(true)
  );
}

/** In this order a place that holds others stands right before the first of them. */
function holdsNext(places: readonly Proposal[], i: number): boolean {
  const next = places[i + 1];
  return next !== undefined && next.first <= places[i]!.last;
}

function placedAs(
  view: SentenceView,
  place: Proposal,
  more: Pick<Placed, 'context' | 'inName' | 'named'>,
): Placed {
  const exact = written(view, place.first, place.last);
  return { view, place, exact, key: foldPlaceName(exact), ...more };
}

/**
 * "northern Oskar", "Tessa, Oskar", "the town of Tessa": words around a place's name that are a place with it are read
 * as the name is; where they hold several places that do not lie in each other, as none.
 */
function widerPlace(
  view: SentenceView,
  place: Proposal,
  placed: ReadonlyMap<number, Placed>,
  inName: boolean,
  names: NameLexicon,
): Placed {
  const inner: Placed[] = [];
  for (let i = place.first; i <= place.last; i++) {
    const each = placed.get(i);
    if (each !== undefined) inner.push(each);
  }
  const [head] = inner;
  const named = place.entries.length > 0;
  const apart = inner.length > 1 && head?.context.containers.length === 0;
  if (head === undefined || named || apart)
    return placedAs(view, place, { context: contextOfNoun(view, place, names), inName, named });
  const { entries, soundsAlike } = head.place;
  const whole = placedAs(view, { ...place, entries, soundsAlike }, { context: head.context, inName, named });
  return { ...whole, key: head.key };
}

/** "the Oskar–Velm border": what is described says itself what kind of place it is. */
function contextOfNoun(view: SentenceView, { last }: Proposal, names: NameLexicon): PlaceContext {
  const noun = view.folded[last]!;
  return { ...noContext, kind: names.placeNouns.get(noun) ?? (names.areaWords.has(noun) ? 'area' : null) };
}

/** Those inside a name of something else. A description ("the people of Tessa") is no name: its last word is small. */
function heldByNames(view: SentenceView, proposals: readonly Proposal[]): ReadonlySet<Proposal> {
  const nested = new Set<Proposal>();
  let reach = -1;
  for (const each of proposals) {
    if (each.last <= reach) nested.add(each);
    const name = each.actor !== null || view.capital[each.last] === true;
    if (each.type !== 'place' && name) reach = Math.max(reach, each.last);
  }
  return nested;
}

function placeMention(
  { view, place, exact, inName, named }: Placed,
  reading: PlaceReading,
  language: Language,
): Mention {
  const seatOf = language.actors.byMetonym(exact);
  const seat = place.entries.some(({ precision }) => precision === 'country')
    ? 'country'
    : seatOf.length > 0
      ? 'capital'
      : null;
  const { use, reason } = named
    ? howUsed(view, place, language.names, { seat, inName })
    : { use: null, reason: 'use.description@1' };
  const actor = use === 'literal' || use === null ? null : actorOf(exact, language);
  return { ...mentionOf(view, place), use, place: reading, actor, reason: `${place.reason}: ${reason}` };
}

function actorOf(exact: string, { actors }: Language): string | null {
  const named = [...actors.named(exact), ...actors.byMetonym(exact)];
  return named[0]?.id ?? null;
}
