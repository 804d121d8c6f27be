// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { ParsedLine } from '../../src/desk/parse.ts';
import { holds, type Span } from '../../src/model/index.ts';
import { type Ended, sayso } from '../cli/sayso.ts';
import { ownFolder } from '../store/folders.ts';
import { samplePile } from './piles.ts';

/* The lines of `sayso parse`, against the contract in docs/ledger.md. */

let ended: Ended;
let lines: readonly ParsedLine[];

before(async (t) => {
  const undated = join(ownFolder(t as never), 'undated.txt');
  writeFileSync(undated, 'PORT SESSEL - Two sailors were hurt on Monday, the harbour master said.\n');
  const named = [
    'courier-carrow.html',
    'wire-archive.jsonl',
    'ksn-salvo.txt',
    'tamber-coast-radio.csv',
    'ksn-salvo.txt',
  ];
  const files = [...named.map((file) => join(samplePile, file)), undated];
  ended = await sayso(['parse', ...files, '--format', 'jsonl', '--date', '2024-05-08']);
  lines = ended.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ParsedLine);
});

test('a line for every report, in the order of the arguments; a file of records gives one for each', () => {
  assert.equal(ended.code, 0, ended.err);
  const expected = [
    ...[
      'courier-carrow.html',
      'wire-archive.jsonl',
      'wire-archive.jsonl',
      'wire-archive.jsonl',
      'ksn-salvo.txt',
    ],
    ...['tamber-coast-radio.csv', 'tamber-coast-radio.csv', 'ksn-salvo.txt', 'undated.txt'],
  ];
  assert.deepEqual(
    lines.map(({ report }) => report?.file),
    expected,
  );
  const records = lines.flatMap(({ report }) => report!.sightings.map(({ record }) => record));
  assert.deepEqual(records, [null, 1, 2, 3, null, 1, 2, null, null]);
});

test('every line has every part and is about its report', () => {
  const parts = [
    'casts',
    'claims',
    'figures',
    'happenings',
    'issues',
    'mentions',
    'references',
    'report',
    'sentences',
  ];
  for (const line of lines) {
    assert.deepEqual(Object.keys(line).sort(), parts);
    for (const part of [...line.claims, ...line.figures, ...line.happenings])
      assert.equal(part.report, line.report!.id);
  }
  assert.ok(
    lines.every(({ claims, sentences, mentions }) => claims.length + sentences.length + mentions.length > 2),
  );
});

test('every span is the words at its place', () => {
  let count = 0;
  for (const { report, mentions, references, claims, figures, happenings } of lines) {
    const spans: readonly (Span | null)[] = [
      ...mentions,
      ...references.flatMap(({ mention, antecedent }) => [mention, antecedent]),
      ...claims.flatMap(({ content, hedges, cue, source }) => [...content, ...hedges, cue, source]),
      ...figures.map(({ span }) => span),
      ...happenings.flatMap((one) => [
        one.trigger,
        one.actor,
        one.target,
        one.instrument,
        one.place,
        one.when,
      ]),
    ];
    for (const span of spans) {
      if (span === null) continue;
      assert.ok(holds(report!.text, span), `${report!.file}: ${JSON.stringify(span)}`);
      count++;
    }
  }
  assert.ok(count > 300, `${count} spans`);
});

test('sentences are trees of words, in order and apart', () => {
  for (const { report, sentences } of lines) {
    let end = 0;
    for (const { start, end: stop, tokens } of sentences) {
      assert.ok(start >= end && stop <= report!.text.length);
      end = stop;
      assert.equal(tokens.filter(({ head }) => head === -1).length, 1, 'one root');
      for (const [i, { head, upos, lemma, deprel, start: from, end: to }] of tokens.entries()) {
        assert.ok(head >= -1 && head < tokens.length && head !== i);
        assert.ok(from >= start && to <= stop && from < to);
        assert.match(upos, /^[A-Z]+$/);
        assert.ok(lemma !== '' && deprel !== '');
      }
    }
  }
});

test('voices are given whole, and links lead to parts of the same line', () => {
  let spoken = 0;
  for (const { claims, figures, happenings } of lines) {
    const claimIds = new Set(claims.map(({ id }) => id));
    const figureIds = new Set(figures.map(({ id }) => id));
    for (const { speaker, via, coVoices, parent } of claims) {
      for (const voice of [speaker, ...via, ...coVoices]) {
        if (voice === null) continue;
        spoken++;
        assert.ok(voice.name !== '' && voice.kind !== undefined);
      }
      assert.ok(parent === null || claimIds.has(parent));
    }
    for (const { claim, incident } of figures)
      assert.ok(incident === null && (claim === null || claimIds.has(claim)));
    for (const { claim, figures: of } of happenings) {
      assert.ok(claim === null || claimIds.has(claim));
      assert.ok(of.every((id) => figureIds.has(id)));
    }
  }
  assert.ok(spoken > 20);
});

test('the date given is for reports that state none, and only for them', () => {
  const published = (file: string) => lines.find(({ report }) => report?.file === file)!.report!.published;
  assert.deepEqual(
    [published('undated.txt').value, published('undated.txt').basis],
    ['2024-05-08', 'supplied'],
  );
  assert.notEqual(published('courier-carrow.html').value, '2024-05-08');
});
