// SPDX-License-Identifier: Apache-2.0
import type { TableReader } from './container.ts';

/**
 * A linear model with hashed features: for each feature that training kept, the classes it speaks for or against.
 *
 * Rows are found by the full 32-bit hash of a feature, so that a feature training never met adds nothing. Row `r`
 * holds the entries `starts[r]` to `starts[r + 1]` of `labels` (class numbers) and `weights` (whole numbers; only
 * their proportions matter).
 */
export interface FeatureTable {
  readonly classes: number;
  /** Row number + 1 by slot, 0 where empty; its length is a power of two. */
  readonly slots: Int32Array;
  readonly keys: Int32Array;
  readonly starts: Uint32Array;
  readonly labels: Uint8Array;
  readonly weights: Int16Array;
}

/**
 * The parts of a {@link FeatureTable} as they lie on disk; `lengths[r]` is the number of entries of row `r`. A weight
 * is a step on the scale of {@link weightOf}.
 */
export interface PackedTable {
  readonly classes: number;
  readonly keys: Int32Array;
  readonly lengths: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Int8Array;
}

/**
 * The weight of a step from -127 to 127. Steps are fine near nought and coarse far from it: weights of one model differ
 * a thousandfold, and the heavy ones, which hold what is general, must not be clipped.
 */
export function weightOf(step: number): number {
  return step * (16 + Math.abs(step));
}

/** The step whose weight is nearest. */
export function stepOf(weight: number): number {
  return Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(Math.abs(weight) + 64) - 8));
}

/**
 * The slot a look-up begins at: the upper bits of the hash, which is well mixed. Keys that ascend thus fill the slots in
 * order, and laying out a million of them keeps to the cache.
 */
function slotOf(hash: number, slots: Int32Array): number {
  return hash >>> Math.clz32(slots.length - 1);
}

/**
 * Lays a packed table out for look-ups.
 *
 * @throws RangeError when the parts do not fit each other
 */
export function layOut(packed: PackedTable): FeatureTable {
  const { classes, keys, lengths, labels, weights } = packed;
  if (keys.length !== lengths.length || labels.length !== weights.length) {
    throw new RangeError('a feature table whose parts differ in length');
  }
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2))));
  const starts = new Uint32Array(keys.length + 1);
  const mask = slots.length - 1;
  for (let row = 0; row < keys.length; row++) {
    let slot = slotOf(keys[row]!, slots);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = row + 1;
    starts[row + 1] = starts[row]! + lengths[row]!;
  }
  if (starts[keys.length] !== labels.length)
    throw new RangeError('a feature table with entries outside its rows');
  return { classes, slots, keys, starts, labels, weights: weightsOf(weights) };
}

function weightsOf(steps: Int8Array): Int16Array {
  const weights = new Int16Array(steps.length);
  for (let i = 0; i < steps.length; i++) weights[i] = weightOf(steps[i]!);
  return weights;
}

/** The row of a feature, or -1 when training did not keep it. */
export function rowOf(table: FeatureTable, hash: number): number {
  const { slots, keys } = table;
  const mask = slots.length - 1;
  for (let slot = slotOf(hash, slots); ; slot = (slot + 1) & mask) {
    const row = slots[slot]! - 1;
    if (row < 0 || keys[row] === hash) return row;
  }
}

/** Adds what the first `count` features say of each class to `scores`, which is the caller's to clear. */
export function addScores(
  table: FeatureTable,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const { starts, labels, weights } = table;
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, features[i]!);
    if (row < 0) continue;
    const end = starts[row + 1]!;
    for (let entry = starts[row]!; entry < end; entry++) scores[labels[entry]!]! += weights[entry]!;
  }
}

/** Reads the next table of a container, in the order {@link tableSections} names. */
export function readTable(reader: TableReader, classes: number): FeatureTable {
  return layOut({
    classes,
    keys: ascendingKeys(reader.halfWords()),
    lengths: reader.bytes(),
    labels: reader.bytes(),
    weights: reader.signedBytes(),
  });
}

/** A gap too wide for 16 bits is told as this and the rest of it. */
const wideGap = 0xffff;

/** Keys from the gaps between them, read as unsigned and in ascending order: half the size of the keys themselves. */
function ascendingKeys(gaps: Uint16Array): Int32Array {
  const keys = new Int32Array(gaps.length);
  let count = 0;
  let key = 0;
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i]!;
    key += gap;
    if (gap < wideGap) keys[count++] = key;
  }
  return keys.subarray(0, count);
}

function keyGaps(keys: Int32Array): Uint16Array {
  const gaps: number[] = [];
  let last = 0;
  for (const signed of keys) {
    const key = signed >>> 0;
    let gap = key - last;
    for (; gap >= wideGap; gap -= wideGap) gaps.push(wideGap);
    gaps.push(gap);
    last = key;
  }
  return Uint16Array.from(gaps);
}

/** The sections of one packed table, whose keys must ascend as unsigned numbers, in their order on disk. */
export function tableSections(packed: PackedTable): readonly Uint8Array[] {
  return [keyGaps(packed.keys), packed.lengths, packed.labels, packed.weights].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
}
