// SPDX-License-Identifier: Apache-2.0
// Scores of trees and roles. AssemblyScript, not TypeScript.
import { sumOfLanes } from './products';

/**
 * Arcs of one sentence: `out[word][head] = dependant · head + distance`, and in column `words` the root's.
 *
 * `dependants` and `heads` are rows of floats, `dense` and `far` bytes from one to the next; `inner` is a multiple of 4.
 * `distances` holds 2 × `reach` + 1 floats, that of a word to itself for the root. Rows of `out` are `wide` bytes.
 */
export function arcs(
  dependants: usize, dense: usize, heads: usize, far: usize, root: usize, words: i32, inner: i32,
  distances: usize, reach: i32, out: usize, wide: usize,
): void {
  for (let word = 0; word < words; word++) {
    const row = dependants + <usize>word * dense;
    const to = out + <usize>word * wide;
    for (let head = 0; head < words; head++) {
      const apart = min(max(head - word, -reach), reach) + reach;
      const score = dot(row, heads + <usize>head * far, inner) + load<f32>(distances + ((<usize>apart) << 2));
      store<f32>(to + ((<usize>head) << 2), score);
    }
    const score = dot(row, root, inner) + load<f32>(distances + ((<usize>reach) << 2));
    store<f32>(to + ((<usize>words) << 2), score);
  }
}

// @ts-ignore: decorator
@inline
function dot(a: usize, b: usize, inner: i32): f32 {
  let sum = f32x4.splat(0);
  const end = a + ((<usize>inner) << 2);
  while (a < end) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)));
    a += 16;
    b += 16;
  }
  return sumOfLanes(sum);
}

/**
 * Rows of a word beside its head: `out[row] = dependant, head, dependant × head`, 3 × inner floats, dense.
 * `headAt[row]` is the address of the row's head; `inner` is a multiple of 4.
 */
export function pairs(dependants: usize, far: usize, headAt: usize, rows: i32, inner: i32, out: usize): void {
  const wide = (<usize>inner) << 2;
  for (let row = 0; row < rows; row++) {
    const head = <usize>load<u32>(headAt);
    for (let i: usize = 0; i < wide; i += 16) {
      const d = v128.load(dependants + i);
      const h = v128.load(head + i);
      v128.store(out + i, d);
      v128.store(out + wide + i, h);
      v128.store(out + (wide << 1) + i, f32x4.mul(d, h));
    }
    headAt += 4;
    dependants += far;
    out += wide * 3;
  }
}

/** Adds rows to rows: `out[row] += x[row]`, `inner` floats of each, a multiple of 4; `far` and `wide` bytes apart. */
export function addRows(x: usize, far: usize, rows: i32, inner: i32, out: usize, wide: usize): void {
  const end = (<usize>inner) << 2;
  for (let row = 0; row < rows; row++) {
    for (let i: usize = 0; i < end; i += 16) {
      v128.store(out + i, f32x4.add(v128.load(out + i), v128.load(x + i)));
    }
    x += far;
    out += wide;
  }
}

/**
 * What the words of a sentence answer to one predicate, two stretches of `inner` floats a word, dense: first
 * `max(0, asking + answer + distance[word − predicate] + path[way of the word])`, then the second stretch of `asking`
 * times that of the answer. `ways` holds a 32-bit number a word; `inner` is a multiple of 4.
 */
export function bend(
  answers: usize, far: usize, words: i32, inner: i32, asking: usize, predicate: i32,
  distances: usize, reach: i32, paths: usize, ways: usize, out: usize,
): void {
  const wide = (<usize>inner) << 2;
  const nought = f32x4.splat(0);
  for (let word = 0; word < words; word++) {
    const near = distances + <usize>(min(max(word - predicate, -reach), reach) + reach) * wide;
    const way = paths + <usize>load<u32>(ways + ((<usize>word) << 2)) * wide;
    for (let i: usize = 0; i < wide; i += 16) {
      const both = f32x4.add(v128.load(asking + i), v128.load(answers + i));
      const apart = f32x4.add(v128.load(near + i), v128.load(way + i));
      v128.store(out + i, f32x4.max(nought, f32x4.add(both, apart)));
      v128.store(out + wide + i, f32x4.mul(v128.load(asking + wide + i), v128.load(answers + wide + i)));
    }
    answers += far;
    out += wide << 1;
  }
}

/** The first of the largest of `count` floats in each row, `far` bytes apart. */
export function best(x: usize, far: usize, rows: i32, count: i32, out: usize): void {
  for (let row: usize = 0; row < <usize>rows; row++) {
    let winner: i32 = 0;
    let most = load<f32>(x);
    for (let i = 1; i < count; i++) {
      const value = load<f32>(x + ((<usize>i) << 2));
      if (value > most) {
        most = value;
        winner = i;
      }
    }
    store<i32>(out + (row << 2), winner);
    x += far;
  }
}
