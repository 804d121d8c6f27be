// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reportSeen, sentenceSeen, type WordSeen } from '../../src/api/index.ts';
import { reportView, sentenceView } from '../../src/desk/views/index.ts';
import { mentionTypes } from '../../src/model/index.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { addressOf } from '../../web/src/address.ts';
import { segmentsOf } from '../../web/src/report/segments.ts';
import {
  featureWords,
  mentionWords,
  partWords,
  relationName,
  roleName,
  tagWords,
} from '../../web/src/sentence/grammar-words.ts';
import { placeOfClaim, sentenceAsked, withSentence } from '../../web/src/sentence/sentence-address.ts';
import { takenAs } from '../../web/src/sentence/taken.ts';
import { arcsOf, type Branch, outlineOf } from '../../web/src/sentence/tree.ts';
import { fixtureLedger } from './fixture.ts';
import { fellShort, fixtureAnalyses } from './fixture-sentences.ts';

const reader = readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses);
const sentence = sentenceSeen.parse(sentenceView(reader, 'r1', fellShort.start));
const report = reportSeen.parse(reportView(reader, 'r1'));

const hung = (...heads: readonly number[]) => heads.map((head) => ({ head }));
const spelled = (branches: readonly Branch[]): string =>
  branches
    .map(({ at, branches: below }) => (below.length > 0 ? `${at}(${spelled(below)})` : `${at}`))
    .join(' ');

describe('the outline', () => {
  const table: readonly (readonly [string, readonly number[], string])[] = [
    ['no words', [], ''],
    ['one word', [-1], '0'],
    ['a chain', [-1, 0, 1], '0(1(2))'],
    ['a head in the middle', [1, -1, 1], '1(0 2)'],
    ['two heads', [-1, -1, 1], '0 1(2)'],
    ['a circle is opened', [1, 0, -1], '0(1) 2'],
    ['a word that hangs on itself', [0, 0], '0(1)'],
    ['a head outside the sentence', [7, 0], '0(1)'],
  ];
  for (const [name, heads, outline] of table)
    test(name, () => assert.equal(spelled(outlineOf(hung(...heads))), outline));

  test('holds every word once, whatever the heads', () => {
    const flat = (branches: readonly Branch[]): number[] =>
      branches.flatMap(({ at, branches: below }) => [at, ...flat(below)]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 40 }), (heads) => {
        const all = flat(outlineOf(hung(...heads))).sort((a, b) => a - b);
        assert.deepEqual(all, [...heads.keys()]);
      }),
    );
  });
});

describe('the lines', () => {
  test('of the sentence run no higher than they must', () => {
    const levels = Object.fromEntries(
      arcsOf(sentence.words).map(({ word, level }) => [sentence.words[word]!.form, level]),
    );
    assert.deepEqual(
      [levels['defence'], levels['Maravel'], levels['The'], levels['ministry'], levels['said']],
      [1, 2, 3, 1, undefined],
    );
  });

  test('of one level never lie on one another, and each word but the top has one', () => {
    const tree = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 80 })
      .map((draws) => draws.map((draw, at) => (at === 0 ? -1 : draw % at)));
    fc.assert(
      fc.property(tree, (heads) => {
        const arcs = arcsOf(hung(...heads));
        assert.deepEqual(
          arcs.map(({ word }) => word).sort((a, b) => a - b),
          [...heads.keys()].slice(1),
        );
        const taken = new Set<string>();
        for (const { head, word, level } of arcs)
          for (let at = Math.min(head, word); at < Math.max(head, word); at++) {
            assert.ok(!taken.has(`${level} ${at}`), `level ${level} twice over ${at}`);
            taken.add(`${level} ${at}`);
          }
      }),
    );
  });
});

describe('plain words', () => {
  const table: readonly (readonly [string, string])[] = [
    [partWords('VERB'), 'verb'],
    [tagWords('VBD'), 'past'],
    [tagWords('NN'), ''],
    [featureWords('Tense=Past|VerbForm=Fin').join(' '), 'past finite'],
    [featureWords('').join(' '), ''],
    [relationName('nsubj:pass'), 'subject of a passive'],
    [relationName('nsubj:outer'), 'subject'],
    [roleName('A0', false), 'who does it'],
    [roleName('A1', true), 'what is said'],
    [roleName('C-A1', true), 'what is said, goes on'],
    [roleName('R-TMP', false), 'when, by a relative word'],
    [roleName('NEG', true), 'negation'],
  ];
  for (const [words, wanted] of table) test(wanted || 'none', () => assert.equal(words, wanted));

  test('a code without words is shown as it is', () => {
    for (const code of ['<b>', 'XYZ', 'toString', '__proto__', '']) {
      assert.deepEqual(
        [partWords(code), relationName(code), roleName(code, false), featureWords(code).join('')],
        [code, code, code, code],
      );
    }
  });

  test('every type of name has its words', () => {
    for (const type of mentionTypes) assert.ok(mentionWords[type].length > 0);
  });
});

describe('the address', () => {
  const table: readonly (readonly [string, number | null])[] = [
    ['/reports/r1', null],
    ['/reports/r1?sentence=0', 0],
    ['/reports/r1?sentence=150', 150],
    ['/reports/r1?sentence=', null],
    ['/reports/r1?sentence=-1', null],
    ['/reports/r1?sentence=1e3', null],
    ['/reports/r1?sentence=99999999999', null],
  ];
  for (const [href, at] of table)
    test(`${href} asks for ${at ?? 'none'}`, () => assert.equal(sentenceAsked(addressOf(href)), at));

  test('opening and closing leave the rest of it as it was', () => {
    const address = addressOf('/reports/r1?claim=r1-c1&hide=cue');
    const opened = withSentence(address, 0);
    assert.equal(opened, '/reports/r1?claim=r1-c1&hide=cue&sentence=0');
    assert.equal(
      withSentence(addressOf(`${opened}&tree=outline&why=sentence`), null),
      '/reports/r1?claim=r1-c1&hide=cue',
    );
  });

  test('a claim leads to the sentence of its cue', () => {
    const claim = report.claims.find(({ id }) => id === 'r1-c1')!;
    assert.equal(placeOfClaim(claim), claim.cue!.start);
    assert.equal(placeOfClaim({ ...claim, cue: null }), claim.source!.start);
    assert.equal(placeOfClaim({ ...claim, cue: null, source: null }), claim.content[0]!.start);
    assert.equal(placeOfClaim({ ...claim, cue: null, source: null, content: [] }), null);
  });
});

test('the open sentence is cut out of its paragraph, its two ends known, the text unchanged', () => {
  const paragraph = report.paragraphs[2]!;
  const cut = segmentsOf(report.text, paragraph, report.claims, report.zones, {
    start: paragraph.start + 4,
    end: paragraph.end - 1,
  });
  assert.equal(cut.map(({ text }) => text).join(''), report.text.slice(paragraph.start, paragraph.end));
  const within = cut.filter((segment) => segment.sentence !== null);
  assert.equal(
    within.map(({ text }) => text).join(''),
    report.text.slice(paragraph.start + 4, paragraph.end - 1),
  );
  assert.deepEqual(
    within.map(({ sentence: part }) => [part?.begins, part?.ends]).filter((ends) => ends.includes(true)),
    [
      [true, false],
      [false, true],
    ],
  );
});

test('words are taken as the text marks them', () => {
  const taken = (word: WordSeen) => {
    const { who, cue, said } = takenAs(word, report.claims);
    return [who && 'who', cue && 'cue', said && 'said'].filter(Boolean).join(' ');
  };
  const row = sentence.words.map((word) => `${word.form}:${taken(word)}`);
  assert.deepEqual(row.slice(3, 8), ['ministry:who', 'said:cue', 'that:', 'all:said', 'twelve:said']);
  assert.equal(row.at(-1), '.:');
});
