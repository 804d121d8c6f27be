// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decode } from './decode.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('encodings', () => {
  const cases: readonly (readonly [name: string, input: Uint8Array, text: string, encoding: string])[] = [
    ['UTF-8', utf8('Café — “Tor”'), 'Café — “Tor”', 'utf-8'],
    ['a mark is dropped, nothing else', bytes([0xef, 0xbb, 0xbf], ' a\r\n'), ' a\r\n', 'utf-8'],
    ['only the first mark is one', utf8('\ufeff\ufeffa'), '\ufeffa', 'utf-8'],
    ['UTF-16 little-endian', bytes([0xff, 0xfe, 0x41, 0, 0xe9, 0]), 'Aé', 'utf-16le'],
    ['UTF-16 big-endian', bytes([0xfe, 0xff, 0, 0x41, 0, 0xe9]), 'Aé', 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from('The mayor said so.', 'utf16le'), 'The mayor said so.', 'utf-16le'],
    [
      'windows-1252 with its quotation marks',
      bytes(
        'The mayor said ',
        [0x93],
        'two',
        [0x94],
        ' people wouldn',
        [0x92],
        't leave the port before the ships came.',
      ),
      'The mayor said “two” people wouldn’t leave the port before the ships came.',
      'windows-1252',
    ],
    [
      'one broken byte among sound ones',
      bytes(Array.from(utf8('déjà vu à Tor')), [0xff]),
      'déjà vu à Tor\ufffd',
      'utf-8',
    ],
    ['nothing', bytes(), '', 'utf-8'],
  ];
  for (const [name, input, text, encoding] of cases) {
    test(name, () => {
      const decoded = decode(input);
      assert.ok(decoded.kind === 'text');
      assert.deepEqual([decoded.text, decoded.encoding], [text, encoding]);
    });
  }
});

test('what a page declares is believed before any guess, and only when it can be', () => {
  const page = bytes('<meta charset=windows-1251>', [0xcf, 0xee, 0xf0, 0xf2]);
  const declared = decode(page, () => 'windows-1251');
  assert.ok(declared.kind === 'text');
  assert.deepEqual([declared.text.slice(-4), declared.by], ['Порт', 'declared']);
  const nonsense = decode(page, () => 'no-such-encoding');
  assert.ok(nonsense.kind === 'text' && nonsense.by === 'guess');
});

test('bytes that are no text say why', () => {
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [bytes([0x89], 'PNG\r\n\x1a\n', 'abc'), /PNG/],
    [bytes('%PDF-1.7 abc'), /PDF/],
    [bytes('a report', [0], 'with a zero'), /zero byte at 8/],
    [bytes(Array.from({ length: 200 }, (_, i) => (i % 2 ? 0x41 : 0x02))), /control/],
  ];
  for (const [input, because] of cases) {
    const decoded = decode(input);
    assert.ok(decoded.kind === 'binary');
    assert.match(decoded.because, because);
  }
});

test('decoding never throws, and gives back any text that was UTF-8', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (input) => void decode(input)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.replace(/[\p{Cc}\p{Cs}\ufeff]/gu, '');
      const decoded = decode(utf8(plain));
      assert.ok(decoded.kind === 'binary' || decoded.text === plain);
    }),
  );
});
