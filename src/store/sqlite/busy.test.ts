// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesIn, ownFolder } from '../../../test/store/folders.ts';
import { generationOf } from '../../../test/store/generations.ts';
import { changeTo } from '../../../test/store/ledgers.ts';
import { writerOf } from '../../../test/store/writers.ts';
import { CaseFault, openCase, withCase } from '../index.ts';

const reports = 5;

async function begun(file: string): Promise<void> {
  await withCase(file, async (open) => open.write(changeTo(generationOf(1, reports))));
}

for (const first of ['a case', 'no case yet']) {
  test(`a second writer waits for the first one (${first})`, async (t) => {
    const file = join(ownFolder(t), 'pile.case');
    const from = first === 'a case' ? 1 : 0;
    if (from === 1) await begun(file);
    const one = writerOf(t, file, 'hold', reports);
    await one.saying(1);
    assert.deepEqual(one.said, ['held']);
    const two = writerOf(t, file, 'once', reports);
    await two.saying(1);
    assert.deepEqual(two.said, ['waiting'], 'it is told that there is somebody to wait for');
    one.process.stdin?.write('go\n');
    await Promise.all([one.ended, two.ended]);
    assert.deepEqual(two.said, ['waiting', String(from + 2)]);
    const open = openCase(file);
    t.after(open.close);
    assert.equal(open.info().generation, from + 2);
    assert.deepEqual(open.check().faults, []);
  });
}

test('a second writer whose patience is over is told, and nothing is changed', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await begun(file);
  const one = writerOf(t, file, 'hold', reports);
  await one.saying(1);
  const before = bytesIn(folder);
  let worked = false;
  const work = async () => {
    worked = true;
  };
  const second = withCase(file, work, { wait: 120 });
  await assert.rejects(second, (error) => error instanceof CaseFault && error.code === 'case-busy');
  assert.equal(worked, false);
  assert.deepEqual(bytesIn(folder)['pile.case'], before['pile.case']);
  one.process.stdin?.write('go\n');
  await one.ended;
});

test('waiting keeps the program awake', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await begun(file);
  const one = writerOf(t, file, 'hold', reports);
  await one.saying(1);
  let ticks = 0;
  const clock = setInterval(() => ticks++, 20);
  await assert.rejects(withCase(file, async () => undefined, { wait: 300 }));
  clearInterval(clock);
  assert.ok(ticks >= 3, `${ticks} ticks in 300 ms`);
  one.process.stdin?.write('go\n');
  await one.ended;
});

test('a reader sees the generation before until the writer is done', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await begun(file);
  const reader = openCase(file);
  t.after(reader.close);
  const writer = writerOf(t, file, 'hold', reports);
  await writer.saying(1);
  assert.equal(reader.info().generation, 1);
  assert.match(reader.ledger().reports[0]!.text, /of generation 1\./);
  const late = openCase(file);
  assert.equal(late.info().generation, 1, 'also one that comes while it is being written');
  late.close();
  writer.process.stdin?.write('go\n');
  await writer.ended;
  assert.equal(reader.info().generation, 2);
});

test('one snapshot holds still while another program commits', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await begun(file);
  const reader = openCase(file);
  t.after(reader.close);
  const writer = writerOf(t, file, 'forever', reports);
  t.after(() => writer.process.kill('SIGKILL'));
  await writer.saying(2);
  for (let round = 0; round < 20; round++) {
    const texts = reader.ledger().reports.map((report) => /generation (\d+)/.exec(report.text)?.[1]);
    assert.equal(new Set(texts).size, 1, 'every report is of one generation');
    const [first, second] = reader.snapshot(() => {
      const before = reader.info().generation;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
      return [before, reader.info().generation];
    });
    assert.equal(first, second);
  }
  const at = reader.info().generation;
  assert.ok(at > 3, `the writer went on meanwhile (generation ${at})`);
});

test('many programs that begin one case at once all get their turn', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  const writers = Array.from({ length: 4 }, () => writerOf(t, file, 'once', reports));
  await Promise.all(writers.map((writer) => writer.ended));
  const numbers = writers.map((writer) => writer.said.at(-1)).sort();
  assert.deepEqual(numbers, ['1', '2', '3', '4']);
});
