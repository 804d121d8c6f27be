// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ownFolder } from '../../../test/store/folders.ts';
import { generationOf } from '../../../test/store/generations.ts';
import { writerOf } from '../../../test/store/writers.ts';
import { CaseFault, openCase, withCase } from '../index.ts';

/*
 * A crash at any moment leaves the case as it was before or wholly after. Programs are killed with SIGKILL, which
 * nothing in them can notice; what the system had been given to write, it still writes.
 */

const reports = 40;

/** The generation a case is at, 0 when there is none; fails unless it is that generation and nothing else. */
function wholeGeneration(file: string): number {
  if (!existsSync(file)) return 0;
  try {
    const open = openCase(file);
    try {
      const { generation } = open.info();
      assert.equal(JSON.stringify(open.ledger()), JSON.stringify(generationOf(generation, reports)));
      assert.deepEqual(open.check().faults, []);
      return generation;
    } finally {
      open.close();
    }
  } catch (error) {
    if (error instanceof CaseFault && error.code === 'case-missing') return 0;
    throw error;
  }
}

for (const how of ['before-write', 'after-write']) {
  test(`killed ${how.replace('-', ' the ')}, the case is as it was`, async (t) => {
    const folder = ownFolder(t);
    const file = join(folder, 'pile.case');
    for (const expected of [0, 1]) {
      await writerOf(t, file, how, reports).ended;
      assert.equal(wholeGeneration(file), expected);
      assert.equal(await oneMore(t, file), expected + 1, 'and it can be written to');
      assert.deepEqual(readdirSync(folder), ['pile.case']);
    }
  });
}

async function oneMore(t: TestContext, file: string): Promise<number> {
  const writer = writerOf(t, file, 'once', reports);
  await writer.ended;
  return Number(writer.said[0]);
}

test('killed at any moment of its writing, a program leaves the generation before or the one after', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  let before = 0;
  let torn = 0;
  for (let round = 0; round < 12; round++) {
    const writer = writerOf(t, file, 'forever', reports);
    // The last is let write at least once, however slow the machine.
    await writer.saying(round === 11 ? 2 : 1);
    await setTimeout(round * 7);
    writer.process.kill('SIGKILL');
    await writer.ended;
    if (readdirSync(folder).some((name) => name.endsWith('-wal'))) torn++;
    const said = writer.said.length > 1 ? Number(writer.said.at(-1)) : before;
    const after = wholeGeneration(file);
    assert.ok(after === said || after === said + 1, `said ${said}, found ${after}`);
    before = after;
  }
  assert.ok(before > 0, 'something was written');
  assert.ok(torn > 0, 'some of the programs were killed with the case open');
});

test('killed in the middle of the very first write, a program leaves no case or a whole one', async (t) => {
  const folder = ownFolder(t);
  let begun = 0;
  for (let round = 0; round < 10; round++) {
    const file = join(folder, `${round}.case`);
    const writer = writerOf(t, file, 'once', reports);
    while (!existsSync(file) && writer.process.exitCode === null) await setTimeout(1);
    await setTimeout(round);
    writer.process.kill('SIGKILL');
    await writer.ended;
    const found = wholeGeneration(file);
    if (writer.said.length > 0) assert.equal(found, 1);
    if (writer.said.length === 0) begun++;
    await withCase(file, async (open) => assert.equal(open.info().generation, found));
  }
  assert.ok(begun > 0, 'some of the programs were killed before they were done');
});
