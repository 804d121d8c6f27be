// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../src/language/language.ts';

/** One score, with enough beside it to be checked. `value` is what a floor is set on; higher is better. */
export interface Score {
  readonly name: string;
  readonly value: number;
  /** What stands behind it: counts, the other half, timings. Printed, never gated. */
  readonly detail?: Readonly<Record<string, number | string>>;
  /** A table behind it, a line each; printed, never gated. */
  readonly table?: readonly string[];
}

export interface TaskInput {
  /** Folder of the corpora. */
  readonly data: string;
  readonly language: Language;
  /** Prints a line for the person watching; never part of the result. */
  readonly say: (line: string) => void;
}

/** One evaluation: a corpus read, the engine run, scores counted as the corpus' own tradition counts them. */
export interface Task {
  readonly name: string;
  /** One sentence: what is measured and how it is counted. */
  readonly about: string;
  /** Files or folders of the corpora it needs, relative to the data folder; their digest is kept with the floor. */
  readonly needs: readonly string[];
  /** Whether it is quick enough to run in every gate. */
  readonly fast: boolean;
  readonly run: (input: TaskInput) => Promise<readonly Score[]>;
}
