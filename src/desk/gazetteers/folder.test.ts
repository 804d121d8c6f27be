// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gazetteerFolder } from './folder.ts';

const home = homedir();
const own = join('sayso', 'gazetteers');

/** What was named, what the environment says, the system, and the folder that is meant. */
const table: readonly (readonly [
  named: string | false | undefined,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  folder: string | null,
])[] = [
  ['here', { SAYSO_GAZETTEERS: '/there' }, 'linux', resolve('here')],
  [undefined, { SAYSO_GAZETTEERS: '/there', XDG_DATA_HOME: '/data' }, 'linux', resolve('/there')],
  [undefined, { SAYSO_GAZETTEERS: '' }, 'linux', null],
  [false, { SAYSO_GAZETTEERS: '/there' }, 'linux', null],
  [undefined, { XDG_DATA_HOME: '/data' }, 'linux', resolve('/data', own)],
  [undefined, { XDG_DATA_HOME: '' }, 'linux', join(home, '.local', 'share', own)],
  [undefined, {}, 'darwin', join(home, 'Library', 'Application Support', own)],
  [undefined, { LOCALAPPDATA: '/local' }, 'win32', resolve('/local', own)],
];

for (const [named, environment, platform, folder] of table) {
  test(`gazetteers lie in ${folder}: ${String(named)}, ${JSON.stringify(environment)}, ${platform}`, () => {
    assert.equal(gazetteerFolder(named, environment, platform), folder);
  });
}
