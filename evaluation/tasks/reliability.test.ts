// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calibrationScore, type Judged, reliabilityOf, separationScore } from './reliability.ts';

/** Readings by their confidence in hundredths, `+` right and `-` wrong: `80+ 80- 30-`. */
const judged = (notation: string): readonly Judged[] =>
  notation
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => ({ confidence: Number(each.slice(0, -1)) / 100, right: each.endsWith('+') }));

const tables: readonly {
  readonly readings: string;
  /** Count and number right of each bin, by where it begins. */
  readonly bins: Readonly<Record<string, string>>;
  readonly error: number;
  readonly separation: number;
}[] = [
  { readings: '', bins: {}, error: 0, separation: 0.5 },
  { readings: '100+ 0-', bins: { '0': '1 0', '0.9': '1 1' }, error: 0, separation: 1 },
  { readings: '50+ 50-', bins: { '0.5': '2 1' }, error: 0, separation: 0.5 },
  // A bin's upper end belongs to the next; within a bin errors to both sides cancel out.
  { readings: '40+ 39-', bins: { '0': '1 0', '0.4': '1 1' }, error: (0.6 + 0.39) / 2, separation: 1 },
  { readings: '82+ 88-', bins: { '0.8': '2 1' }, error: 0.35, separation: 0 },
  // Of four pairs of a right and a wrong one, two are in order and one is a tie.
  {
    readings: '90+ 60+ 60- 70-',
    bins: { '0.6': '2 1', '0.7': '1 0', '0.9': '1 1' },
    error: 0.25,
    separation: 0.625,
  },
  { readings: '70+ 70+ 70+', bins: { '0.7': '3 3' }, error: 0.3, separation: 0.5 },
];

test('bins, error and separation worked by hand', () => {
  for (const { readings, bins, error, separation } of tables) {
    const table = reliabilityOf(judged(readings));
    const told = table.bins.map(({ from, count, right }) => [`${from}`, `${count} ${right}`]);
    assert.deepEqual(Object.fromEntries(told), bins, readings);
    assert.ok(Math.abs(table.error - error) < 1e-9, `${readings}: ${table.error}`);
    assert.ok(Math.abs(table.separation - separation) < 1e-9, `${readings}: ${table.separation}`);
  }
});

const reading = fc.record({
  confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  right: fc.boolean(),
});

test('every reading is in one bin, and turning right and wrong about turns separation about', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
      const { bins, error, separation } = reliabilityOf(readings);
      assert.equal(
        bins.reduce((sum, { count }) => sum + count, 0),
        readings.length,
      );
      assert.ok(bins.every(({ from, to, said }) => from <= said + 1e-9 && said <= to + 1e-9));
      assert.ok(error >= 0 && error <= 1);
      const turned = reliabilityOf(readings.map((each) => ({ ...each, right: !each.right })));
      assert.ok(Math.abs(separation + turned.separation - 1) < 1e-9);
    }),
  );
});

test('as scores: higher is better, with the table behind them and that of the readings for tuning', () => {
  const readings = judged('90+ 60+ 60- 70-');
  assert.equal(calibrationScore(readings).value, 0.75);
  const { value, table } = separationScore(readings, judged('80+'));
  assert.equal(value, 0.625);
  assert.deepEqual(table, [
    'reported: calibration error 0.2500, separation 0.6250',
    'of conf. claims     said    right',
    '0.6–0.7      2    0.600    0.500',
    '0.7–0.8      1    0.700    0.000',
    '0.9–1.0      1    0.900    1.000',
    'for tuning: calibration error 0.2000, separation 0.5000',
    'of conf. claims     said    right',
    '0.8–0.9      1    0.800    1.000',
  ]);
  assert.equal(separationScore(readings).table?.length, 5);
});
