// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { type Ended, sayso } from '../../test/cli/sayso.ts';
import { marketIn } from '../../test/market.ts';
import { bytesIn, ownFolder } from '../../test/store/folders.ts';
import { readIntoCase } from '../desk/read.ts';
import type { Ledger } from '../model/index.ts';

let sound = '';

before(async (t) => {
  const folder = ownFolder(t as TestContext);
  sound = join(folder, 'market.case');
  await readIntoCase({ paths: marketIn(folder), file: sound, date: '2031-03-10' });
});

interface Case {
  readonly folder: string;
  readonly run: (arguments_: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ended>;
  readonly ledger: () => Promise<Ledger>;
}

function ownCase(t: TestContext): Case {
  const folder = ownFolder(t);
  const file = join(folder, 'market.case');
  copyFileSync(sound, file);
  return {
    folder,
    run: (arguments_, env = {}) =>
      sayso([...arguments_, '--case', file], { env: { ...process.env, SAYSO_GAZETTEERS: '', ...env } }),
    ledger: async () => JSON.parse((await sayso(['export', '--case', file])).out) as Ledger,
  };
}

const shellings = ({ incidents }: Ledger) =>
  incidents.filter(({ type }) => type === 'shelling').map(({ id }) => id);

test('a decision is taken, listed, verified and taken back', async (t) => {
  const { run, ledger } = ownCase(t);
  const ids = shellings(await ledger());
  const taken = await run(['decide', 'join-incidents', ...ids, '--because', 'one market', '--by', 'Ana']);
  assert.equal(taken.code, 0, taken.err);
  assert.match(
    taken.out,
    /^d2 join-incidents, by Ana: one market\n {2}incidents: 3 → 2\n {2}incident “.*\)\n {2}holds \(taken for one\)\n$/,
  );
  const listed = await run(['decide', 'list']);
  assert.match(listed.out, /^d2 join-incidents, by Ana: one market \(\d{4}-\d\d-\d\dT[\d:.]+Z\)$/m);
  assert.match(listed.out, /^ {2}now: holds \(taken for one\)$/m);
  const back = await run(['decide', 'withdraw', 'd2', '--because', 'two after all']);
  assert.match(back.out, /^d3 withdraw, by somebody who gave no name: two after all$/m);
  assert.match(back.out, /^ {2}d2 now: withdrawn \(taken back by d3\)$/m);
  assert.deepEqual(shellings(await ledger()), ids);
  const verified = await run(['verify']);
  assert.equal(verified.code, 0);
  assert.match(verified.out, /^all holds: .* 3 journal entries$/m);
});

test('a dry run tells what would change, and writes nothing', async (t) => {
  const { folder, run, ledger } = ownCase(t);
  const ids = shellings(await ledger());
  const kept = bytesIn(folder);
  const { code, out, err } = await run(['decide', 'join-incidents', ...ids, '--because', 'x', '--dry-run']);
  assert.equal(code, 0, err);
  assert.match(out, /^ {2}incidents: \d+ → \d+$/m);
  assert.match(err, /^a dry run: nothing was written$/m);
  assert.deepEqual(bytesIn(folder), kept);
});

test('who decides is who SAYSO_ANALYST names, unless --by names another', async (t) => {
  const { run, ledger } = ownCase(t);
  const [copy] = (await ledger()).copies;
  const env = { SAYSO_ANALYST: 'Ben' };
  const one = await run(['decide', 'confirm-copy', copy!.id, '--because', 'x'], env);
  assert.match(one.out, /^d2 confirm-copy, by Ben: x$/m);
  const other = await run(['decide', 'refuse-copy', copy!.id, '--because', 'y', '--by', 'Ana'], env);
  assert.match(other.out, /^d3 refuse-copy, by Ana: y$/m);
  assert.match(other.out, /^ {2}d2 now: overruled \(d3 came later and says otherwise\)$/m);
});

test('no decision yet: the list is empty, and says so', async (t) => {
  const { run } = ownCase(t);
  const { code, out, err } = await run(['decide', 'list']);
  assert.deepEqual([code, out], [0, '']);
  assert.match(err, /no decision was taken/);
});

const misused: readonly (readonly [why: string, arguments_: readonly string[], says: RegExp])[] = [
  ['no kind', [], /unknown option/],
  ['a kind that is not there', ['join-reports', 'a', 'b', '--because', 'x'], /unknown/],
  ['no reason', ['withdraw', 'd2'], /--because/],
  ['an empty reason', ['withdraw', 'd2', '--because', ' '], /needs a reason/],
  ['no ids', ['join-voices', '--because', 'x'], /missing required argument/],
  ['one id', ['join-voices', 'v:person:brandt', '--because', 'x'], /two or more different voices/],
  [
    'an id that is not there',
    ['join-incidents', 'i:x', 'i:y', '--because', 'x'],
    /there is no incident “i:x” in this case/,
  ],
  ['two copies', ['refuse-copy', 'a', 'b', '--because', 'x'], /too many arguments/],
];

for (const [why, arguments_, says] of misused) {
  test(`wrong usage (${why}) ends with 2, is told, and changes nothing`, async (t) => {
    const { folder, run } = ownCase(t);
    const kept = bytesIn(folder);
    const { code, out, err } = await run(['decide', ...arguments_]);
    assert.equal(code, 2, err);
    assert.equal(out, '');
    assert.match(err, says);
    assert.doesNotMatch(err, /^\s+at /m, 'no stack');
    assert.deepEqual(bytesIn(folder), kept);
  });
}

test('a decision on no case ends with 3, and begins none', async (t) => {
  const folder = ownFolder(t);
  const { code, err } = await sayso([
    'decide',
    'withdraw',
    'd2',
    '--because',
    'x',
    '--case',
    join(folder, 'none.case'),
  ]);
  assert.equal(code, 3);
  assert.match(err, /^sayso: case-missing: .*nothing was changed$/m);
  assert.deepEqual(Object.keys(bytesIn(folder)), []);
});
