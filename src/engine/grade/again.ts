// SPDX-License-Identifier: Apache-2.0
import type {
  Claim,
  Figure,
  Happening,
  HappeningId,
  Incident,
  Root,
  RootSource,
  Voice,
  VoiceId,
} from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import { type Outlets, outletsAmong } from '../cluster/outlets.ts';
import { sidesOf } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import { undatedReport } from '../dated.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Pile, pileOf, type ReadReport } from '../pile.ts';
import { type Rooted, rootedOn } from '../root/roots.ts';
import type { Source } from '../root/sources.ts';
import { isRebuttal, type Telling, tellingsOf } from '../root/tellings.ts';
import { partiesTo, type Weighing } from './weigh.ts';

/** All voices of a ledger, looked through once for all its incidents. */
export interface KnownVoices {
  readonly voices: readonly Voice[];
  readonly byId: ReadonlyMap<VoiceId, Voice>;
  readonly outletsOf: (pile: Pile) => Outlets;
}

export function knownVoices(voices: readonly Voice[], { actors }: Pick<Knowledge, 'actors'>): KnownVoices {
  const speaking = voices.filter(({ id }) => !id.startsWith('v:outlet:'));
  return {
    voices,
    byId: new Map(voices.map((voice) => [voice.id, voice])),
    outletsOf: outletsAmong(speaking, actors),
  };
}

/** What a ledger, and the analyses beside it, hold of one incident. */
export interface Kept {
  readonly incident: Incident;
  readonly roots: readonly Root[];
  readonly voices: KnownVoices;
  /** Claims of the reports that tell the incident. */
  readonly claims: readonly Claim[];
  /** Figures of the incident. */
  readonly figures: readonly Figure[];
  /** The reports that tell the incident, as the ledger has them, with what was read in them. */
  readonly read: readonly ReadReport[];
}

/**
 * Lays out an incident of a ledger as it was when it was weighed, so that it can be weighed again.
 *
 * Nothing is decided anew: who is whose voice, whose words are whose and what is one incident are as the ledger has
 * them.
 *
 * @returns null when the ledger was written before it kept the sources of its roots, or when the analyses are of
 *   another reading than the ledger
 */
export function weighingFrom(kept: Kept, language: Knowledge): Weighing | null {
  const { incident: whole, roots } = kept;
  const read = kept.read.map(({ report, analysis }) => ({
    report: undatedReport(report, analysis),
    analysis,
  }));
  const happenings = happeningsOf(whole, read);
  const sources = roots.flatMap(({ source }) => source ?? []);
  if (happenings === null || sources.length < roots.length || !whole.sameWords || !whole.resting) return null;
  const [pile, sides] = [pileOf(read), sidesOf(language.actors)];
  const voices = voicesFrom(kept, pile);
  const incident = { ...whole, happenings, ...partiesTo(happenings, sides) };
  const tellings = tellingsOf(incident, pile, voices);
  const rooted = rootedFrom(whole, roots, tellings);
  if (rooted === null) return null;
  return {
    ...{ incident, tellings, rooted, pile, voices, sides },
    figures: figuresOf(kept, tellings, pile),
    claims: claimsOf(kept, pile),
    actors: language.actors,
    classes: language.happenings.classes,
    tolls: language.happenings.tolls,
    tollFillers: language.happenings.tollFillers,
    subtotals: language.happenings.subtotals,
  };
}

/** Claims that speak of the incident, in the order of the pile. */
function claimsOf({ incident: { id }, claims }: Kept, pile: Pile): Weighing['claims'] {
  const ours = new Set(claims.filter(({ incident }) => incident === id).map((claim) => claim.id));
  return pile.reports.flatMap(({ analysis }) => analysis.claims.filter((claim) => ours.has(claim.id)));
}

/** The happenings of an incident's mentions, in their order; null when one of them is not there. */
function happeningsOf({ mentions }: Incident, read: readonly ReadReport[]): readonly Happening[] | null {
  const byId = new Map(
    read.flatMap(({ analysis }) => analysis.happenings.map((happening) => [happening.id, happening])),
  );
  const found = mentions.flatMap(({ happening }) => byId.get(happening) ?? []);
  return found.length === mentions.length ? found : null;
}

function voicesFrom({ voices: { voices, byId, outletsOf }, claims }: Kept, pile: Pile): Voices {
  const byClaim = new Map(claims.map((claim) => [claim.id, claim]));
  const silent = { voice: null, coVoices: [], via: [] };
  return {
    voices,
    voice: (id) => (id === null ? null : (byId.get(id) ?? null)),
    ofOutlet: outletsOf(pile).of,
    of: ({ id }) => {
      const { voice, coVoices, via } = byClaim.get(id) ?? silent;
      return { voice, coVoices, via };
    },
  };
}

/** The roots of an incident, from their sources; null when a source speaks of mentions that are not there. */
function rootedFrom(
  { id, sameWords = [], resting = [] }: Incident,
  roots: readonly Root[],
  tellings: readonly Telling[],
): Rooted | null {
  const byHappening = groupBy(tellings, ({ happening }) => happening.id);
  const tellingsIn = (ids: readonly HappeningId[]) => ids.flatMap((one) => byHappening.get(one) ?? []);
  const ownIn = (ids: readonly HappeningId[]) => tellingsIn(ids).filter((telling) => !isRebuttal(telling));
  const sources = roots.map((root): Source => {
    const { happenings, ...source } = root.source as RootSource;
    const key = root.id.slice(`r:${id}:`.length);
    const said = ({ claim }: Telling) => claim === null || root.claims.includes(claim.id);
    return { ...source, key, voice: root.voice, tellings: tellingsIn([...new Set(happenings)]).filter(said) };
  });
  if (sources.some((source, at) => source.tellings.length < roots[at]!.source!.happenings.length))
    return null;
  const joined = sameWords.map(ownIn);
  const relays = new Map(
    resting.flatMap(({ happening, reports }) =>
      ownIn([happening]).map((telling) => [telling, reports] as const),
    ),
  );
  return rootedOn(id, { sources, resting: relays }, [...joined, ...alone(tellings, joined)]);
}

/** Every other telling is the same words as none; for those of named voices that makes no difference. */
function alone(
  tellings: readonly Telling[],
  joined: readonly (readonly Telling[])[],
): readonly (readonly Telling[])[] {
  const taken = new Set(joined.flat());
  return tellings.filter((telling) => !taken.has(telling)).map((telling) => [telling]);
}

function figuresOf({ figures }: Kept, tellings: readonly Telling[], pile: Pile): Weighing['figures'] {
  const ours = new Set(figures.map(({ id }) => id));
  return tellings.flatMap((telling) =>
    (isRebuttal(telling) ? [] : telling.happening.figures).flatMap((id) => {
      const figure = ours.has(id) ? pile.figure(id) : null;
      return figure === null ? [] : [{ figure, telling }];
    }),
  );
}
