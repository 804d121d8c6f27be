// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import {
  byCodeUnits,
  byKey,
  type Happening,
  type HappeningType,
  type Incident,
  type IncidentMention,
  type PlaceReading,
  type WhenReading,
} from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import type { Pile } from '../pile.ts';
import type { Apart } from './apart.ts';
import { daysOf, lengthOf, yearlessOf } from './days.ts';
import { type Cluster, type Joining, joinUnits } from './join.ts';
import { fineness, placeKey, placeLikeness } from './place-likeness.ts';
import { placeId } from './places.ts';
import type { Sides } from './sides.ts';
import { titleOf } from './titles.ts';
import { isVague } from './types.ts';
import { placeStruck, unitsOf } from './units.ts';
import { most } from './voices.ts';

/** An incident before its roots are counted and it is graded. */
export type Joined = Omit<Incident, 'counts' | 'grade'> & {
  readonly happenings: readonly Happening[];
  /** Sides said to have acted and to have been struck, sorted. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
};

/** What making incidents needs to know beside the happenings. */
export interface Known extends Joining {
  /** Kinds of nouns. */
  readonly classes: HappeningLexicon['classes'];
}

/**
 * Joins groups of happenings, each one thing as its report has it, into incidents.
 *
 * An incident's id is that of its smallest happening, so it holds as long as that mention does. Incidents come in
 * order of their ids.
 */
export function joinIncidents(
  groups: readonly (readonly Happening[])[],
  pile: Pile,
  reuse: readonly Reuse[],
  { sides, classes, decided, stories }: Known,
): readonly Joined[] {
  const units = unitsOf(groups.flatMap(decided.part), pile, { sides, classes });
  const clusters = joinUnits(units, reuse, { sides, decided, stories });
  const ids = clusters.map(idOf);
  return clusters
    .map((cluster, index) => incidentOf(cluster, ids[index]!, ids, sides))
    .sort(byKey(({ id }) => id));
}

function idOf({ units }: Cluster): string {
  const ids = units.flatMap(({ happenings }) => happenings.map(({ id }) => id));
  return `i:${ids.sort(byCodeUnits)[0]}`;
}

function incidentOf(cluster: Cluster, id: string, ids: readonly string[], sides: Sides): Joined {
  const named = ({ cluster: other, reason }: Apart) => ({ incident: ids[other]!, reason });
  const happenings = cluster.units
    .flatMap((unit) => unit.happenings)
    .sort(
      (a, b) =>
        byCodeUnits(a.report, b.report) || a.trigger.start - b.trigger.start || byCodeUnits(a.id, b.id),
    );
  const type = typeOf(happenings);
  const place = placeOf(happenings);
  const origin = commonest(happenings.flatMap((happening) => happening.origin ?? []));
  return {
    id,
    title: titleOf({
      type,
      actor: actorOf(happenings, sides),
      target: targetOf(happenings, type),
      place,
      origin,
    }),
    type,
    when: whenOf(happenings),
    place: place === null ? null : placeId(place),
    origin: origin === null ? null : placeId(origin),
    background: happenings.every(({ background }) => background),
    mentions: happenings.map(mentionOf),
    reasons: [...cluster.decided, ...reasonOf(cluster)],
    keptApart: cluster.apart.map(named),
    suggested: cluster.suggested.map(named),
    happenings,
    actors: cluster.traits.actors,
    targets: cluster.traits.targets,
  };
}

/** The machine's own reason; none where only people's decisions made it one. */
function reasonOf({ units, reasons }: Cluster): readonly string[] {
  if (units.length === 1) return ['cluster.one-telling@1: told as one thing in one report'];
  return reasons.length === 0 ? [] : [`cluster.joined@1: ${reasons.join('; ')}`];
}

function mentionOf({ id, report, trigger, claim }: Happening): IncidentMention {
  return { report, span: trigger, claim, happening: id };
}

/** The commonest type that says how the thing was done; one that does not only when there is no other. */
function typeOf(happenings: readonly Happening[]): HappeningType {
  const telling = happenings.filter(({ type }) => !isVague(type));
  return most((telling.length > 0 ? telling : happenings).map(({ type }) => type));
}

/** Whoever is said to have acted, when nobody names another side. */
function actorOf(happenings: readonly Happening[], sides: Sides): string | null {
  const actors = happenings.flatMap(({ actorParty }) => actorParty ?? []).filter(sides.canAct);
  const parties = new Set(actors.map(sides.side));
  return parties.size === 1 ? sides.name([...parties][0]!) : null;
}

const article = /^(?:the|a|an)\s+/i;
/** A longer name for what was struck is a clause, not a title. */
const longestTarget = 48;

function targetOf(happenings: readonly Happening[], type: HappeningType): string | null {
  const words = happenings
    .filter((happening) => happening.type === type)
    .flatMap(({ target }) =>
      target === null ? [] : [target.exact.replace(article, '').replace(/\s+/g, ' ')],
    );
  const short = words.filter((word) => word.length <= longestTarget);
  return short.length === 0 ? null : most(short);
}

/**
 * The place most mentions allow; among those the finest, then the most often named. “Near” a town is as fine as the
 * town, and wins where as many say it: nothing is put more finely than it is stated.
 */
function placeOf(happenings: readonly Happening[]): PlaceReading | null {
  // Where some words have it launched from, no other words have it land.
  const origins = new Set(happenings.flatMap(({ origin }) => (origin === null ? [] : [placeKey(origin)])));
  const readingsOf = (some: readonly Happening[]) =>
    some
      .flatMap((happening) => placeStruck(happening) ?? [])
      .filter((place) => !origins.has(placeKey(place)));
  // Where a thing came down is where it was aimed only for want of anybody who says where that was.
  const aimed = readingsOf(happenings.filter(({ outcome }) => outcome !== 'came-down'));
  const readings = aimed.length > 0 ? aimed : readingsOf(happenings);
  const ranked = [...new Map(readings.map((place) => [placeId(place), place])).values()].map((place) => ({
    place,
    id: placeId(place),
    supporters: readings.filter((other) => placeLikeness(place, other) !== 'apart').length,
    named: readings.filter((other) => placeId(other) === placeId(place)).length,
  }));
  ranked.sort(
    (a, b) =>
      b.supporters - a.supporters ||
      rank(a.place) - rank(b.place) ||
      b.named - a.named ||
      fineness(b.place) - fineness(a.place) ||
      byCodeUnits(a.id, b.id),
  );
  return ranked[0]?.place ?? null;
}

function rank(place: PlaceReading): number {
  return fineness(place.precision === 'near-settlement' ? { ...place, precision: 'settlement' } : place);
}

function commonest(places: readonly PlaceReading[]): PlaceReading | null {
  if (places.length === 0) return null;
  const key = most(places.map(placeKey));
  return places.find((place) => placeKey(place) === key)!;
}

/** The shortest stretch anybody gives, the commonest of equals; stated before inferred; else what weekday is named. */
function whenOf(happenings: readonly Happening[]): WhenReading {
  const readings = happenings.map(({ whenReading }) => whenReading);
  const dated = readings.flatMap((reading) => {
    const days = daysOf(reading.value) ?? yearlessOf(reading.value);
    return days === null
      ? []
      : [{ reading, days, same: readings.filter(({ value }) => value === reading.value).length }];
  });
  dated.sort(
    (a, b) =>
      Number(a.reading.value!.includes('XXXX')) - Number(b.reading.value!.includes('XXXX')) ||
      lengthOf(a.days) - lengthOf(b.days) ||
      b.same - a.same ||
      Number(a.reading.basis !== 'stated') - Number(b.reading.basis !== 'stated') ||
      byCodeUnits(a.reading.value!, b.reading.value!) ||
      byCodeUnits(a.reading.reason, b.reading.reason),
  );
  if (dated[0] !== undefined) return dated[0].reading;
  return (
    readings.find(({ value }) => value !== null) ??
    readings.find(({ weekday }) => weekday !== null) ??
    readings[0]!
  );
}
