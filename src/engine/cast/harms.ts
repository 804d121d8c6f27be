// SPDX-License-Identifier: Apache-2.0
import type { Filler, Frame, Happening, Span } from '../../model/index.ts';
import { verbFrame } from '../happen/clauses.ts';
import { innermostClaim } from '../happen/happenings.ts';
import { isTold } from '../happen/modality.ts';
import { ancestors, childBy } from '../happen/tree.ts';
import { fillersFrom, type Part } from './fillers.ts';
import { partsOf, phrasesOf, unsaidOf } from './harm-words.ts';
import { kindOf } from './kinds.ts';
import type { KnownThings } from './known.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';
import { namedSufferers } from './sufferers.ts';

/** What a word of harm tells: its roles, and the happening of its sentence that it belongs to, if one does. */
export interface Harm {
  readonly word: Span;
  readonly happening: Happening | null;
  /** Whether it is harm in any report: who is kidnapped is, who is beaten may have lost a match. */
  readonly plain: boolean;
  readonly fillers: readonly Filler[];
}

/**
 * The harm that words tell beside the happenings of a sentence, from their roles: in "a bomb exploded, wounding a guard
 * and wrecking two cars" the guard and the cars belong to the explosion.
 */
export function harmsIn(scene: Scene, things: KnownThings): readonly Harm[] {
  const framed = scene.sentence.frames.flatMap((frame) =>
    harmAt(scene, things, frame.predicate, partsIn(scene, frame)),
  );
  const plain = scene.tree.tokens.flatMap((_, at) => harmAt(scene, things, at, afflictedAt(scene, at)));
  const named = scene.tree.tokens.flatMap((_, at) =>
    harmAt(
      scene,
      things,
      at,
      namedSufferers(scene, at).map((phrase): PhrasePart => [phrase, 'target']),
    ),
  );
  return [...framed, ...plain, ...named];
}

/** A phrase and the part it has in the harm. */
type PhrasePart = readonly [phrase: Phrase, part: Part];

function harmAt(
  scene: Scene,
  things: KnownThings,
  at: number,
  parts: readonly PhrasePart[],
): readonly Harm[] {
  if (parts.length === 0 || isHabit(scene, at) || !isTold(scene.tree, at, scene.words.happenings)) return [];
  const { start, end, form, lemma } = scene.tree.tokens[at]!;
  const happening = nearest(scene, at);
  const telling = {
    ...{ happening: happening?.id ?? null, claim: innermostClaim(scene.claims, { start, end })?.id ?? null },
    ...{ scene, things, reason: `cast.harm@1: “${form}”`, unsaid: unsaidOf(scene, lemma.toLowerCase()) },
  };
  const fillers = parts.flatMap(([phrase, part]) => fillersFrom(phrase, part, telling));
  const plain = scene.words.cast.hurt.has(lemma.toLowerCase());
  return fillers.length === 0 ? [] : [{ word: { start, end, exact: form }, happening, plain, fillers }];
}

const present: ReadonlySet<string> = new Set(['VBZ', 'VBP']);

/** In running text the plain present tells no deed: "the militia kills and maims". In a headline it does. */
function isHabit({ sentence, tree }: Scene, at: number): boolean {
  if (sentence.zone !== 'body' || !present.has(tree.tokens[at]!.xpos)) return false;
  return childBy(tree, at, 'aux') === null;
}

/** The parts that the roles of a word tell. A means is one only if it is a weapon: "killed in cold blood". */
function partsIn(scene: Scene, frame: Frame): readonly PhrasePart[] {
  const partOf = partsOf(scene, frame);
  if (partOf === null) return [];
  return frame.roles.flatMap((role) => {
    const part = partOf(role);
    if (part === null) return [];
    return phrasesOf(scene, role)
      .filter(({ head }) => part !== 'instrument' || kindOf(scene, head) === 'weapon')
      .map((phrase): PhrasePart => [phrase, part]);
  });
}

/** "the wounded policeman", "left two guards dead": who is told to be harmed by a word that qualifies. */
function afflictedAt(scene: Scene, at: number): readonly PhrasePart[] {
  const { tree, words } = scene;
  const { form, head, deprel } = tree.tokens[at]!;
  if (head < 0 || !words.cast.afflicted.has(form.toLowerCase())) return [];
  const who =
    deprel === 'amod' ? head : deprel === 'xcomp' ? verbFrame(tree, head, words.happenings).object : null;
  if (who === null || kindOf(scene, who) !== 'people') return [];
  return phrasesAt(scene, who).map((phrase): PhrasePart => [phrase, 'target']);
}

/** The happening a word tells, or stands under or over; else the only one of the sentence. */
function nearest(scene: Scene, at: number): Happening | null {
  const told = scene.happenings.map((happening) => ({
    happening,
    token: scene.tree.tokens.findIndex(({ start }) => start === happening.trigger.start),
  }));
  const above = [at, ...ancestors(scene.tree, at)];
  const close = above.flatMap((node) => told.filter(({ token }) => token === node));
  if (close[0]) return close[0].happening;
  const below = told.find(({ token }) => ancestors(scene.tree, token).includes(at));
  return below?.happening ?? (told.length === 1 ? told[0]!.happening : null);
}
