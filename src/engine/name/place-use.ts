// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import type { PlaceUse, Token } from '../../model/index.ts';
import { afterPair, pairedBy } from './place-context.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceView } from './view.ts';

/** How a place's name is used, and the rule that says so. */
export interface Use {
  readonly use: PlaceUse;
  readonly reason: string;
}

const literal = (rule: string): Use => ({ use: 'literal', reason: `use.${rule}@1` });
const metonym = (rule: string): Use => ({ use: 'metonym', reason: `use.${rule}@1` });
const modifier = (rule: string): Use => ({ use: 'modifier', reason: `use.${rule}@1` });

/**
 * Tells places from governments ("Moscow said") and qualifiers ("Syria policy", "Oskar's army").
 *
 * @param seat whether the name is a country's or a seat of power's: only those stand for a government
 * @param inName whether it stands inside another name
 */
export function howUsed(
  view: SentenceView,
  place: Proposal,
  names: NameLexicon,
  { seat, inName }: { readonly seat: 'country' | 'capital' | null; readonly inName: boolean },
): Use {
  if (inName) return modifier('inside-name');
  if (view.tokens[place.last + 1]?.form === '(') return literal('dateline');
  const qualified = qualifies(view, place, names);
  if (qualified !== null) return qualified;
  if (seat !== null && actsAsGovernment(view, place, names, seat)) return metonym('government');
  return literal('place');
}

/** A name right before a common noun qualifies it, unless the noun says what kind of place the name is. */
function qualifies(view: SentenceView, { first, last }: Proposal, names: NameLexicon): Use | null {
  const next = view.tokens[last + 1];
  if (next === undefined || names.placePrepositions.has(view.folded[last + 1]!)) return null;
  if (names.areaWords.has(view.folded[afterPair(view, last)] ?? '')) return null;
  if (/^[-–]$/.test(next.form) && view.tokens[last + 2]?.start === next.end) return modifier('compound');
  const possessive = /^['’]s?$/.test(next.form);
  const noun = possessive ? firstNoun(view, last + 2) : last + 1;
  const word = view.folded[noun] ?? '';
  if (names.placeNouns.has(word) || names.areaWords.has(word) || names.directions.has(word)) return null;
  if (!possessive && names.eventHeads.has(word)) return modifier('event');
  if (possessive)
    return isPartOfPlace(view, last + 2, noun, names) ? literal('possessive-part') : modifier('possessive');
  const { upos, xpos, head, deprel } = view.tokens[noun]!;
  const holds = head < first || head > last;
  const compound = ['compound', 'nmod', 'amod'].includes(view.tokens[last]!.deprel.split(':')[0]!);
  const governs = view.tokens[last]!.head === noun || (compound && view.tokens[last]!.head > last);
  // In capitals a plural noun is easily taken for a name: “THE TARN MAFIAS”.
  const common = upos === 'NOUN' || xpos === 'NNPS';
  if (common && holds && deprel !== 'obl:tmod' && governs) return modifier('compound');
  return null;
}

function firstNoun(view: SentenceView, from: number): number {
  for (let i = from; i < view.tokens.length && i < from + 5; i++) {
    const { upos } = view.tokens[i]!;
    if (upos === 'NOUN' || upos === 'PROPN') return i;
    if (upos !== 'ADJ' && upos !== 'NUM' && upos !== 'PUNCT' && upos !== 'ADV') return from;
  }
  return from;
}

/** "Syria's northern city of …", "Oskar's second city", "Maravel's Tessa": what lies in the place. */
function isPartOfPlace(view: SentenceView, from: number, noun: number, names: NameLexicon): boolean {
  const words = view.folded.slice(from, noun + 3);
  return words.some((word) => names.placeNouns.has(word) || names.directions.has(word));
}

/** The subject of a verb of speech or decision, or the one spoken to; for countries of nearly any verb of doing. */
function actsAsGovernment(
  view: SentenceView,
  { first, last }: Proposal,
  names: NameLexicon,
  seat: 'country' | 'capital',
): boolean {
  const at = view.folded[first - 1] === names.article ? first - 2 : first - 1;
  const before = view.folded[at] ?? '';
  const pair = pairedBy(view, first, names);
  if (pair !== null) return pair === 'parties';
  if (names.agentPrepositions.has(before)) return seat === 'country';
  if (names.placePrepositions.has(before)) return false;
  const verb = verbOf(view, first, last);
  if (verb !== null)
    return names.speechVerbs.has(verb) || (seat === 'country' && !names.stillVerbs.has(verb));
  return isSpokenTo(view, first, last, names);
}

/** Lemma of the verb the name is subject of, by the parse, or else the verb that directly follows it. */
function verbOf(view: SentenceView, first: number, last: number): string | null {
  const head = subjectHead(view, first, last);
  if (head !== null) return head.upos === 'VERB' ? head.lemma.toLowerCase() : null;
  let i = last + 1;
  while (view.tokens[i]?.upos === 'AUX' || view.tokens[i]?.upos === 'ADV') i++;
  const next = view.tokens[i];
  return next?.upos === 'VERB' && /^VB[DZP]?$/.test(next.xpos) ? next.lemma.toLowerCase() : null;
}

/** What the name is active subject of, also as the second of two joined by "and"; null if of nothing. */
function subjectHead(view: SentenceView, first: number, last: number): Token | null {
  for (const token of view.tokens.slice(first, last + 1)) {
    const joined = token.deprel === 'conj' && token.head >= 0 ? view.tokens[token.head]! : token;
    if (joined.deprel === 'nsubj' && joined.head >= 0) return view.tokens[joined.head]!;
  }
  return null;
}

/** "told Maravel", "accused Maravel": the object of a verb of speech. */
function isSpokenTo(view: SentenceView, first: number, last: number, names: NameLexicon): boolean {
  return view.tokens.slice(first, last + 1).some(({ deprel, head }) => {
    const verb = view.tokens[head];
    return (
      (deprel === 'obj' || deprel === 'iobj') &&
      verb?.upos === 'VERB' &&
      names.speechVerbs.has(verb.lemma.toLowerCase())
    );
  });
}
