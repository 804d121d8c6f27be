// SPDX-License-Identifier: Apache-2.0
import type { ReferenceWords } from '../../language/reference.ts';
import type { Reason } from '../../model/index.ts';
import { agreement, genderOf } from './attributes.ts';
import type { Chains } from './chains.ts';
import type { Expression } from './expressions.ts';

/** What a rule decides by itself: the index of an earlier expression, or null for nothing at all. */
export interface Sure {
  readonly antecedent: number | null;
  readonly reason: Reason;
}

/** What the rules look at: the expression, what it may stand for, the chains so far, and the words of the language. */
interface Look {
  readonly m: Expression;
  readonly candidates: readonly Expression[];
  readonly chains: Chains;
  readonly words: ReferenceWords;
}

type Rule = (look: Look) => number | null | undefined;

/** Rules in the order in which they have the say. Each gives an index, null for "stands for nothing", or no verdict. */
const rules: readonly (readonly [Reason, Rule])[] = [
  ['refer.expletive@1', expletive],
  ['refer.reflexive@1', reflexive],
  ['refer.same-name@1', sameName],
  ['refer.acronym@1', acronym],
  ['refer.surname@1', surname],
];

/** The first rule's verdict on the next expression, or null when none has one. */
export function sureOf(
  m: Expression,
  candidates: readonly Expression[],
  chains: Chains,
  words: ReferenceWords,
): Sure | null {
  for (const [reason, rule] of rules) {
    const antecedent = rule({ m, candidates, chains, words });
    if (antecedent !== undefined) return { antecedent, reason };
  }
  return null;
}

/** "It rains", "it is known that …": the verb is of the weather, or the tree says that the word only fills a place. */
function expletive({ m, words }: Look): null | undefined {
  if (m.pronoun?.form !== 'thing') return undefined;
  const lemma = m.tokens[m.governor]?.lemma.toLowerCase() ?? '';
  return m.role === 'expl' || (m.role === 'nsubj' && words.weather.has(lemma)) ? null : undefined;
}

/** "The mayor blamed himself": the subject of the same verb. */
function reflexive({ m, candidates, chains }: Look): number | undefined {
  if (!m.pronoun?.reflexive) return undefined;
  return candidates.find(
    (a) =>
      a.sentence === m.sentence &&
      a.governor === m.governor &&
      a.role === 'nsubj' &&
      agreement(m, chains.chainOf(a.index).gender, a.number) > 0,
  )?.index;
}

/** The same name in full, for the same kind of thing, and not as a part of another name. */
function sameName({ m, candidates }: Look): number | undefined {
  if (m.kind !== 'name' || m.joint || m.role === 'compound') return undefined;
  return candidates.find(
    (a) =>
      a.kind === 'name' &&
      !a.joint &&
      a.role !== 'compound' &&
      a.codes.key === m.codes.key &&
      a.codes.named === m.codes.named,
  )?.index;
}

/** "The Oskar Relief Committee … the ORC". */
function acronym({ m, candidates }: Look): number | undefined {
  if (m.kind !== 'name' || m.words.length !== 1 || m.words[0]!.length < 3) return undefined;
  if (m.tokens[m.head]!.form !== m.tokens[m.head]!.form.toUpperCase()) return undefined;
  return candidates.find((a) => !a.pronoun && a.codes.initials === m.codes.key)?.index;
}

/** "Tobias Kara … Kara": the last word of a person's name, where only one person of the report has it. */
function surname({ m, candidates, chains }: Look): number | undefined {
  if (m.kind !== 'name' || m.words.length !== 1 || m.role === 'compound') return undefined;
  const fuller = candidates.filter(
    (a) =>
      a.kind === 'name' &&
      a.named === 'person' &&
      a.words.length > 1 &&
      a.codes.lastWord === m.codes.lastWord,
  );
  const [first] = fuller;
  if (first === undefined || m.gender === genderOf.thing) return undefined;
  const chain = chains.chainOf(first.index);
  return fuller.every((a) => chains.chainOf(a.index) === chain) ? first.index : undefined;
}
