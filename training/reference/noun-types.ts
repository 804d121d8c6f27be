// SPDX-License-Identifier: Apache-2.0
import { expressionsOf } from '../../src/engine/refer/expressions.ts';
import { hashOf } from '../../src/language/hash.ts';
import type { Language } from '../../src/language/language.ts';
import type { ReadDocument } from './documents.ts';

export interface NounTypes {
  readonly types: readonly string[];
  /** Type, counted from 1, by the hash of a noun's lemma. */
  readonly byLemma: ReadonlyMap<number, number>;
}

/** A noun's type is kept when it was met in so many documents, and so large a share of its mentions have it. */
const fewestDocuments = 2;
const leastShare = 0.6;

interface Met {
  readonly documents: Set<string>;
  readonly counts: number[];
}

/** What kind of thing each noun of the corpus is a word for, by the type most of its mentions have. */
export function nounTypesOf(documents: readonly ReadDocument[], language: Language): NounTypes {
  const types = [
    ...new Set(documents.flatMap(({ gold }) => gold.mentions.map((mention) => mention.type))),
  ].sort();
  const met = new Map<string, Met>();
  for (const { gold, named } of documents) {
    const typeAt = new Map(gold.mentions.map(({ start, end, type }) => [`${start} ${end}`, type]));
    for (const { kind, joint, lemma, start, end } of expressionsOf(named, language)) {
      const type = typeAt.get(`${start} ${end}`);
      if (kind !== 'nominal' || joint || type === undefined) continue;
      const seen = met.get(lemma) ?? { documents: new Set(), counts: types.map(() => 0) };
      seen.documents.add(gold.id);
      seen.counts[types.indexOf(type)]!++;
      met.set(lemma, seen);
    }
  }
  return { types, byLemma: new Map([...met].flatMap(([lemma, seen]) => usualType(lemma, seen))) };
}

function usualType(lemma: string, { documents, counts }: Met): readonly (readonly [number, number])[] {
  const most = Math.max(...counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const kept = documents.size >= fewestDocuments && most >= leastShare * all;
  return kept ? [[hashOf(lemma), counts.indexOf(most) + 1]] : [];
}
