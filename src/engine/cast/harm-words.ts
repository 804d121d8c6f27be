// SPDX-License-Identifier: Apache-2.0
import type { Frame, Role } from '../../model/index.ts';
import type { Part, Telling } from './fillers.ts';
import { isWide, kindOf } from './kinds.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** Which part of the harm a role tells; null for none. */
export type PartOf = (role: Role) => Part | null;

/** How the roles of a word are parts of harm; null for a word that tells none. */
export function partsOf(scene: Scene, frame: Frame): PartOf | null {
  const { upos, lemma } = scene.tree.tokens[frame.predicate]!;
  return upos === 'VERB'
    ? verbParts(scene, frame, lemma.toLowerCase())
    : nounParts(scene, lemma.toLowerCase());
}

const done = { A0: 'actor', A1: 'target', A2: 'instrument', MNR: 'instrument' } as const;
const suffered = { A0: 'target', A1: 'target' } as const;

const reading =
  (parts: Readonly<Record<string, Part>>): PartOf =>
  ({ role }) =>
    parts[role] ?? null;

function verbParts(scene: Scene, frame: Frame, verb: string): PartOf | null {
  const { cast } = scene.words;
  if ([cast.hurt, cast.damaged, cast.harmed].some((verbs) => verbs.has(verb))) return reading(done);
  if (cast.suffered.has(verb)) return reading(suffered);
  if (cast.taking.has(verb) && hasChild(scene, frame, cast.captive)) return reading(done);
  if (cast.kindling.has(verb) && hasChild(scene, frame, cast.fire)) return kindledParts(scene);
  return cast.used.has(verb) && usesWeapon(scene, frame) ? usedParts(scene) : null;
}

/** "hurled grenades at a bank", "laid a charge under the bridge": what a weapon was sent at or put to was its target. */
function usedParts(scene: Scene): PartOf {
  const { cast, happenings } = scene.words;
  return (each) => {
    if (each.role === 'A0') return 'actor';
    if (each.role === 'A1') return 'instrument';
    const opening = scene.tree.tokens[each.first]!.form.toLowerCase();
    const aimed = happenings.targetCases.has(opening) && !happenings.ofCases.has(opening);
    if (each.role === 'TMP' || !(aimed || cast.sites.has(opening))) return null;
    return phrasesOf(scene, each).some(({ head }) => isStruck(scene, head, aimed)) ? 'target' : null;
  };
}

function isStruck(scene: Scene, head: number, aimed: boolean): boolean {
  const kind = kindOf(scene, head);
  if (kind === 'people') return aimed;
  return kind === 'thing' && !isWide(scene, head);
}

/** "took four of them *hostage*", "set the mill on *fire*" */
function hasChild({ tree }: Scene, { predicate }: Frame, words: ReadonlySet<string>): boolean {
  return tree.children[predicate]!.some((child) => words.has(tree.tokens[child]!.lemma.toLowerCase()));
}

/** "set the mill on fire", "set fire to the mill" */
function kindledParts(scene: Scene): PartOf {
  const { cast } = scene.words;
  return (each) => {
    if (each.role === 'A0') return 'actor';
    const opening = scene.tree.tokens[each.first]!.form.toLowerCase();
    const burnt = each.role === 'A1' || cast.damageCases.has(opening);
    const isFire = phrasesOf(scene, each).some(({ head }) =>
      cast.fire.has(scene.tree.tokens[head]!.lemma.toLowerCase()),
    );
    return burnt && !isFire ? 'target' : null;
  };
}

function usesWeapon(scene: Scene, { roles }: Frame): boolean {
  const thrown = roles.find(({ role }) => role === 'A1');
  return (
    thrown !== undefined && phrasesOf(scene, thrown).some(({ head }) => kindOf(scene, head) === 'weapon')
  );
}

/** Of a noun the preposition tells the part better than the number of the role: "the murder of", "the attack on". */
function nounParts({ tree, words: { cast, happenings } }: Scene, noun: string): PartOf | null {
  const [hurting, striking, damaging] = [cast.hurting, cast.striking, cast.damaging].map((nouns) =>
    nouns.has(noun),
  );
  if (!hurting && !striking && !damaging) return null;
  return ({ role, first, end }) => {
    if (role === 'TMP') return null;
    const opening = tree.tokens[first]!.form.toLowerCase();
    if (happenings.agentCases.has(opening)) return 'actor';
    if (striking && happenings.strikingCases.has(opening)) return 'target';
    const owned = cast.possessives.has(tree.tokens[end - 1]!.form.toLowerCase());
    if (hurting && (owned || happenings.ofCases.has(opening))) return 'target';
    return damaging && cast.damageCases.has(opening) ? 'target' : null;
  };
}

/** What a word of harm befalls where no noun tells. */
export function unsaidOf({ words: { cast } }: Scene, word: string): Telling['unsaid'] {
  const people = [cast.hurt, cast.suffered, cast.hurting, cast.afflicted, cast.taking, cast.sufferers];
  return people.some((each) => each.has(word)) ? 'people' : 'thing';
}

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET']);

/** The phrases in the words of a role: that of the word which hangs on something outside, and those joined to it. */
export function phrasesOf(scene: Scene, { first, end }: Role): readonly Phrase[] {
  const { tokens, timed } = scene.tree;
  for (let at = first; at < end; at++) {
    const { head, upos } = tokens[at]!;
    if ((head < first || head >= end) && nominal.has(upos) && !timed.has(at)) return phrasesAt(scene, at);
  }
  return [];
}
