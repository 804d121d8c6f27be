// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run evaluate -- TASK… [--data PATH] [--json] [--gate] [--update] [--lower WHY]`
 *
 * Runs tasks over the corpora and prints their scores; `all` runs every task, `fast` those quick enough for the gate.
 * `--gate` fails when a score is below its floor, `--update` raises the floors to today's scores.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languageFor } from '../src/desk/language.ts';
import { corporaFolder, digestOf } from './corpora.ts';
import { belowFloor, raisedFloors, readFloors, writeFloors } from './floors.ts';
import type { Score, Task } from './task.ts';
import { tasks } from './tasks/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    lower: { type: 'string' },
  },
});

function chosen(names: readonly string[]): readonly Task[] {
  if (names.includes('all')) return tasks;
  if (names.includes('fast')) return tasks.filter((task) => task.fast);
  return names.map((name) => tasks.find((task) => task.name === name) ?? unknown(name));
}

function unknown(name: string): never {
  process.stderr.write(`there is no task ${name}; there are: ${tasks.map((task) => task.name).join(', ')}\n`);
  process.exit(2);
}

function print(task: Task, corpus: string, scores: readonly Score[]): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ task: task.name, corpus, scores })}\n`);
    return;
  }
  process.stdout.write(`${task.name} (corpus ${corpus}): ${task.about}\n`);
  for (const { name, value, detail, table = [] } of scores) {
    const rest = Object.entries(detail ?? {}).map(([key, each]) => `${key} ${each}`);
    process.stdout.write(
      `  ${name.padEnd(34)} ${value.toFixed(4)}${rest.length > 0 ? `   ${rest.join(', ')}` : ''}\n`,
    );
    for (const line of table) process.stdout.write(`      ${line}\n`);
  }
}

/** Runs one task; gives what is wrong with its scores. */
async function runTask(task: Task, data: string | null): Promise<readonly string[]> {
  const missing = data === null ? task.needs : task.needs.filter((need) => !existsSync(join(data, need)));
  if (data === null || missing.length > 0) {
    process.stderr.write(`skipped: ${task.name}: the corpora are not here (${missing.join(', ')})\n`);
    return [];
  }
  const corpus = digestOf(data, task.needs);
  const { language } = languageFor([]);
  const say = (line: string) => process.stderr.write(`${task.name}: ${line}\n`);
  const scores = await task.run({ data, language, say });
  print(task, corpus, scores);
  if (values.update) writeFloors(raisedFloors(readFloors(), task.name, corpus, scores, values.lower ?? null));
  return values.gate ? belowFloor(readFloors(), task.name, corpus, scores) : [];
}

if (positionals.length === 0) unknown('(none named)');
const data = values.data ? resolve(values.data) : corporaFolder();
const faults: string[] = [];
for (const task of chosen(positionals)) faults.push(...(await runTask(task, data)));
for (const fault of faults) process.stderr.write(`below the floor: ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
