// SPDX-License-Identifier: Apache-2.0
// One direction of one LSTM layer, four sentences at a time. AssemblyScript, not TypeScript.
import { fourRows, oneRow, scaled, store16 } from './products';

/** States lie within ±1 and are told in steps of 1/8192. */
const stepsOfState: f32 = 8192;

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

// @ts-ignore: decorator
@inline
function fourUnits(sums: usize, scales: usize, input: usize, cell: usize, state: usize): void {
  const i = sigmoid(scaled(sums, v128.load(scales), v128.load(input)));
  const f = sigmoid(scaled(sums + 128, v128.load(scales, 32), v128.load(input, 32)));
  const g = tanh(scaled(sums + 256, v128.load(scales, 64), v128.load(input, 64)));
  const o = sigmoid(scaled(sums + 384, v128.load(scales, 96), v128.load(input, 96)));
  const c = f32x4.add(f32x4.mul(f, v128.load(cell)), f32x4.mul(i, g));
  v128.store(cell, c);
  store16(state, f32x4.mul(f32x4.mul(o, tanh(c)), f32x4.splat(stepsOfState)));
}

/**
 * tanh by the first terms of Lambert's continued fraction, x / (1 + x² / (3 + x² / (5 + … + x² / 17))), within 2e-5
 * everywhere: beyond ±6 it is clipped.
 */
// @ts-ignore: decorator
@inline
function tanh(v: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-6), f32x4.pmin(f32x4.splat(6), v));
  const s = f32x4.mul(x, x);
  let over = f32x4.add(s, f32x4.splat(990));
  over = f32x4.add(f32x4.mul(over, s), f32x4.splat(135135));
  over = f32x4.add(f32x4.mul(over, s), f32x4.splat(4729725));
  over = f32x4.mul(f32x4.add(f32x4.mul(over, s), f32x4.splat(34459425)), x);
  let under = f32x4.add(f32x4.mul(s, f32x4.splat(45)), f32x4.splat(13860));
  under = f32x4.add(f32x4.mul(under, s), f32x4.splat(945945));
  under = f32x4.add(f32x4.mul(under, s), f32x4.splat(16216200));
  under = f32x4.add(f32x4.mul(under, s), f32x4.splat(34459425));
  return f32x4.div(over, under);
}

/** 1 / (1 + e^-x), as half of 1 + tanh(x / 2). */
// @ts-ignore: decorator
@inline
function sigmoid(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(v, half)), half), half);
}
