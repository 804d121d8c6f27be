// SPDX-License-Identifier: Apache-2.0
import { foldPlaceName, loosePlaceKey, utf8Of } from '../text/index.ts';
import type { Extent, GazetteerRecord } from './gazetteer.ts';
import * as layout from './gazetteer-layout.ts';

interface Key {
  readonly bytes: Uint8Array;
  readonly postings: readonly number[];
}

/**
 * Writes records as a compiled gazetteer (layout in `gazetteer-layout.ts`). The order of the records does not
 * matter. Names that fold to nothing are left out.
 *
 * @throws RangeError when two records share an id, or there are more than 2^19 of them
 */
export function encodeGazetteer(records: readonly GazetteerRecord[]): Uint8Array {
  const sorted = inIdOrder(records);
  const keys = keysOf(sorted);
  const strings = new StringHeap();
  const extents: Extent[] = [];
  const recordBytes = writeRecords(sorted, strings, extents);
  const { keyStarts, keyBytes, blockPostings } = writeKeys(keys);
  const postings = keys.flatMap((key) => key.postings);
  return joinSections([sorted.length, keys.length, postings.length], {
    keyStarts: words(keyStarts),
    keyBytes,
    blockPostings: words(blockPostings),
    postings: words(postings),
    records: recordBytes,
    extents: words(extents.flatMap((extent) => extent.map((value) => Math.round(value * layout.degree)))),
    strings: strings.bytes(),
  });
}

function inIdOrder(records: readonly GazetteerRecord[]): readonly GazetteerRecord[] {
  if (records.length >= 2 ** (32 - layout.hashBits))
    throw new RangeError(`too many places: ${records.length}`);
  const keyed = records.map((record) => ({ record, bytes: utf8Of(layout.storedId(record.entry.id)) }));
  keyed.sort((a, b) => layout.compareBytes(a.bytes, b.bytes));
  for (let i = 1; i < keyed.length; i++) {
    if (keyed[i]!.record.entry.id === keyed[i - 1]!.record.entry.id) {
      throw new RangeError(`two places share the id ${keyed[i]!.record.entry.id}`);
    }
  }
  return keyed.map(({ record }) => record);
}

function keysOf(records: readonly GazetteerRecord[]): readonly Key[] {
  const postingsOf = new Map<string, Set<number>>();
  records.forEach(({ names }, index) => {
    for (const strict of new Set(names.map(foldPlaceName))) {
      const loose = loosePlaceKey(strict);
      if (loose === '' || utf8Of(loose).length > 255) continue;
      const posting = ((index << layout.hashBits) | layout.strictHash(utf8Of(strict))) >>> 0;
      postingsOf.set(loose, (postingsOf.get(loose) ?? new Set()).add(posting));
    }
  });
  const populous = (posting: number): number => records[posting >>> layout.hashBits]!.entry.population;
  return [...postingsOf]
    .map(([loose, postings]) => ({
      bytes: utf8Of(loose),
      postings: [...postings].sort((a, b) => populous(b) - populous(a) || a - b),
    }))
    .sort((a, b) => layout.compareBytes(a.bytes, b.bytes));
}

/** Front coding: within a block each key gives the length it shares with the one before, and the rest. */
function writeKeys(keys: readonly Key[]): {
  keyStarts: number[];
  keyBytes: Uint8Array;
  blockPostings: number[];
} {
  const out: number[] = [];
  const keyStarts: number[] = [];
  const blockPostings: number[] = [];
  let postings = 0;
  keys.forEach((key, index) => {
    const first = index % layout.blockSize === 0;
    if (first) {
      keyStarts.push(out.length);
      blockPostings.push(postings);
    }
    const shared = first ? 0 : sharedLength(keys[index - 1]!.bytes, key.bytes);
    out.push(shared, key.bytes.length - shared);
    for (let i = shared; i < key.bytes.length; i++) out.push(key.bytes[i]!);
    out.push(key.postings.length & 0xff, key.postings.length >> 8);
    postings += key.postings.length;
  });
  return { keyStarts, keyBytes: Uint8Array.from(out), blockPostings };
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < end && a[shared] === b[shared]) shared++;
  return shared;
}

function writeRecords(
  records: readonly GazetteerRecord[],
  strings: StringHeap,
  extents: Extent[],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(records.length * layout.recordSize));
  records.forEach(({ entry }, index) => {
    const at = index * layout.recordSize;
    const extent = entry.extent === null ? 0 : extents.push(entry.extent);
    view.setUint32(at, strings.offsetOf(layout.storedId(entry.id)), true);
    view.setUint32(at + 4, strings.offsetOf(entry.name), true);
    view.setUint32(at + 8, strings.offsetOf([entry.country ?? '', ...entry.within].join('\n')), true);
    view.setInt32(at + 12, Math.round(entry.lat * layout.degree), true);
    view.setInt32(at + 16, Math.round(entry.lon * layout.degree), true);
    view.setUint32(at + 20, entry.population, true);
    view.setUint32(at + 24, ((layout.precisionCode(entry.precision) << 24) | extent) >>> 0, true);
  });
  return new Uint8Array(view.buffer);
}

/** Strings written once each. */
class StringHeap {
  readonly #out: number[] = [0, 0];
  readonly #offsets = new Map<string, number>([['', 0]]);

  offsetOf(text: string): number {
    const known = this.#offsets.get(text);
    if (known !== undefined) return known;
    const bytes = utf8Of(text);
    const offset = this.#out.length;
    this.#out.push(bytes.length & 0xff, bytes.length >> 8);
    for (const byte of bytes) this.#out.push(byte);
    this.#offsets.set(text, offset);
    return offset;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#out);
  }
}

function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, index) => {
    view.setInt32(index * 4, value | 0, true);
  });
  return new Uint8Array(view.buffer);
}

function joinSections(
  counts: readonly number[],
  parts: Readonly<Record<layout.Section, Uint8Array>>,
): Uint8Array {
  const header = [layout.magic, layout.version, ...counts];
  let end = layout.headerSize;
  for (const section of layout.sections) {
    header.push(end);
    end += parts[section].length;
  }
  const bytes = new Uint8Array(end);
  bytes.set(words(header), 0);
  layout.sections.forEach((section, index) => {
    bytes.set(parts[section], header[5 + index]!);
  });
  return bytes;
}
