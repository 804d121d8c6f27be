// SPDX-License-Identifier: Apache-2.0
import { exitCodes } from './exit.ts';

/** Something the person asked for cannot be done as asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Says on standard error why a command failed, in words for the person who gave it, and gives the exit code. What is
 * nobody's mistake but ours is thrown on, with its stack.
 */
export function explain(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'UsageError') {
    process.stderr.write(`sayso: ${error.message}\n`);
    return exitCodes.usage;
  }
  if (error.name === 'CaseFault' && 'code' in error) {
    process.stderr.write(`sayso: ${String(error.code)}: ${error.message}; nothing was changed\n`);
    return exitCodes.unusable;
  }
  throw error;
}
