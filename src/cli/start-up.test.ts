// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayso } from '../../test/cli/sayso.ts';

/** Seconds `--help` may take on an idle machine, and how much longer where the tests run side by side. */
const limit = 0.333;
const crowd = 3;

async function secondsOf(arguments_: readonly string[]): Promise<number> {
  const from = performance.now();
  await sayso(arguments_);
  return (performance.now() - from) / 1000;
}

test('help is there before one has waited for it', async (t) => {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) times.push(await secondsOf(['--help']));
  times.sort((a, b) => a - b);
  const [least, median] = [times[0]!, times[3]!];
  t.diagnostic(`--help: least ${least.toFixed(3)} s, median ${median.toFixed(3)} s of 7 runs`);
  assert.ok(least < limit * crowd, `the quickest of 7 runs took ${least.toFixed(3)} s`);
});
