// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GoldDocument, GoldMention } from '../readers/coreference.ts';
import { judge } from './voices.ts';

const text = 'Dana Orrel, a teacher, met the mayor. She said the bridge had fallen. “I saw it,” she said.';
const mention = (words: string, group: string, kind: GoldMention['kind'], nth = 0): GoldMention => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length, group, type: 'person', link: 'coref', kind };
};
const dana = mention('Dana Orrel', '1', 'name');
const mayor = mention('the mayor', '2', 'nominal');
const she = mention('She', '1', 'pronoun');
const i = mention('I', '1', 'pronoun');
const gold: GoldDocument = { id: 'd', text, mentions: [dana, mayor, she, i] };

const spanOf = ({ start, end }: { start: number; end: number }) => ({
  start,
  end,
  exact: text.slice(start, end),
});
const opened = { start: 0, end: text.indexOf(' met') };

const table: readonly (readonly [
  source: GoldMention,
  taken: { start: number; end: number } | null,
  outcome: string,
])[] = [
  [she, dana, 'he, she, it, they right'],
  [she, opened, 'he, she, it, they right'],
  [she, mayor, 'he, she, it, they wrong'],
  [she, null, 'he, she, it, they open'],
  [she, she, 'he, she, it, they open'],
  [i, dana, 'I, we, you right'],
];

test('a source is right when it is taken to a mention of its chain', () => {
  for (const [source, taken, outcome] of table) {
    const [verdict] = judge(gold, [{ source, speaker: { span: taken && spanOf(taken) } }]);
    assert.equal(`${verdict?.pointer} ${verdict?.outcome}`, outcome);
  }
});

test('what brings somebody up, or stands in no chain, is not judged', () => {
  for (const source of [dana, mayor, { start: 40, end: 44 }])
    assert.deepEqual(judge(gold, [{ source, speaker: { span: spanOf(source) } }]), []);
});
