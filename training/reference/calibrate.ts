// SPDX-License-Identifier: Apache-2.0
import { Chains } from '../../src/engine/refer/chains.ts';
import { leadOf, rank } from '../../src/engine/refer/rank.ts';
import { sureOf } from '../../src/engine/refer/sure.ts';
import type { Calibration, CalibrationStep, ReferenceWords } from '../../src/language/reference.ts';
import type { FeatureTable } from '../../src/language/weights.ts';
import type { Example } from './documents.ts';

interface Tried {
  readonly lead: number;
  readonly right: boolean;
}

/** Steps of about equal numbers of choices. */
const steps = 12;

/** Measures on documents that training did not see how often a rule, and a choice with so large a lead, is right. */
export function calibrate(
  examples: readonly Example[],
  table: FeatureTable,
  words: ReferenceWords,
): Calibration {
  const link: Tried[] = [];
  const none: Tried[] = [];
  const rules = new Map<string, boolean[]>();
  for (const { expressions, groups } of examples) {
    const chains = new Chains(expressions);
    const met = new Set<string>();
    for (const m of expressions) {
      const group = groups[m.index] ?? null;
      const isRight = (antecedent: number | null): boolean =>
        antecedent === null
          ? group === null || !met.has(group)
          : group !== null && groups[antecedent] === group;
      const candidates = chains.candidates();
      const sure = sureOf(m, candidates, chains, words);
      const ranked = rank(m, candidates, chains, table);
      const lead = leadOf(ranked);
      const antecedent = sure ? sure.antecedent : lead > 0 ? ranked.best : null;
      const right = isRight(antecedent);
      if (sure) rules.set(sure.reason, [...(rules.get(sure.reason) ?? []), right]);
      else if (lead > 0) link.push({ lead, right });
      else none.push({ lead: -lead, right });
      chains.add(antecedent);
      if (group !== null) met.add(group);
    }
  }
  const shares = [...rules].sort().map(([rule, tried]) => [rule, ruleShareOf(tried)] as const);
  return { link: stepsOf(link), none: stepsOf(none), rules: Object.fromEntries(shares) };
}

/** A rule seldom met is taken to be right four times in five. */
const prior = { right: 4, of: 5 };

function ruleShareOf(tried: readonly boolean[]): number {
  return Math.round((100 * (tried.filter(Boolean).length + prior.right)) / (tried.length + prior.of));
}

/** Per cent, whole. */
function shareOf(tried: readonly boolean[]): number {
  return Math.round((100 * tried.filter(Boolean).length) / tried.length);
}

/** Equal shares of the choices in the order of their leads; a larger lead is never told to be less sure. */
function stepsOf(tried: readonly Tried[]): readonly CalibrationStep[] {
  const sorted = tried.toSorted((a, b) => a.lead - b.lead);
  const made: CalibrationStep[] = [];
  for (let i = 0; i < steps; i++) {
    const from = Math.floor((i * sorted.length) / steps);
    const part = sorted.slice(from, Math.floor(((i + 1) * sorted.length) / steps));
    if (part.length === 0) continue;
    const share = shareOf(part.map(({ right }) => right));
    made.push({ lead: i === 0 ? 0 : part[0]!.lead, right: Math.max(share, made.at(-1)?.right ?? 0) });
  }
  return made;
}
