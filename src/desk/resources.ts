// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `package.json`: the same whether this runs from the sources or from a packed package. */
export const packageRoot: string = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources')) && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new RangeError(`no package root above ${from}`);
  }
}

/** The version in `package.json`. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

export function resourceBytes(name: string): Uint8Array {
  return readFileSync(join(packageRoot, 'resources', name));
}

export function resourceText(name: string): string {
  return readFileSync(join(packageRoot, 'resources', name), 'utf8');
}

export function resourceJson(name: string): unknown {
  return JSON.parse(resourceText(name));
}
