// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import type { CaseList } from '../store/index.ts';
import { languageFor } from './language.ts';
import { type Reading, readReports } from './pool.ts';

const { language } = languageFor([]);
const reports = Array.from({ length: 12 }, (_, i) =>
  plainReport(`r${i}`, `The port of Sessel was shelled on Monday. “We count ${i + 2} dead,” the mayor said.`),
);

function reading(part: Partial<Reading>): Reading {
  return { language, lists: [], threads: 1, onRead: () => undefined, stop: undefined, ...part };
}

test('reports come back in their order and are the same for any number of threads', async () => {
  const alone = await readReports(reports, reading({ threads: 1 }));
  let told = 0;
  const shared = await readReports(reports, reading({ threads: 3, onRead: () => told++ }));
  assert.deepEqual(JSON.stringify(shared), JSON.stringify(alone));
  assert.deepEqual(
    shared.map(({ report }) => report),
    reports.map(({ id }) => id),
  );
  assert.ok(alone.every(({ claims }) => claims.length > 0));
  assert.equal(told, reports.length);
});

test('what a thread was asked when it broke is read here', async () => {
  const unreadable = [
    { kind: 'places', file: 'p', sha256: '', text: null },
  ] as unknown as readonly CaseList[];
  const shared = await readReports(reports, reading({ threads: 3, lists: unreadable }));
  const alone = await readReports(reports, reading({ threads: 1 }));
  assert.equal(JSON.stringify(shared), JSON.stringify(alone));
});

test('a read is stopped between two reports, on one thread and on several', async () => {
  for (const threads of [1, 3]) {
    const controller = new AbortController();
    let told = 0;
    const onRead = (): void => {
      told++;
      controller.abort();
    };
    const work = readReports(reports, reading({ threads, onRead, stop: controller.signal }));
    await assert.rejects(work, { name: 'AbortError' });
    assert.ok(told < reports.length);
  }
});
