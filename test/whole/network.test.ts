// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { sayso } from '../cli/sayso.ts';
import { root } from '../source-files.ts';
import { ownFolder } from '../store/folders.ts';
import { samplePile } from './piles.ts';

/*
 * The main job, with every way out of the machine closed and watched: nothing tries to leave.
 */

const guard = ['--import', pathToFileURL(join(import.meta.dirname, 'no-network.ts')).href];

function attemptsIn(log: string): readonly string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
}

const ways: readonly (readonly [way: string, code: string, attempt: RegExp])[] = [
  ['fetch', "await fetch('http://192.0.2.1/')", /fetch from 192\.0\.2\.1/],
  [
    'http',
    "(await import('node:http')).get('http://192.0.2.1/').on('error', () => {})",
    /connect to 192\.0\.2\.1/,
  ],
  ['https', "(await import('node:https')).get('https://example.invalid/')", /connect to example\.invalid/],
  ['tls', "(await import('node:tls')).connect(443, '192.0.2.1')", /connect to 192\.0\.2\.1/],
  ['net', "import { connect } from 'node:net'; connect(80, '192.0.2.1')", /connect to 192\.0\.2\.1/],
  [
    'dns',
    "import { lookup } from 'node:dns'; lookup('example.invalid', () => {})",
    /look up example\.invalid/,
  ],
  [
    'dns/promises',
    "await (await import('node:dns/promises')).resolve4('example.invalid')",
    /look up example\.invalid/,
  ],
  ['dgram', "(await import('node:dgram')).createSocket('udp4').send('x', 53, '192.0.2.1')", /datagram/],
  [
    'listening to all',
    "(await import('node:net')).createServer().listen(0, '0.0.0.0')",
    /listen on 0\.0\.0\.0/,
  ],
  [
    'a worker',
    `const { Worker } = await import('node:worker_threads');
     await new Promise((done) => new Worker("fetch('http://192.0.2.1/')", { eval: true }).on('error', done));`,
    /fetch from 192\.0\.2\.1/,
  ],
];

for (const [way, code, attempt] of ways) {
  test(`the watch sees ${way}`, async (t) => {
    const log = join(ownFolder(t), 'attempts');
    const env = { ...process.env, SAYSO_NETWORK_LOG: log };
    const child = spawn(process.execPath, [...guard, '--input-type=module', '-e', code], {
      env,
      stdio: 'ignore',
    });
    await once(child, 'exit');
    assert.match(attemptsIn(log).join('\n'), attempt);
  });
}

test('reading, serving and exporting try nothing', async (t) => {
  assert.ok(existsSync(join(root, 'web/dist/index.html')), 'the bench is built (npm run build:web)');
  const folder = ownFolder(t);
  const log = join(folder, 'attempts');
  const file = join(folder, 'pile.case');
  const env = { ...process.env, SAYSO_NETWORK_LOG: log };
  const start = [...guard, join(root, 'src/cli/main.ts'), 'start', samplePile, '--case', file];
  const child = spawn(process.execPath, start, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => child.kill('SIGKILL'));
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  await lookAt(address);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
  const exported = await sayso(['export', '--case', file], { node: guard, env });
  assert.equal(exported.code, 0, exported.err);
  assert.equal((JSON.parse(exported.out) as { format: string }).format, 'sayso-ledger');
  assert.equal((await sayso(['verify', '--case', file], { node: guard, env })).code, 0);
  assert.deepEqual(attemptsIn(log), []);
});

/** Opens the bench as a browser would: the page, then what the page asks for. */
async function lookAt(address: string): Promise<void> {
  const page = await fetch(address, { redirect: 'manual' });
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(address);
  const headers = { cookie };
  const html =
    page.status === 200 ? await page.text() : await (await fetch(`${origin}/`, { headers })).text();
  assert.match(html, /<div id="/);
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    assert.equal((await fetch(`${origin}${path}`, { headers })).status, 200, path);
  }
  for (const path of ['/api/case', '/api/incidents', '/api/reports']) {
    const answer = await fetch(`${origin}${path}`, { headers });
    assert.equal(answer.status, 200, path);
    assert.ok((await answer.text()).length > 20);
  }
}
