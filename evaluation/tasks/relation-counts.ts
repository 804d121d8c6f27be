// SPDX-License-Identifier: Apache-2.0
import type { Stance } from '../../src/model/index.ts';
import type { GoldRelation } from '../readers/gum-relations.ts';
import type { GoldAttribution, Range } from '../readers/polnear.ts';
import { type Counted, counterOf, overlap } from './attribution-counts.ts';

/** A claim of ours, as far as a relation is compared with it. */
export interface FoundClaim extends GoldAttribution {
  readonly stance: Stance;
  readonly negated: boolean;
}

/** What of one relation was found, each by any claim, and whether one claim had it all. */
export interface RelationFound {
  readonly relation: GoldRelation;
  readonly source: boolean;
  /** Null when no word of it is marked. */
  readonly cue: boolean | null;
  readonly content: boolean;
  readonly whole: boolean;
  /** Of a negative relation found whole: whether the claim denies, or is told with the negation. */
  readonly negated: boolean;
}

const nothingKnown: ReadonlySet<Stance> = new Set(['denies', 'partly-denies', 'declines', 'no-information']);

/**
 * Looks for each relation among the claims of its text. Cues: a word in common. Source: the claim's holds a
 * head of the relation's. Content: half of the words of both are the words of each (intersection over union).
 */
export function findRelations(
  text: string,
  relations: readonly GoldRelation[],
  claims: readonly FoundClaim[],
): readonly RelationFound[] {
  const counted = counterOf(text);
  const found = claims.map((claim) => ({ claim, words: counted(claim).words }));
  return relations.map((relation) => {
    const { words } = counted(relation);
    const compared = found.map((each) => ({ ...each, ...compare(relation, words, each.claim, each.words) }));
    const whole = compared.filter(({ source, cue, content }) => source && cue && content);
    return {
      relation,
      source: compared.some(({ source }) => source),
      cue: relation.cue.length === 0 ? null : compared.some(({ cue }) => cue),
      content: compared.some(({ content }) => content),
      whole: whole.length > 0,
      negated: relation.negative && whole.some(({ claim }) => isNegated(relation, claim)),
    };
  });
}

/** Whether one claim has the parts of a relation; a cue that is not marked cannot be missed. */
function compare(
  relation: GoldRelation,
  gold: Counted['words'],
  claim: FoundClaim,
  ours: Counted['words'],
): { readonly source: boolean; readonly cue: boolean; readonly content: boolean } {
  return {
    source: claim.source.some((range) => relation.sourceHeads.some((head) => touches(range, head))),
    cue:
      relation.cue.length === 0 || claim.cue.some((range) => relation.cue.some((one) => touches(range, one))),
    content: gold.content.size > 0 && overlap(gold.content, ours.content) >= 0.5,
  };
}

const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

function isNegated({ negations }: GoldRelation, { stance, negated, cue }: FoundClaim): boolean {
  const told = cue.some((range) => negations.some((word) => touches(range, word)));
  return negated || told || nothingKnown.has(stance);
}
