// SPDX-License-Identifier: Apache-2.0
import type { Happening } from '../../model/index.ts';
import { type Cast, castRoles, type Filler } from './filler.ts';
import { fillersOf } from './fillers.ts';
import { harmsIn } from './harms.ts';
import { KnownThings } from './known.ts';
import { type CastSource, type CastWords, scenesOf } from './sentences.ts';

/**
 * Who and what had a part in each incident of one report, gathered from every happening of its group: what a later
 * sentence adds about "the raid" joins what the first told of it. Nothing crosses from one group to another, and
 * nothing is filled that no words of the report tell.
 */
export function castsOf(text: string, source: CastSource, words: CastWords): readonly Cast[] {
  const things = new KnownThings(source.references);
  const told = new Map<string, Filler[]>();
  for (const scene of scenesOf(text, source, words)) {
    const groups = new Map(scene.happenings.map(({ id, group }) => [id, group]));
    const own = scene.happenings.flatMap((happening) => fillersOf(happening, scene, things));
    for (const filler of [...own, ...harmsIn(scene, { scene, things })]) {
      const group = groups.get(filler.happening)!;
      told.set(group, [...(told.get(group) ?? []), filler]);
    }
  }
  const groups = new Map<string, Happening[]>();
  for (const happening of source.happenings)
    groups.set(happening.group, [...(groups.get(happening.group) ?? []), happening]);
  return [...groups].map(([group, happenings]) => ({
    group,
    type: happenings[0]!.type,
    happenings: happenings.map(({ id }) => id),
    fillers: merged(told.get(group) ?? []),
  }));
}

/** Of one role each thing once, as it was told first. */
function merged(fillers: readonly Filler[]): readonly Filler[] {
  return castRoles.flatMap((role) => {
    const seen = new Set<string>();
    return fillers.filter((filler) => {
      const key = filler.chain === null ? filler.known.exact.toLowerCase() : `chain ${filler.chain}`;
      if (filler.role !== role || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}
