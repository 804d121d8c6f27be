// SPDX-License-Identifier: Apache-2.0
/** Runs every test, or those of the files named, and ends with the runner's summary and one plain line. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { filesBelow, root } from './source-files.ts';

const folders = ['src', 'learning', 'evaluation', 'training', 'test'];
const wanted = process.argv.slice(2);
const files = folders
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));

const counts = { passed: 0, failed: 0, skipped: 0 };
const tests = run({
  files: files.map((path) => join(root, path)),
  concurrency: availableParallelism(),
  timeout: 600_000,
  execArgv: ['--import', pathToFileURL(join(root, 'test/draws.ts')).href],
});
tests.on('test:summary', (summary) => {
  if (summary.file !== undefined) return;
  counts.passed = summary.counts.passed;
  counts.failed = summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
  counts.skipped = summary.counts.skipped;
  if (!summary.success && counts.failed === 0) counts.failed = 1;
});
const report = tests.compose(new spec());
report.pipe(process.stdout);
await finished(report);
process.stdout.write(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`,
);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
