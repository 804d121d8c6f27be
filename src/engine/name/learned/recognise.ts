// SPDX-License-Identifier: Apache-2.0
import type { NameModel } from '../../../language/name-model.ts';
import type { NameLexicon } from '../../../language/names.ts';
import type { MentionType } from '../../../model/index.ts';
import { uncrossed } from '../proposal.ts';
import type { Spotted } from '../spot.ts';
import { type Scored, scoreSpans } from './score.ts';
import { traitsOf } from './traits.ts';

/** A row of words that the model takes for a name. Indices of the sentence, both inclusive. */
export interface Recognised {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly probability: number;
}

/**
 * Finds the names of a sentence with a learned model, to which what the spotters propose are facts among others.
 *
 * Rows that are likely enough are taken from the likeliest on; one that crosses one taken before is left. Names may
 * stand inside names.
 */
export function recognise(spotted: Spotted, names: NameLexicon, model: NameModel): readonly Recognised[] {
  const scored = scoreSpans(spotted.view, traitsOf(spotted, names, model), model);
  return uncrossed(spotted.view.tokens.length, byLikelihood(scored)).map(({ type, ...each }) => ({
    ...each,
    type: model.types[type]!,
  }));
}

function byLikelihood(scored: readonly Scored[]): readonly Scored[] {
  return scored.toSorted((a, b) => b.probability - a.probability || a.first - b.first || b.last - a.last);
}
