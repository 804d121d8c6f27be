// SPDX-License-Identifier: Apache-2.0
import { contains, type Span } from '../../model/index.ts';
import { caseOf, headOf, relation } from '../happen/tree.ts';
import { kindOf } from './kinds.ts';
import { type Phrase, phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

const qualifying: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod', 'flat', 'dep']);

/**
 * The bodies that people are told to be of, in the phrase itself: "members of the Front", "Front guerrillas", "army
 * soldiers".
 */
export function bodiesBehind(scene: Scene, { head, span }: Phrase): readonly Phrase[] {
  const { tree, words } = scene;
  const found = new Set<number>();
  for (const child of tree.children[head]!) {
    if (!qualifying.has(relation(tree.tokens[child]!))) continue;
    const after = child > head;
    if (after && !words.happenings.ofCases.has(caseOf(tree, child) ?? '')) continue;
    if (kindOf(scene, child) === 'body') found.add(child);
  }
  for (const mention of scene.mentions) {
    if (mention.type !== 'organisation') continue;
    const at = headOf(tree, mention);
    if (at !== null && at < head && (contains(span, mention) || isRightBefore(scene, mention, span)))
      found.add(at);
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => phrasesAt(scene, at));
}

/** "Halvar Liberation Front (HLF) guerrillas": a name, or one in brackets, that ends right before the phrase. */
function isRightBefore({ text }: Scene, mention: Span, phrase: Span): boolean {
  return (
    mention.end < phrase.start && /^\s?(?:[([][^)\]]*)?[)\]]?\s$/u.test(text.slice(mention.end, phrase.start))
  );
}
