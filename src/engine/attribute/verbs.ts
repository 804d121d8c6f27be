// SPDX-License-Identifier: Apache-2.0
import { agentOf } from './agents.ts';
import { readAside } from './asides.ts';
import {
  readGerund,
  readInfinitive,
  readObject,
  readPreposition,
  readRaised,
  readWithheld,
} from './complements.ts';
import { readGivenCount } from './counts-given.ts';
import type { VerbCue } from './cues.ts';
import { readNaming } from './naming.ts';
import { readParenthesis } from './parenthesis.ts';
import { readPassive } from './passives.ts';
import { subjectOf } from './phrases.ts';
import { readQuotation } from './quotations.ts';
import type { Reader, VerbReading } from './readings.ts';
import { readRelativeGap } from './relative-gaps.ts';
import { readAfter, readBefore, readTold } from './speech.ts';
import { readTrailing } from './trailing.ts';
import { dependents, isPunctuation, type SentenceView, wordOf } from './view.ts';

/** Reads the frames of an active verb, the surest first. */
const activeReaders: readonly Reader[] = [
  readQuotation,
  readAside,
  readWithheld,
  readGivenCount,
  readInfinitive,
  readPreposition,
  readRelativeGap,
  readAfter,
  readTold,
  readBefore,
  readGerund,
  readNaming,
  readRaised,
  readObject,
  readTrailing,
];

/** What a verb attributes and to whom, or null when what stands around it is none of its frames. */
export function readVerb(view: SentenceView, cue: VerbCue): VerbReading | null {
  const letIn = readParenthesis(view, cue);
  if (letIn) return letIn;
  if (takesLife(view, cue) || repels(view, cue)) return null;
  if (cue.passive) return readPassive(view, cue);
  for (const read of activeReaders) {
    const reading = read(view, cue);
    if (reading) return reading;
  }
  return null;
}

/** "The raid claimed the lives of three": with some objects a verb of saying says nothing. */
function takesLife(view: SentenceView, { lemma, head, last }: VerbCue): boolean {
  const objects = view.lexicon.taking.get(lemma);
  if (objects === undefined || last !== head) return false;
  let at = last + 1;
  while (
    at < last + 6 &&
    (['DET', 'NUM', 'ADJ', 'PRON', 'ADV'].includes(view.tokens[at]?.upos ?? '') ||
      view.lexicon.grammar.than.has(wordOf(view.tokens[at])))
  )
    at++;
  const next = view.tokens[at + 1];
  const ends = next === undefined || ['ADP', 'SCONJ', 'CCONJ'].includes(next.upos) || isPunctuation(next);
  return ends && objects.has(wordOf(view.tokens[at]));
}

/** "The army rejected an attack on its posts": those who fight beat an attack off, and say nothing of it. */
function repels(view: SentenceView, { lemma, head, passive }: VerbCue): boolean {
  const { verbs, acts, fighters } = view.lexicon.repelling;
  if (!verbs.has(lemma)) return false;
  const subject = subjectOf(view, head);
  const object = dependents(view, head, 'obj')[0] ?? null;
  const agent = passive ? (agentOf(view, head)?.last ?? null) : null;
  const [doer, act] = passive ? [agent, subject] : [subject, object];
  const is = (at: number | null, words: ReadonlySet<string>) =>
    at !== null && words.has(view.tokens[at]!.lemma);
  return is(doer, fighters) && is(act, acts);
}
