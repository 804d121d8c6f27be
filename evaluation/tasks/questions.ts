// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../src/language/language.ts';
import { type Board, boardOf, type Conflict, isBetween } from '../questions/conflicts.ts';
import { ledgersOf, type PiledCorpus, piledCorpora } from '../questions/corpora.ts';
import {
  conflictLabels,
  foundDisputes,
  incidentsRead,
  type LabelledConflict,
  labelledConflicts,
  type Opposites,
} from '../questions/labels.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Are answers that we show in conflict incompatible, and are disputes shown? */
export const questions: Task = {
  name: 'questions',
  about:
    'conflicts shown by the ledgers of fa-kes (one pile), ECB+ (topic by topic) and the development set of MUC-4 (one pile): of those that were read by a person, the share that are incompatible answers to one question over one period, and the same but for incidents wrongly joined; and of the disputes that were found by reading 40 incidents, the share that is shown as a conflict',
  needs: piledCorpora.map(({ needs }) => needs),
  fast: false,
  run: async (input) => scoresOf(input),
};

/** What one corpus shows, held against what was read. */
interface Judged {
  readonly corpus: string;
  readonly shown: number;
  /** Of those shown, the labels of those that were read. */
  readonly read: readonly LabelledConflict[];
  readonly missed: readonly Opposites[];
  readonly disputes: number;
}

function scoresOf({ data, language, say }: TaskInput): readonly Score[] {
  const judged = piledCorpora.map((corpus) => {
    const one = judge(corpus, data, language);
    say(`${corpus.name}: ${one.shown} conflicts shown, ${one.shown - one.read.length} of them not read`);
    return one;
  });
  for (const { missed } of judged) {
    for (const { corpus, kind, sides } of missed)
      say(
        `not shown: ${corpus} ${kind} ${sides.map(({ report, start }) => `${report} ${start}`).join(' / ')}`,
      );
  }
  return [
    precisionOf('conflicts that are ones', judged),
    precisionOf('the same, but for wrong joins', judged.map(withoutWrongJoins)),
    ...judged
      .filter(({ read }) => read.length > 0)
      .map((one) => precisionOf(`conflicts that are ones, ${one.corpus}`, [one])),
    recallOf(judged),
  ];
}

function judge(corpus: PiledCorpus, data: string, language: Language): Judged {
  const boards = ledgersOf(corpus.piles(data), language).map(boardOf);
  const shown = boards.flatMap((board) => board.conflicts.map((conflict) => ({ conflict, board })));
  const labels = labelledConflicts().filter((label) => label.corpus === corpus.name);
  const disputes = foundDisputes().filter((dispute) => dispute.corpus === corpus.name);
  return {
    corpus: corpus.name,
    shown: shown.length,
    read: shown.flatMap(({ conflict, board }) => labels.find((label) => isOf(label, conflict, board)) ?? []),
    missed: disputes.filter(
      (dispute) => !shown.some(({ conflict, board }) => isOf(dispute, conflict, board)),
    ),
    disputes: disputes.length,
  };
}

function isOf({ kind, sides }: Opposites, conflict: Conflict, { gives }: Board): boolean {
  return kind === conflict.kind && isBetween(conflict, sides, gives);
}

function withoutWrongJoins(judged: Judged): Judged {
  return { ...judged, read: judged.read.filter(({ label }) => label !== 'wrong-join') };
}

function precisionOf(name: string, judged: readonly Judged[]): Score {
  const read = judged.flatMap((one) => one.read);
  const shown = sum(judged.map((one) => one.shown));
  const of = (label: string) => read.filter((one) => one.label === label).length;
  const counts = conflictLabels.filter((label) => of(label) > 0).map((label) => [label, of(label)] as const);
  return {
    name,
    value: read.length === 0 ? 0 : of('incompatible') / read.length,
    detail: { shown, read: read.length, ...Object.fromEntries(counts) },
  };
}

function recallOf(judged: readonly Judged[]): Score {
  const found = sum(judged.map(({ disputes }) => disputes));
  const missed = sum(judged.map((one) => one.missed.length));
  return {
    name: 'disputes found by reading, shown',
    value: found === 0 ? 0 : (found - missed) / found,
    detail: { incidents: incidentsRead(), disputes: found, missed },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
