// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import type { ClaimReading } from '../../src/model/index.ts';
import { readAttributed } from '../readers/attributed.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type PolnearText, readPolnear } from '../readers/polnear.ts';
import type { Score, Task } from '../task.ts';
import {
  type Counts,
  counterOf,
  countText,
  f1,
  isOneOf,
  type Part,
  parts,
  sum,
} from './attribution-counts.ts';
import { partsOf } from './claim-parts.ts';
import { calibrationScore, type Judged, separationScore } from './reliability.ts';

/** PolNeAR's development set: who is said to say what, and in which words. */
export const task: Task = {
  name: 'attribution',
  about:
    'PolNeAR development set: F1 over word tokens, over contiguous spans and over linked claims; calibration and separation of confidence on the even texts; nested and narrated claims left out',
  needs: ['attribution/polnear-dev/text', 'attribution/polnear-dev/attributions'],
  fast: true,
  run: async ({ data, language, say }) => {
    const texts = readPolnear(join(data, 'attribution', 'polnear-dev'));
    const started = performance.now();
    const readings = texts.map((text) => readingOf(text, language));
    const seconds = (performance.now() - started) / 1000;
    say(`${texts.length} texts in ${seconds.toFixed(1)} s`);
    const counts = texts.map((text, i) => countText(text.text, text.attributions, readings[i]!.map(partsOf)));
    const judged = texts.map((text, i) => judgedIn(text, readings[i]!));
    const odd = judged.filter((_, i) => i % 2 === 0).flat();
    const even = judged.filter((_, i) => i % 2 === 1).flat();
    return [...scoresOf(counts), calibrationScore(even), separationScore(even, odd)];
  },
};

function scoresOf(counts: readonly Counts[]): readonly Score[] {
  // Positions in name order count from one: the first text is odd, and rules are tuned on the odd ones only.
  const all = sum(counts);
  const odd = sum(counts.filter((_, i) => i % 2 === 0));
  const even = sum(counts.filter((_, i) => i % 2 === 1));
  const score = (label: string, pick: (from: Counts) => Counts['linked']): Score => ({
    name: label,
    value: f1(pick(all)).f1,
    detail: {
      precision: f1(pick(all)).precision.toFixed(4),
      recall: f1(pick(all)).recall.toFixed(4),
      odd: f1(pick(odd)).f1.toFixed(4),
      even: f1(pick(even)).f1.toFixed(4),
      gold: pick(all).gold,
    },
  });
  const perPart = (kind: 'tokens' | 'spans', label: string) =>
    parts.map((part: Part) => score(`${label} ${part}`, (from) => from[kind][part]));
  return [
    ...perPart('tokens', 'token'),
    ...perPart('spans', 'exact'),
    score('linked claims', (from) => from.linked),
  ];
}

/** The claims that the corpus would annotate: it nests nothing and leaves the report's own voice alone. */
function readingOf(text: PolnearText, language: Language): readonly ClaimReading[] {
  const { claims } = readAttributed(plainReport(text.name, text.text), language);
  return claims.filter((claim) => claim.parent === null && claim.form !== 'narrated');
}

/** Each claim with whether the corpus has one like it: cue, source and content. */
function judgedIn({ text, attributions }: PolnearText, claims: readonly ClaimReading[]): readonly Judged[] {
  const counted = counterOf(text);
  const gold = attributions.map((attribution) => counted(attribution).words);
  return claims.map((claim) => ({
    confidence: claim.confidence,
    right: isOneOf(counted(partsOf(claim)).words, gold),
  }));
}
