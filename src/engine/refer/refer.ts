// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import { type Reference, type ReferenceOutcome, type Span, spanOf } from '../../model/index.ts';
import type { Named, Referred } from '../stages.ts';
import { type Chain, Chains } from './chains.ts';
import { type Decision, decide } from './decide.ts';
import { type Expression, expressionsOf } from './expressions.ts';

/**
 * Takes the noun phrases, names and pronouns of a report back to what they stand for.
 *
 * Phrases are read from the trees and the names, from left to right. What a rule is sure of it decides; for the rest, a
 * linear model ranks the phrases before and the choice that none of them is meant (mention ranking after Denis and
 * Baldridge 2008; lexical features after Durrett and Klein 2013), with what is known of each chain so far. What is
 * rather wrong than right stays open. A phrase has a bounded number of candidates, so time is linear in the report's
 * length.
 */
export function refer(named: Named, language: Language): Referred {
  const expressions = expressionsOf(named, language);
  const chains = new Chains(expressions);
  const decisions = expressions.map((expression) => {
    const decision = decide(expression, chains, language.reference);
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
  return expressions.map((expression, i): Reference => {
    const { antecedent, perhaps, confidence, reason } = decisions[i]!;
    const chain = chains.chainOf(i);
    const outcome = outcomeOf(expression, decisions[i]!, chain);
    const stands = chain.size > 1 || outcome === 'first';
    if (stands && !numbers.has(chain.number)) numbers.set(chain.number, numbers.size + 1);
    return {
      mention: spans[i]!,
      kind: expression.kind,
      outcome,
      antecedent: antecedent === null ? null : spans[antecedent]!,
      chain: stands ? numbers.get(chain.number)! : null,
      confidence,
      reason: perhaps === null ? reason : `${reason}: perhaps “${spans[perhaps]!.exact}”`,
    };
  });
}

/**
 * What has no antecedent brings something up, if it is a name or a noun, or whoever speaks; "he", "she" and "they" must
 * stand for somebody, so they stay open; of "it", "this" and "you" that nothing takes up, nothing is meant.
 */
function outcomeOf({ pronoun }: Expression, { verdict }: Decision, { size }: Chain): ReferenceOutcome {
  if (verdict === 'link') return 'antecedent';
  if (verdict === 'open') return 'open';
  if (pronoun === null || pronoun.form === 'person') return 'first';
  if (pronoun.form === 'addressed') return size > 1 ? 'first' : 'none';
  const personal = pronoun.form === 'male' || pronoun.form === 'female' || pronoun.form === 'several';
  return personal || size > 1 ? 'open' : 'none';
}
