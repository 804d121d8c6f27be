// SPDX-License-Identifier: Apache-2.0
import type { Decision, DecisionId, DecisionMade, Evidence, Happening, Reason } from '../../model/index.ts';
import type { Reading } from '../cluster/readings.ts';
import type { Pile } from '../pile.ts';
import { type Asked, type Bonds, bondsOf, parted } from './bonds.ts';
import { type CopyVerdicts, copyVerdicts } from './copies.ts';
import { finderIn } from './find.ts';
import { liveOf } from './live.ts';
import { type Sought, standingsOf } from './standings.ts';
import { apartWords, joinedWords, splitOffWords } from './words.ts';

/** What decisions ask of things of one sort, and how they are told in reasons. */
export interface Decided<T> {
  readonly bonds: Bonds;
  readonly indexOf: (thing: T) => number;
  /** Parts things the machine takes for one where decisions keep them apart. */
  readonly part: (things: readonly T[]) => readonly (readonly T[])[];
  /** Why things are one, or are not with others, by decisions; oldest first. */
  readonly reasonsFor: (things: readonly T[]) => readonly Reason[];
  /** Why two sets of things are apart. */
  readonly apart: (by: readonly DecisionId[], a: readonly T[], b: readonly T[]) => Reason;
}

/** All that decisions ask of a pile. */
export interface Deciding {
  readonly incidents: Decided<Happening>;
  readonly voices: Decided<Reading>;
  readonly copies: CopyVerdicts;
  /** Every decision with what it comes to, oldest first. */
  readonly decisions: readonly Decision[];
}

/**
 * Finds in a pile what decisions rest on, and what they ask of it.
 *
 * @param made in any order; the number in the journal says which is later
 * @param happenings those that can be part of an incident
 */
export function decidingOn(
  made: readonly DecisionMade[],
  pile: Pile,
  {
    happenings,
    readings,
  }: { readonly happenings: readonly Happening[]; readonly readings: readonly Reading[] },
): Deciding {
  const decisions = [...made].sort((a, b) => a.seq - b.seq);
  const { live, withdrawnBy } = liveOf(decisions);
  const finder = finderIn(pile, happenings, readings);
  const ofIncidents = live.filter(({ kind }) => kind === 'join-incidents' || kind === 'split-incident');
  const ofVoices = live.filter(({ kind }) => kind === 'join-voices' || kind === 'split-voice');
  const ofCopies = live.filter(({ kind }) => kind === 'confirm-copy' || kind === 'refuse-copy');
  const sought = [
    ...ofIncidents.map((decision) => seek(decision, (one) => inList(finder.happening(one)))),
    ...ofVoices.map((decision) => seek(decision, finder.readings)),
  ];
  const asked = new Map(sought.map((one) => [one.decision.id, askedBy(one)]));
  const asks = (all: readonly DecisionMade[]) => all.flatMap(({ id }) => asked.get(id) ?? []);
  const incidents = bondsOf(happenings.length, asks(ofIncidents));
  const voices = bondsOf(readings.length, asks(ofVoices));
  const copies = copyVerdicts(ofCopies, pile, finder);
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return {
    incidents: decidedOn(happenings, incidents, byId),
    voices: decidedOn(readings, voices, byId),
    copies,
    decisions: standingsOf(decisions, {
      ...{ withdrawnBy, sought },
      held: [...incidents.held, ...voices.held],
      copies: copies.held,
    }),
  };
}

function inList(index: number | null): readonly number[] {
  return index === null ? [] : [index];
}

function seek(decision: DecisionMade, find: (evidence: Evidence) => readonly number[]): Sought {
  const parts: number[][] = [];
  let lost = 0;
  for (const one of decision.evidence) {
    const found = find(one);
    if (found.length === 0) lost++;
    const part = parts[one.part] ?? [];
    parts[one.part] = [...new Set([...part, ...found])];
  }
  return { decision, parts: Array.from(parts, (part) => (part ?? []).sort((a, b) => a - b)), lost };
}

/** What a decision asks of what is found of it; null when that is too little to mean anything. */
function askedBy({ decision, parts: found }: Sought): Asked | null {
  const kind = isJoin(decision) ? 'join' : 'split';
  const [out = [], rest = []] = found;
  const parts = kind === 'join' ? found : [out, rest.filter((item) => !out.includes(item))];
  const told = parts.filter((part) => part.length > 0).length;
  return told < 2 ? null : { decision: decision.id, kind, parts };
}

function decidedOn<T>(
  things: readonly T[],
  bonds: Bonds,
  byId: ReadonlyMap<DecisionId, DecisionMade>,
): Decided<T> {
  const index = new Map(things.map((thing, i) => [thing, i]));
  const indexOf = (thing: T): number => index.get(thing)!;
  const bearingOn = (some: readonly T[]): readonly DecisionMade[] => {
    const indices = new Set(some.map(indexOf));
    const bears = bonds.held.filter(({ touches }) => touches.some((one) => indices.has(one)));
    return bears.map(({ decision }) => byId.get(decision)!);
  };
  return {
    bonds,
    indexOf,
    part: (some) => (bonds.held.length === 0 ? [some] : parted(some, bonds, indexOf)),
    reasonsFor: (some) =>
      bearingOn(some).map((decision) => (isJoin(decision) ? joinedWords(decision) : splitOffWords(decision))),
    apart: (by, a, b) => {
      const along = bearingOn([...a, ...b]).filter(isJoin);
      return apartWords(
        by.map((id) => byId.get(id)!),
        along.map(({ id }) => id),
      );
    },
  };
}

function isJoin({ kind }: DecisionMade): boolean {
  return kind === 'join-incidents' || kind === 'join-voices';
}
