// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the entry of one resource into the MANIFEST.json of its folder, in place of the one it had. */
export function writeEntry(folder: string, name: string, entry: Readonly<Record<string, unknown>>): void {
  const file = join(folder, 'MANIFEST.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const content = readFileSync(join(folder, name));
  const told = { ...entry, bytes: content.length, sha256: sha256Of(content) };
  writeFileSync(file, `${JSON.stringify({ ...manifest, [name]: told }, null, 2)}\n`);
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
