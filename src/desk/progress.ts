// SPDX-License-Identifier: Apache-2.0

/** The parts of a long read, in order. */
export type ReadStage = 'waiting' | 'gathering' | 'reading' | 'reconciling' | 'saving';

/** How far a read has come. */
export interface Progress {
  readonly stage: ReadStage;
  /** Reports done and to do in this stage; total 0 while it is not known. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;
