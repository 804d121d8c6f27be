// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './task.ts';

/** The least a task may score, on which corpus, and why a floor was ever lowered. */
export interface Floors {
  readonly corpus: string;
  readonly floors: Readonly<Record<string, number>>;
  /** One line for every time a floor was lowered: the day, which, from what to what, and why. */
  readonly lowered?: readonly string[];
}

type Book = Readonly<Record<string, Floors>>;

const file = join(import.meta.dirname, 'floors.json');

/** Scores are noisy only where timing is in them; counts are exact. The slack covers rounding in the file. */
const slack = 0.0005;

export function readFloors(): Book {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Book) : {};
}

/** What falls below its floor; also a corpus that is not the one the floors were set on. */
export function belowFloor(task: string, corpus: string, scores: readonly Score[]): readonly string[] {
  const held = readFloors()[task];
  if (!held) return [`${task} has no floor yet; set one with --update`];
  if (held.corpus !== corpus) return [`${task}: the corpus is ${corpus}, its floors were set on ${held.corpus}`];
  const values = new Map(scores.map((score) => [score.name, score.value]));
  return Object.entries(held.floors)
    .filter(([name, floor]) => (values.get(name) ?? -1) < floor - slack)
    .map(([name, floor]) => `${task}: ${name} is ${values.get(name) ?? 'missing'}, its floor is ${floor}`);
}

/**
 * Raises floors to today's scores. A floor is lowered only with a reason, which is kept beside it.
 *
 * @throws RangeError when a score is below its floor and no reason is given
 */
export function updateFloors(task: string, corpus: string, scores: readonly Score[], why: string | null): void {
  const book = readFloors();
  const held = book[task];
  const floors: Record<string, number> = {};
  const lowered = [...(held?.lowered ?? [])];
  for (const { name, value } of scores) {
    const rounded = Math.floor(value * 1000) / 1000;
    const floor = held?.floors[name];
    if (floor !== undefined && rounded < floor - slack) {
      if (why === null) throw new RangeError(`${task}: ${name} would fall from ${floor} to ${rounded}; say why with --lower`);
      lowered.push(`${name}: ${floor} → ${rounded}: ${why}`);
      floors[name] = rounded;
    } else floors[name] = Math.max(rounded, floor ?? rounded);
  }
  const entry: Floors = lowered.length > 0 ? { corpus, floors, lowered } : { corpus, floors };
  writeFileSync(file, `${JSON.stringify({ ...book, [task]: entry }, null, 2)}\n`);
}
