// SPDX-License-Identifier: Apache-2.0
/**
 * The gate, one command here and on the machine that lands changes: types, format and lint, the bench built, the
 * tests (architecture, docs and browser among them), the fast evaluations against their floors.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './source-files.ts';

const steps: readonly (readonly [name: string, command: string, ...arguments_: string[]])[] = [
  ['types', 'tsc', '-b'],
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['evaluations', 'node', 'evaluation/run.ts', 'fast', '--gate'],
  ['tests', 'npm', 'test'],
];

/** Runs one step in the open; true when it passed. */
function passes(name: string, command: string, ...rest: string[]): boolean {
  const from = Date.now();
  process.stderr.write(`── ${name}\n`);
  const { status, error } = spawnSync(command, rest, { cwd: root, stdio: 'inherit', env: withOwnTools() });
  if (error) process.stderr.write(`${String(error)}\n`);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  // The tests come last and close with their own summary; nothing may stand below it when all is well.
  if (status !== 0) process.stderr.write(`── ${name}: FAILED in ${seconds} s\n`);
  else if (name !== 'tests') process.stderr.write(`── ${name}: passed in ${seconds} s\n`);
  return status === 0;
}

function withOwnTools(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` };
}

const failed = steps
  .filter(([name, command, ...rest]) => !passes(name, command, ...rest))
  .map(([name]) => name);
if (failed.length > 0) process.stderr.write(`the gate is shut: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
