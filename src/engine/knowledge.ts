// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../language/language.ts';

/** What reconciling needs of a language: who there is, kinds of nouns, and words for harm. */
export type Knowledge = Pick<Language, 'actors'> & {
  readonly happenings: Pick<Language['happenings'], 'classes' | 'tolls'>;
};
