// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Frame } from '../../src/model/index.ts';

/** A PropBank frame of the corpus, roles by our short names. */
export interface GoldFrame extends Frame {
  readonly roleset: string;
}

interface FrameLine {
  readonly sent_id: string;
  readonly frames: readonly {
    readonly predicate: number;
    readonly roleset: string;
    readonly arguments: readonly { readonly role: string; readonly start: number; readonly end: number }[];
  }[];
}

/** Reads PropBank frames aligned to the words of EWT, by the id of the sentence. Offsets are words, half-open. */
export function readFrames(file: string): ReadonlyMap<string, readonly GoldFrame[]> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { sent_id, frames } = JSON.parse(line) as FrameLine;
      return [sent_id, frames.map((frame) => ({ ...frame, roles: rolesOf(frame.arguments) }))];
    }),
  );
}

function rolesOf(given: FrameLine['frames'][number]['arguments']): Frame['roles'] {
  return given
    .filter(({ role }) => role !== 'V')
    .map(({ role, start, end }) => ({ role: shortRole(role), first: start, end }));
}

/** `ARG1` is `A1`, `ARGM-TMP` is `TMP`, `C-ARG1` is `C-A1`. */
function shortRole(role: string): string {
  return role.replace('ARGM-', '').replace(/ARG(?=[\dA])/, 'A');
}
