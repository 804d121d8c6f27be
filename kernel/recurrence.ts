// SPDX-License-Identifier: Apache-2.0
// One direction of one LSTM layer, four sentences at a time. AssemblyScript, not TypeScript.
// States lie within ±1 and are told in steps of 1/8192.
import { fourRows, oneRow, scaled, store16 } from './products';

/**
 * Runs four lanes of words side by side. A lane is a row of sentences, one after another.
 *
 * Step `t` of lane `l` is told by three 32-bit numbers at `plan + 12 × (4 t + l)`: where the word's input lies (4 ×
 * hidden floats, already multiplied and biased), where its state goes (hidden 16-bit steps), and whether a sentence
 * begins (1) or not (0). Lanes may only run dry from the last to the first; a dry lane's numbers point at spare room.
 * `lanes[t]` is the number of lanes (a byte) not yet dry.
 *
 * Outputs come in blocks of 32: input, forget, cell and output gate of eight units, each one panel.
 * `room`: two times four rows of states (16 bits), four rows of cells (floats), four sums (128 bytes each) and gates.
 */
export function recur(
  plan: usize, lanes: usize, steps: i32, hidden: i32, panels: usize, scales: usize, room: usize,
): void {
  const stateRow = (<usize>hidden) << 1;
  const cellRow = (<usize>hidden) << 2;
  let before = room;
  let after = room + (stateRow << 2);
  const cells = after + (stateRow << 2);
  const sums = cells + (cellRow << 2);
  const panel = (<usize>hidden) << 4;
  for (let t = 0; t < steps; t++) {
    const active = load<u8>(lanes + <usize>t);
    for (let l: usize = 0; l < active; l++) {
      if (load<i32>(plan + l * 12, 8) == 0) continue;
      memory.fill(before + l * stateRow, 0, stateRow);
      memory.fill(cells + l * cellRow, 0, cellRow);
    }
    let weights = panels;
    for (let unit: usize = 0; unit < <usize>hidden; unit += 8) {
      for (let gate: usize = 0; gate < 4; gate++) {
        if (active > 1) fourRows(before, stateRow, weights, hidden, sums + (gate << 7));
        else oneRow(before, weights, hidden, sums + (gate << 7));
        weights += panel;
      }
      const place = unit << 4; // 4 gates × 4 bytes
      for (let l: usize = 0; l < active; l++) {
        const input = <usize>load<u32>(plan + l * 12) + place;
        const cell = cells + l * cellRow + (unit << 2);
        const state = after + l * stateRow + (unit << 1);
        fourUnits(sums + (l << 5), scales + place, input, cell, state);
        fourUnits(sums + (l << 5) + 16, scales + place + 16, input + 16, cell + 16, state + 8);
      }
    }
    for (let l: usize = 0; l < active; l++) {
      memory.copy(<usize>load<u32>(plan + l * 12, 4), after + l * stateRow, stateRow);
    }
    const swapped = before;
    before = after;
    after = swapped;
    plan += 48;
  }
}

/**
 * Numbers of the curves below, each four times. They are loaded where they are used: numbers that stand in the code are
 * put together anew, in several steps, each time.
 */
const numbers = memory.data<f32>([
  6, 6, 6, 6, -6, -6, -6, -6, 990, 990, 990, 990, 135135, 135135, 135135, 135135,
  4729725, 4729725, 4729725, 4729725, 34459425, 34459425, 34459425, 34459425, 45, 45, 45, 45,
  13860, 13860, 13860, 13860, 945945, 945945, 945945, 945945, 16216200, 16216200, 16216200, 16216200,
  0.5, 0.5, 0.5, 0.5, 4096, 4096, 4096, 4096, 12, 12, 12, 12, -12, -12, -12, -12,
], 16);

// @ts-ignore: decorator
@inline
function number(place: usize): v128 {
  return v128.load(numbers + (place << 4));
}

/**
 * The new cells and states of four units. Curves are fractions, put over one denominator where they meet, so that four
 * units take two divisions.
 */
// @ts-ignore: decorator
@inline
function fourUnits(sums: usize, scales: usize, input: usize, cell: usize, state: usize): void {
  const i = halved(scaled(sums, v128.load(scales), v128.load(input)));
  const f = halved(scaled(sums + 128, v128.load(scales, 32), v128.load(input, 32)));
  const g = clipped(scaled(sums + 256, v128.load(scales, 64), v128.load(input, 64)));
  const o = halved(scaled(sums + 384, v128.load(scales, 96), v128.load(input, 96)));
  const iSquare = f32x4.mul(i, i);
  const fSquare = f32x4.mul(f, f);
  const gSquare = f32x4.mul(g, g);
  const oSquare = f32x4.mul(o, o);
  const iUnder = under(iSquare);
  const fUnder = under(fSquare);
  const gUnder = under(gSquare);
  const oUnder = under(oSquare);
  // A sigmoid is (1 + tanh of the half) / 2: what each lacks of its 2 is made up for at the end.
  const iOver = f32x4.add(over(i, iSquare), iUnder);
  const fOver = f32x4.add(over(f, fSquare), fUnder);
  const oOver = f32x4.add(over(o, oSquare), oUnder);
  const igUnder = f32x4.mul(iUnder, gUnder);
  const kept = f32x4.mul(f32x4.mul(fOver, v128.load(cell)), igUnder);
  const added = f32x4.mul(f32x4.mul(iOver, over(g, gSquare)), fUnder);
  const twice = f32x4.div(f32x4.add(kept, added), f32x4.mul(igUnder, fUnder));
  const c = f32x4.mul(twice, number(10));
  v128.store(cell, c);
  const t = clipped(c);
  const tSquare = f32x4.mul(t, t);
  const shown = f32x4.div(f32x4.mul(oOver, over(t, tSquare)), f32x4.mul(oUnder, under(tSquare)));
  store16(state, f32x4.mul(shown, number(11)));
}

/**
 * tanh by the first terms of Lambert's continued fraction, x / (1 + x² / (3 + x² / (5 + … + x² / 17))), as one fraction:
 * within 2e-5 everywhere, clipped beyond ±6. This is what stands over the line, for x and its square.
 */
// @ts-ignore: decorator
@inline
function over(x: v128, square: v128): v128 {
  let sum = f32x4.add(square, number(2));
  sum = f32x4.add(f32x4.mul(sum, square), number(3));
  sum = f32x4.add(f32x4.mul(sum, square), number(4));
  return f32x4.mul(f32x4.add(f32x4.mul(sum, square), number(5)), x);
}

/** What stands under the line. */
// @ts-ignore: decorator
@inline
function under(square: v128): v128 {
  let sum = f32x4.add(f32x4.mul(square, number(6)), number(7));
  sum = f32x4.add(f32x4.mul(sum, square), number(8));
  sum = f32x4.add(f32x4.mul(sum, square), number(9));
  return f32x4.add(f32x4.mul(sum, square), number(5));
}

// @ts-ignore: decorator
@inline
function clipped(x: v128): v128 {
  return f32x4.pmax(number(1), f32x4.pmin(number(0), x));
}

// @ts-ignore: decorator
@inline
function halved(x: v128): v128 {
  return f32x4.mul(f32x4.pmax(number(13), f32x4.pmin(number(12), x)), number(10));
}
