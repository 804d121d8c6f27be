// SPDX-License-Identifier: Apache-2.0
import { foldPlaceName, isArticle, loosePlaceKey, textOf, utf8Of } from '../text/index.ts';
import type { Extent, Gazetteer, GazetteerEntry, GazetteerRecord } from './gazetteer.ts';
import { encodeGazetteer } from './gazetteer-encode.ts';
import * as layout from './gazetteer-layout.ts';

/**
 * Opens a compiled gazetteer. Nothing is unpacked: look-ups search the bytes, which must not change afterwards.
 *
 * @throws RangeError when the bytes are not a gazetteer of this version
 */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  const index = openIndex(bytes);
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
  readonly bytes: Uint8Array;
  readonly view: DataView;
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

function openIndex(bytes: Uint8Array): Index {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number): number => view.getUint32(index * 4, true);
  if (bytes.length < layout.headerSize || word(0) !== layout.magic)
    throw new RangeError('not a compiled gazetteer');
  if (word(1) !== layout.version)
    throw new RangeError(`a gazetteer of version ${word(1)}, not ${layout.version}`);
  const at = Object.fromEntries(layout.sections.map((section, i) => [section, word(5 + i)]));
  return { bytes, view, entries: word(2), keys: word(3), at: at as Record<layout.Section, number> };
}

function entriesFor(index: Index, name: string, strict: boolean): readonly GazetteerEntry[] {
  const folded = foldPlaceName(name);
  const wanted = utf8Of(loosePlaceKey(folded));
  const found = firstKeyFrom(index, wanted);
  if (found === null || layout.compareBytes(found.key, wanted) !== 0) return [];
  const hash = layout.strictHash(utf8Of(folded));
  const bearing: number[] = [];
  const sounding: number[] = [];
  for (let i = 0; i < found.postings; i++) {
    const posting = index.view.getUint32(index.at.postings + (found.firstPosting + i) * 4, true);
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
    const at = blockStart(index, middle);
    if (compareStretch(index.bytes, at + 2, index.bytes[at + 1]!, wanted) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

const blockStart = (index: Index, block: number): number =>
  index.at.keyBytes + index.view.getUint32(index.at.keyStarts + block * 4, true);

function scanBlock(index: Index, block: number, wanted: Uint8Array): KeyAt | null {
  const firstKey = block * layout.blockSize;
  if (firstKey >= index.keys) return null;
  const size = Math.min(layout.blockSize, index.keys - firstKey);
  let at = blockStart(index, block);
  let posting = index.view.getUint32(index.at.blockPostings + block * 4, true);
  const key = new Uint8Array(255);
  for (let i = 0; i < size; i++) {
    const shared = index.bytes[at]!;
    const own = index.bytes[at + 1]!;
    for (let k = 0; k < own; k++) key[shared + k] = index.bytes[at + 2 + k]!;
    const postings = index.view.getUint16(at + 2 + own, true);
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
  const at = index.at.strings + index.view.getUint32(index.at.records + entry * layout.recordSize, true);
  return index.bytes.subarray(at + 2, at + 2 + index.view.getUint16(at, true));
}

function entryAt(index: Index, entry: number): GazetteerEntry {
  const at = index.at.records + entry * layout.recordSize;
  const { view } = index;
  const [country, ...within] = stringAt(index, view.getUint32(at + 8, true)).split('\n');
  const packed = view.getUint32(at + 24, true);
  return {
    id: layout.idOf(stringAt(index, view.getUint32(at, true))),
    name: stringAt(index, view.getUint32(at + 4, true)),
    lat: view.getInt32(at + 12, true) / layout.degree,
    lon: view.getInt32(at + 16, true) / layout.degree,
    country: country === '' ? null : country!,
    within,
    precision: layout.precisionOf(packed >>> 24),
    population: view.getUint32(at + 20, true),
    extent: extentAt(index, packed & 0xffffff),
  };
}

function extentAt(index: Index, number: number): Extent | null {
  if (number === 0) return null;
  const at = index.at.extents + (number - 1) * 16;
  const side = (i: number): number => index.view.getInt32(at + i * 4, true) / layout.degree;
  return [side(0), side(1), side(2), side(3)];
}

function stringAt(index: Index, offset: number): string {
  const at = index.at.strings + offset;
  return textOf(index.bytes, at + 2, at + 2 + index.view.getUint16(at, true));
}
