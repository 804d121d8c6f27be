// SPDX-License-Identifier: Apache-2.0
import type { CompareSeen, PairSeen } from '../../../src/api/index.ts';
import { copyWords } from '../incident/copies-tab.tsx';
import { plainly } from '../safe-text.tsx';
import type { Why } from '../why.ts';
import { capital, splitReason } from '../words.ts';
import { mutationName } from './mutation-words.ts';

/** The answer to a “why?” on the page of two reports; null for a name nothing answers to. */
export function whyInCompare(seen: CompareSeen, id: string): Why | null {
  if (id === 'roots') return whyNoRoots;
  const pair = seen.pairs.find((one) => id === `copy:${one.id}`);
  return pair ? whyCopy(pair) : null;
}

const whyNoRoots: Why = {
  subject: '0 roots added',
  because: 'Words that were taken over are not another word for the thing, however many reports carry them.',
  inputs: [],
  changes: ['a passage that turns out to be no copy'],
  rule: 'a copy adds no root',
};

function whyCopy(pair: PairSeen): Why {
  const { rule, words } = splitReason(pair.reason);
  return {
    subject: copyWords[pair.kind],
    because: capital(words || 'the two passages were laid beside each other'),
    inputs: [
      pair.earlier === 'unknown'
        ? 'which is the earlier is not known: only dates of publication tell'
        : 'which is the earlier is told by the dates of publication',
      ...pair.mutations.map((one) =>
        plainly(`${one.n}: ${mutationName(one)}, ${splitReason(one.reason).words}`),
      ),
    ],
    changes: ['a date for a report without one'],
    rule,
  };
}
