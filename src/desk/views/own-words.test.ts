// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { madeOf } from '../../../test/metamorphic/weighed.ts';
import type { Story } from '../../../test/piles.ts';
import { incidentSeen, type PositionSeen, voicePageSeen } from '../../api/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { incidentView, indexVoices, lensOn, voiceView } from './index.ts';

/** Two reports of no known outlet and one of a known one tell of a failed shelling in their own words; the army speaks. */
const stories: readonly Story[] = [
  {
    id: 'oa',
    outlet: null,
    published: '2031-03-06',
    statements: [{ outcome: 'failed' }, { outcome: 'failed' }],
  },
  { id: 'ob', outlet: null, published: '2031-03-07', statements: [{ outcome: 'failed' }] },
  { id: 'oc', outlet: 'Tidewire', published: '2031-03-07', statements: [{ outcome: 'failed' }] },
  { id: 'od', outlet: 'The Gull', published: '2031-03-08', statements: [{ who: 'army', outcome: 'hit' }] },
].map((story, style) => ({ ...story, style })) as readonly Story[];

const { ledger } = madeOf(stories);
const reader = readerOfLedger(ledger, 'maravel');
const seen = incidentSeen.parse(incidentView(reader, ledger.incidents[0]!.id));
const positions = seen.questions.find(({ kind }) => kind === 'outcome')!.positions;

/** Who gives a position, each with where its words stand, in how many sentences, and the claim that holds them. */
const given = ({ speakers }: PositionSeen) =>
  speakers.map(({ voice, quotes }) => [
    voice?.id,
    quotes[0]!.receipt.report.id,
    quotes.length,
    quotes[0]!.claim === null ? quotes[0]!.form : 'a claim',
  ]);

test('whoever tells a thing in a report’s own words stands in the position by name, with the words', () => {
  const failed = positions.find(({ answer }) => answer === 'failed')!;
  assert.deepEqual(given(failed), [
    ['v:outlet:tidewire', 'oc', 1, 'narrated'],
    ['own:oa', 'oa', 2, 'narrated'],
    ['own:ob', 'ob', 1, 'narrated'],
  ]);
  const text = (report: string) => ledger.reports.find(({ id }) => id === report)!.text;
  for (const { quotes } of failed.speakers) {
    for (const { pieces, receipt } of quotes) {
      const words = pieces.map((piece) => piece.text).join('');
      assert.ok(words.length > 10 && text(receipt.report.id).includes(words), words);
    }
  }
  assert.ok(failed.speakers.every(({ root }) => root?.independence === 'cannot-tell'));
  assert.equal(failed.speakers[1]!.root!.voice?.id, 'own:oa');
});

test('what is said in a claim is not told again', () => {
  const [hit] = positions.filter(({ answer }) => answer !== 'failed');
  assert.deepEqual(
    given(hit!).map(([, report, count, form]) => [report, count, form]),
    [['od', 1, 'a claim']],
  );
});

test('a report that only tells has a page of its own, with its answer', () => {
  const lens = lensOn(reader);
  const page = voicePageSeen.parse(voiceView(lens, indexVoices(reader, lens), 'own:ob'));
  const [question] = page.questions;
  assert.deepEqual(
    question?.own.map(({ answer, spots }) => [answer, spots.map(({ report }) => report)]),
    [['failed', ['ob']]],
  );
});

/** The fixture with a claim of the Herald's own words around what it tells of the flood. */
function withNarrated(form: 'narrated' | 'indirect') {
  const { report, span } = fixtureLedger.incidents.find(({ id }) => id === 'flood')!.mentions[0]!;
  const { text } = fixtureLedger.reports.find(({ id }) => id === report)!;
  const start = text.lastIndexOf('In the autumn', span.start);
  const content = { start, end: span.end, exact: text.slice(start, span.end) };
  const pattern = fixtureLedger.claims.find(({ id }) => id === 'r1-c8')!;
  const around = { ...pattern, id: 'around', report, content: [content], cue: null, source: null, form };
  const hedges = [{ start, end: start + 2, exact: text.slice(start, start + 2) }];
  return readerOfLedger({
    ...fixtureLedger,
    claims: [...fixtureLedger.claims, { ...around, hedged: true, hedges }],
  });
}

test('a report’s own words are quoted with their hedges where they were read as a claim of its own', () => {
  const quoteIn = (form: 'narrated' | 'indirect') =>
    incidentView(withNarrated(form), 'flood')!.questions[0]!.positions[0]!.speakers[0]!.quotes[0]!;
  const own = quoteIn('narrated');
  assert.deepEqual([own.claim, own.hedged, own.pieces[0]?.hedge], ['around', true, true]);
  const anothers = quoteIn('indirect');
  assert.deepEqual([anothers.claim, anothers.hedged], [null, false]);
});
