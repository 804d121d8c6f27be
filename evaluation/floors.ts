// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './task.ts';

/** The least a task may score, on which corpus, and why a floor was ever lowered. */
export interface Floors {
  readonly corpus: string;
  readonly floors: Readonly<Record<string, number>>;
  /** One line for every time a floor was lowered or given up: which, from what to what, and why. */
  readonly lowered?: readonly string[];
}

export type Book = Readonly<Record<string, Floors>>;

const file = join(import.meta.dirname, 'floors.json');

/** Covers rounding in the file: floors are kept to three decimals, rounded down. */
const slack = 0.0005;

export function readFloors(): Book {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Book) : {};
}

export function writeFloors(book: Book): void {
  writeFileSync(file, `${JSON.stringify(book, null, 2)}\n`);
}

/** What falls below its floor; also a corpus that is not the one the floors were set on, and a score that is gone. */
export function belowFloor(
  book: Book,
  task: string,
  corpus: string,
  scores: readonly Score[],
): readonly string[] {
  const held = book[task];
  if (!held) return [`${task} has no floor yet; set one with --update`];
  if (held.corpus !== corpus)
    return [`${task}: the corpus is ${corpus}, its floors were set on ${held.corpus}`];
  const values = new Map(scores.map((score) => [score.name, score.value]));
  return Object.entries(held.floors)
    .filter(([name, floor]) => !((values.get(name) ?? Number.NEGATIVE_INFINITY) >= floor - slack))
    .map(([name, floor]) => `${task}: ${name} is ${values.get(name) ?? 'missing'}, its floor is ${floor}`);
}

/**
 * The book with a task's floors raised to today's scores. A floor is lowered, given up with its score, or moved to
 * another corpus only with a reason, which is kept beside it.
 *
 * @throws RangeError when a floor would fall and no reason is given, or a score is no number
 */
export function raisedFloors(
  book: Book,
  task: string,
  corpus: string,
  scores: readonly Score[],
  why: string | null,
): Book {
  const held = book[task] ?? { corpus, floors: {} };
  for (const { name, value } of scores) {
    if (!Number.isFinite(value)) throw new RangeError(`${task}: ${name} is ${value}`);
  }
  const falls = fallsBetween(held, corpus, scores);
  if (falls.length > 0 && why === null) {
    throw new RangeError(`${task}: ${falls.join('; ')}: say why with --lower`);
  }
  const before = held.corpus === corpus ? held.floors : {};
  const floors = Object.fromEntries(scores.map(({ name, value }) => [name, floorFor(value, before[name])]));
  const lowered = [...(held.lowered ?? []), ...falls.map((fall) => `${fall}: ${why}`)];
  return { ...book, [task]: lowered.length > 0 ? { corpus, floors, lowered } : { corpus, floors } };
}

/** Rounded down; a score that is a rounding below its floor leaves the floor where it is. */
function floorFor(value: number, floor: number | undefined): number {
  if (floor !== undefined && value < floor && value >= floor - slack) return floor;
  return Math.floor(value * 1000) / 1000;
}

function fallsBetween(held: Floors, corpus: string, scores: readonly Score[]): readonly string[] {
  const values = new Map(scores.map(({ name, value }) => [name, value]));
  const falls = Object.entries(held.floors).flatMap(([name, floor]) => {
    const value = values.get(name);
    if (value === undefined) return [`${name}: ${floor} → given up`];
    return value < floor - slack ? [`${name}: ${floor} → ${floorFor(value, floor)}`] : [];
  });
  return held.corpus === corpus ? falls : [`corpus: ${held.corpus} → ${corpus}`, ...falls];
}
