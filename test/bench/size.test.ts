// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../source-files.ts';

const dist = join(root, 'web', 'dist');
const budget = 250_000;

test('the bench’s JavaScript is under 250 kB compressed, and its pages name nothing from elsewhere', (t) => {
  if (!existsSync(join(dist, 'index.html'))) {
    if (process.env['CI']) throw new Error('the bench is not built (npm run build:web)');
    return t.skip('the bench is not built (npm run build:web)');
  }
  const files = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  t.diagnostic(`${bytes} bytes of compressed JavaScript`);
  assert.ok(bytes > 0 && bytes < budget, `${bytes} bytes`);
  const styles = files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(file, 'utf8'));
  for (const text of [readFileSync(join(dist, 'index.html'), 'utf8'), ...styles]) {
    assert.doesNotMatch(text, /(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:|data:|\/\/)/);
  }
});
