// SPDX-License-Identifier: Apache-2.0
import { type Cue, cuesOf } from './cues.ts';
import type { Found } from './found.ts';
import { contentOf } from './ranges.ts';
import { readVerb } from './verbs.ts';
import type { ReportView, SentenceView } from './view.ts';
import { readAccordingTo, readAdjective, readNoun, type WordReading } from './words.ts';

/** Every attribution of a sentence that a cue of its own makes, in the order of the cues. */
export function findInSentence(report: ReportView, view: SentenceView): readonly Found[] {
  return cuesOf(view, report.lexicon).flatMap((cue) => {
    const found = readCue(report, view, cue);
    return found === null || found.content.length === 0 ? [] : [found];
  });
}

function readCue(report: ReportView, view: SentenceView, cue: Cue): Found | null {
  if (cue.kind === 'verb') {
    const reading = readVerb(view, cue, report);
    if (!reading) return null;
    const confidence = confidenceOfVerb(reading.frame, reading.source !== null);
    const reason = `attribute.verb@1: “${cue.lemma}”, ${reading.frame}`;
    return foundOf(report, view, cue, reading, confidence, reason, reading.addressee);
  }
  const reading = readWord(report, view, cue);
  if (!reading) return null;
  const reason = `attribute.${cue.kind}@1${cue.kind === 'phrase' ? '' : `: “${cue.lemma}”`}`;
  return foundOf(report, view, cue, reading, cue.kind === 'phrase' ? 0.93 : 0.7, reason, null);
}

function readWord(
  report: ReportView,
  view: SentenceView,
  cue: Exclude<Cue, { kind: 'verb' }>,
): WordReading | null {
  if (cue.kind === 'phrase') return readAccordingTo(view, cue);
  return cue.kind === 'noun' ? readNoun(view, cue, report.actors) : readAdjective(view, cue);
}

function foundOf(
  report: ReportView,
  view: SentenceView,
  cue: Cue,
  reading: WordReading,
  confidence: number,
  reason: string,
  addressee: Found['addressee'],
): Found {
  return {
    sentence: view.index,
    cue: { first: cue.first, last: reading.cueLast },
    head: cue.head,
    lemma: cue.kind === 'phrase' ? '' : cue.lemma,
    source: reading.source,
    content: contentOf(report, view, reading.content),
    stance: reading.stance,
    form: 'indirect',
    addressee,
    confidence,
    reason,
  };
}

/** How sure a frame is, by the share of its readings that were right on texts looked through. */
function confidenceOfVerb(frame: string, sourced: boolean): number {
  const base =
    { clause: 0.92, before: 0.92, told: 0.9, infinitive: 0.8, preposition: 0.75, raised: 0.75 }[frame] ??
    0.65;
  return sourced ? base : base - 0.2;
}
