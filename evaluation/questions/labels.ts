// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from './conflicts.ts';

/** What two answers that were shown in conflict are to each other, as a person reads them. */
export const conflictLabels = [
  'incompatible',
  'part',
  'rounded',
  'other-period',
  'revised',
  'misread',
  'wrong-join',
] as const;
export type ConflictLabel = (typeof conflictLabels)[number];

/** Two answers of one kind of question, by their words. */
export interface Opposites {
  readonly corpus: string;
  readonly kind: string;
  readonly sides: readonly [Words, Words];
}

export interface LabelledConflict extends Opposites {
  readonly label: ConflictLabel;
}

const folder = import.meta.dirname;

/** Conflicts that were shown and read. @throws RangeError on a line that is none */
export function labelledConflicts(): readonly LabelledConflict[] {
  return rowsOf(join(folder, 'conflicts.tsv')).map((row) => {
    const label = conflictLabels.find((one) => one === row[8]);
    if (label === undefined) throw new RangeError(`no conflict: ${row.join(' ')}`);
    return { ...oppositesIn(row), label };
  });
}

/** Disputes that were found by reading. @throws RangeError on a line that is none */
export function foundDisputes(): readonly Opposites[] {
  return rowsOf(join(folder, 'disputes.tsv')).map(oppositesIn);
}

/** How many incidents were read for disputes. */
export function incidentsRead(): number {
  return rowsOf(join(folder, 'incidents.tsv')).length;
}

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function oppositesIn(row: readonly string[]): Opposites {
  const [corpus, kind] = row;
  const words = (at: number): Words => ({
    report: row[at] ?? '',
    start: Number(row[at + 1]),
    end: Number(row[at + 2]),
  });
  const sides = [words(2), words(5)] as const;
  if (!corpus || !kind || sides.some(({ report, end }) => report === '' || !(end > 0)))
    throw new RangeError(`no two answers: ${row.join(' ')}`);
  return { corpus, kind, sides };
}
