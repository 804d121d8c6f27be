// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { weighedReader } from '../../../test/bench/weighed.ts';
import { methodologySeen } from '../../api/index.ts';
import { gradeRuleName, gradeScales, questionKinds, relations, sourceKinds } from '../../model/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { policies } from '../policies/index.ts';
import { programVersion } from '../resources.ts';
import { methodologyMarkdown } from './markdown.ts';
import { methodologyOf } from './methodology.ts';

test('the page has every scale, rule, kind of question, relation, kind of source and policy in force', () => {
  const text = methodologyMarkdown(methodologySeen.parse(methodologyOf(weighedReader)));
  const names = [
    ...gradeScales.flatMap(({ rules }) => rules.map(gradeRuleName)),
    ...gradeScales.flatMap(({ rules }) => rules.map(({ step }) => step)),
    ...questionKinds,
    ...relations,
    ...sourceKinds,
    ...policies.map(({ id }) => id),
  ];
  assert.deepEqual(
    names.filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

test('what came up in the ledger is counted', () => {
  const { scales, questions, relations, independence, fired } = methodologyOf(weighedReader);
  const count = (entries: readonly { readonly name: string; readonly count: number }[], name: string) =>
    entries.find((entry) => entry.name === name)!.count;
  const disputed = scales[0]!.rules.find(({ step }) => step === 'disputed')!;
  assert.equal(disputed.count, 1);
  assert.equal(count(questions, 'responsibility'), 1);
  assert.equal(count(relations, 'conflict'), 1);
  assert.ok(count(independence, 'independent') > 0);
  const rules = fired.find(({ part }) => part === 'questions')!.rules;
  assert.deepEqual(rules, [{ rule: 'responsibility.denied@1', count: 1 }]);
});

test('a ledger by another version, or with rules that have gone, says so', () => {
  const { generator, incidents } = fixtureLedger;
  const old = incidents.map((one) => ({
    ...one,
    grade: { ...one.grade, scale: 'plain@0', rule: 'grade.old@1' },
  }));
  const before = { ...fixtureLedger, generator: { ...generator, version: '0.0.1' }, incidents: old };
  const seen = methodologyOf(readerOfLedger(before, 'maravel'));
  assert.deepEqual([seen.madeBy, seen.codebookOf], ['0.0.1', programVersion()]);
  assert.ok(seen.gone.includes('plain@0') && seen.gone.includes('grade.old@1'));
  const text = methodologyMarkdown(seen);
  assert.match(text, /made by sayso 0\.0\.1; .* codebook of sayso /);
  assert.match(text, /does not have: .*`grade\.old@1`/);
  const now = { ...weighedReader, info: () => ({ ...weighedReader.info(), generator: programVersion() }) };
  assert.doesNotMatch(methodologyMarkdown(methodologyOf(now)), /Not the same version/);
});

test('a name with a bar in it breaks no table, and wording has no braces left', () => {
  const text = methodologyMarkdown(methodologyOf(weighedReader));
  const widths = text.split('\n\n').filter((block) => block.startsWith('| '));
  for (const block of widths) {
    const cells = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
    assert.equal(new Set(cells).size, 1, block.slice(0, 80));
  }
  assert.doesNotMatch(text, /[{}]/);
});
