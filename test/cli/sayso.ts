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

/** Runs `sayso` with these arguments to its end, in a process of its own, as a person without gazetteers would. */
export async function sayso(
  arguments_: readonly string[],
  { cwd, node = [], env, uid }: Running = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, program, ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    env: env ?? { ...process.env, SAYSO_GAZETTEERS: '' },
    ...(uid === undefined ? {} : { uid }),
  });
  const code = new Promise<number | null>((ended, failed) => {
    child.once('close', ended).once('error', failed);
  });
  const [ended, out, err] = await Promise.all([code, text(child.stdout), text(child.stderr)]);
  return { code: ended, out, err };
}

/**
 * How to run as somebody for whom a locked file is locked: as oneself, unless oneself may do anything; then as a user
 * who may do nothing. Null where that one cannot even reach the program.
 */
export async function asAnybody(): Promise<Running | null> {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534 };
  const reached = await sayso(['--version'], nobody).catch(() => null);
  return reached?.code === 0 ? nobody : null;
}

/** Codes named on standard error as `refused: CODE` or `noted: CODE`. */
export function named(err: string, severity: 'refused' | 'noted'): readonly string[] {
  return [...err.matchAll(new RegExp(`^${severity}: ([a-z0-9-]+)`, 'gm'))].map((match) => match[1]!);
}
