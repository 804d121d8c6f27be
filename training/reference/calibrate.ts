// SPDX-License-Identifier: Apache-2.0
import { Chains } from '../../src/engine/refer/chains.ts';
import { leadOf, rank } from '../../src/engine/refer/rank.ts';
import type { Calibration, CalibrationStep } from '../../src/language/reference.ts';
import type { FeatureTable } from '../../src/language/weights.ts';
import type { Example } from './documents.ts';

interface Tried {
  readonly lead: number;
  readonly right: boolean;
}

/** Steps of about equal numbers of choices. */
const steps = 8;

/** Measures on documents that training did not see how often a choice with so large a lead is right. */
export function calibrate(examples: readonly Example[], table: FeatureTable): Calibration {
  const link: Tried[] = [];
  const none: Tried[] = [];
  for (const { expressions, groups } of examples) {
    const chains = new Chains(expressions);
    const met = new Set<string>();
    for (const m of expressions) {
      const ranking = rank(m, chains, table);
      const lead = leadOf(ranking);
      const group = groups[m.index] ?? null;
      if (lead > 0) link.push({ lead, right: group !== null && groups[ranking.best] === group });
      else none.push({ lead: -lead, right: group === null || !met.has(group) });
      chains.add(lead > 0 ? ranking.best : null);
      if (group !== null) met.add(group);
    }
  }
  return { link: stepsOf(link), none: stepsOf(none) };
}

/** Equal shares of the choices in the order of their leads; a larger lead is never told to be less sure. */
function stepsOf(tried: readonly Tried[]): readonly CalibrationStep[] {
  const sorted = tried.toSorted((a, b) => a.lead - b.lead);
  const made: CalibrationStep[] = [];
  for (let i = 0; i < steps; i++) {
    const from = Math.floor((i * sorted.length) / steps);
    const part = sorted.slice(from, Math.floor(((i + 1) * sorted.length) / steps));
    if (part.length === 0) continue;
    const share = Math.round((100 * part.filter(({ right }) => right).length) / part.length);
    made.push({ lead: i === 0 ? 0 : part[0]!.lead, right: Math.max(share, made.at(-1)?.right ?? 0) });
  }
  return made;
}
