// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import { type Reference, type Span, spanOf } from '../../model/index.ts';
import type { Named, Referred } from '../stages.ts';
import { Chains } from './chains.ts';
import { type Decision, decide } from './decide.ts';
import { type Expression, expressionsOf } from './expressions.ts';

/**
 * Takes the noun phrases, names and pronouns of a report back to what they stand for.
 *
 * Phrases are read from the trees and the names, from left to right. What a rule is sure of it decides; for the rest, a
 * linear model ranks the phrases before and the choice that none of them is meant (mention ranking after Denis and
 * Baldridge 2008; lexical features after Durrett and Klein 2013), with what is known of each chain so far. What is too
 * close to call stays open. A phrase has a bounded number of candidates, so time is linear in the report's length.
 */
export function refer(named: Named, language: Language): Referred {
  const expressions = expressionsOf(named, language);
  const chains = new Chains(expressions);
  const decisions = expressions.map((expression) => {
    const decision = decide(expression, chains, language.reference.model);
    chains.add(decision.antecedent);
    return decision;
  });
  return { ...named, references: referencesOf(named.report.text, expressions, decisions, chains) };
}

function referencesOf(
  text: string,
  expressions: readonly Expression[],
  decisions: readonly Decision[],
  chains: Chains,
): readonly Reference[] {
  const spans = expressions.map(({ start, end }): Span => spanOf(text, start, end));
  const numbers = new Map<number, number>();
  return expressions.map(({ index, kind }): Reference => {
    const { antecedent, outcome, confidence, reason } = decisions[index]!;
    const own = chains.chainOf(index).number;
    const standsFor = outcome === 'antecedent' || outcome === 'first';
    if (standsFor && !numbers.has(own)) numbers.set(own, numbers.size + 1);
    return {
      mention: spans[index]!,
      kind,
      outcome,
      antecedent: antecedent === null ? null : spans[antecedent]!,
      chain: standsFor ? numbers.get(own)! : null,
      confidence,
      reason,
    };
  });
}
