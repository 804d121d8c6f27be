// SPDX-License-Identifier: Apache-2.0

import type { ActorList } from '../../language/actors.ts';
import {
  byCodeUnits,
  byKey,
  contains,
  type IncidentCounts,
  type PlaceReading,
  type Root,
  type RootId,
  type Voice,
} from '../../model/index.ts';
import { placeLikeness } from '../cluster/place-likeness.ts';
import type { Pile } from '../pile.ts';
import { type Folded, foldSources } from './fold.ts';
import {
  firstSayersIn,
  reportsOf,
  type Source,
  type SourceContext,
  type Sources,
  sourcesOf,
} from './sources.ts';
import type { Telling } from './tellings.ts';

/** The roots of one incident, and which root each telling rests on. */
export interface Rooted {
  readonly roots: readonly Root[];
  /** Roots that say the thing was so. */
  readonly affirming: ReadonlySet<RootId>;
  readonly counts: Pick<IncidentCounts, 'roots' | 'rootsAtMost'>;
  /** The root a telling's words come from; null for a relay or a report that only passes on somebody's word. */
  readonly rootOf: (telling: Telling) => RootId | null;
  /** Keys of all who may have been first to say the words of a telling. */
  readonly firstSayers: (telling: Telling) => readonly string[];
  /** The fewest roots, and each apart, that stand behind some tellings. */
  readonly count: (tellings: readonly Telling[]) => { readonly roots: number; readonly rootsAtMost: number };
}

/**
 * Finds where the words of one incident first come from.
 *
 * Roots that say *not so* are roots of their own answer and do not count behind the incident.
 */
export function rootsOf(incident: string, tellings: readonly Telling[], context: SourceContext): Rooted {
  const { sources, restsOn } = sourcesOf(tellings, context);
  const folded = foldSources(sources);
  const idOf = (key: string) => `r:${incident}:${key}`;
  const keyOf = new Map<Telling, string>();
  for (const source of sources) for (const telling of source.tellings) keyOf.set(telling, source.key);
  const relayed = relayedKeys(sources, restsOn);
  const lookUp = (telling: Telling) => keyOf.get(telling) ?? relayed(telling);
  const affirming = sources.filter(({ says }) => says === 'so');
  return {
    affirming: new Set(affirming.map(({ key }) => idOf(key))),
    roots: folded.map((one) => rootOf(one, incident, idOf)).sort(byKey(({ id }) => id)),
    counts: countOf(affirming),
    rootOf: (telling) => {
      const key = lookUp(telling);
      return key === null ? null : idOf(key);
    },
    firstSayers: firstSayersIn(tellings, context),
    count: (some) => {
      const keys = new Set(some.map(lookUp));
      return countOf(sources.filter(({ key }) => keys.has(key)));
    },
  };
}

/**
 * The fewest words some sources can come down to, folding among themselves, and each apart.
 */
function countOf(sources: readonly Source[]): Rooted['counts'] {
  const standing = foldSources(sources).filter(({ foldsInto }) => foldsInto === null);
  return { roots: standing.length, rootsAtMost: sources.length };
}

function rootOf(
  { source, independence, foldsInto, because }: Folded,
  incident: string,
  idOf: (key: string) => string,
): Root {
  const claims = source.tellings.flatMap(({ claim }) => (claim === null ? [] : [claim.id]));
  return {
    id: idOf(source.key),
    incident,
    voice: source.voice,
    claims: [...new Set(claims)].sort(byCodeUnits),
    reports: reportsOf(source),
    independence,
    foldsInto: foldsInto === null ? null : idOf(foldsInto),
    because: `root.${source.kind}@1: ${because}`,
  };
}

/** A report's own telling beside the words it attributes, copied or not, rests on the one attributed source, if single. */
function relayedKeys(
  sources: readonly Source[],
  restsOn: Sources['restsOn'],
): (telling: Telling) => string | null {
  const byReport = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const { report, claim } of source.tellings) {
      if (claim === null || source.says !== 'so') continue;
      byReport.set(report, (byReport.get(report) ?? new Set()).add(source.key));
    }
  }
  return (telling) => {
    if (telling.claim !== null || telling.says !== 'so') return null;
    const keys = new Set(restsOn(telling).flatMap((report) => [...(byReport.get(report) ?? [])]));
    return keys.size === 1 ? [...keys][0]! : null;
  };
}

/** The state or party an outlet belongs to, from the actor list. */
export function affiliationBy(actors: ActorList): (voice: Voice | null) => Source['affiliation'] {
  return (voice) => {
    const listed = voice?.institution ? actors.byId(voice.institution) : null;
    if (voice === null || (voice.kind !== 'media' && listed?.kind !== 'media')) return null;
    return (
      listed?.affiliation ??
      actors.named(voice.name).find(({ affiliation }) => affiliation !== null)?.affiliation ??
      null
    );
  };
}

/** Whether a report's dateline names the very place (a settlement or finer) where the thing happened. */
export function onTheSpotIn(pile: Pile): (telling: Telling) => boolean {
  return ({ report: id, happening, claim }) => {
    const place = happening.placeReading;
    if (place === null || claim !== null || happening.background) return false;
    return datelinePlaces(pile, id).some((dateline) => {
      const likeness = placeLikeness(dateline, place);
      return isPoint(place) && (likeness === 'same' || likeness === 'near');
    });
  };
}

function isPoint({ precision }: PlaceReading): boolean {
  return (
    precision === 'site' ||
    precision === 'street' ||
    precision === 'settlement' ||
    precision === 'near-settlement'
  );
}

function datelinePlaces(pile: Pile, id: string): readonly PlaceReading[] {
  const { report, analysis } = pile.report(id);
  const datelines = report.zones.filter(({ zone }) => zone === 'dateline');
  if (datelines.length === 0) return [];
  return analysis.mentions.flatMap((mention) =>
    mention.place !== null && datelines.some((zone) => contains(zone, mention)) ? [mention.place] : [],
  );
}
