// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMarked } from '../../text/index.ts';
import { quotesOf } from './quotes.ts';

const breaksOf = (text: string) => [...text.matchAll(/\n+/g)].map((match) => match.index + match[0].length);

test('quotation marks are paired, whatever their shape', () => {
  const table = [
    '“[q:We hold the ridge,]” the colonel said.',
    '"[q:We hold the ridge,]" the colonel said. "[q:It is quiet.]"',
    "''[q:We hold the ridge,]'' the colonel said.",
    '‘[q:We hold the ridge,]’ the colonel said of his soldiers’ fight.',
    "'[q:We hold the ridge,]' the colonel said of the soldiers' fight.",
    "Rebels claim '[q:total control]' of the strait",
    'He called it “[q:a ‘so-called’ truce]” on air.',
    '«[q:We hold the ridge]», the colonel said.',
    'The harbour ("[q:a graveyard]") is shut.',
    '„[q:We hold the ridge]“, the colonel said.',
    '»[q:We hold the ridge]«, the colonel said.',
    '”[q:We hold the ridge,]“ the colonel said.',
    '“[q:He said “no” to us,]” she said. “[q:He wept.]”',
    '“[q:He said “no” to “them,”]” she said.',
    "The soldiers' families and the '90s veterans' unions didn't agree.",
    'A pipe 6" wide burst.',
  ];
  for (const marked of table) {
    const { text, marks } = readMarked(marked);
    const found = quotesOf(text, breaksOf(text)).filter((quote) => quote.closed);
    assert.deepEqual(
      found.map((quote) => text.slice(quote.start, quote.end)),
      marks.map((mark) => mark.exact),
      marked,
    );
  }
});

test('a quote that is never closed ends with its paragraph, or where another opens', () => {
  const [first, second] = quotesOf('“We hold the ridge.\nThe town was quiet. “It is over,” he said.', [20]);
  assert.deepEqual([first?.closed, first?.end], [false, 19]);
  assert.deepEqual([second?.closed, second?.start], [true, 41]);
  // Two that open and one that closes: the first was never closed, and holds nothing.
  const both = quotesOf('“We hold the ridge, he said. “It is over,” he said.', []);
  assert.deepEqual(
    both.map((quote) => quote.closed),
    [false, true],
  );
});

test('a quote over paragraphs is left open and taken up again', () => {
  const text = '“We hold the ridge.\n“We hold the town.”';
  const quotes = quotesOf(text, [20]);
  assert.deepEqual(
    quotes.map((quote) => [quote.continues, quote.closed]),
    [
      [true, false],
      [false, true],
    ],
  );
});

test('no quote is longer than a page, and the time is linear', () => {
  const text = `“${'the guns fell silent and '.repeat(40_000)}`;
  const started = performance.now();
  const quotes = quotesOf(text, []);
  assert.ok(quotes.every((quote) => quote.end - quote.start <= 4001));
  assert.ok(performance.now() - started < 2000);
});

test('whatever the text, quotes are in order, apart, and inside it', () => {
  const alphabet = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    ' ',
    'a',
    's',
    '.',
    ',',
    '\n',
    '«',
    '»',
    '0',
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (units) => {
      const text = units.join('');
      let at = 0;
      for (const quote of quotesOf(text, breaksOf(text))) {
        assert.ok(quote.open >= at && quote.start > quote.open && quote.end >= quote.start);
        assert.ok(quote.close >= quote.end && quote.close <= text.length);
        at = quote.close;
      }
    }),
  );
});
