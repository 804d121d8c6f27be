// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, portOf } from './values.ts';

test('days that exist, in one way of writing', () => {
  for (const day of ['2015-10-08', '2024-02-29', '1999-12-31']) assert.equal(dateOf(day), day);
  const wrong = [
    '2015-02-30',
    '2023-02-29',
    '2015-13-01',
    '2015-00-10',
    '15-10-08',
    '2015-10-8',
    '2015-10-08T00:00',
    '',
    'today',
  ];
  for (const day of wrong) assert.throws(() => dateOf(day), /is not a day/, day);
});

test('ports of this machine', () => {
  for (const [port, expected] of [
    ['0', 0],
    ['8080', 8080],
    ['65535', 65535],
  ] as const)
    assert.equal(portOf(port), expected);
  for (const port of ['65536', '-1', '80.5', 'http', ''])
    assert.throws(() => portOf(port), /is not a port/, `“${port}”`);
});
