// SPDX-License-Identifier: Apache-2.0
import type { NounClass } from '../../language/happenings.ts';
import type { Mention } from '../../model/index.ts';
import { contentOf } from '../happen/conditions.ts';
import { singularOf } from '../happen/singular.ts';
import { headOf } from '../happen/tree.ts';
import type { Scene } from './sentences.ts';

/** What a phrase stands for, as far as roles ask: people, a body of people, a weapon, a thing, or something done. */
export type PhraseKind = 'people' | 'body' | 'weapon' | 'thing' | 'act' | 'unknown';

const byClass: readonly (readonly [PhraseKind, ReadonlySet<NounClass>])[] = [
  ['weapon', new Set(['missile', 'rocket', 'torpedo', 'device', 'drone', 'weapon-thing'])],
  ['people', new Set(['person', 'forces', 'crowd'])],
  ['thing', new Set(['facility', 'settlement', 'vehicle', 'aircraft', 'ship', 'airliner', 'target'])],
  ['act', new Set(['attack', 'conflict', 'campaign', 'accident', 'natural'])],
];

const byMention: Readonly<Partial<Record<Mention['type'], PhraseKind>>> = {
  person: 'people',
  nationality: 'people',
  weapon: 'weapon',
  vehicle: 'thing',
  'military-platform': 'thing',
  place: 'thing',
  time: 'act',
};

/**
 * The kind of the phrase a token heads: by the classes that the lexicons give its noun, else by the name it heads. A
 * common noun that was found as the name of a body ("peasants") stands for people.
 */
export function kindOf(scene: Scene, head: number): PhraseKind {
  // "members of the Front" are people, whatever they are of.
  if (lexicalKind(scene, head) === 'people' && !isNamedBand(scene, head)) return 'people';
  const at = contentOf({ tree: scene.tree, lexicon: scene.words.happenings }, head);
  if (scene.tree.tokens[at]!.upos === 'PRON') return isThing(scene, at) ? 'unknown' : 'people';
  const lexical = lexicalKind(scene, at);
  if (lexical === 'people' && isNamedBand(scene, at)) return 'body';
  if (lexical !== null) return lexical;
  if (compounds(scene, at).some((child) => lexicalKind(scene, child) === 'weapon')) return 'weapon';
  const name = nameAt(scene, at);
  if (name === null) return scene.classes.of(at).has('armed-group') ? 'body' : 'unknown';
  if (name.type !== 'organisation') return byMention[name.type] ?? 'unknown';
  return name.actor !== null || scene.tree.tokens[at]!.upos === 'PROPN' ? 'body' : 'people';
}

/** What stands before a noun as a part of it: "dynamite stick". */
function compounds({ tree }: Scene, at: number): readonly number[] {
  return tree.children[at]!.filter((child) => child < at && tree.tokens[child]!.deprel === 'compound');
}

/** "the Halvar Group": people together who have a name act as one. */
function isNamedBand(scene: Scene, at: number): boolean {
  const { tokens } = scene.tree;
  const band = scene.words.cast.bands.has(tokens[at]!.lemma.toLowerCase());
  return band && compounds(scene, at).some((child) => tokens[child]!.upos === 'PROPN');
}

/** The kind that the noun itself has, whoever is meant; null for a word no lexicon knows. */
function lexicalKind({ tree, words }: Scene, at: number): PhraseKind | null {
  const { form, lemma } = tree.tokens[at]!;
  const forms = [lemma.toLowerCase(), singularOf(form, words.happenings)];
  if (forms.some((each) => words.cast.bodies.has(each))) return 'body';
  if (forms.some((each) => words.cast.arms.has(each))) return 'weapon';
  for (const each of forms) {
    const classes = words.happenings.classes.get(each);
    const found = classes && byClass.find(([, wanted]) => [...wanted].some((name) => classes.has(name)));
    if (found) return found[0];
  }
  return forms.some((each) => words.cast.bands.has(each)) ? 'people' : null;
}

/** "it", "that": whatever it stands for. */
function isThing({ tree, words }: Scene, at: number): boolean {
  const form = words.reference.words.pronouns.get(tree.tokens[at]!.form.toLowerCase())?.form;
  return form === undefined || form === 'thing' || form === 'near' || form === 'far';
}

/** The longest name or description that a token heads. */
function nameAt(scene: Scene, at: number): Mention | null {
  let longest: Mention | null = null;
  for (const mention of scene.mentions) {
    if (headOf(scene.tree, mention) !== at) continue;
    if (!longest || mention.end - mention.start > longest.end - longest.start) longest = mention;
  }
  return longest;
}

/** A town, a district, a street: where something was, and no target. */
export function isWide({ classes }: Scene, head: number): boolean {
  const all = classes.of(head);
  return all.has('settlement') || (all.has('place') && !all.has('facility'));
}
