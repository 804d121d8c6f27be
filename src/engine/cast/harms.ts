// SPDX-License-Identifier: Apache-2.0
import type { Frame, Happening, Role, Span } from '../../model/index.ts';
import { innermostClaim } from '../happen/happenings.ts';
import { isTold } from '../happen/modality.ts';
import { ancestors } from '../happen/tree.ts';
import type { Filler } from './filler.ts';
import { fillersFrom, type Part, type Telling } from './fillers.ts';
import { kindOf } from './kinds.ts';
import type { KnownThings } from './known.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** What a verb of harm tells: its roles, and the happening of its sentence that it belongs to, if one does. */
export interface Harm {
  readonly verb: Span;
  readonly happening: Happening | null;
  readonly fillers: readonly Filler[];
}

/**
 * The harm that verbs tell beside the happenings of a sentence, from the roles of the verbs: in "a bomb exploded,
 * wounding a guard and wrecking two cars" the guard and the cars belong to the explosion.
 */
export function harmsIn(scene: Scene, things: KnownThings): readonly Harm[] {
  return scene.sentence.frames.flatMap((frame) => {
    const partOf = partsOf(scene, frame);
    if (partOf === null || !isTold(scene.tree, frame.predicate, scene.words.happenings)) return [];
    const { start, end, form, lemma } = scene.tree.tokens[frame.predicate]!;
    const happening = nearest(scene, frame.predicate);
    const claim = innermostClaim(scene.claims, { start, end })?.id ?? null;
    const fillers = frame.roles.flatMap((role) => {
      const part = partOf(role);
      const phrases = part === null ? [] : phrasesOf(scene, role);
      return phrases.flatMap((phrase) =>
        fits(scene, phrase, part!)
          ? fillersFrom(phrase, part!, {
              ...{ happening: happening?.id ?? null, claim, scene, things },
              reason: `cast.harm@1: “${form}”`,
              unsaid: unsaidOf(scene, lemma.toLowerCase()),
            })
          : [],
      );
    });
    return fillers.length === 0 ? [] : [{ verb: { start, end, exact: form }, happening, fillers }];
  });
}

function unsaidOf({ words: { cast } }: Scene, word: string): Telling['unsaid'] {
  const people = [cast.hurt, cast.suffered, cast.hurting];
  return people.some((each) => each.has(word)) ? 'people' : 'thing';
}

type PartOf = (role: Role) => Part | null;

/** Which role of a word is which part; null for a word that tells no harm. */
function partsOf(scene: Scene, frame: Frame): PartOf | null {
  const { upos, lemma } = scene.tree.tokens[frame.predicate]!;
  return upos === 'VERB'
    ? verbParts(scene, frame, lemma.toLowerCase())
    : nounParts(scene, lemma.toLowerCase());
}

function verbParts(scene: Scene, { predicate, roles }: Frame, verb: string): PartOf | null {
  const {
    tree,
    words: { cast },
  } = scene;
  const reading =
    (parts: Readonly<Record<string, Part>>): PartOf =>
    ({ role }) =>
      parts[role] ?? null;
  if ([cast.hurt, cast.damaged, cast.harmed].some((verbs) => verbs.has(verb)))
    return reading({ A0: 'actor', A1: 'target', A2: 'instrument', MNR: 'instrument' });
  if (cast.taking.has(verb) && tree.children[predicate]!.some((child) => isCaptive(scene, child)))
    return reading({ A0: 'actor', A1: 'target' });
  if (cast.suffered.has(verb)) return reading({ A0: 'target', A1: 'target' });
  const thrown = roles.find(({ role }) => role === 'A1');
  const weapon = thrown && phrasesOf(scene, thrown).some(({ head }) => kindOf(scene, head) === 'weapon');
  return cast.used.has(verb) && weapon ? reading({ A0: 'actor', A1: 'instrument' }) : null;
}

function isCaptive({ tree, words }: Scene, at: number): boolean {
  return words.cast.captive.has(tree.tokens[at]!.lemma.toLowerCase());
}

/** Of a noun the preposition tells the part better than the number of the role: "the murder of", "the attack on". */
function nounParts({ tree, words: { cast, happenings } }: Scene, noun: string): PartOf | null {
  const [hurting, striking, damaging] = [cast.hurting, cast.striking, cast.damaging].map((nouns) =>
    nouns.has(noun),
  );
  if (!hurting && !striking && !damaging) return null;
  return ({ role, first, end }) => {
    if (role === 'TMP') return null;
    const [opening, closing] = [tree.tokens[first]!, tree.tokens[end - 1]!].map(({ form }) =>
      form.toLowerCase(),
    );
    if (happenings.agentCases.has(opening!)) return 'actor';
    if (striking && happenings.strikingCases.has(opening!)) return 'target';
    if (hurting && (happenings.ofCases.has(opening!) || cast.possessives.has(closing!))) return 'target';
    return damaging && cast.damageCases.has(opening!) ? 'target' : null;
  };
}

/** A means is one only if it is a weapon: "killed in cold blood". */
function fits(scene: Scene, { head }: Phrase, part: Part): boolean {
  return part !== 'instrument' || kindOf(scene, head) === 'weapon';
}

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET']);

/** The phrases in the words of a role: that of the word which hangs on something outside, and those joined to it. */
function phrasesOf(scene: Scene, { first, end }: Role): readonly Phrase[] {
  const { tokens } = scene.tree;
  for (let at = first; at < end; at++) {
    const { head, upos } = tokens[at]!;
    if ((head < first || head >= end) && nominal.has(upos) && !scene.tree.timed.has(at))
      return phrasesAt(scene, at);
  }
  return [];
}

/** The happening a verb tells, or stands under or over; else the only one of the sentence. */
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
