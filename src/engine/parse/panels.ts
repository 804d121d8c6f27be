// SPDX-License-Identifier: Apache-2.0
import type { Affine, ByteRows } from '../../language/network.ts';
import type { Address, Kernel } from './kernel.ts';

/** A matrix as the kernel multiplies with it: panels of eight outputs, steps and biases of outputs. */
export interface Panels {
  /** Inputs, rounded up to a multiple of 8. */
  readonly inner: number;
  /** Outputs, rounded up to a multiple of 8; what was added is nought. */
  readonly outer: number;
  readonly at: Address;
  readonly steps: Address;
  readonly biases: Address;
}

/** A panel's outputs: consecutive rows of a matrix, at most eight. */
export interface PanelRows {
  readonly first: number;
  readonly count: number;
}

export const upTo8 = (count: number): number => (count + 7) & ~7;

/** A matrix with a bias of nought. */
export function unbiased(weights: ByteRows): Affine {
  return { weights, bias: new Float32Array(weights.rows) };
}

/** Matrices of the same input, their outputs one after another. */
export function stacked(parts: readonly Affine[]): Affine {
  const columns = parts[0]!.weights.columns;
  const rows = parts.reduce((sum, part) => sum + part.weights.rows, 0);
  const bytes = new Int8Array(rows * columns);
  const steps = new Float32Array(rows);
  const bias = new Float32Array(rows);
  let row = 0;
  for (const part of parts) {
    bytes.set(part.weights.bytes, row * columns);
    steps.set(part.weights.steps, row);
    bias.set(part.bias, row);
    row += part.weights.rows;
  }
  return { weights: { rows, columns, bytes, steps }, bias };
}

/** Panels of rows in their own order. */
export function inOrder(rows: number): readonly PanelRows[] {
  return Array.from({ length: Math.ceil(rows / 8) }, (_, i) => ({
    first: 8 * i,
    count: Math.min(8, rows - 8 * i),
  }));
}

/** Panels of one direction of an LSTM: the four gates of eight units after each other. */
export function byUnits(hidden: number, side: 0 | 1): readonly PanelRows[] {
  const first = side * 4 * hidden;
  return Array.from({ length: hidden / 2 }, (_, i) => ({
    first: first + (i % 4) * hidden + (i >> 2) * 8,
    count: 8,
  }));
}

/**
 * Lays a matrix out.
 *
 * @param inputStep what a whole input stands for, where that is the same for all rows of inputs; else 1
 */
export function layPanels(
  kernel: Kernel,
  { weights, bias }: Affine,
  order: readonly PanelRows[] = inOrder(weights.rows),
  inputStep = 1,
): Panels {
  const inner = upTo8(weights.columns);
  const outer = 8 * order.length;
  const at = kernel.allocate(outer * inner * 2);
  const steps = new Float32Array(outer);
  const biases = new Float32Array(outer);
  const rows = kernel.spare(weights.bytes);
  order.forEach(({ first, count }, i) => {
    kernel.run.layPanel(rows + first * weights.columns, count, weights.columns, inner, at + i * inner * 16);
    for (let k = 0; k < count; k++) steps[8 * i + k] = weights.steps[first + k]! * inputStep;
    biases.set(bias.subarray(first, first + count), 8 * i);
  });
  return { inner, outer, at, steps: kernel.lay(steps), biases: kernel.lay(biases) };
}
