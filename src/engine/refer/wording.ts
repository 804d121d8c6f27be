// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Opening } from './attributes.ts';
import type { Phrase } from './phrases.ts';

/** A phrase's words for comparison, folded. */
export interface Wording {
  /** From the first that is no determiner to the head, or to the end of a name. */
  readonly words: readonly string[];
  /** The whole phrase without its determiner. */
  readonly whole: string;
  /** Letters that an acronym of it would have; empty when it has fewer than two capitals. */
  readonly initials: string;
}

export function wordingOf(
  tokens: readonly Token[],
  { first, last, head }: Phrase,
  determiner: Opening,
): Wording {
  const cut = first < head && !['none', 'possessed', 'number'].includes(determiner);
  const from = cut ? first + 1 : first;
  return {
    words: wordsIn(tokens, from, baseEnd(tokens, head, last)),
    whole: wordsIn(tokens, from, last).join(' '),
    initials: /^\p{Lu}/u.test(tokens[head]!.form) ? initialsOf(tokens, from, last) : '',
  };
}

/** The last token of the head with what is grown onto it: the rest of a name. */
function baseEnd(tokens: readonly Token[], head: number, last: number): number {
  let end = head;
  while (end < last && tokens[end + 1]!.deprel === 'flat') end++;
  return end;
}

function wordsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++) {
    const { form, xpos } = tokens[i]!;
    const folded = xpos === 'POS' ? '' : foldName(form);
    if (folded !== '') words.push(folded);
  }
  return words;
}

function initialsOf(tokens: readonly Token[], from: number, to: number): string {
  let initials = '';
  for (let i = from; i <= to; i++) if (/^\p{Lu}/u.test(tokens[i]!.form)) initials += tokens[i]!.form[0];
  return initials.length < 2 ? '' : initials.toLowerCase();
}
