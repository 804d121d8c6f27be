// SPDX-License-Identifier: Apache-2.0
import type { Filler, Happening, HappeningType } from '../../model/index.ts';
import { nounFrame, verbFrame } from '../happen/clauses.ts';
import { ofPhrase } from '../happen/conditions.ts';
import { fillersFrom, type Telling } from './fillers.ts';
import { isWide, kindOf } from './kinds.ts';
import type { KnownThings } from './known.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** Happenings of a weapon that does its harm where it lies. */
const local: ReadonlySet<HappeningType> = new Set<HappeningType>(['bombing']);

/**
 * What stands where a bomb went off or was put: "a bomb exploded at the bank", "a charge was laid under a bridge". A
 * town or a street is where it was and no target.
 */
export function sitesOf(happening: Happening, scene: Scene, things: KnownThings): readonly Filler[] {
  if (!local.has(happening.type)) return [];
  const telling: Telling = {
    ...{ happening: happening.id, claim: happening.claim, scene, things },
    ...{ reason: `cast.site@1: “${happening.trigger.exact}”`, unsaid: null },
  };
  return sitePhrases(scene, happening)
    .filter(({ head }) => kindOf(scene, head) === 'thing' && !isWide(scene, head))
    .flatMap((phrase) => fillersFrom(phrase, 'target', telling));
}

function sitePhrases(scene: Scene, { trigger }: Happening): readonly Phrase[] {
  const { tree, words } = scene;
  const at = tree.tokens.findIndex(({ start }) => start === trigger.start);
  if (at < 0) return [];
  const read = tree.tokens[at]!.upos === 'VERB' ? verbFrame : nounFrame;
  return read(tree, at, words.happenings).obliques.flatMap(({ head, preposition }) => {
    if (!words.cast.sites.has(preposition)) return [];
    const inner = words.cast.siteNouns.has(tree.tokens[head]!.lemma.toLowerCase());
    const site = inner ? ofPhrase(tree, head, words.happenings) : head;
    return site === null ? [] : phrasesAt(scene, site);
  });
}
