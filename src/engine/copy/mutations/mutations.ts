// SPDX-License-Identifier: Apache-2.0
import { type Copy, type Mutation, type MutationChange, mutationKinds } from '../../../model/index.ts';
import type { Sides } from '../../cluster/sides.ts';
import type { Pile, ReadReport } from '../../pile.ts';
import type { Draft } from './drafts.ts';
import { layBeside } from './laid.ts';
import { changesOfClaim } from './of-claims.ts';
import { changesOfFigure } from './of-figures.ts';
import { pairedClaims, pairedFigures } from './paired.ts';

/** Adds to every copy what changed between its passages in what is claimed. Boilerplate claims nothing. */
export function withMutations(copies: readonly Copy[], pile: Pile, sides: Sides): readonly Copy[] {
  return copies.map((copy) => ({
    ...copy,
    mutations:
      copy.of === 'boilerplate'
        ? []
        : mutationsOf(copy, pile.report(copy.a.report), pile.report(copy.b.report), sides),
  }));
}

type Copied = Pick<Copy, 'kind' | 'a' | 'b' | 'earlier'>;

/**
 * Says what changed between two copies of a passage: claims and figures are paired by their words and held against
 * each other. Only what can be paired with certainty is compared, and only a difference whose words differ is told, so
 * sentences that are the same word for word have none.
 *
 * Directions run from the earlier to the later; where neither is known to be the earlier a change only `differs`.
 */
export function mutationsOf(copy: Copied, a: ReadReport, b: ReadReport, sides: Sides): readonly Mutation[] {
  const laid = layBeside(copy.kind, [a, copy.a], [b, copy.b]);
  const drafts = [
    ...pairedClaims(laid).flatMap((pair) => changesOfClaim(laid, pair, sides)),
    ...pairedFigures(laid).flatMap((pair) => changesOfFigure(laid, pair)),
  ];
  return drafts
    .sort((x, y) => mutationKinds.indexOf(x.kind) - mutationKinds.indexOf(y.kind))
    .map((draft) => directed(draft, copy.earlier));
}

const turned: Readonly<Record<Draft['change'], Draft['change']>> = {
  lost: 'gained',
  gained: 'lost',
  promoted: 'demoted',
  demoted: 'promoted',
  changed: 'changed',
};

function directed({ because, ...draft }: Draft, earlier: Copy['earlier']): Mutation {
  const change: MutationChange =
    earlier === 'unknown' ? 'differs' : earlier === 'a' ? draft.change : turned[draft.change];
  return { ...draft, change, reason: `copy.mutation-${draft.kind}@1: ${because}` };
}
