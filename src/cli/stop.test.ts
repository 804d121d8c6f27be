// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

test('Ctrl-C stops a read and leaves no half-made case behind', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-stop-')), 'stopped.case');
  const main = join(root, 'src', 'cli', 'main.ts');
  const child = spawn(process.execPath, [main, 'read', join(root, 'examples', 'maravel'), '--case', file]);
  let told = '';
  let asked = false;
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (asked || !told.includes('reading reports')) return;
    asked = true;
    child.kill('SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 130, told);
  assert.match(told, /stopped; the case is as it was/);
  for (const part of ['-wal', '-shm']) assert.equal(existsSync(`${file}${part}`), false);
});
