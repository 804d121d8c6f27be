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
  firstSayersAmong,
  type Resting,
  reportsOf,
  type Source,
  type SourceContext,
  type Sources,
  sameWordsIn,
  saysOf,
  sourcesOf,
} from './sources.ts';
import type { Telling } from './tellings.ts';

/** The roots of one incident, and which root each telling rests on. */
export interface Rooted {
  readonly roots: readonly Root[];
  /** Roots that say the thing was so. */
  readonly affirming: ReadonlySet<RootId>;
  /** Of those, the fewest that stand when what cannot be told apart is folded. */
  readonly standing: readonly RootId[];
  readonly counts: Pick<IncidentCounts, 'roots' | 'rootsAtMost'>;
  /** The root a telling's words come from; null for a relay or a report that only passes on somebody's word. */
  readonly rootOf: (telling: Telling) => RootId | null;
  /** Keys of all who may have been first to say the words of a telling. */
  readonly firstSayers: (telling: Telling) => readonly string[];
  /** The fewest roots, and each apart, that stand behind some tellings. */
  readonly count: (tellings: readonly Telling[]) => { readonly roots: number; readonly rootsAtMost: number };
  /** Several tellings each, that are the same words: a report's own or an unnamed person's, in copies. */
  readonly sameWords: readonly (readonly Telling[])[];
  /** Tellings in a report's own voice that are no source, and the reports whose attributed words each rests on. */
  readonly resting: Resting;
  /**
   * The roots as they are without some tellings. Whose words a telling is stays as it was found with all of them: what
   * a report shows of two others does not go away with it.
   */
  readonly keeping: (kept: (telling: Telling) => boolean) => Rooted;
}

/**
 * Finds where the words of one incident first come from.
 *
 * Roots that say *not so* are roots of their own answer and do not count behind the incident.
 */
export function rootsOf(incident: string, tellings: readonly Telling[], context: SourceContext): Rooted {
  return rootedOn(incident, sourcesOf(tellings, context), sameWordsIn(tellings, context));
}

/**
 * The roots that some sources are.
 *
 * @param sameWords tellings that are the same words, as `sameWordsIn` has them
 */
export function rootedOn(
  incident: string,
  { sources, resting }: Sources,
  sameWords: readonly (readonly Telling[])[],
): Rooted {
  const idOf = (key: string) => `r:${incident}:${key}`;
  const keyOf = new Map<Telling, string>();
  for (const source of sources) for (const telling of source.tellings) keyOf.set(telling, source.key);
  const relayed = relayedKeys(sources, resting);
  const speaking = speakingKeys(sources);
  const lookUp = (telling: Telling) => keyOf.get(telling) ?? relayed(telling) ?? speaking(telling);
  const affirming = sources.filter(({ says }) => says === 'so');
  const standing = standingOf(affirming);
  return {
    affirming: new Set(affirming.map(({ key }) => idOf(key))),
    standing: standing.map(({ key }) => idOf(key)),
    roots: foldSources(sources)
      .map((one) => rootOf(one, incident, idOf))
      .sort(byKey(({ id }) => id)),
    counts: { roots: standing.length, rootsAtMost: affirming.length },
    rootOf: (telling) => {
      const key = lookUp(telling);
      return key === null ? null : idOf(key);
    },
    firstSayers: firstSayersAmong(sameWords),
    count: (some) => {
      const keys = new Set(some.map(lookUp));
      const theirs = sources.filter(({ key }) => keys.has(key));
      return { roots: standingOf(theirs).length, rootsAtMost: theirs.length };
    },
    sameWords: sameWords.filter((group) => group.length > 1),
    resting,
    keeping: (kept) => rootedOn(incident, { sources: narrowed(sources, kept), resting }, sameWords),
  };
}

/** Of some sources, the fewest that stand when they fold among themselves. */
function standingOf(sources: readonly Source[]): readonly Source[] {
  return foldSources(sources)
    .filter(({ foldsInto }) => foldsInto === null)
    .map(({ source }) => source);
}

function narrowed(sources: readonly Source[], kept: (telling: Telling) => boolean): readonly Source[] {
  return sources.flatMap((source) => {
    const tellings = source.tellings.filter(kept);
    if (tellings.length === 0) return [];
    return [{ ...source, tellings, says: saysOf(tellings) }];
  });
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
    source: {
      kind: source.kind,
      says: source.says,
      side: source.side,
      callings: source.callings,
      speaker: source.speaker,
      affiliation: source.affiliation,
      happenings: source.tellings.map(({ happening }) => happening.id),
    },
  };
}

/** A report's own telling beside the words it attributes, copied or not, rests on the one attributed source, if single. */
function relayedKeys(sources: readonly Source[], resting: Resting): (telling: Telling) => string | null {
  const byReport = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const { report, claim, says } of source.tellings) {
      if (claim === null || says !== 'so') continue;
      byReport.set(report, (byReport.get(report) ?? new Set()).add(source.key));
    }
  }
  return (telling) => {
    if (telling.claim !== null || telling.says !== 'so') return null;
    const keys = new Set((resting.get(telling) ?? []).flatMap((report) => [...(byReport.get(report) ?? [])]));
    return keys.size === 1 ? [...keys][0]! : null;
  };
}

/** Who claims a number apart from the words that tell what it is of is the root that the same voice is elsewhere, if any. */
function speakingKeys(sources: readonly Source[]): (telling: Telling) => string | null {
  const byVoice = new Map<string, string>();
  for (const { key, tellings } of sources) {
    for (const { voice, claim } of tellings) {
      if (voice !== null && claim !== null && !byVoice.has(voice)) byVoice.set(voice, key);
    }
  }
  return ({ claim, happening, voice }) =>
    claim === null || claim.id === happening.claim || voice === null ? null : (byVoice.get(voice) ?? null);
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
