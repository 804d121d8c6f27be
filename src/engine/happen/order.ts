// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Frame, Oblique } from './frame.ts';
import { relation, type Tree } from './tree.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const phrasal: ReadonlySet<string> = new Set(['nmod', 'compound', 'flat', 'conj', 'appos']);
const insideNoun: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PART', 'SYM']);

/**
 * A verb's frame read from the order of words alone, for headlines and other places where parsers trained on full
 * sentences take the verb for a noun ("Warships Strike Port With Missiles"): the noun before it is the subject, the
 * noun after it the object, and nouns after prepositions its obliques.
 */
export function frameByOrder(tree: Tree, at: number, lexicon: HappeningLexicon): Frame {
  const object = objectAfter(tree, at, lexicon) ?? relativeBefore(tree, at, lexicon);
  return {
    subject: nounBefore(tree, at),
    object,
    passive: false,
    obliques: obliquesFrom(tree, Math.max(object ?? at, at) + 1, lexicon),
    through: [],
  };
}

/** The noun that ends right before a verb, adverbs left out. */
function nounBefore(tree: Tree, at: number): number | null {
  let index = at - 1;
  while (index >= 0 && tree.tokens[index]!.upos === 'ADV') index--;
  if (index < 0 || !nominal.has(tree.tokens[index]!.upos) || tree.timed.has(index)) return null;
  // "the frigate of the navy conducted": the phrase's own head, as far as the parse hangs the noun below it.
  for (let head = tree.tokens[index]!.head; head >= 0 && head < index; head = tree.tokens[index]!.head) {
    if (!phrasal.has(relation(tree.tokens[index]!)) || !nominal.has(tree.tokens[head]!.upos)) break;
    index = head;
  }
  return index;
}

/** The noun that follows a verb at once, unless it is a time. */
export function objectAfter(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  const from = pastApproximation(tree, at + 1, lexicon);
  return tree.timed.has(from) ? null : nounFrom(tree, from);
}

/** "killed at least six people", "hit over 20 targets": the words before the number are no preposition. */
function pastApproximation(tree: Tree, from: number, lexicon: HappeningLexicon): number {
  for (let at = from; at < from + 4 && at < tree.tokens.length; at++) {
    if (tree.tokens[at]!.upos === 'NUM') return at;
    if (!lexicon.approximators.has(tree.tokens[at]!.form.toLowerCase())) break;
  }
  return from;
}

/** The last noun of the run of nouns, adjectives and numbers that begins at a token. */
function nounFrom(tree: Tree, from: number): number | null {
  let last: number | null = null;
  for (let index = from; index < tree.tokens.length && isInside(tree, index); index++) {
    if (nominal.has(tree.tokens[index]!.upos)) last = index;
  }
  return last;
}

/** Words of a noun phrase, participles that qualify ("the covered market") among them. */
function isInside(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!;
  return insideNoun.has(token.upos) || (token.xpos === 'VBN' && relation(token) === 'amod');
}

/** "missiles that warships launched": the noun before the relative pronoun is what was launched. */
function relativeBefore(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  for (let index = at - 1; index > 0 && at - index < 6; index--) {
    const { form } = tree.tokens[index]!;
    if (lexicon.relatives.has(form.toLowerCase()) && at - index > 1)
      return nominal.has(tree.tokens[index - 1]!.upos) ? index - 1 : null;
    if (!insideNoun.has(tree.tokens[index]!.upos)) return null;
  }
  return null;
}

function obliquesFrom(tree: Tree, from: number, lexicon: HappeningLexicon): readonly Oblique[] {
  const found: Oblique[] = [];
  for (let index = from; index < tree.tokens.length; index++) {
    const { upos, form } = tree.tokens[index]!;
    if (upos === 'VERB' || form === ';' || form === ':') break;
    const preposition = form.toLowerCase();
    const head = upos === 'ADP' ? nounFrom(tree, index + 1) : null;
    if (head === null || lexicon.ofCases.has(preposition)) continue;
    found.push({ head, preposition });
    index = head;
  }
  return found;
}
