// SPDX-License-Identifier: Apache-2.0
// Matrix products in whole numbers, and what stands around them. AssemblyScript, not TypeScript.
//
// A weight is a signed byte, widened to 16 bits; an input is 16 bits; sums are 32 bits and never overflow, since inputs
// are within ±8191 and no sum has more than 2064 terms. Weights lie in panels of eight outputs: for each pair of inputs
// (i, i + 1) the weights of output 0 for both, those of output 1, … of output 7: 32 bytes. One `dot_i16x8` then adds a
// pair of inputs to four outputs. Inner widths are multiples of 8, row counts are rounded up to multiples of 4: callers
// leave room for what is computed beyond the last row.

/** The largest 16-bit input, in steps. */
const most: f32 = 8191;

/**
 * The sums of four rows of inputs with one panel, as 32-bit numbers: `sums[row][8]`. Nearly all time is spent here;
 * two pairs of inputs a turn were measured to be faster than one or four.
 */
export function fourRows(x: usize, stride: usize, panel: usize, inner: i32, sums: usize): void {
  let a0 = i32x4.splat(0);
  let b0 = i32x4.splat(0);
  let a1 = i32x4.splat(0);
  let b1 = i32x4.splat(0);
  let a2 = i32x4.splat(0);
  let b2 = i32x4.splat(0);
  let a3 = i32x4.splat(0);
  let b3 = i32x4.splat(0);
  let x1 = x + stride;
  let x2 = x1 + stride;
  let x3 = x2 + stride;
  const end = panel + ((<usize>inner) << 4);
  while (panel < end) {
    let v: v128, w: v128, p: v128;
    w = v128.load(panel, 0); p = v128.load(panel, 16);
    v = v128.load32_splat(x, 0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, w)); b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x1, 0);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, w)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x2, 0);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, w)); b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x3, 0);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, w)); b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, p));

    w = v128.load(panel, 32); p = v128.load(panel, 48);
    v = v128.load32_splat(x, 4);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, w)); b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x1, 4);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, w)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x2, 4);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, w)); b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, p));
    v = v128.load32_splat(x3, 4);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, w)); b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, p));

    panel += 64;
    x += 8;
    x1 += 8;
    x2 += 8;
    x3 += 8;
  }
  v128.store(sums, a0, 0);
  v128.store(sums, b0, 16);
  v128.store(sums, a1, 32);
  v128.store(sums, b1, 48);
  v128.store(sums, a2, 64);
  v128.store(sums, b2, 80);
  v128.store(sums, a3, 96);
  v128.store(sums, b3, 112);
}

/** As {@link fourRows}, for one row. */
export function oneRow(x: usize, panel: usize, inner: i32, sums: usize): void {
  let a0 = i32x4.splat(0);
  let b0 = i32x4.splat(0);
  let a1 = i32x4.splat(0);
  let b1 = i32x4.splat(0);
  const end = panel + ((<usize>inner) << 4);
  while (panel < end) {
    let v = v128.load32_splat(x, 0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, v128.load(panel, 0)));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, v128.load(panel, 16)));
    v = v128.load32_splat(x, 4);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, v128.load(panel, 32)));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, v128.load(panel, 48)));
    v = v128.load32_splat(x, 8);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, v128.load(panel, 64)));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, v128.load(panel, 80)));
    v = v128.load32_splat(x, 12);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, v128.load(panel, 96)));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, v128.load(panel, 112)));
    panel += 128;
    x += 16;
  }
  v128.store(sums, i32x4.add(a0, a1), 0);
  v128.store(sums, i32x4.add(b0, b1), 16);
}

/** `sum × step + bias` of four outputs. */
// @ts-ignore: decorator
@inline
export function scaled(sum: usize, step: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum)), step), bias);
}

/**
 * `out[row][output] = sum × step of the row × step of the output + bias of the output`, in 32-bit floats.
 * `x` is (rows, inner) and dense; `rowSteps` has one step a row; `outer` is a multiple of 8.
 */
export function multiply(
  x: usize, rowSteps: usize, rows: i32, inner: i32,
  panels: usize, outer: i32, steps: usize, biases: usize,
  out: usize, sums: usize,
): void {
  const stride = (<usize>inner) << 1;
  const far = (<usize>outer) << 2;
  for (let output = 0; output < outer; output += 8) {
    const place = (<usize>output) << 2;
    const step0 = v128.load(steps + place, 0);
    const step1 = v128.load(steps + place, 16);
    const bias0 = v128.load(biases + place, 0);
    const bias1 = v128.load(biases + place, 16);
    let from = x;
    let to = out + place;
    let rowStep = rowSteps;
    for (let row = 0; row < rows; row += 4) {
      fourRows(from, stride, panels, inner, sums);
      for (let i: usize = 0; i < 4; i++) {
        const step = v128.load32_splat(rowStep + (i << 2));
        v128.store(to, scaled(sums + (i << 5), f32x4.mul(step, step0), bias0), 0);
        v128.store(to, scaled(sums + (i << 5) + 16, f32x4.mul(step, step1), bias1), 16);
        to += far;
      }
      from += stride << 2;
      rowStep += 16;
    }
    panels += (<usize>inner) << 4;
  }
}

/** Makes what is below nought nought, in `count` floats, a multiple of 4. */
export function rectify(x: usize, count: i32): void {
  for (let end = x + ((<usize>count) << 2); x < end; x += 16) {
    v128.store(x, f32x4.pmax(f32x4.splat(0), v128.load(x)));
  }
}

/**
 * Turns rows of floats into 16-bit inputs with one step a row. `far` and `wide` are the strides of rows of `x` and of
 * `out`, in bytes; `inner` is a multiple of 4.
 */
export function quantise(
  x: usize, far: usize, rows: i32, inner: i32, out: usize, wide: usize, rowSteps: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const largest = largestOf(x, inner);
    const per: f32 = largest > 0 ? most / largest : 0;
    const end = x + ((<usize>inner) << 2);
    let to = out;
    for (let at = x; at < end; at += 16) {
      store16(to, f32x4.mul(v128.load(at), f32x4.splat(per)));
      to += 8;
    }
    store<f32>(rowSteps, largest / most);
    rowSteps += 4;
    x += far;
    out += wide;
  }
}

/**
 * Stores four floats within ±2²² as the nearest 16-bit numbers, halves to even: with 1.5 × 2²³ added, a float's last
 * bits are the whole number itself.
 */
// @ts-ignore: decorator
@inline
export function store16(to: usize, floats: v128): void {
  const whole = i32x4.sub(f32x4.add(floats, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
  v128.store64_lane(to, i16x8.narrow_i32x4_s(whole, whole), 0);
}

function largestOf(x: usize, inner: i32): f32 {
  let most = f32x4.splat(0);
  for (let end = x + ((<usize>inner) << 2); x < end; x += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(x)));
  return largestLane(most);
}

// @ts-ignore: decorator
@inline
function largestLane(v: v128): f32 {
  const a = max<f32>(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1));
  const b = max<f32>(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3));
  return max<f32>(a, b);
}

/**
 * Lays up to eight rows of signed bytes out as one panel. Rows beyond `outer` and inputs beyond `inner` are nought;
 * `wide` is `inner` rounded up to a multiple of 8.
 */
export function layPanel(rows: usize, outer: i32, inner: i32, wide: i32, panel: usize): void {
  for (let output = 0; output < 8; output++) {
    const row = rows + <usize>(output * inner);
    for (let i = 0; i < wide; i++) {
      const weight: i16 = output < outer && i < inner ? <i16>load<i8>(row + <usize>i) : 0;
      store<i16>(panel + <usize>(((i >> 1) << 5) + (output << 2) + ((i & 1) << 1)), weight);
    }
  }
}

/** Adds a row of signed bytes times a factor to floats; `inner` is a multiple of 4. */
export function addRow(row: usize, inner: i32, factor: f32, out: usize): void {
  const by = f32x4.splat(factor);
  for (let end = row + <usize>inner; row < end; row += 4) {
    const bytes = i16x8.extend_low_i8x16_s(v128.load32_zero(row));
    const v = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(bytes)), by);
    v128.store(out, f32x4.add(v128.load(out), v));
    out += 16;
  }
}

/** Layer norm of rows of floats, in place; `inner` is a multiple of 4. */
export function normalise(x: usize, rows: i32, inner: i32, gain: usize, bias: usize): void {
  const wide = (<usize>inner) << 2;
  for (let row = 0; row < rows; row++) {
    const mean = sumOf(x, wide) / <f32>inner;
    for (let i: usize = 0; i < wide; i += 16) v128.store(x + i, f32x4.sub(v128.load(x + i), f32x4.splat(mean)));
    const spread: f32 = 1 / sqrt<f32>(sumOfSquares(x, wide) / <f32>inner + 0.00001);
    for (let i: usize = 0; i < wide; i += 16) {
      const v = f32x4.mul(f32x4.mul(v128.load(x + i), f32x4.splat(spread)), v128.load(gain + i));
      v128.store(x + i, f32x4.add(v, v128.load(bias + i)));
    }
    x += wide;
  }
}

function sumOf(x: usize, wide: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < wide; i += 16) sum = f32x4.add(sum, v128.load(x + i));
  return sumOfLanes(sum);
}

function sumOfSquares(x: usize, wide: usize): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < wide; i += 16) {
    const v = v128.load(x + i);
    sum = f32x4.add(sum, f32x4.mul(v, v));
  }
  return sumOfLanes(sum);
}

// @ts-ignore: decorator
@inline
export function sumOfLanes(v: v128): f32 {
  const a = f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1);
  const b = f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
  return a + b;
}
