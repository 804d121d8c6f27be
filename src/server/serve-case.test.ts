// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fixtureLedger } from '../../test/bench/fixture.ts';
import { fixtureAnalyses } from '../../test/bench/fixture-sentences.ts';
import {
  caseSeen,
  incidentListSeen,
  incidentSeen,
  methodologySeen,
  readingsSeen,
  reportListSeen,
  reportSeen,
  sentenceSeen,
  voiceListSeen,
  voicePageSeen,
  wireError,
} from '../api/index.ts';
import { readerOfLedger } from '../store/ledger-reader.ts';
import { type ServedCase, serveCase } from './index.ts';

const token = 'a-token-for-tests';
const secret = 'not for the bench';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let served: ServedCase;
let port: number;
let folder: string;
let generation = 1;

/** Asks with headers of our own choice; a browser would not let a page choose them. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const signedIn = () => ({ cookie: `sayso-${port}=${token}` });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-server-'));
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), secret);
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>the bench</title>');
  writeFileSync(join(folder, 'web', 'assets', 'index-abc.js'), 'export {};');
  const reader = readerOfLedger(fixtureLedger, 'fixture', fixtureAnalyses);
  const moving = { ...reader, info: () => ({ ...reader.info(), generation }) };
  served = await serveCase(() => moving, {
    port: 0,
    token,
    webRoot: join(folder, 'web'),
    caseName: 'maravel',
  });
  port = Number(new URL(served.url).port);
});

after(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

describe('the token', () => {
  test('stands in the printed address', () => {
    assert.equal(served.url, `http://127.0.0.1:${port}/?token=${token}`);
  });

  test('is exchanged for a cookie no script reads and no other site sends, and leaves the address', async () => {
    const { status, headers } = await ask(`/incidents?where=sea&token=${token}`);
    assert.equal(status, 303);
    assert.equal(headers.location, '/incidents?where=sea');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    for (const part of [`sayso-${port}=${token}`, 'HttpOnly', 'SameSite=Strict', 'Path=/']) {
      assert.ok(cookie.includes(part), `${cookie} has ${part}`);
    }
  });

  test('never sends the browser to another host', async () => {
    const { headers } = await ask(`//elsewhere.example/?token=${token}`);
    assert.match(headers.location ?? '', /^\/(?!\/)/);
  });

  for (const [name, headers] of [
    ['none', {}],
    ['a wrong one', { cookie: 'sayso-0=wrong' }],
    ['one of the right length', { cookie: `sayso-0=${'x'.repeat(token.length)}` }],
  ] as const) {
    test(`${name} opens nothing`, async () => {
      const cookie = {
        cookie: (headers as { cookie?: string }).cookie?.replace('sayso-0', `sayso-${port}`) ?? '',
      };
      const api = await ask('/api/reports', cookie);
      assert.equal(api.status, 401);
      assert.deepEqual(wireError.parse(JSON.parse(api.body)).error.code, 'token');
      const page = await ask('/incidents', cookie);
      assert.equal(page.status, 401);
      assert.match(page.body, /locked/);
      assert.equal((await ask('/assets/index-abc.js', cookie)).status, 401);
    });
  }

  test('differs at every launch when none is given', async () => {
    const options = { port: 0, webRoot: join(folder, 'web'), caseName: 'maravel' };
    const reader = readerOfLedger(fixtureLedger);
    const launches = await Promise.all([serveCase(reader, options), serveCase(reader, options)]);
    const tokens = launches.map(({ url }) => new URL(url).searchParams.get('token') ?? '');
    await Promise.all(launches.map((launch) => launch.close()));
    assert.notEqual(tokens[0], tokens[1]);
    for (const drawn of tokens) assert.ok(drawn.length >= 32, drawn);
  });
});

describe('who may ask', () => {
  const refused: readonly (readonly [string, Record<string, string>, string])[] = [
    ['a rebound name', { host: 'evil.example' }, 'host'],
    ['a rebound name with our port', { host: 'evil.example:PORT' }, 'host'],
    ['a name that begins like ours', { host: '127.0.0.1.evil.example:PORT' }, 'host'],
    ['another port', { host: '127.0.0.1:1' }, 'host'],
    ['a page of another site', { origin: 'https://evil.example' }, 'origin'],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }, 'origin'],
    ['a sandboxed page', { origin: 'null' }, 'origin'],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 'site'],
    ['a same-site request from another port', { 'sec-fetch-site': 'same-site' }, 'site'],
  ];
  for (const [name, headers, code] of refused) {
    test(`${name} is refused, even with the token`, async () => {
      const named = Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, value.replace('PORT', String(port))]),
      );
      for (const path of ['/api/reports', '/api/reports/r1/sentences/0', '/', `/?token=${token}`]) {
        const { status, body } = await ask(path, { ...signedIn(), ...named });
        assert.equal(status, 403, path);
        assert.equal(wireError.parse(JSON.parse(body)).error.code, code);
      }
    });
  }

  test('our own pages and the address bar are let in', async () => {
    const own = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
    assert.equal((await ask('/api/case', { ...signedIn(), ...own })).status, 200);
    assert.equal((await ask('/', { ...signedIn(), 'sec-fetch-site': 'none' })).status, 200);
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    test(`${method} is refused: the bench only reads`, async () => {
      const { status, body } = await ask('/api/reports', signedIn(), method);
      assert.equal(status, 405);
      assert.equal(wireError.parse(JSON.parse(body)).status, 405);
    });
  }

  test('nothing listens beyond 127.0.0.1', async () => {
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => !address.internal && address.family === 'IPv4');
    for (const { address } of outer) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port, timeout: 1000 });
        socket
          .on('connect', () => resolve(true))
          .on('error', () => resolve(false))
          .on('timeout', () => resolve(false));
        socket.on('close', () => socket.destroy());
      });
      assert.equal(reached, false, `${address} is not answered`);
    }
    assert.equal(new URL(served.url).hostname, '127.0.0.1');
  });
});

describe('what every answer carries', () => {
  const paths = ['/', '/incidents', '/assets/index-abc.js', '/api/case', '/api/incidents/none', '/nowhere'];
  for (const path of paths) {
    test(`${path}: a strict policy and no sniffing`, async () => {
      for (const headers of [signedIn(), {}, { ...signedIn(), host: 'evil.example' }]) {
        const answer = await ask(path, headers);
        const policy = String(answer.headers['content-security-policy']);
        for (const part of [
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
        ]) {
          assert.ok(policy.includes(part), part);
        }
        assert.doesNotMatch(policy, /unsafe|https?:|\*/);
        assert.equal(answer.headers['x-content-type-options'], 'nosniff');
        assert.equal(answer.headers['referrer-policy'], 'no-referrer');
        assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
        assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
        assert.equal(answer.headers['access-control-allow-origin'], undefined);
      }
    });
  }
});

describe('files', () => {
  const climbing = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/%00/../../secret.txt',
    '//secret.txt',
    '/secret.txt',
  ];
  for (const path of climbing) {
    test(`${path} stays in the folder`, async () => {
      const { status, body } = await ask(path, signedIn());
      assert.doesNotMatch(body, new RegExp(secret));
      assert.ok(status === 404 || status === 400, `status ${status}`);
    });
  }

  test('hashed ones are kept by the browser, the page is not', async () => {
    const script = await ask('/assets/index-abc.js', signedIn());
    assert.match(String(script.headers['cache-control']), /immutable/);
    assert.match(String(script.headers['content-type']), /javascript/);
    assert.equal((await ask('/incidents', signedIn())).headers['cache-control'], 'no-store');
  });

  test('a bench that is not built says so', async () => {
    const options = { port: 0, webRoot: join(folder, 'nowhere'), caseName: 'maravel' };
    await assert.rejects(serveCase(readerOfLedger(fixtureLedger), options), /not built/);
  });
});

describe('the case', () => {
  test('answers fit the shapes shared with the bench', async () => {
    const answer = async (path: string) => JSON.parse((await ask(path, signedIn())).body) as unknown;
    assert.equal(caseSeen.parse(await answer('/api/case')).name, 'maravel');
    assert.equal(incidentListSeen.parse(await answer('/api/incidents?standing=conflict')).rows.length, 2);
    assert.equal(incidentSeen.parse(await answer('/api/incidents/salvo')).id, 'salvo');
    const without = await answer('/api/incidents/salvo?asof=2031-03-06&parties=no');
    assert.equal(incidentSeen.parse(without).weighed?.possible, false);
    assert.equal(incidentSeen.parse(await answer('/api/incidents/salvo?asof=soon')).weighed, null);
    assert.equal(methodologySeen.parse(await answer('/api/methodology')).case, 'maravel');
    assert.equal(
      reportListSeen.parse(await answer('/api/reports')).rows.length,
      fixtureLedger.reports.length,
    );
    assert.equal(reportSeen.parse(await answer('/api/reports/r1')).id, 'r1');
    assert.equal(voiceListSeen.parse(await answer('/api/voices?kind=armed-group')).rows.length, 1);
    assert.equal(voicePageSeen.parse(await answer('/api/voices/ministry')).said.length, 5);
    assert.equal(sentenceSeen.parse(await answer('/api/reports/r1/sentences/0')).n, 1);
    assert.equal(readingsSeen.parse(await answer('/api/reports/r1/readings')).kept, true);
  });

  test('what is not there is said in the one shape of an error', async () => {
    for (const path of [
      '/api/incidents/none',
      '/api/reports/none',
      '/api/voices/none',
      '/api/reports/none/readings',
      '/api/reports/none/sentences/0',
      '/api/reports/r2/sentences/0',
      '/api/reports/r1/sentences/first',
      '/api/reports/r1/sentences/-1',
      '/api/nothing',
      '/api/reports/%E0%A4%A',
    ]) {
      const { status, body } = await ask(path, signedIn());
      assert.equal(status, 404, path);
      assert.equal(wireError.parse(JSON.parse(body)).ok, false);
    }
  });

  test('an answer is kept by nobody but asked for again only when the case has moved', async () => {
    const first = await ask('/api/incidents', signedIn());
    assert.equal(first.headers['cache-control'], 'no-store');
    const etag = String(first.headers.etag);
    const again = { ...signedIn(), 'if-none-match': etag };
    assert.equal((await ask('/api/incidents', again)).status, 304);
    generation += 1;
    assert.equal((await ask('/api/incidents', again)).status, 200);
  });

  test('a case that breaks its contract is an error, not a crash', async () => {
    const reader = { ...readerOfLedger(fixtureLedger), reports: () => [] };
    const broken = await serveCase(reader, {
      port: 0,
      token,
      webRoot: join(folder, 'web'),
      caseName: 'broken',
    });
    const at = Number(new URL(broken.url).port);
    const answer = await fetch(`http://127.0.0.1:${at}/api/incidents`, {
      headers: { cookie: `sayso-${at}=${token}` },
    });
    const error = wireError.parse(await answer.json());
    await broken.close();
    assert.equal(error.status, 500);
    assert.match(error.error.message, /holds no report/);
  });
});
