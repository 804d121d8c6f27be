// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';

/** Another program that writes to a case (write-child.ts). */
export interface Writer {
  readonly process: ChildProcess;
  /** Lines said so far. */
  readonly said: string[];
  /** Resolved once it has said so many lines, or is gone. */
  readonly saying: (lines: number) => Promise<void>;
  readonly ended: Promise<unknown>;
}

/** Milliseconds after which a program that says nothing is taken for one that never will. */
const patience = 30_000;

/** Starts one; it is killed with the test, should the test leave it behind; `reports` is the size of what it writes. */
export function writerOf(t: TestContext, file: string, how: string, reports: number): Writer {
  const arguments_ = [join(import.meta.dirname, 'write-child.ts'), file, how, String(reports)];
  const child = spawn(process.execPath, arguments_, { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  return {
    process: child,
    said,
    saying: async (count) => {
      const until = performance.now() + patience;
      while (said.length < count && child.exitCode === null && child.signalCode === null) {
        if (performance.now() > until) throw new Error(`it has said only ${JSON.stringify(said)}`);
        await setTimeout(1);
      }
    },
    ended: Promise.all([once(child, 'exit'), once(lines, 'close')]),
  };
}
