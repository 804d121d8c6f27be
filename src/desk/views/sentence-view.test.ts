// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { gazette } from '../../../test/bench/fixture-reports.ts';
import { fellShort, fixtureAnalyses, ourRadar } from '../../../test/bench/fixture-sentences.ts';
import { sentenceSeen } from '../../api/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { analysisFailed } from '../analysis-failed.ts';
import { sentenceView } from './index.ts';

const reader = readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses);
const { text } = gazette.report;
const seen = (at: number) => sentenceView(reader, 'r1', at)!;

describe('a sentence', () => {
  const places: readonly (readonly [string, number, number])[] = [
    ['its first character', fellShort.start, 1],
    ['within it', text.indexOf('fired'), 1],
    ['its last character', fellShort.end - 1, 1],
    ['its end, which is the next one’s', fellShort.end, 2],
    ['before all of them', 0, 1],
    ['after all of them', text.length + 10, 3],
  ];
  for (const [name, at, n] of places) test(`asked for by ${name}`, () => assert.equal(seen(at).n, n));

  test('comes with its words, roles, names, claims and neighbours', () => {
    const { words, frames, names, claims, before, after, paragraph, of } = sentenceSeen.parse(
      seen(fellShort.start),
    );
    assert.equal(
      words.map((word) => text.slice(word.start, word.end)).join(' '),
      words.map((word) => word.form).join(' '),
    );
    assert.deepEqual(
      [words[4]!.feats, words[4]!.lemma, words[4]!.head],
      ['Mood=Ind|Tense=Past|VerbForm=Fin', 'say', -1],
    );
    assert.deepEqual(frames, fellShort.frames);
    assert.deepEqual(
      names.map(({ exact, type, place }) => [exact, type, place?.precision ?? null]),
      [
        ['The Maravel defence ministry', 'organisation', null],
        ['Maravel', 'place', 'country'],
        ['twelve rockets', 'weapon', null],
        ['Wednesday night', 'time', null],
      ],
    );
    assert.deepEqual(claims, ['r1-c1']);
    assert.deepEqual([before, after], [null, { start: ourRadar.start, end: ourRadar.end }]);
    assert.deepEqual([paragraph, of], [3, 3]);
  });

  test('without features, roles or names has none', () => {
    const { words, frames, names } = sentenceSeen.parse(seen(ourRadar.start));
    assert.deepEqual([words.some((word) => word.feats !== ''), frames, names], [false, [], []]);
  });

  test('is null where the case keeps none', () => {
    assert.equal(sentenceView(reader, 'none', 0), null);
    const taken = { ...fixtureLedger, reports: fixtureLedger.reports.filter((one) => one.id !== 'r1') };
    assert.equal(sentenceView(readerOfLedger(taken, 'maravel', fixtureAnalyses), 'r1', 0), null);
    assert.equal(sentenceView(reader, 'r2', 0), null);
    assert.equal(sentenceView(readerOfLedger(fixtureLedger), 'r1', 0), null);
  });

  test('of a reading that the engine has since failed to make again is not shown', () => {
    const issue = { code: analysisFailed, report: 'r1', file: null, severity: 'noted', message: '' } as const;
    const failing = readerOfLedger({ ...fixtureLedger, issues: [issue] }, 'maravel', fixtureAnalyses);
    assert.equal(sentenceView(failing, 'r1', 0), null);
    assert.notEqual(sentenceView(failing, 'r6', 0), null);
  });

  test('is found for every offset, and holds it unless it lies between two', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        const { start, end, before } = seen(at);
        const [outer] = fixtureAnalyses[0]!.sentences.filter((one) => one.start <= at && at < one.end);
        if (outer) assert.equal(start, outer.start);
        else assert.ok(end <= at || (at < start && (before === null || before.end <= at)));
      }),
    );
  });
});
