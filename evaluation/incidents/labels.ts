// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IncidentCorpus, incidentCorpora } from './piles.ts';

/** What two mentions of two reports are to each other, as a person reads them. */
const pairLabels = ['same', 'other', 'cannot-tell'] as const;
export type PairLabel = (typeof pairLabels)[number];

export interface LabelledPair {
  readonly corpus: IncidentCorpus;
  /** Both mentions, `report:start-end` of the trigger. */
  readonly a: string;
  readonly b: string;
  readonly label: PairLabel;
  /** How it was drawn, by which seed: `joined-6203`, `town-2032`. */
  readonly drawn: readonly string[];
  /** What went wrong where two things were joined; null where nobody said. */
  readonly fault: string | null;
}

/** The pairs that were read. */
export function labelledPairs(): readonly LabelledPair[] {
  return readPairLabels(readFileSync(join(import.meta.dirname, 'pairs.tsv'), 'utf8'));
}

/** @throws RangeError on a line that is none */
export function readPairLabels(sheet: string): readonly LabelledPair[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [of, a, b, given, drawn, fault = null] = line.split('\t');
      const corpus = incidentCorpora.find((one) => one === of);
      const label = pairLabels.find((one) => one === given);
      if (!corpus || !a || !b || !label || !drawn) throw new RangeError(`no pair: ${line}`);
      return { corpus, a, b, label, drawn: drawn.split(','), fault };
    });
}
