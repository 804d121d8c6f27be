// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { packageRoot } from './resources.ts';

/** The pile that comes with sayso: our own writing about an invented conflict. */
export const samplePile: string = join(packageRoot, 'examples', 'maravel');

/**
 * Where `sayso start` keeps the case of some paths: in the folder `cases` of the place it is run from, named after
 * the first path and the whole of them, so that two folders of one name are two cases.
 */
export function caseFileFor(paths: readonly string[]): string {
  const whole = paths.map((path) => resolve(path)).sort();
  const digest = createHash('sha256').update(whole.join('\n')).digest('hex').slice(0, 6);
  const stem =
    basename(whole[0]!)
      .replace(/\.[^.]+$/, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'case';
  const folder = resolve('cases');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${stem}-${digest}.case`);
}
