// SPDX-License-Identifier: Apache-2.0
import { type PackedTable, stepOf, weightOf } from '../../src/language/weights.ts';

/** How a trained model is made small. */
export interface Packing {
  /** Rows corrected fewer times than this are dropped: they hold accidents of single sentences. */
  readonly fewest: number;
  /** Entries nearer to nought than this step of the scale are dropped. */
  readonly least: number;
}

/**
 * An averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features.
 *
 * A feature's row is made when it first takes part in a correction. Rows lie in one pool; a row that outgrows its
 * place moves to the end of the pool.
 */
export class Perceptron {
  readonly #classes: number;
  #slots = new Int32Array(1 << 20);
  #keys = new Int32Array(1 << 18);
  #starts = new Uint32Array(1 << 18);
  #lengths = new Uint8Array(1 << 18);
  #rooms = new Uint8Array(1 << 18);
  #moves = new Uint8Array(1 << 18);
  #rows = 0;
  #labels = new Uint8Array(1 << 20);
  #weights = new Float32Array(1 << 20);
  #totals = new Float64Array(1 << 20);
  #stamps = new Int32Array(1 << 20);
  #used = 0;
  #steps = 1;

  constructor(classes: number) {
    this.#classes = classes;
  }

  /** Ends the look at one example: the weights as they stand count once more in the average. */
  step(): void {
    this.#steps++;
  }

  /** Adds what the features say to `scores`, cleared first. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = this.#find(features[i]!);
      if (row < 0) continue;
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      for (let entry = start; entry < end; entry++) scores[this.#labels[entry]!]! += this.#weights[entry]!;
    }
  }

  /** Moves the features towards one class (`by` 1) or away from it (`by` -1). */
  move(features: Int32Array, count: number, label: number, by: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf(features[i]!);
      const entry = this.#entry(row, label);
      if (this.#moves[row]! < 255) this.#moves[row]!++;
      this.#totals[entry]! += this.#weights[entry]! * (this.#steps - this.#stamps[entry]!);
      this.#stamps[entry] = this.#steps;
      this.#weights[entry]! += by;
    }
  }

  /** The averaged weights as whole numbers. Rows are in the order of their keys, so equal training gives equal bytes. */
  pack(packing: Packing): PackedTable {
    const averages = this.#averages();
    const scale = weightOf(127) / averages.reduce((most, average) => Math.max(most, Math.abs(average)), 0);
    const rows = Array.from({ length: this.#rows }, (_, row) => row)
      .filter((row) => this.#moves[row]! >= packing.fewest)
      .sort((a, b) => (this.#keys[a]! >>> 0) - (this.#keys[b]! >>> 0));
    const keys: number[] = [];
    const lengths: number[] = [];
    const labels: number[] = [];
    const weights: number[] = [];
    for (const row of rows) {
      const before = labels.length;
      for (let entry = this.#starts[row]!; entry < this.#starts[row]! + this.#lengths[row]!; entry++) {
        const step = stepOf(averages[entry]! * scale);
        if (Math.abs(step) < packing.least) continue;
        labels.push(this.#labels[entry]!);
        weights.push(step);
      }
      if (labels.length === before) continue;
      keys.push(this.#keys[row]!);
      lengths.push(labels.length - before);
    }
    return {
      classes: this.#classes,
      keys: Int32Array.from(keys),
      lengths: Uint8Array.from(lengths),
      labels: Uint8Array.from(labels),
      weights: Int8Array.from(weights),
    };
  }

  #averages(): Float32Array {
    const averages = new Float32Array(this.#used);
    for (let entry = 0; entry < this.#used; entry++) {
      const rest = this.#weights[entry]! * (this.#steps - this.#stamps[entry]!);
      averages[entry] = (this.#totals[entry]! + rest) / this.#steps;
    }
    return averages;
  }

  #slotOf(hash: number): number {
    return (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 7) & (this.#slots.length - 1);
  }

  #find(hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]! - 1;
      if (row < 0 || this.#keys[row] === hash) return row;
    }
  }

  #rowOf(hash: number): number {
    const found = this.#find(hash);
    if (found >= 0) return found;
    if (this.#rows === this.#keys.length) this.#growRows();
    const row = this.#rows++;
    this.#keys[row] = hash;
    this.#rooms[row] = 2;
    this.#starts[row] = this.#claim(2);
    this.#seat(row);
    return row;
  }

  #seat(row: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#slotOf(this.#keys[row]!);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = row + 1;
  }

  #growRows(): void {
    const size = this.#keys.length * 2;
    this.#keys = copyInto(this.#keys, new Int32Array(size));
    this.#starts = copyInto(this.#starts, new Uint32Array(size));
    this.#lengths = copyInto(this.#lengths, new Uint8Array(size));
    this.#rooms = copyInto(this.#rooms, new Uint8Array(size));
    this.#moves = copyInto(this.#moves, new Uint8Array(size));
    this.#slots = new Int32Array(size * 4);
    for (let row = 0; row < this.#rows; row++) this.#seat(row);
  }

  /** The entry of a class in a row, made when it is not there. */
  #entry(row: number, label: number): number {
    const start = this.#starts[row]!;
    const length = this.#lengths[row]!;
    for (let entry = start; entry < start + length; entry++) if (this.#labels[entry] === label) return entry;
    if (length === this.#rooms[row]) this.#moveRow(row);
    const entry = this.#starts[row]! + this.#lengths[row]!++;
    this.#labels[entry] = label;
    this.#stamps[entry] = this.#steps;
    return entry;
  }

  #moveRow(row: number): void {
    const from = this.#starts[row]!;
    const room = Math.min(255, this.#rooms[row]! * 2);
    const to = this.#claim(room);
    const end = from + this.#lengths[row]!;
    for (const pool of [this.#labels, this.#weights, this.#totals, this.#stamps])
      pool.copyWithin(to, from, end);
    // The place left behind must not count as an entry when the averages are looked over.
    for (const pool of [this.#weights, this.#totals]) pool.fill(0, from, end);
    this.#starts[row] = to;
    this.#rooms[row] = room;
  }

  #claim(room: number): number {
    const at = this.#used;
    this.#used += room;
    if (this.#used > this.#labels.length) {
      const size = this.#labels.length * 2;
      this.#labels = copyInto(this.#labels, new Uint8Array(size));
      this.#weights = copyInto(this.#weights, new Float32Array(size));
      this.#totals = copyInto(this.#totals, new Float64Array(size));
      this.#stamps = copyInto(this.#stamps, new Int32Array(size));
    }
    return at;
  }
}

function copyInto<T extends { set(source: T): void }>(source: T, target: T): T {
  target.set(source);
  return target;
}
