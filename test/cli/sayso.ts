// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** How a run of the program ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const program = join(import.meta.dirname, '../../src/cli/main.ts');

export interface Running {
  /** Where it is run from. */
  readonly cwd?: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The user to run as, for a test that starts as one who may do anything. */
  readonly uid?: number;
}

/** Runs `sayso` with these arguments to its end, in a process of its own, as a person would. */
export async function sayso(
  arguments_: readonly string[],
  { cwd, node = [], env, uid }: Running = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, program, ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(uid === undefined ? {} : { uid }),
  });
  const code = new Promise<number | null>((ended) => void child.once('close', ended));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

/** Codes named on standard error as `refused: CODE` or `noted: CODE`. */
export function named(err: string, severity: 'refused' | 'noted'): readonly string[] {
  return [...err.matchAll(new RegExp(`^${severity}: ([a-z0-9-]+)`, 'gm'))].map((match) => match[1]!);
}
