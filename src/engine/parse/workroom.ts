// SPDX-License-Identifier: Apache-2.0
import type { HeadPanels } from './head-panels.ts';
import type { Address, Kernel } from './kernel.ts';
import type { Panels } from './panels.ts';
import { upTo8 } from './panels.ts';

/** Room for what is worked out about one group of sentences; every step may write over all but its own input. */
export interface Workroom {
  /** What the heads take from the states. */
  readonly first: Address;
  /** Rows of floats on their way to becoming `halves`, rows of 16-bit inputs with their `rowSteps`. */
  readonly floats: Address;
  readonly halves: Address;
  readonly rowSteps: Address;
  /** Scores of classes. */
  readonly scores: Address;
  /** States of predicates, one after another, and what is taken from them. */
  readonly predicates: Address;
  readonly asking: Address;
  /** What words answer to predicates. */
  readonly answers: Address;
  /** Scores of arcs of one sentence. */
  readonly arcs: Address;
  /** A 32-bit number a word: the best class, or the address of its head. */
  readonly numbers: Address;
  /** A step of 1 for every row: that of states is in the weights' steps already. */
  readonly unitSteps: Address;
  /** The kernel's sums of one panel. */
  readonly sums: Address;
}

/** Rows the kernel may write beyond the last. */
export const spareRows = 3;

/** @param most words of a group */
export function layWorkroom(kernel: Kernel, heads: readonly HeadPanels[], most: number): Workroom {
  const rows = most + spareRows;
  const widest = (width: (head: HeadPanels) => number): number => Math.max(...heads.map(width));
  const inputs = widest((head) => Math.max(head.tagWidth, head.arcWidth, head.label.inner, head.role.inner));
  const classes = widest((head) => Math.max(head.tags.outer, head.label.outer, head.role.outer));
  const floats = (width: number): Address => kernel.allocate(rows * width * 4);
  return {
    first: floats(widest((head) => head.first.outer)),
    floats: floats(inputs),
    halves: kernel.allocate(rows * inputs * 2),
    rowSteps: floats(1),
    scores: floats(classes),
    predicates: kernel.allocate(rows * widest((head) => head.roleAsk.inner) * 2),
    asking: floats(widest((head) => head.roleAsk.outer)),
    answers: floats(widest((head) => head.roleAnswer.outer)),
    arcs: floats(upTo8(most + 1)),
    numbers: floats(1),
    unitSteps: kernel.lay(new Float32Array(rows).fill(1)),
    sums: kernel.allocate(128),
  };
}

/** A kernel and the room it works in. */
export interface Bench {
  readonly kernel: Kernel;
  readonly room: Workroom;
}

/** Rows of floats: where the first begins, the bytes from one to the next, how many, and how wide. */
export interface Rows {
  readonly at: Address;
  readonly far: number;
  readonly rows: number;
  readonly width: number;
}

/** Multiplies rows of floats by a matrix, by way of 16-bit inputs. */
export function multiply(bench: Bench, { at, far, rows, width }: Rows, panels: Panels, out: Address): void {
  const { kernel, room } = bench;
  kernel.run.quantise(at, far, rows, width, room.halves, width * 2, room.rowSteps);
  multiplyHalves(bench, { at: room.halves, steps: room.rowSteps, rows }, panels, out);
}

/** Rows of 16-bit inputs, as wide as the matrix they are multiplied with. */
export interface Halves {
  readonly at: Address;
  readonly steps: Address;
  readonly rows: number;
}

export function multiplyHalves({ kernel, room }: Bench, x: Halves, panels: Panels, out: Address): void {
  const { inner, at, outer, steps, biases } = panels;
  kernel.run.multiply(x.at, x.steps, x.rows, inner, at, outer, steps, biases, out, room.sums);
}
