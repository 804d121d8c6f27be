// SPDX-License-Identifier: Apache-2.0
import type { Stance } from '../../model/index.ts';
import { startAtComplementiser } from './clauses.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause, phraseEnd } from './ends.ts';
import { nounPhrase, subjectOf } from './phrases.ts';
import { reading, stanceOf, type VerbReading } from './readings.ts';
import { agentOf, type SourceWords } from './sources.ts';
import { dependents, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** "was accused by the opposition of …", "it was reported that …", "were told that …" */
export function readPassive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const agent = agentOf(view, cue.head);
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
  const accused = stance === 'accuses' && view.lexicon.grammar.charges.has(wordOf(view.tokens[cue.last + 1]));
  if (!source && !accused) return null;
  const named = nounPhrase(view, subject);
  const content = named.last < cue.first ? [named] : [];
  const from = accused ? cue.last + 1 : -1;
  const later =
    from > 0 ? { first: from, last: phraseEnd(view, cue.head, from) } : nameGiven(view, cue, source);
  const pieces = later ? [...content, later] : content;
  return pieces.length === 0 ? null : reading(cue, 'object', stance, source, pieces);
}

/** "Has been called [a coward] by his men": what somebody was called, up to who called him so. */
function nameGiven(view: SentenceView, cue: VerbCue, source: SourceWords | null): TokenRange | null {
  const first = cue.last + 1;
  const name = dependents(view, cue.head, 'xcomp').find((child) => view.left[child] === first);
  if (name === undefined || source === null) return null;
  const last = Math.min(view.right[name]!, source.range.first - 2);
  return last < first ? null : { first, last };
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
