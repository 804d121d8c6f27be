// SPDX-License-Identifier: Apache-2.0
import { contains, type Sentence, type Span, type Token } from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import type { Telling } from '../root/tellings.ts';

/**
 * Whether a telling that says *not so* speaks of the act itself. Who denies a link with a killing, or that a journey
 * was put off because of one, takes the killing for granted: he denies a part in it at most, and neither whom it
 * befell nor with what. The act is denied where its verb is what all else in the denial hangs on, or its words hang on
 * that straight as what was done ("denied carrying out the strike"). A bare noun tells too little: who rejects a murder
 * may condemn it.
 */
export function deniesAct({ happening, claim, report, says }: Telling, pile: Pile): boolean {
  if (says !== 'not-so') return false;
  if (claim === null || claim.stance !== 'denies' || happening.polarity === 'negated') return true;
  const { sentences } = pile.report(report).analysis;
  const sentence = sentences.find((one) => contains(one, happening.trigger));
  return sentence === undefined || isDenied(sentence, happening.trigger, claim.content);
}

function isDenied({ tokens }: Sentence, trigger: Span, content: readonly Span[]): boolean {
  const isInside = (token: Token | undefined) =>
    token !== undefined && content.some((span) => contains(span, token));
  let token: Token | undefined = tokens.find((one) => contains(trigger, one));
  // An act that stands beside the content is what the cue itself denies.
  if (token === undefined || !isInside(token)) return true;
  if (isBehindPreposition(tokens, token)) return false;
  for (let steps = 0; token !== undefined && steps < tokens.length; steps++) {
    const head: Token | undefined = tokens[token.head];
    if (!isInside(head)) return token.deprel !== 'conj' && (steps > 0 || token.upos !== 'NOUN');
    if (!isWhatIsSaid(token, head!)) return false;
    token = head;
  }
  return false;
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
