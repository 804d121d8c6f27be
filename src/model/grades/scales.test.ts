// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeMeasures, gradeRuleName, scaleName } from './scale.ts';
import { gradeScales } from './scales.ts';

const rules = gradeScales.flatMap((scale) => scale.rules.map((rule) => ({ scale, rule })));

test('every scale and every rule has a name of its own', () => {
  for (const names of [gradeScales.map(scaleName), rules.map(({ rule }) => gradeRuleName(rule))]) {
    assert.equal(new Set(names).size, names.length);
  }
});

for (const scale of gradeScales) {
  test(`${scaleName(scale)}: every step can be reached, none is twice, and some rule always fires`, () => {
    const steps = [...scale.ordered, ...scale.apart];
    assert.deepEqual([...new Set(scale.rules.map(({ step }) => step))].sort(), [...steps].sort());
    assert.equal(new Set(steps).size, steps.length);
    const always = scale.rules.filter(({ when }) => when.length === 0);
    assert.deepEqual(always, [scale.rules.at(-1)]);
  });

  test(`${scaleName(scale)}: no rule says more than it looks at`, () => {
    for (const { when, inputs, because, wouldChange, step } of scale.rules) {
      const shown = new Set<string>(inputs);
      for (const { measure, atLeast, atMost } of when) {
        assert.ok(shown.has(measure), `${step}: ${measure} decides and is not shown`);
        assert.ok(atLeast !== undefined || atMost !== undefined, `${step}: ${measure} has no bound`);
      }
      for (const { words } of [...because, ...wouldChange]) {
        for (const [, measure] of words.matchAll(/\{(?:n|names|why):([a-z-]+)\}/g)) {
          assert.ok(shown.has(measure!), `${step}: “${words}” speaks of ${measure}`);
          assert.ok(measure! in gradeMeasures);
        }
        assert.doesNotMatch(words.replace(/\{(?:(?:n|names|why):[a-z-]+|change)\}/g, ''), /[{}]/);
      }
      assert.ok(because.some(({ when = [] }) => when.length === 0) || when.length === 0);
    }
  });

  test(`${scaleName(scale)}: what would change a grade leads to a step of the scale`, () => {
    const steps = new Set([...scale.ordered, ...scale.apart]);
    for (const { step, wouldChange } of scale.rules) {
      assert.ok(wouldChange.length > 0, step);
      for (const { words } of wouldChange) {
        const [, to] = /: ([a-z-]+)$/.exec(words) ?? [];
        if (to !== undefined) assert.ok(steps.has(to), `${step} → ${to}`);
      }
    }
  });
}

test('no word of a scale says what is so, only what is said', () => {
  const words = JSON.stringify(gradeScales);
  assert.doesNotMatch(words, /\b(?:true|truth|false|fact|fake|lie|reliable|debunked)\b/i);
});
