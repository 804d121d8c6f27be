// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import { type CopyPiece, compareSeen, type PairSeen } from '../../api/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { compareView } from './compare-view.ts';
import { diffed, piecesOfCopy } from './copy-pieces.ts';

const reader = readerOfLedger(fixtureLedger, 'maravel');

/** `same words [changed] {carrying}¹ (around)` */
function written(pieces: readonly CopyPiece[]): string {
  return pieces
    .map(({ text, role, carries, notes }) => {
      const [open, close] =
        carries.length > 0 ? '{}' : role === 'changed' ? '[]' : role === 'around' ? '()' : ['', ''];
      return `${open}${text}${close}${notes.join('')}`;
    })
    .join('');
}

describe('two reports side by side', () => {
  test('every two of the case fit what the bench expects', () => {
    for (const a of fixtureLedger.reports) {
      for (const b of fixtureLedger.reports) {
        const seen = compareView(reader, a.id, b.id);
        assert.equal(seen === null, a.id === b.id);
        if (seen) compareSeen.parse(seen);
      }
    }
    assert.equal(compareView(reader, 'r1', 'none'), null);
  });

  test('strongest first, and what stands only in one', () => {
    const seen = compareView(reader, 'r1', 'r2')!;
    assert.deepEqual(
      seen.pairs.map(({ kind }) => kind),
      ['verbatim', 'rewritten'],
    );
    assert.deepEqual(
      seen.a.alone.map(({ n }) => n),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.deepEqual(compareView(reader, 'r1', 'r4')!.pairs, []);
  });

  test('changed words are marked, those that did something with its number', () => {
    const { pairs } = compareView(reader, 'r2', 'r3')!;
    assert.equal(
      written(pairs[0]!.a.pieces),
      '{At least}{ forty}3 islanders were {reportedly}2 sheltering in the customs hall when the last rocket fell, {a harbour official}1 said, and the roof held.',
    );
    assert.equal(
      written(pairs[0]!.b.pieces),
      '{Forty}3 islanders were sheltering in the customs hall when the last rocket fell, {the general staff}1 said, and the roof held.',
    );
  });

  test('the other way round it is the mirror image', () => {
    const [forth, back] = [
      compareView(reader, 'r2', 'r3')!.pairs[0]!,
      compareView(reader, 'r3', 'r2')!.pairs[0]!,
    ];
    const words = ({ a, b }: PairSeen) => [written(a.pieces), written(b.pieces)];
    assert.deepEqual(words(back), words(forth).reverse());
    assert.equal(back.earlier, 'b');
    assert.deepEqual(
      back.mutations.map(({ n, kind, change, a, b }) => ({ n, kind, change, a: b, b: a })),
      forth.mutations.map(({ n, kind, change, a, b }) => ({ n, kind, change, a, b })),
    );
  });
});

const passage = (exact: string) => ({ report: 'r', start: 0, end: exact.length, exact });

test('a rewrite shares its longer words wherever they stand', () => {
  const a = passage('Planes violated the border of Oskar');
  const b = passage('Oskar protests violations of its border');
  const words = diffed('rewritten', a, b);
  assert.equal(
    written(piecesOfCopy(a.exact, a, words.a, [], a)),
    '[Planes] violated [the] border [of] Oskar',
  );
  assert.equal(
    written(piecesOfCopy(b.exact, b, words.b, [], b)),
    'Oskar [protests] violations [of its] border',
  );
});

const text = fc
  .array(fc.constantFrom('ash', 'birch', 'cedar', 'ash,', '“elm”'), { maxLength: 12 })
  .map((all) => all.join(' '));

test('joined, the pieces are the words, and no piece is empty', () => {
  fc.assert(
    fc.property(text, text, fc.nat(8), fc.nat(8), (one, other, from, length) => {
      const [a, b] = [passage(one), passage(other)];
      const start = Math.min(from, one.length);
      const carrying = length === 0 ? [] : [{ start, end: Math.min(one.length, start + length), n: 1 }];
      const pieces = piecesOfCopy(
        one,
        a,
        diffed('edited', a, b).a,
        carrying.filter((r) => r.start < r.end),
        a,
      );
      assert.equal(pieces.map((piece) => piece.text).join(''), one);
      assert.ok(pieces.every((piece) => piece.text !== ''));
    }),
  );
});
