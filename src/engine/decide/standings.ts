// SPDX-License-Identifier: Apache-2.0
import type { Decision, DecisionId, DecisionMade } from '../../model/index.ts';
import type { Held } from './bonds.ts';
import type { CopyHeld } from './copies.ts';
import { listed } from './words.ts';

/** What is found of a decision's evidence. */
export interface Sought {
  readonly decision: DecisionMade;
  /** Things found, part by part. */
  readonly parts: readonly (readonly number[])[];
  /** Pieces of evidence that are not found. */
  readonly lost: number;
}

/** All that is known of how decisions fare. */
export interface Faring {
  readonly withdrawnBy: ReadonlyMap<DecisionId, DecisionId>;
  readonly sought: readonly Sought[];
  readonly held: readonly Held[];
  readonly copies: readonly CopyHeld[];
}

type Standing = Pick<Decision, 'standing' | 'effect' | 'lost'>;

/** Says of every decision what it comes to, and why. */
export function standingsOf(decisions: readonly DecisionMade[], faring: Faring): readonly Decision[] {
  const sought = new Map(faring.sought.map((one) => [one.decision.id, one]));
  const held = new Map(faring.held.map((one) => [one.decision, one]));
  const copies = new Map(faring.copies.map((one) => [one.decision, one]));
  return decisions.map((decision) => {
    const by = faring.withdrawnBy.get(decision.id);
    if (by !== undefined)
      return { ...decision, standing: 'withdrawn', effect: `taken back by ${by}`, lost: 0 };
    if (decision.kind === 'withdraw')
      return { ...decision, standing: 'holds', effect: `${decision.withdraws} is taken back`, lost: 0 };
    const copy = copies.get(decision.id);
    if (copy !== undefined) return { ...decision, ...ofCopy(decision, copy) };
    return { ...decision, ...ofBond(sought.get(decision.id)!, held.get(decision.id) ?? null) };
  });
}

function ofCopy({ kind }: DecisionMade, { lost, against }: CopyHeld): Standing {
  if (lost > 0)
    return { standing: 'not-applicable', effect: 'the words of the passages are not found', lost };
  if (against !== null)
    return { standing: 'overruled', effect: `${against} came later and says otherwise`, lost };
  const effect = kind === 'confirm-copy' ? 'kept as a copy' : 'not taken for a copy';
  return { standing: 'holds', effect, lost };
}

function ofBond({ decision, lost }: Sought, held: Held | null): Standing {
  const of = decision.evidence.length;
  if (held === null) {
    const effect = `of the ${of} places it names ${of - lost} are found as they were, too few to apply it`;
    return { standing: 'not-applicable', effect, lost };
  }
  const later = held.against.length === 0 ? [] : [`${listed(held.against)} came later and says otherwise`];
  if (held.holds === 'none') return { standing: 'overruled', effect: later.join(''), lost };
  const missing = lost === 0 ? [] : [`${lost} of the ${of} places it names are not found`];
  const words = [doneBy(decision), ...later, ...missing].join('; ');
  return { standing: held.holds === 'part' || lost > 0 ? 'holds-in-part' : 'holds', effect: words, lost };
}

function doneBy({ kind }: DecisionMade): string {
  return kind === 'join-incidents' || kind === 'join-voices' ? 'taken for one' : 'kept apart';
}
