// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contents, root } from './source-files.ts';

const wasm = 'resources/kernel/network.wasm';
const committed = readFileSync(join(root, wasm));

test('the kernel is what its sources give', () => {
  const { scripts } = JSON.parse(contents('package.json')) as { scripts: Record<string, string> };
  const [, ...command] = scripts['build:kernel']!.split(' ');
  const folder = mkdtempSync(join(tmpdir(), 'sayso-kernel-'));
  try {
    const out = join(folder, 'network.wasm');
    const words = command.map((word) => (word === wasm ? out : word));
    const asc = join(root, 'node_modules/assemblyscript/bin/asc.js');
    const { status, stderr } = spawnSync(process.execPath, [asc, ...words], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.ok(committed.equals(readFileSync(out)), 'npm run build:kernel');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the kernel takes nothing in from outside and is the one of the manifest', () => {
  assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(committed)), []);
  const manifest = JSON.parse(contents('resources/kernel/MANIFEST.json')) as Record<
    string,
    { sha256: string }
  >;
  assert.equal(manifest['network.wasm']!.sha256, createHash('sha256').update(committed).digest('hex'));
});
