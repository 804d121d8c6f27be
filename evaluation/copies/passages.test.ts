// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../readers/plain-report.ts';
import { type Cut, candidatePassages } from './candidates.ts';
import { drawnPassages, type PassagePair, passageLine, readPassageLabels } from './passages.ts';

/** A report of one sentence. */
const cut = (id: string, text: string, { event = 'gulf', outlet = null as string | null } = {}): Cut => ({
  report: { ...plainReport(id, text), outlet },
  sentences: [{ start: 0, end: text.length }],
  event,
});

/** Reports whose words are therefore not rare, and rare words are those of few reports among them. */
const others = Array.from({ length: 200 }, (_, i) =>
  cut(`other${i}`, 'The harbour was shut and the boats lay at the quay.'),
);

const told = 'The Lady Amaril was towed past Hallin with her rudder gone.';

const rows: readonly (readonly [name: string, a: Cut, b: Cut, found: boolean])[] = [
  [
    'three rare words in order',
    cut('a', told),
    cut('b', 'Tugs brought Amaril by Hallin, without a rudder.'),
    true,
  ],
  ['in another order', cut('a', told), cut('b', 'The rudder was lost at Hallin by the Amaril.'), false],
  ['two of them', cut('a', told), cut('b', 'Near Hallin a rudder lay at the quay.'), false],
  ['word for word', cut('a', told), cut('b', told), false],
  [
    'of one outlet',
    cut('a', told, { outlet: 'Tidewire' }),
    cut('b', 'Tugs brought Amaril by Hallin, without a rudder.', { outlet: 'Tidewire' }),
    false,
  ],
  [
    'of two events',
    cut('a', told),
    cut('b', 'Tugs brought Amaril by Hallin, without a rudder.', { event: 'strait' }),
    false,
  ],
];

test('candidates have rare words in common, in order, and little running text', () => {
  for (const [name, a, b, found] of rows)
    assert.equal(candidatePassages([a, b, ...others]).length, found ? 1 : 0, name);
});

const pair = (a: string, b: string, start = 0): PassagePair => ({
  a: { report: a, start, end: start + 9 },
  b: { report: b, start, end: start + 9 },
});

test('a draw is the same for a seed, keeps to its half and takes few pairs of two reports', () => {
  const pairs = [0, 10, 20, 30].flatMap((start) => [pair('1_a', '1_b', start), pair('2_a', '2_b', start)]);
  const drawn = drawnPassages(pairs, 'odd', 7);
  assert.deepEqual(drawn, drawnPassages(pairs, 'odd', 7));
  assert.deepEqual([...new Set(drawn.map(({ a }) => a.report))], ['1_a']);
  assert.equal(drawn.length, 2);
  assert.equal(drawnPassages(pairs, 'all', 7).length, 4);
});

test('a line is read as it was written, and nothing else is', () => {
  const line = passageLine('copies', 7, 'fa-kes', pair('1', '2'));
  assert.deepEqual(readPassageLabels(`# read\n${line}\tunlike\n`), [
    { draw: 'copies', seed: 7, corpus: 'fa-kes', ...pair('1', '2'), label: 'unlike' },
  ]);
  for (const bad of [line, `${line}\tperhaps`, line.replace('0-9', '9'), line.replace('7', '-')])
    assert.throws(() => readPassageLabels(`${bad}${bad === line ? '' : '\tcopy'}`), RangeError, bad);
});
