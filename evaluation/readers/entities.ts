// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';

export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface NamedText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

interface Re3dLine {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    readonly begin: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

/** Reads re3d. Its offsets count code points; ours count UTF-16 units. An entity whose words are not there is left out. */
export function readRe3d(file: string): readonly NamedText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => textOf(JSON.parse(line) as Re3dLine));
}

function textOf({ id, text, entities }: Re3dLine): NamedText {
  const units = unitOffsets(text);
  const names = new Map<string, GoldName>();
  for (const { begin, end, type, value } of entities) {
    const name = { start: units[begin]!, end: units[end]!, type };
    if (text.slice(name.start, name.end) === value) names.set(`${name.start} ${name.end} ${type}`, name);
  }
  return { id, text, names: [...names.values()] };
}

/** UTF-16 offset of every code point, and of the end. */
function unitOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}
