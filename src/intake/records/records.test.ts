// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './csv.ts';
import { canonicalJson, type RecordsOutcome } from './fields.ts';
import { readJson, readJsonl } from './json.ts';

function articles(
  outcome: RecordsOutcome,
): readonly (readonly [number, string, string | null, string | null, string | null])[] {
  assert.ok(outcome.kind === 'records', JSON.stringify(outcome));
  return outcome.records.map(({ record, text, title, outlet, published }) => [
    record,
    text,
    title,
    outlet,
    published?.raw ?? null,
  ]);
}

describe('JSONL', () => {
  test('fields by any of their names, whatever their case', () => {
    const lines = [
      '{"text":"Two ships sank.","title":"Ships sink","outlet":"Post","published":"2015-10-08"}',
      '',
      '{"Body":"Two ships sank.","headline":"Ships sink","source":{"name":"Post"},"date":"2015-10-08"}',
      '{"article_text":"Two ships sank.","publisher":"Post","Date_Published":"2015-10-08"}',
    ];
    assert.deepEqual(articles(readJsonl(lines.join('\n'))), [
      [1, 'Two ships sank.', 'Ships sink', 'Post', '2015-10-08'],
      [3, 'Two ships sank.', 'Ships sink', 'Post', '2015-10-08'],
      [4, 'Two ships sank.', null, 'Post', '2015-10-08'],
    ]);
  });

  test('the date of an event is never the date of publication, nor its place anything', () => {
    const line =
      '{"text":"Two ships sank.","event_date":"2016-07-10","location":"tor","eventdate":"2016-07-10"}';
    assert.deepEqual(articles(readJsonl(line)), [[1, 'Two ships sank.', null, null, null]]);
  });

  test('the text is left as it is', () => {
    assert.equal(articles(readJsonl('{"text":"  Two ships\\r\\n sank. "}'))[0]![1], '  Two ships\r\n sank. ');
  });

  test('a bad line costs only itself', () => {
    const outcome = readJsonl(
      '{"text":"Two ships sank."}\nnonsense\n[1]\n{"title":"no text"}\n{"text":"  "}',
    );
    assert.ok(outcome.kind === 'records');
    assert.deepEqual(
      outcome.bad.map(({ record, code }) => [record, code]),
      [
        [2, 'record-malformed'],
        [3, 'record-malformed'],
        [4, 'record-without-text'],
        [5, 'record-without-text'],
      ],
    );
  });

  test('no line with a text, no line that can be read', () => {
    assert.deepEqual(code(readJsonl('{"a":1}\n{"b":2}')), 'records-missing-columns');
    assert.deepEqual(code(readJsonl('nonsense\n<html>')), 'records-malformed');
  });
});

function code(outcome: RecordsOutcome): string {
  return outcome.kind === 'refused' ? outcome.code : outcome.kind;
}

describe('JSON', () => {
  test('one article, a list, or a list in an object', () => {
    const one = '{"text":"Two ships sank."}';
    for (const source of [one, `[${one}]`, `{"articles":[${one}]}`])
      assert.equal(articles(readJson(source)).length, 1, source);
    assert.equal(code(readJson('{')), 'records-malformed');
    assert.equal(code(readJson('{"type":"FeatureCollection"}')), 'records-missing-columns');
    assert.equal(code(readJson('7')), 'records-malformed');
  });
});

describe('CSV', () => {
  test('quoted cells with delimiters and line breaks', () => {
    const table = 'title,body,date\n"Ships, sunk","Two ships\nsank, it said ""today"".",2015-10-08\n';
    assert.deepEqual(articles(readCsv(table)), [
      [1, 'Two ships\nsank, it said "today".', 'Ships, sunk', null, '2015-10-08'],
    ]);
  });

  test('semicolons and tabs', () => {
    for (const mark of [';', '\t']) {
      assert.deepEqual(articles(readCsv(`title${mark}text\nShips${mark}Two, or three, sank.`)), [
        [1, 'Two, or three, sank.', 'Ships', null, null],
      ]);
    }
  });

  test('without a column for the text it is refused, its columns named', () => {
    const outcome = readCsv('id,name\n1,a\n');
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual([outcome.code, outcome.detail], ['records-missing-columns', 'Its columns: id, name.']);
    assert.equal(code(readCsv('')), 'records-missing-columns');
  });

  test('rows without text are named, rows that are short are read', () => {
    const outcome = readCsv('text,title\nTwo ships sank.\n,Ships\n');
    assert.ok(outcome.kind === 'records');
    assert.deepEqual(
      outcome.records.map(({ text }) => text),
      ['Two ships sank.'],
    );
    assert.deepEqual(
      outcome.bad.map(({ record }) => record),
      [2],
    );
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'text,;"\n\r\t ab'.split('')) }),
        (source) => void readCsv(source),
      ),
    );
  });
});

test('the same fields are the same bytes, in whatever order they stand', () => {
  assert.equal(
    canonicalJson({ b: 1, a: { d: [2, { y: 1, x: 2 }], c: 'é' } }),
    '{"a":{"c":"é","d":[2,{"x":2,"y":1}]},"b":1}',
  );
});
