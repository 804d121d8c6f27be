// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { checkLedger } from '../../src/api/ledger-check.ts';
import type { Ledger } from '../../src/model/index.ts';
import { named, sayso } from '../cli/sayso.ts';
import { root } from '../source-files.ts';
import { bytesIn, ownFolder } from '../store/folders.ts';
import { writerOf } from '../store/writers.ts';
import { samplePile } from './piles.ts';

/* What a person does first: read the sample pile, look whether it holds, take the ledger out. */

test('start --no-serve builds the sample case where it is run, and the case holds', async (t) => {
  const folder = ownFolder(t);
  const started = await sayso(['start', '--no-serve'], { cwd: folder });
  assert.deepEqual([started.code, started.out], [0, ''], started.err);
  assert.match(started.err, /: 19 reports \(19 added\), \d+ claims, \d+ incidents$/m);
  assert.ok(named(started.err, 'noted').includes('language-not-analysed'));
  const cases = join(folder, 'cases');
  const [name] = readdirSync(cases);
  const file = join(cases, name!);

  const verified = await sayso(['verify', '--case', file]);
  assert.deepEqual([verified.code, verified.err], [0, '']);
  const exported = await sayso(['export', '--case', file, '--format', 'ledger']);
  assert.deepEqual([exported.code, exported.err], [0, '']);
  assert.deepEqual(checkLedger(JSON.parse(exported.out) as Ledger), []);

  const before = bytesIn(cases);
  const again = await sayso(['start', samplePile, '--no-serve'], { cwd: folder });
  assert.equal(again.code, 0, again.err);
  assert.match(again.err, /: 19 reports \(nothing new\)/);
  assert.deepEqual(bytesIn(cases), before);
});

test('progress is plain lines where nobody watches, a line for each tenth at most', async (t) => {
  const files = ['ksn-salvo.txt', 'pelorus-depot.txt'].map((name) => join(samplePile, name));
  const { err } = await sayso(['read', ...files, '--case', join(ownFolder(t), 'pile.case')]);
  const lines = err.split('\n');
  for (const stage of [
    'gathering files',
    'reading reports',
    'laying reports side by side',
    'saving the case',
  ]) {
    const said = lines.filter((line) => line.startsWith(stage));
    assert.ok(said.length >= 1 && said.length <= 12, `${stage}: ${said.length} lines`);
  }
  const control = String.fromCharCode(27);
  assert.ok(!err.includes(control), 'no control sequences');
});

test('a program killed while it reads leaves a case that holds, or none', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  for (const wait of [500, 1100]) {
    const arguments_ = [join(root, 'src/cli/main.ts'), 'read', samplePile, '--case', file];
    const child = spawn(process.execPath, arguments_, { stdio: 'ignore' });
    await setTimeout(wait);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { code, err } = await sayso(['verify', '--case', file]);
    assert.ok(code === 0 || /case-missing/.test(err), err);
  }
  const { code, err } = await sayso(['read', join(samplePile, 'ksn-salvo.txt'), '--case', file]);
  assert.equal(code, 0, err);
  assert.ok(existsSync(file));
  assert.deepEqual(readdirSync(folder), ['pile.case']);
});

test('the bench follows a case that another program reads more into', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  assert.equal((await sayso(['read', join(samplePile, 'ksn-salvo.txt'), '--case', file])).code, 0);
  const arguments_ = [join(root, 'src/cli/main.ts'), 'serve', '--case', file];
  const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => child.kill('SIGKILL'));
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const cookie =
    (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const reports = async () => {
    const answer = await fetch(new URL('/api/reports', address), { headers: { cookie } });
    return (await answer.text()).match(/\.(txt|html)"/g)?.length ?? 0;
  };
  assert.equal(await reports(), 1);
  assert.equal((await sayso(['read', join(samplePile, 'pelorus-depot.txt'), '--case', file])).code, 0);
  assert.equal(await reports(), 2);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  assert.deepEqual(readdirSync(dirname(file)), ['pile.case'], 'one file again');
});

test('a read that finds another program writing says that it waits, and waits', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  const other = writerOf(t, file, 'hold', 3);
  await other.saying(1);
  const arguments_ = [
    join(root, 'src/cli/main.ts'),
    'read',
    join(samplePile, 'ksn-salvo.txt'),
    '--case',
    file,
  ];
  const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    if (line.startsWith('waiting for another program')) other.process.stdin?.write('go\n');
  }
  assert.equal(lines[0], 'waiting for another program to finish writing to the case');
  assert.ok(
    lines.some((line) => /: 4 reports \(1 added\)/.test(line)),
    lines.join('\n'),
  );
  await other.ended;
});
