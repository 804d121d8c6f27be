// SPDX-License-Identifier: Apache-2.0
import {
  contains,
  type DecisionId,
  type DecisionMade,
  type Happening,
  type Reason,
} from '../../model/index.ts';
import { passageOf, type Reuse } from '../copy/reuse.ts';
import type { Pile } from '../pile.ts';
import type { Finder, Place } from './find.ts';
import { confirmedWords, refusedWords } from './words.ts';

/** What people said of copied passages. */
export interface CopyVerdicts {
  /** Leaves out reuse that a person refused, and marks what a person confirmed. */
  readonly judge: (found: readonly Reuse[]) => readonly Reuse[];
  /** Passages a person confirmed as copies that are not among those found. */
  readonly beside: (found: readonly Reuse[]) => readonly Reuse[];
  /** Why words that tell of a thing count apart, where a copy of them was refused; oldest first. */
  readonly refusedIn: (happenings: readonly Happening[]) => readonly Reason[];
  readonly held: readonly CopyHeld[];
}

export interface CopyHeld {
  readonly decision: DecisionId;
  /** Passages whose words are not found. */
  readonly lost: number;
  /** A later decision on the same passages; null when there is none. */
  readonly against: DecisionId | null;
}

interface Verdict {
  readonly decision: DecisionMade;
  readonly a: Place;
  readonly b: Place;
}

/** @param decisions on copies, oldest first; the newest on a passage counts */
export function copyVerdicts(decisions: readonly DecisionMade[], pile: Pile, finder: Finder): CopyVerdicts {
  const sought = decisions.map((decision) => seek(decision, finder));
  const all = sought.map(({ verdict }) => verdict);
  const newestFirst = all.filter((verdict) => verdict !== null).toReversed();
  const on = (sides: Sides) => newestFirst.find((verdict) => sameCopy(verdict, sides)) ?? null;
  return {
    judge: (found) =>
      found.flatMap((reuse) => {
        const verdict = on(reuse);
        if (verdict === null) return [reuse];
        return verdict.decision.kind === 'refuse-copy' ? [] : [confirmed(reuse, verdict.decision)];
      }),
    beside: (found) =>
      newestFirst
        .filter((verdict) => verdict.decision.kind === 'confirm-copy' && on(verdict) === verdict)
        .filter((verdict) => !found.some((reuse) => sameCopy(verdict, reuse)))
        .map((verdict) => asReuse(verdict, pile)),
    refusedIn: (happenings) =>
      newestFirst
        .filter((verdict) => verdict.decision.kind === 'refuse-copy' && on(verdict) === verdict)
        .filter(({ a, b }) => happenings.some((one) => tellsIn(one, a) || tellsIn(one, b)))
        .map(({ decision }) => refusedWords(decision))
        .toReversed(),
    held: decisions.map(({ id, kind }, i) => {
      const verdict = all[i] ?? null;
      const last = verdict === null ? null : on(verdict);
      const against = last === null || last.decision.kind === kind ? null : last.decision.id;
      return { decision: id, lost: sought[i]!.lost, against };
    }),
  };
}

/** Where a decision's passages stand now; no verdict where one of them is not found. */
function seek(
  decision: DecisionMade,
  finder: Finder,
): { readonly verdict: Verdict | null; readonly lost: number } {
  const places = decision.evidence.map(finder.passage);
  const [one, other] = places;
  const lost = places.filter((place) => place === null).length;
  if (!one || !other) return { verdict: null, lost };
  const [a, b] = one.report < other.report ? [one, other] : [other, one];
  return { verdict: { decision, a, b }, lost };
}

interface Sides {
  readonly a: Place;
  readonly b: Place;
}

/** One copy read a little otherwise: on both sides more than half of the longer passage is common. */
function sameCopy(one: Sides, other: Sides): boolean {
  return samePassage(one.a, other.a) && samePassage(one.b, other.b);
}

function tellsIn({ report, trigger }: Happening, passage: Place): boolean {
  return report === passage.report && contains(passage, trigger);
}

function samePassage(one: Place, other: Place): boolean {
  if (one.report !== other.report) return false;
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common * 2 > Math.max(one.end - one.start, other.end - other.start);
}

function confirmed(reuse: Reuse, decision: DecisionMade): Reuse {
  return {
    ...reuse,
    confirmed: decision.id,
    reason: `${confirmedWords(decision)}; ${reuse.reason}`,
  };
}

/** A confirmed copy that is not found any more, as it was when it was confirmed. */
function asReuse({ decision, a, b }: Verdict, pile: Pile): Reuse {
  const { kind, similarity, of } = decision.copy!;
  const cut = ({ report, start, end }: Place) => passageOf(pile.report(report).report, start, end);
  return {
    ...{ kind, similarity, of, hand: pile.oneHand(a.report, b.report) },
    a: cut(a),
    b: cut(b),
    confirmed: decision.id,
    reason: `${confirmedWords(decision)}; kept as it was then`,
  };
}
