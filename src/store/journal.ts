// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/** One line of the journal. `hash` covers every other field and the hash before it. */
export interface JournalEntry {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `read` for a run; the kinds of decisions for what an analyst did. */
  readonly kind: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

export const emptyHead = '0'.repeat(64);

/** Hash of an entry: SHA-256 over the JSON of the previous hash and the entry's fields, in this order. */
export function entryHash({ previous, seq, at, kind, body }: Omit<JournalEntry, 'hash'>): string {
  const fields = JSON.stringify([previous, seq, at, kind, body]);
  return createHash('sha256').update(fields, 'utf8').digest('hex');
}

/** The number of the entry after this one; numbers begin at 1. */
export function nextSeq(last: JournalEntry | null): number {
  return (last?.seq ?? 0) + 1;
}

/** Chains one more entry on. */
export function chained(
  last: JournalEntry | null,
  { at, kind, body }: Pick<JournalEntry, 'at' | 'kind' | 'body'>,
): JournalEntry {
  const open = { seq: nextSeq(last), at, kind, body, previous: last?.hash ?? emptyHead };
  return { ...open, hash: entryHash(open) };
}

/** What is broken in a journal, in order; empty when the chain holds. */
export function brokenLinks(entries: readonly JournalEntry[]): readonly string[] {
  const faults: string[] = [];
  let last: JournalEntry | null = null;
  for (const entry of entries) {
    const expected = chained(last, entry);
    if (entry.seq !== expected.seq)
      faults.push(`journal entry ${entry.seq} stands where ${expected.seq} belongs`);
    if (entry.previous !== expected.previous)
      faults.push(`journal entry ${entry.seq} does not follow the one before it`);
    if (entry.hash !== entryHash(entry))
      faults.push(`journal entry ${entry.seq} was changed after it was written`);
    last = entry;
  }
  return faults;
}
