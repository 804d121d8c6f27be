// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { ownFolder } from '../../test/store/folders.ts';
import { caseFileFor } from './cases.ts';

test('a case is named after its first path and all of them, in the folder cases of where one is', (t) => {
  const folder = ownFolder(t);
  const before = process.cwd();
  process.chdir(folder);
  t.after(() => process.chdir(before));
  const name = (...paths: string[]) => basename(caseFileFor(paths));
  assert.equal(dirname(caseFileFor(['a/reports'])), join(process.cwd(), 'cases'));
  assert.match(name('a/reports'), /^reports-[0-9a-f]{6}\.case$/);
  assert.notEqual(name('a/reports'), name('b/reports'), 'two folders of one name are two cases');
  assert.equal(name('a/x.txt', 'b/y.txt'), name('b/y.txt', 'a/x.txt'), 'whatever their order');
  assert.equal(name('a/reports'), name(join(folder, 'a', 'reports')), 'however they are written');
  assert.match(name('a/May reports (2).zip'), /^May-reports-2--[0-9a-f]{6}\.case$/);
  assert.match(name('/'), /^case-[0-9a-f]{6}\.case$/);
});
