// SPDX-License-Identifier: Apache-2.0
import { verbFrame } from '../happen/clauses.ts';
import { caseOf, childBy, childrenBy } from '../happen/tree.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

/**
 * Who a clause says the harmed are, by the word for them: "the wounded were …", "among the dead is …", "the victims
 * were identified as …", "the injured include …".
 */
export function namedSufferers(scene: Scene, at: number): readonly Phrase[] {
  const { tree, words } = scene;
  const { lemma, form, head, deprel } = tree.tokens[at]!;
  const word = [lemma, form].some((each) => words.cast.sufferers.has(each.toLowerCase()));
  if (!word || head < 0) return [];
  const who = deprel.startsWith('nsubj') ? saidOf(scene, head) : amongThem(scene, at, head);
  return who === null ? [] : phrasesAt(scene, who);
}

/** What a clause says its subject is. */
function saidOf({ tree, words }: Scene, head: number): number | null {
  if (childBy(tree, head, 'cop') !== null) return head;
  if (!words.cast.listing.has(tree.tokens[head]!.lemma.toLowerCase())) return null;
  const { object, passive, obliques } = verbFrame(tree, head, words.happenings);
  if (!passive) return object;
  return obliques.find(({ preposition }) => words.cast.amongCases.has(preposition))?.head ?? null;
}

/** "Among the injured are …": the subject, on whichever side of the verb. */
function amongThem({ tree, words }: Scene, at: number, head: number): number | null {
  if (!words.cast.amongCases.has(caseOf(tree, at) ?? '')) return null;
  const subject = childrenBy(tree, head, new Set(['nsubj'])).find((child) => child !== at);
  return subject ?? (['NOUN', 'PROPN'].includes(tree.tokens[head]!.upos) ? head : null);
}
