// SPDX-License-Identifier: Apache-2.0
import { foldPlaceName, isArticle, loosePlaceKey, textOf, utf8Of } from '../text/index.ts';
import { type ByteSource, halfIn, inMemory, wordAt, wordIn } from './byte-source.ts';
import type { Extent, Gazetteer, GazetteerEntry, GazetteerRecord } from './gazetteer.ts';
import { encodeGazetteer } from './gazetteer-encode.ts';
import * as layout from './gazetteer-layout.ts';

/**
 * Opens a compiled gazetteer that is in memory. Nothing is unpacked: look-ups search the bytes, which must not change
 * afterwards.
 *
 * @throws RangeError when the bytes are not a gazetteer of this version
 */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  return openGazetteer(inMemory(bytes));
}

/**
 * Opens a compiled gazetteer wherever its bytes lie. Only its header is read; a look-up reads some twenty short
 * pieces.
 *
 * @throws RangeError when the bytes are not a gazetteer of this version
 */
export function openGazetteer(source: ByteSource): Gazetteer {
  const index = openIndex(source);
  return {
    named: (name) => entriesFor(index, name, true),
    alike: (name) => entriesFor(index, name, false),
    entry: (id) => entryById(index, id),
    beginsName: (words) => beginsName(index, words),
  };
}

/** A gazetteer of a few places, for a case's own places and for tests. */
export function gazetteerOf(records: readonly GazetteerRecord[]): Gazetteer {
  return decodeGazetteer(encodeGazetteer(records));
}

interface Index {
  readonly source: ByteSource;
  readonly entries: number;
  readonly keys: number;
  readonly at: Readonly<Record<layout.Section, number>>;
}

/** A key found, and where its postings lie. */
interface KeyAt {
  readonly key: Uint8Array;
  readonly firstPosting: number;
  readonly postings: number;
}

function openIndex(source: ByteSource): Index {
  const header = source.at(0, layout.headerSize);
  const word = (index: number): number => wordIn(header, index * 4);
  if (header.length < layout.headerSize || word(0) !== layout.magic)
    throw new RangeError('not a compiled gazetteer');
  if (word(1) !== layout.version)
    throw new RangeError(`a gazetteer of version ${word(1)}, not ${layout.version}`);
  const at = Object.fromEntries(layout.sections.map((section, i) => [section, word(5 + i)]));
  return { source, entries: word(2), keys: word(3), at: at as Record<layout.Section, number> };
}

function entriesFor(index: Index, name: string, strict: boolean): readonly GazetteerEntry[] {
  const folded = foldPlaceName(name);
  const wanted = utf8Of(loosePlaceKey(folded));
  const found = firstKeyFrom(index, wanted);
  if (found === null || layout.compareBytes(found.key, wanted) !== 0) return [];
  const hash = layout.strictHash(utf8Of(folded));
  const bearing: number[] = [];
  const sounding: number[] = [];
  const postings = index.source.at(index.at.postings + found.firstPosting * 4, found.postings * 4);
  for (let i = 0; i < found.postings; i++) {
    const posting = wordIn(postings, i * 4);
    const same = (posting & ((1 << layout.hashBits) - 1)) === hash;
    (same ? bearing : sounding).push(posting >>> layout.hashBits);
  }
  const chosen = strict ? bearing : sounding.filter((entry) => !bearing.includes(entry));
  return [...new Set(chosen)].map((entry) => entryAt(index, entry));
}

function beginsName(index: Index, words: string): boolean {
  const folded = foldPlaceName(words);
  if (folded === '') return false;
  if (folded.split(' ').every(isArticle)) return true;
  const wanted = utf8Of(loosePlaceKey(folded));
  const found = firstKeyFrom(index, wanted);
  if (found === null || found.key.length < wanted.length) return false;
  const next = found.key[wanted.length];
  return wanted.every((byte, i) => found.key[i] === byte) && (next === undefined || next === 0x20);
}

/** The first key that is not before the wanted one, or null. */
function firstKeyFrom(index: Index, wanted: Uint8Array): KeyAt | null {
  if (wanted.length === 0 || index.keys === 0) return null;
  const block = lastBlockNotAfter(index, wanted);
  return scanBlock(index, block, wanted) ?? scanBlock(index, block + 1, wanted);
}

function lastBlockNotAfter(index: Index, wanted: Uint8Array): number {
  let low = 0;
  let high = Math.ceil(index.keys / layout.blockSize) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // Both lengths, and no more of the key than can be told apart from the wanted one.
    const first = index.source.at(blockStart(index, middle), 3 + wanted.length);
    if (compareStretch(first, 2, first[1]!, wanted) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

const blockStart = (index: Index, block: number): number =>
  index.at.keyBytes + wordAt(index.source, index.at.keyStarts + block * 4);

/** Where a block of keys ends: the next one begins there, or the next section does. */
function blockEnd(index: Index, block: number): number {
  const last = (block + 1) * layout.blockSize >= index.keys;
  return last ? index.at.blockPostings : blockStart(index, block + 1);
}

function scanBlock(index: Index, block: number, wanted: Uint8Array): KeyAt | null {
  const firstKey = block * layout.blockSize;
  if (firstKey >= index.keys) return null;
  const size = Math.min(layout.blockSize, index.keys - firstKey);
  const start = blockStart(index, block);
  const bytes = index.source.at(start, blockEnd(index, block) - start);
  let posting = wordAt(index.source, index.at.blockPostings + block * 4);
  const key = new Uint8Array(255);
  let at = 0;
  for (let i = 0; i < size; i++) {
    const shared = bytes[at]!;
    const own = bytes[at + 1]!;
    for (let k = 0; k < own; k++) key[shared + k] = bytes[at + 2 + k]!;
    const postings = halfIn(bytes, at + 2 + own);
    if (compareStretch(key, 0, shared + own, wanted) >= 0) {
      return { key: key.subarray(0, shared + own), firstPosting: posting, postings };
    }
    posting += postings;
    at += own + 4;
  }
  return null;
}

/** Compares `length` bytes from `start` on with others, as `compareBytes` does. */
function compareStretch(bytes: Uint8Array, start: number, length: number, wanted: Uint8Array): number {
  const shared = Math.min(length, wanted.length);
  for (let i = 0; i < shared; i++) if (bytes[start + i] !== wanted[i]) return bytes[start + i]! - wanted[i]!;
  return length - wanted.length;
}

function entryById(index: Index, id: string): GazetteerEntry | null {
  const wanted = utf8Of(layout.storedId(id));
  let low = 0;
  let high = index.entries - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = layout.compareBytes(idBytes(index, middle), wanted);
    if (order === 0) return entryAt(index, middle);
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function idBytes(index: Index, entry: number): Uint8Array {
  return stringBytes(index, wordAt(index.source, index.at.records + entry * layout.recordSize));
}

function entryAt(index: Index, entry: number): GazetteerEntry {
  const record = index.source.at(index.at.records + entry * layout.recordSize, layout.recordSize);
  const string = (at: number): string => stringAt(index, wordIn(record, at));
  const [country, ...within] = string(8).split('\n');
  const packed = wordIn(record, 24);
  return {
    id: layout.idOf(string(0)),
    name: string(4),
    lat: (wordIn(record, 12) | 0) / layout.degree,
    lon: (wordIn(record, 16) | 0) / layout.degree,
    country: country === '' ? null : country!,
    within,
    precision: layout.precisionOf(packed >>> 24),
    population: wordIn(record, 20),
    extent: extentAt(index, packed & 0xffffff),
  };
}

function extentAt(index: Index, number: number): Extent | null {
  if (number === 0) return null;
  const sides = index.source.at(index.at.extents + (number - 1) * 16, 16);
  const side = (i: number): number => (wordIn(sides, i * 4) | 0) / layout.degree;
  return [side(0), side(1), side(2), side(3)];
}

function stringBytes(index: Index, offset: number): Uint8Array {
  const at = index.at.strings + offset;
  return index.source.at(at + 2, halfIn(index.source.at(at, 2), 0));
}

function stringAt(index: Index, offset: number): string {
  const bytes = stringBytes(index, offset);
  return textOf(bytes, 0, bytes.length);
}
