// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { weighedMany } from '../../test/bench/weighed.ts';
import { incidentListSeen, weighedListSeen } from '../api/index.ts';
import { type ServedCase, serveCase } from './index.ts';

const token = 'a-token-for-tests';
let served: ServedCase;
let folder: string;

/** So slow that no two incidents are weighed in one request. */
const slow = {
  ...weighedMany,
  figuresOfIncident: (id: string) => {
    const until = performance.now() + 50;
    while (performance.now() < until);
    return weighedMany.figuresOfIncident(id);
  },
};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-weighing-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>the bench</title>');
  served = await serveCase(slow, { port: 0, token, webRoot: join(folder, 'web'), caseName: 'maravel' });
});

after(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string): Promise<{ readonly body: unknown; readonly etag: string | null }> {
  const { origin, port } = new URL(served.url);
  const answer = await fetch(origin + path, { headers: { cookie: `sayso-${port}=${token}` } });
  assert.equal(answer.status, 200);
  return { body: await answer.json(), etag: answer.headers.get('etag') };
}

const list = async (query: string) => {
  const { body, etag } = await ask(`/api/incidents?${query}`);
  return { ...incidentListSeen.parse(body), etag };
};

test('asking how far it is goes on weighing; only a list that is all weighed is one to keep', async () => {
  const first = await list('anonymous=no');
  assert.deepEqual([first.weighed?.done, first.weighed?.of, first.etag], [1, 3, null]);
  assert.ok(first.rows.every(({ wholeGrades }) => wholeGrades === null));
  const second = await ask('/api/weighing?anonymous=no');
  assert.deepEqual([weighedListSeen.parse(second.body).done, second.etag], [2, null]);
  const third = await ask('/api/weighing?anonymous=no');
  assert.equal(weighedListSeen.parse(third.body).done, 3);
  assert.notEqual(third.etag, null);
  const whole = await list('anonymous=no');
  assert.notEqual(whole.etag, null);
  assert.ok(whole.rows.every(({ wholeGrades }) => wholeGrades !== null));
  const counted = whole.rows.map(({ counts }) => counts.reports);
  assert.deepEqual(counted, [3, 0, 1]);
});

test('filters go with the switches, and without switches all words are listed', async () => {
  assert.equal((await list('anonymous=no&from=2031-05&to=2031-05')).rows.length, 1);
  const all = await list('scale=airwars-shaped');
  assert.equal(all.weighed, null);
  assert.notEqual(all.etag, null);
});
