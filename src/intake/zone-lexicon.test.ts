// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeZoneLexicon, type ZoneLexicon } from './zone-lexicon.ts';

/** A lexicon of a few words, and whatever is put in their place. */
function lexiconWith(fields: Readonly<Record<string, unknown>>): ZoneLexicon {
  return decodeZoneLexicon({
    ...{
      format: 'sayso-zones',
      version: 1,
      language: 'en',
      months: { may: 5 },
      weekdays: ['sunday'],
      agencies: { MNA: 'Maravel News' },
    },
    ...{
      published: ['posted'],
      modified: ['updated'],
      ownVoice: ['we', 'us'],
      boilerplate: [],
      credits: [],
      headings: [],
      feet: [],
      captions: [],
      bylines: [],
    },
    ...fields,
  });
}

test('a lexicon is decoded with its patterns', () => {
  const { boilerplate, months, agencies, ownVoice } = lexiconWith({
    boilerplate: [{ name: 'appeal', pattern: '^donate\\b' }],
  });
  assert.ok(boilerplate[0]!.pattern.test('Donate now'));
  assert.deepEqual([months.get('may'), agencies.get('MNA')], [5, 'Maravel News']);
  assert.ok(ownVoice.test('We are') && ownVoice.test('with us') && !ownVoice.test('the well'));
  assert.ok(!ownVoice.test('the US navy'));
});

test('words of the lexicon are words in its patterns, whatever marks they hold', () => {
  const { agencyAt } = lexiconWith({ agencies: { 'A.B': 'A.B', 'A.B (North)': 'North' } });
  agencyAt.lastIndex = 0;
  assert.equal(agencyAt.exec('A.B (North) Two')?.[0], 'A.B (North)');
  agencyAt.lastIndex = 0;
  assert.equal(agencyAt.exec('AxB Two'), null);
});

test('a broken lexicon is told by its field', () => {
  const cases: readonly (readonly [fields: Readonly<Record<string, unknown>>, says: RegExp])[] = [
    [{ version: 2 }, /version/],
    [{ months: [] }, /months/],
    [{ months: { may: 'five' } }, /may/],
    [{ bylines: 'by' }, /bylines/],
    [{ boilerplate: [{ name: 'a', pattern: '(' }] }, /boilerplate: “\(”/],
    [{ captions: [{ pattern: 'a' }] }, /captions\.name/],
    [{ captions: [{ name: 'a', pattern: 'a', where: 'top' }] }, /captions\.where/],
    [{ feet: 'below' }, /feet/],
  ];
  for (const [fields, message] of cases)
    assert.throws(() => lexiconWith(fields), { name: 'RangeError', message });
  assert.throws(() => decodeZoneLexicon(null), RangeError);
});
