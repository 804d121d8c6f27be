// SPDX-License-Identifier: Apache-2.0
import { hashOf } from '../../language/hash.ts';

/** Rows of the tables that pieces of a written word are hashed into. Row 0 of each stands for "none". */
export const affixRows = 8192;
export const gramRows = 16384;
export const shapeRows = 512;

const shortestGram = 3;
const longestGram = 5;
/** Words are looked at as far as here; what comes after is noise or a web address. */
const longestForm = 30;

/**
 * What the network knows of a written word by itself: the hash it is looked up by in the two tables of words, and the
 * rows of its pieces (first 1 to 3 and last 1 to 4 letters; all runs of 3 to 5) and of its shape.
 */
export interface FormPieces {
  readonly word: number;
  readonly affixes: readonly number[];
  readonly grams: readonly number[];
  readonly shape: number;
}

/**
 * Takes a written word to pieces. The letters are looked at in lower case; capitals show in the shape only.
 *
 * @param caseless whether its sentence has no contrast of capitals, so that its own say nothing
 */
export function piecesOf(form: string, caseless: boolean): FormPieces {
  const small = form.toLowerCase().replaceAll('’', "'");
  return {
    word: hashOf(small),
    affixes: affixesOf(small),
    grams: gramsOf(small),
    shape: rowOf(hashOf(caseless ? `~${shapeOf(small)}` : shapeOf(form)), shapeRows),
  };
}

const rowOf = (hash: number, rows: number): number => 1 + ((hash >>> 0) % (rows - 1));

function affixesOf(small: string): readonly number[] {
  const rows: number[] = [];
  for (let length = 1; length <= 4 && length <= small.length; length++) {
    rows.push(rowOf(hashOf(`${small.slice(-length)}>`), affixRows));
    if (length <= 3) rows.push(rowOf(hashOf(`<${small.slice(0, length)}`), affixRows));
  }
  return rows;
}

function gramsOf(small: string): readonly number[] {
  const bounded = `<${small.slice(0, longestForm)}>`;
  const rows: number[] = [];
  for (let length = shortestGram; length <= longestGram; length++) {
    for (let at = 0; at + length <= bounded.length; at++) {
      rows.push(rowOf(hashOf(bounded, at, at + length), gramRows));
    }
  }
  return rows;
}

/** A word's shape: capitals, small letters, digits and marks in order, each run told once or twice. */
export function shapeOf(form: string): string {
  let shape = '';
  for (let i = 0; i < form.length && shape.length < 10; i++) {
    const kind = kindOfUnit(form.charCodeAt(i), form[i]!);
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

function kindOfUnit(code: number, unit: string): string {
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '0';
  if (code < 128) return unit;
  const small = unit.toLowerCase();
  return unit !== small ? 'X' : unit !== unit.toUpperCase() ? 'x' : 'o';
}
