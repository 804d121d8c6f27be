// SPDX-License-Identifier: Apache-2.0
import type { MutationBrief, MutationSeen, PairSeen } from '../../../src/api/index.ts';
import type { MutationChange, MutationKind } from '../../../src/model/index.ts';
import { capital, counted, modalityWords, stanceWords, typeWords } from '../words.ts';

const kindWords: Readonly<Record<MutationKind, string>> = {
  attribution: 'attribution',
  speaker: 'speaker',
  anonymity: 'anonymity',
  hedge: 'hedge',
  stance: 'stance',
  negation: 'negation',
  modality: 'time or reality',
  number: 'number',
  modifier: 'bound of a number',
  population: 'kind of people',
};

const changeWords: Readonly<Record<MutationChange, string>> = {
  lost: 'lost',
  gained: 'gained',
  promoted: 'promoted',
  demoted: 'demoted',
  changed: 'changed',
  differs: 'differs',
};

/** “hedge lost”; without a known direction “hedge differs”. */
export function mutationName({ kind, change }: MutationBrief): string {
  return `${kindWords[kind]} ${changeWords[change]}`;
}

/** Changes in short, each once: “hedge lost, number changed”. */
export function mutationNames(mutations: readonly MutationBrief[]): string {
  return [...new Set(mutations.map(mutationName))].join(', ');
}

/** `2 changes`; empty when there are none. */
export function changesText(mutations: readonly MutationBrief[]): string {
  return mutations.length === 0 ? '' : counted(mutations.length, 'change');
}

/** What a value of a side says in plain words. */
export function valueWords(kind: MutationKind, value: string): string {
  if (kind === 'modifier') return value === 'exactly' || value === 'none' ? 'no bound' : typeWords(value);
  if (kind === 'modality') return value === 'actual' ? 'happened' : wordIn(modalityWords, value);
  if (kind === 'stance') return wordIn(stanceWords, value);
  if (kind === 'negation') return value === 'negated' ? 'not so' : 'so';
  if (kind === 'hedge') return value === 'hedged' ? 'hedged' : 'plain';
  return kind === 'anonymity' ? anonymity(value) : value;
}

function anonymity(value: string): string {
  return value === 'role-only' ? 'known by role' : value === 'anonymous' ? 'unnamed' : value;
}

function wordIn(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

/** “Hedge lost.” and “hedged in 001, plain in 002”, from the earlier copy to the later. */
export function mutationSentence(
  mutation: MutationSeen,
  { a, b, earlier }: Pick<PairSeen, 'a' | 'b' | 'earlier'>,
): { readonly name: string; readonly values: string } {
  const labels = { a: a.receipt.report.label, b: b.receipt.report.label };
  const side = (end: 'a' | 'b') => `${valueWords(mutation.kind, mutation[end].value)} in ${labels[end]}`;
  const values = earlier === 'b' ? [side('b'), side('a')] : [side('a'), side('b')];
  return { name: `${capital(mutationName(mutation))}.`, values: values.join(', ') };
}
