// SPDX-License-Identifier: Apache-2.0

/** What two texts of one sub-event are to each other, as a person reads them. */
const pairLabels = ['copy', 'partial', 'rewrite', 'independent'] as const;
export type PairLabel = (typeof pairLabels)[number];

export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly label: PairLabel;
}

/** @throws RangeError on a line that is none */
export function readPairLabels(sheet: string): readonly LabelledPair[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [a, b, given] = line.split('\t');
      const label = pairLabels.find((one) => one === given);
      if (!a || !b || !label) throw new RangeError(`no pair: ${line}`);
      return { a, b, label };
    });
}
