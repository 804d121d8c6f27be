// SPDX-License-Identifier: Apache-2.0

import type { Language } from '../../language/language.ts';
import { type Cast, castRoles, type Filler, type Happening, inReadingOrder } from '../../model/index.ts';
import { speaksOfArms } from '../happen/happenings.ts';
import type { Linked, Told } from '../stages.ts';
import { blamesIn } from './blame.ts';
import { fillersOf } from './fillers.ts';
import { type Harm, harmsIn } from './harms.ts';
import { KnownThings } from './known.ts';
import { type CastSource, type CastWords, type Scene, scenesOf } from './sentences.ts';
import { sitesOf } from './sites.ts';

/** The last stage of reading one report: who and what had a part in each of its incidents. */
export function cast(linked: Linked, language: Language): Told {
  return { ...linked, casts: castsOf(linked.report.text, linked, language) };
}

/**
 * Who and what had a part in each incident of one report, gathered from every happening of its group: what a later
 * sentence adds about "the raid" joins what the first told of it. Nothing crosses from one group to another, and
 * nothing is filled that no words of the report tell.
 */
export function castsOf(text: string, source: CastSource, words: CastWords): readonly Cast[] {
  const things = new KnownThings(source.references, source.mentions);
  const casts = new Casts(source.happenings);
  // In a report that tells of no violence teams beat each other and hopes are dashed.
  const armed = source.happenings.length > 0 || speaksOfArms(source.sentences, words, 1);
  for (const scene of scenesOf(text, source, words)) {
    for (const happening of scene.happenings) {
      casts.add(happening.group, fillersOf(happening, scene, things));
      casts.add(happening.group, sitesOf(happening, scene, things));
    }
    for (const { happening, fillers } of blamesIn(scene, things)) {
      const group = happening?.group ?? casts.toldWithin(anaphorReach, scene.index);
      if (group !== null) casts.add(group, fillers);
    }
    for (const harm of harmsIn(scene, things)) {
      if (!armed && !harm.happening && !harm.plain) continue;
      const group = groupOf(harm, scene, casts);
      casts.add(group, harm.fillers);
      casts.told = { group, sentence: scene.index };
    }
    const last = scene.happenings.findLast(canHarm);
    if (last) casts.told = { group: last.group, sentence: scene.index };
  }
  return casts.all();
}

/** How many sentences back harm told with no cause of its own still belongs to what was told before it. */
const harmReach = 2;
/** How many sentences back "the attack" is followed. */
const anaphorReach = 12;

/** Harm belongs to the happening of its sentence; told with nobody who did it, to the one told just before. */
function groupOf({ word, happening, fillers }: Harm, scene: Scene, casts: Casts): string {
  if (happening) return happening.group;
  const doer = fillers.some(({ role }) => role === 'individual' || role === 'body');
  const before = doer ? null : casts.toldWithin(harmReach, scene.index);
  return before ?? `harm:${word.start}-${word.end}`;
}

function canHarm({ modality, tally }: Happening): boolean {
  return modality === 'actual' && !tally;
}

/** The casts of a report while it is read, by group in the order of reading. */
class Casts {
  /** The incident told last, and in which sentence. */
  told: { readonly group: string; readonly sentence: number } | null = null;
  readonly #fillers = new Map<string, Filler[]>();
  readonly #happenings = new Map<string, Happening[]>();

  constructor(happenings: readonly Happening[]) {
    for (const happening of happenings) {
      const { group } = happening;
      this.#happenings.set(group, [...(this.#happenings.get(group) ?? []), happening]);
      this.#fillers.set(group, []);
    }
  }

  /** The incident told last, if it was at most so many sentences before one. */
  toldWithin(reach: number, sentence: number): string | null {
    return this.told !== null && sentence - this.told.sentence <= reach ? this.told.group : null;
  }

  add(group: string, fillers: readonly Filler[]): void {
    this.#fillers.set(group, [...(this.#fillers.get(group) ?? []), ...fillers]);
  }

  all(): readonly Cast[] {
    return [...this.#fillers].map(([group, fillers]) => {
      const happenings = this.#happenings.get(group) ?? [];
      const ids = happenings.map(({ id }) => id);
      return { group, type: happenings[0]?.type ?? null, happenings: ids, fillers: merged(fillers) };
    });
  }
}

/** Of one role each thing once, as it was told first. */
function merged(fillers: readonly Filler[]): readonly Filler[] {
  const harmed = new Set(fillers.filter(({ role }) => role === 'victim').map(({ told }) => told.start));
  // "The blast killed two clerks": of what a blast struck, a word may be unknown; whoever was killed is somebody.
  const ordered = fillers
    .filter(({ role, told }) => role !== 'target' || !harmed.has(told.start))
    .toSorted((a, b) => inReadingOrder(a.told, b.told));
  return castRoles.flatMap((role) => {
    const seen = new Set<string>();
    return ordered.filter((filler) => {
      const key = filler.chain === null ? filler.known.exact.toLowerCase() : `chain ${filler.chain}`;
      if (filler.role !== role || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}
