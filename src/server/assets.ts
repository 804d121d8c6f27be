// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A built file of the bench, held in memory. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the built bench into memory, by address (`/assets/index-….js`). A request is then a look-up among these
 * and never a path on the disk, so that no address can leave the folder.
 *
 * @throws Error when the folder holds no `index.html`: the bench has not been built
 */
export function loadAssets(root: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of entriesOf(root)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join('/')}`;
    const type = types[extname(entry.name)] ?? 'application/octet-stream';
    assets.set(address, { bytes: new Uint8Array(readFileSync(path)), type });
  }
  if (!assets.has('/index.html')) throw new Error(`the bench is not built: no index.html in ${root}`);
  return assets;
}

function entriesOf(root: string) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new Error(`the bench is not built: ${root} cannot be read`, { cause });
  }
}
