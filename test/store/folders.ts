// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A folder of its own for one test, gone when the test is over. */
export function ownFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file of a folder with the hash of its bytes: two listings are equal when nothing was touched. */
export function bytesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [file, hashOf(join(folder, file))]));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
