// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { root } from '../source-files.ts';
import { ownFolder } from '../store/folders.ts';
import { sampleLedger } from './golden-ledger.ts';

/*
 * The packed package, unpacked where nothing else is: compiled JavaScript, its own resources, the built bench, and no
 * package but those it says it needs.
 */

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
let folder: string;
let packed: string;

before((t) => {
  folder = ownFolder(t as never);
  run('tsc', ['-b', 'src/cli']);
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  const [tarball] = readdirSync(folder);
  run('tar', ['-xzf', join(folder, tarball!), '-C', folder]);
  packed = join(folder, 'node_modules', 'sayso');
  mkdirSync(dirname(packed));
  renameSync(join(folder, 'package'), packed);
  for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)])
    link(name);
});

function run(command: string, arguments_: readonly string[]): void {
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  execFileSync(command, arguments_, {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Puts an installed package beside ours; one for another machine is not here. */
function link(name: string): void {
  const from = join(root, 'node_modules', name);
  if (!existsSync(from)) return;
  const to = join(folder, 'node_modules', name);
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** Runs the installed program under some Node. */
function installed(node: string, arguments_: readonly string[]) {
  const program = join(packed, manifest.bin['sayso']!);
  return spawnSync(node, [program, ...arguments_], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
}

test('what is packed is what is needed', () => {
  const files = readdirSync(packed, { recursive: true, encoding: 'utf8' });
  const wanted = [
    'bin/sayso.mjs',
    'dist/src/cli/main.js',
    'web/dist/index.html',
    'resources/gazetteer/places.bin',
    'LICENSE',
  ];
  for (const each of wanted) assert.ok(files.includes(each), each);
  assert.deepEqual(
    files.filter((file) => /\.ts$|\.test\.|tsbuildinfo|^(test|training|evaluation|src)\b/.test(file)),
    [],
  );
});

test('the package reads its sample pile where it is run, to the very ledger of the sources', async () => {
  const start = installed(process.execPath, ['start', '--no-serve']);
  assert.equal(start.status, 0, start.stderr);
  const [name] = readdirSync(join(folder, 'cases'));
  assert.match(name!, /^maravel-[0-9a-f]{6}\.case$/);
  const { status, stdout, stderr } = installed(process.execPath, [
    'export',
    '--case',
    join(folder, 'cases', name!),
  ]);
  assert.equal(status, 0, stderr);
  assert.ok(stdout === (await sampleLedger()), 'the ledgers differ');
});

/** A Node on this machine that is too old to run sayso by itself. */
function olderNode(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':').filter((each) => !each.includes('node_modules'));
  for (const node of ['/usr/local/bin', '/usr/bin', ...folders].map((each) => join(each, 'node'))) {
    if (!existsSync(node)) continue;
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (Number(/^v(\d+)/.exec(stdout)?.[1] ?? 99) < 24) return node;
  }
  return null;
}

const older = olderNode();
const skip = older ? false : 'no older Node here';

test('under an older Node the package starts the Node it brought', { skip }, () => {
  const help = installed(older!, ['--help']);
  assert.equal(help.status, 0, help.stderr);
  assert.match(help.stdout, /^Usage: sayso/);
  const read = installed(older!, [
    'read',
    join(packed, 'examples', 'maravel', 'ksn-salvo.txt'),
    '--case',
    'older.case',
  ]);
  assert.equal(read.status, 0, read.stderr);
  assert.match(read.stderr, /1 reports \(1 added\)/);
  assert.equal(installed(older!, ['verify', '--case', 'none.case']).status, 3, 'exit codes come through');
});

test('under an older Node, stopping the program stops the bench', {
  skip: older ? false : 'no older Node here',
}, async () => {
  const program = join(packed, manifest.bin['sayso']!);
  const child = spawn(older!, [program, 'serve', '--case', join(folder, 'older.case')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  assert.equal((await fetch(address, { redirect: 'manual' })).status < 400, true);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
  await assert.rejects(fetch(address));
});
