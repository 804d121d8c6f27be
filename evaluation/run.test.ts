// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownFolder } from '../test/store/folders.ts';
import { tasks } from './tasks/index.ts';

function evaluate(arguments_: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...arguments_], {
    encoding: 'utf8',
  });
}

test('without a task, or with one that is not there, what there is is named', () => {
  for (const arguments_ of [[], ['tmes']]) {
    const { status, stderr } = evaluate(arguments_);
    assert.equal(status, 2);
    for (const { name } of tasks) assert.ok(stderr.includes(name), name);
  }
});

test('where the corpora are absent, each task is skipped by name, and the gate stays open', (t) => {
  const { status, stdout, stderr } = evaluate(['all', '--gate', '--data', ownFolder(t)]);
  assert.deepEqual([status, stdout], [0, '']);
  for (const { name } of tasks)
    assert.match(stderr, new RegExp(`^skipped: ${name}: the corpora are not here`, 'm'));
});

test('tasks have names of their own, say what they count, and name what they need', () => {
  assert.equal(new Set(tasks.map(({ name }) => name)).size, tasks.length);
  for (const { name, about, needs } of tasks) {
    assert.match(name, /^[a-z-]+$/);
    assert.ok(about.length > 30, name);
    assert.ok(needs.length > 0, name);
  }
});
