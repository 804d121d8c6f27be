// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printable } from './output.ts';

test('what a terminal would obey is shown by its number', () => {
  const shown = [
    ['plain — “words”, žluť, 漢字', 'plain — “words”, žluť, 漢字'],
    ['\u001B[2Jgone', '\\u{1b}[2Jgone'],
    ['a\nrefused: forged', 'a\\u{a}refused: forged'],
    ['\u202Etxt.exe', '\\u{202e}txt.exe'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['\u{E0041}', '\\u{e0041}'],
  ] as const;
  for (const [line, expected] of shown) assert.equal(printable(line), expected);
});

test('one line stays one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) =>
      assert.doesNotMatch(printable(line), /[\p{Cc}\p{Cf}]/u),
    ),
  );
});
