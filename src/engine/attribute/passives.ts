// SPDX-License-Identifier: Apache-2.0
import type { Stance } from '../../model/index.ts';
import { agentOf } from './agents.ts';
import { startAtComplementiser } from './clauses.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause, lastWord, phraseEnd } from './ends.ts';
import { nounPhrase, subjectOf } from './phrases.ts';
import { reading, stanceOf, type VerbReading } from './readings.ts';
import type { SourceWords } from './sources.ts';
import { dependents, isComma, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** "was accused by the opposition of …", "it was reported that …", "were told that …" */
export function readPassive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const agent = agentOf(view, cue.head) ?? agentOfDeed(view, cue);
  const source = agent && { range: agent, after: true };
  const unverified = readUnverified(view, cue, source);
  if (unverified) return unverified;
  const clause = startAtComplementiser(view, cue.last + 1);
  const spoken = stanceOf(cue, 'clause', 'told');
  if (clause !== null && spoken !== undefined && wordOf(view.tokens[clause]) !== 'if') {
    return reading(cue, 'clause', spoken, source, [
      { first: clause, last: endOfClause(view, cue.head, clause) },
    ]);
  }
  const stance = stanceOf(cue, 'object', 'raised', 'raised-infinitive') ?? cue.prepositional ?? undefined;
  if (stance === undefined) return null;
  return passiveOfObject(view, cue, stance, source);
}

function passiveOfObject(
  view: SentenceView,
  cue: VerbCue,
  stance: Stance,
  source: SourceWords | null,
): VerbReading | null {
  const { deprel, head } = view.tokens[cue.head]!;
  const subject =
    dependents(view, cue.head, 'nsubj')[0] ?? (deprel === 'acl' && head >= 0 ? head : undefined);
  if (subject === undefined) return null;
  const deed = deedOf(view, cue, source);
  if (!source && (deed === null || stance !== 'accuses')) return null;
  const named = nounPhrase(view, subject);
  const pieces = [...(named.last < cue.first ? [named] : []), ...(deed ? [deed] : [])];
  return pieces.length === 0 ? null : reading(cue, 'object', stance, source, pieces);
}

/** "was accused of shelling the port by [witnesses]", "was called a crime by [the mayor]": the tree hangs the agent on the deed. */
function agentOfDeed(view: SentenceView, cue: VerbCue): TokenRange | null {
  if (!cue.frames.has('raised')) return null;
  const deed = dependents(view, cue.head, 'advcl', 'obl', 'xcomp', 'obj').find((child) => child > cue.last);
  return deed === undefined ? null : agentOf(view, deed);
}

/** What the subject is accused of, named or told to do: "[of shelling the port]", "[a crime]", "[to withdraw]". */
function deedOf(view: SentenceView, cue: VerbCue, source: SourceWords | null): TokenRange | null {
  if (!cue.frames.has('raised') && !cue.frames.has('raised-infinitive')) return null;
  const by = source === null ? -1 : source.range.first - 1;
  const last = lastWord(view);
  const from = [cue.last + 1, ...(source ? [source.range.last + 1] : [])]
    .map((at) => (isComma(view.tokens[at]) ? at + 1 : at))
    .find((at) => at <= last && opensDeed(view, cue, at));
  if (from === undefined) return null;
  const end = phraseEnd(view, cue.head, from);
  return { first: from, last: from < by && by <= end ? by - 1 : end };
}

function opensDeed(view: SentenceView, cue: VerbCue, at: number): boolean {
  const { charges, infinitive } = view.lexicon.grammar;
  const word = wordOf(view.tokens[at]);
  if (infinitive.has(word)) return cue.frames.has('raised-infinitive') && view.tokens[at + 1]?.xpos === 'VB';
  if (!cue.frames.has('raised')) return false;
  const names = at === cue.last + 1 && ['DET', 'ADJ', 'NOUN'].includes(view.tokens[at]!.upos);
  return charges.has(word) || names;
}

/** "[The toll] could not be confirmed": told with the word that nobody vouches for it. */
function readUnverified(view: SentenceView, cue: VerbCue, source: SourceWords | null): VerbReading | null {
  if (!view.lexicon.verifying.has(cue.lemma)) return null;
  const negated = view.tokens
    .slice(cue.first, cue.head)
    .some((token) => view.lexicon.negators.has(wordOf(token)));
  const subject = subjectOf(view, cue.head);
  if (
    !negated ||
    subject === null ||
    subject > cue.first ||
    view.lexicon.grammar.expletives.has(wordOf(view.tokens[subject]))
  )
    return null;
  return reading(cue, 'object', 'no-information', source, [nounPhrase(view, subject)]);
}
