// SPDX-License-Identifier: Apache-2.0
import type { NounClass } from '../../language/happenings.ts';
import type { Mention } from '../../model/index.ts';
import { contentOf } from '../happen/conditions.ts';
import { headOf } from '../happen/tree.ts';
import type { Scene } from './sentences.ts';

/** What a phrase stands for, as far as roles ask: people, a body of people, a weapon, a thing, or something done. */
export type PhraseKind = 'people' | 'body' | 'weapon' | 'thing' | 'act' | 'unknown';

const kinds: readonly (readonly [PhraseKind, ReadonlySet<NounClass>])[] = [
  ['body', new Set(['body'])],
  ['weapon', new Set(['missile', 'rocket', 'torpedo', 'device', 'drone', 'weapon-thing', 'arm'])],
  ['people', new Set(['named-person', 'person', 'forces', 'crowd', 'armed-group'])],
  ['thing', new Set(['facility', 'settlement', 'vehicle', 'aircraft', 'ship', 'airliner', 'target'])],
  ['act', new Set(['attack', 'conflict', 'campaign'])],
];

const ofMention: Readonly<Partial<Record<Mention['type'], PhraseKind>>> = {
  person: 'people',
  nationality: 'people',
  weapon: 'weapon',
  vehicle: 'thing',
  'military-platform': 'thing',
  place: 'thing',
};

/** The kind of the phrase a token heads: by the lexicon's classes of its noun, else by the name it heads. */
export function kindOf(scene: Scene, head: number): PhraseKind {
  const at = contentOf({ tree: scene.tree, lexicon: scene.words.happenings }, head);
  const name = nameAt(scene, at);
  const proper = scene.tree.tokens[at]!.upos === 'PROPN';
  if (name?.type === 'organisation' && (proper || name.actor !== null) && !isCommon(scene, at)) return 'body';
  if (name?.type === 'person' && proper) return 'people';
  const classes = scene.classes.of(at);
  const found = kinds.find(([, wanted]) => [...wanted].some((each) => classes.has(each)));
  if (found) return found[0];
  if (name === null) return 'unknown';
  return ofMention[name.type] ?? (name.type === 'organisation' ? (proper ? 'body' : 'people') : 'unknown');
}

/** Whether the lexicon knows the word for a noun: "guerrillas", whatever it was tagged as. */
function isCommon(scene: Scene, at: number): boolean {
  return scene.words.happenings.classes.has(scene.tree.tokens[at]!.lemma.toLowerCase());
}

/** The longest name or description that a token heads. */
export function nameAt(scene: Scene, at: number): Mention | null {
  let longest: Mention | null = null;
  for (const mention of scene.mentions) {
    if (headOf(scene.tree, mention) !== at) continue;
    if (!longest || mention.end - mention.start > longest.end - longest.start) longest = mention;
  }
  return longest;
}
