// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokenLinks, chained, emptyHead, entryHash, type JournalEntry } from './journal.ts';

const anyNext = fc.record({ at: fc.string(), kind: fc.string(), body: fc.string({ unit: 'binary' }) });
const anyJournal = fc.array(anyNext, { minLength: 1, maxLength: 8 }).map(journalOf);

function journalOf(all: readonly Pick<JournalEntry, 'at' | 'kind' | 'body'>[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const next of all) entries.push(chained(entries.at(-1) ?? null, next));
  return entries;
}

test('a journal as it was written holds', () => {
  fc.assert(fc.property(anyJournal, (journal) => assert.deepEqual(brokenLinks(journal), [])));
  assert.deepEqual(brokenLinks([]), []);
});

test('the first entry follows the empty head, and numbers begin at 1', () => {
  const [first, second] = journalOf([
    { at: 'a', kind: 'read', body: '' },
    { at: 'b', kind: 'read', body: '' },
  ]);
  assert.deepEqual([first?.seq, first?.previous], [1, emptyHead]);
  assert.deepEqual([second?.seq, second?.previous], [2, first?.hash]);
});

test('any one change of any one field is found', () => {
  const field = fc.constantFrom<keyof JournalEntry>('at', 'kind', 'body', 'previous', 'hash', 'seq');
  fc.assert(
    fc.property(anyJournal, fc.nat(), field, (journal, n, key) => {
      const at = n % journal.length;
      const changed = journal.map((entry, i) =>
        i === at ? { ...entry, [key]: key === 'seq' ? entry.seq + 1 : `${entry[key]}x` } : entry,
      );
      assert.notDeepEqual(brokenLinks(changed), []);
    }),
  );
});

test('an entry taken from anywhere but the end is found; from the end, only a head kept elsewhere tells', () => {
  fc.assert(
    fc.property(anyJournal, fc.nat(), (journal, n) => {
      const at = n % journal.length;
      const shorter = journal.toSpliced(at, 1);
      if (at === journal.length - 1) assert.notEqual(shorter.at(-1)?.hash ?? emptyHead, journal.at(-1)?.hash);
      else assert.notDeepEqual(brokenLinks(shorter), []);
    }),
  );
});

test('where one field ends and the next begins is part of the hash', () => {
  const entry = { seq: 1, at: 'a', kind: 'b', body: 'c', previous: emptyHead };
  assert.notEqual(
    entryHash({ ...entry, at: 'a\nb', kind: '' }),
    entryHash({ ...entry, at: 'a', kind: 'b\n' }),
  );
  assert.notEqual(
    entryHash({ ...entry, kind: 'b', body: 'c' }),
    entryHash({ ...entry, kind: 'b"c', body: '' }),
  );
});
