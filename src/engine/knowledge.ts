// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../language/language.ts';

/** What weighing an incident needs of a language: who there is, kinds of nouns, and words for harm. */
export type Knowledge = Pick<Language, 'actors'> & {
  readonly happenings: Pick<Language['happenings'], 'classes' | 'tolls' | 'tollFillers' | 'subtotals'>;
};

/** What reconciling needs beside: how rare words are. */
export type PileKnowledge = Knowledge & Pick<Language, 'rarity'>;
