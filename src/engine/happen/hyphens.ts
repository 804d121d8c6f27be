// SPDX-License-Identifier: Apache-2.0
import type { Tree } from './tree.ts';

/** The first token of a word cut at its hyphen ("cease-fire") whose last token this is; null where it is none. */
export function hyphenStart({ tokens }: Tree, at: number): number | null {
  const [first, hyphen, last] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  const glued = first && hyphen?.form === '-' && first.end === hyphen.start && hyphen.end === last.start;
  return glued ? at - 2 : null;
}

/** Such a word as one, in lower case, its last part as a lemma: `cease-fire`; null where the token ends none. */
export function hyphenated(tree: Tree, at: number): string | null {
  const start = hyphenStart(tree, at);
  if (start === null) return null;
  return `${tree.tokens[start]!.form}-${tree.tokens[at]!.lemma}`.toLowerCase();
}
