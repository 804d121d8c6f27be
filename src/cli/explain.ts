// SPDX-License-Identifier: Apache-2.0
import { exitCodes } from './exit.ts';
import { say } from './output.ts';

/** Codes of the operating system for an address that cannot be listened on. */
const portTaken: ReadonlySet<unknown> = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES']);

/**
 * Says on standard error why a command failed, in words for the person who gave it, and gives the exit code. What is
 * nobody's mistake but ours is told with its stack.
 */
export function explain(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? error.code : null;
  if (error.name === 'CaseFault') {
    say(`sayso: ${String(code)}: ${error.message}; nothing was changed`);
    return exitCodes.unusable;
  }
  if (error.name === 'DecideFault') {
    say(`sayso: ${error.message}; nothing was changed`);
    return exitCodes.usage;
  }
  if (portTaken.has(code) && 'syscall' in error && error.syscall === 'listen') {
    say(`sayso: port-taken: this port cannot be had (${String(code)}); give another one, or none`);
    return exitCodes.usage;
  }
  if (error.name === 'AbortError') {
    say('sayso: stopped; the case is as it was');
    return exitCodes.stopped;
  }
  say('sayso: something in sayso itself failed; the case is as it was');
  process.stderr.write(`${error.stack ?? String(error)}\n`);
  return exitCodes.failed;
}
