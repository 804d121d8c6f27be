// SPDX-License-Identifier: Apache-2.0
import {
  type ClaimReading,
  contains,
  type FigureReading,
  type Happening,
  type Sentence,
  type Span,
  type Token,
} from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import { isRebuttal, type Telling } from '../root/tellings.ts';

/**
 * Whether a telling that says *not so* speaks of the act itself. Who denies a link with a killing, or that a journey
 * was put off because of one, takes the killing for granted: he denies a part in it at most, and neither whom it
 * befell nor with what. The act is denied where its verb is what all else in the denial hangs on, or its words hang on
 * that straight as what was done ("denied carrying out the strike"). A bare noun tells too little: who rejects a murder
 * may condemn it. Of words that are rebutted it is likewise what they come down to that is.
 */
export function deniesAct({ happening, claim, report, says }: Telling, pile: Pile): boolean {
  if (says !== 'not-so') return false;
  const opposed = isRebuttal({ claim, happening }) ? pile.claim(happening.claim) : deniedBy(claim, happening);
  if (opposed === null) return true;
  const { sentences } = pile.report(report).analysis;
  const sentence = sentences.find((one) => contains(one, happening.trigger));
  return sentence === undefined || isDenied(sentence, happening.trigger, opposed.content);
}

/**
 * Whether a telling that rebuts a claim speaks of a number in it: the number belongs to what the claim comes down to
 * ("insists [40] were killed in the raid"), whatever happening it is counted to.
 */
export function rebutsNumber({ happening, report }: Telling, { span }: FigureReading, pile: Pile): boolean {
  const rebutted = pile.claim(happening.claim);
  const sentence = pile.report(report).analysis.sentences.find((one) => contains(one, span));
  if (rebutted === null || sentence === undefined) return false;
  const { tokens } = sentence;
  let token: Token | undefined = tokens.find((one) => contains(span, one));
  for (let steps = 0; token !== undefined && token.upos !== 'VERB' && steps < tokens.length; steps++)
    token = tokens[token.head];
  return token !== undefined && isDenied(sentence, { ...token, exact: token.form }, rebutted.content);
}

/** The claim whose cue denies what it holds; null where the words hold a negation of their own. */
function deniedBy(claim: ClaimReading | null, { polarity }: Happening): ClaimReading | null {
  return claim?.stance === 'denies' && polarity !== 'negated' ? claim : null;
}

function isDenied({ tokens }: Sentence, trigger: Span, content: readonly Span[]): boolean {
  const isInside = (token: Token | undefined) =>
    token !== undefined && content.some((span) => contains(span, token));
  let token: Token | undefined = tokens.find((one) => contains(trigger, one));
  // An act that stands beside the content is what the cue itself denies.
  if (token === undefined || !isInside(token)) return true;
  if (isBehindPreposition(tokens, token)) return false;
  const noun = nounGoingOn(tokens, token);
  if (noun !== null) token = noun;
  for (let steps = noun === null ? 0 : 1; token !== undefined && steps < tokens.length; steps++) {
    const head: Token | undefined = tokens[token.head];
    if (!isInside(head)) return token.deprel !== 'conj' && (steps > 0 || token.upos !== 'NOUN');
    if (!isWhatIsSaid(token, head!)) return false;
    token = head;
  }
  return false;
}

/** "it is [striking] posts": taken for what the posts are like, the act has the place of its object in the tree. */
function nounGoingOn(tokens: readonly Token[], token: Token): Token | null {
  const copula = tokens[tokens.indexOf(token) - 1];
  const qualifies = token.deprel === 'amod' || token.deprel === 'compound';
  if (!qualifies || copula?.deprel !== 'cop' || copula.head !== token.head) return null;
  return tokens[token.head] ?? null;
}

/** "being behind the [strike]": something is denied of the act, not the act. */
function isBehindPreposition(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token);
  return tokens.some(({ head, deprel }) => head === at && deprel === 'case');
}

/** "an accusation that they [struck]", "carried out the [strike]": clauses that complete, not those that set the scene. */
function isWhatIsSaid({ deprel }: Token, head: Token): boolean {
  return (
    deprel === 'acl' || deprel === 'ccomp' || deprel === 'xcomp' || (deprel === 'obj' && head.upos === 'VERB')
  );
}
