// SPDX-License-Identifier: Apache-2.0
import type { ByteRows } from '../../language/network.ts';
import type { Address, Kernel } from './kernel.ts';
import { dealOut, type Lanes, laneCount } from './lanes.ts';
import { byUnits, layPanels, type Panels, unbiased } from './panels.ts';

/** States lie within ±1 and are told in steps of this. */
export const stateStep = 1 / 8192;

/** The recurrent weights of one layer, of both directions. */
export type Recurrent = readonly [ahead: Panels, back: Panels];

export function layRecurrent(kernel: Kernel, weights: ByteRows): Recurrent {
  const hidden = weights.columns;
  const side = (number: 0 | 1): Panels =>
    layPanels(kernel, unbiased(weights), byUnits(hidden, number), stateStep);
  return [side(0), side(1)];
}

/** Sentences as stretches of the words of a group. */
export interface Group {
  /** Words of each sentence, and the number of the first of each in the group. */
  readonly lengths: readonly number[];
  readonly starts: readonly number[];
  readonly words: number;
}

export function groupOf(lengths: readonly number[]): Group {
  let words = 0;
  const starts = lengths.map((length) => {
    words += length;
    return words - length;
  });
  return { lengths, starts, words };
}

/** Runs the recurrent part of a layer over a group of sentences. */
export class Recurrence {
  readonly #kernel: Kernel;
  readonly #hidden: number;
  readonly #plan: Address;
  readonly #active: Address;
  readonly #room: Address;

  /** @param most words of a group */
  constructor(kernel: Kernel, hidden: number, most: number) {
    this.#kernel = kernel;
    this.#hidden = hidden;
    this.#plan = kernel.allocate(most * laneCount * 12);
    this.#active = kernel.allocate(most);
    // States before and after, cells, and the sums of four gates.
    this.#room = kernel.allocate(laneCount * hidden * (2 + 2 + 4) + 4 * 128);
  }

  /**
   * @param inputs the address of each word's input: 8 × hidden floats, those of both directions
   * @param states where states go: a row of 2 × hidden 16-bit steps a word
   */
  run(weights: Recurrent, group: Group, inputs: ArrayLike<number>, states: Address): void {
    const lanes = dealOut(group.lengths);
    const steps = this.#tellActive(lanes);
    for (const side of [0, 1] as const) {
      this.#tellPlan(lanes, group, inputs, states, side);
      const { at, steps: scales } = weights[side];
      this.#kernel.run.recur(this.#plan, this.#active, steps, this.#hidden, at, scales, this.#room);
    }
  }

  /** Tells how many lanes still run at each step, and gives the number of steps. */
  #tellActive({ totals }: Lanes): number {
    const steps = totals[0]!;
    const active = new Uint8Array(steps);
    for (const total of totals) for (let t = 0; t < total; t++) active[t]!++;
    this.#kernel.bytes.set(active, this.#active);
    return steps;
  }

  #tellPlan(
    { lanes }: Lanes,
    { lengths, starts }: Group,
    inputs: ArrayLike<number>,
    states: Address,
    side: 0 | 1,
  ): void {
    const plan = this.#kernel.words;
    const ahead = side === 0;
    const inputOffset = side * 16 * this.#hidden;
    lanes.forEach((sentences, lane) => {
      let at = (this.#plan >> 2) + 3 * lane;
      for (const sentence of sentences) {
        const [first, length] = [starts[sentence]!, lengths[sentence]!];
        for (let i = 0; i < length; i++) {
          const word = first + (ahead ? i : length - 1 - i);
          plan[at] = inputs[word]! + inputOffset;
          plan[at + 1] = states + (2 * word + side) * this.#hidden * 2;
          plan[at + 2] = i === 0 ? 1 : 0;
          at += 3 * laneCount;
        }
      }
    });
  }
}
