// SPDX-License-Identifier: Apache-2.0
import { type Precision, precisions } from '../model/index.ts';

/**
 * The layout of a compiled gazetteer, version 1. All numbers are little-endian; offsets count bytes from the start.
 *
 * ```
 * header    magic, version, entries, keys, postings (u32 each), then the offsets of the six sections
 * keyStarts u32 × (keys / block, rounded up): where each block of keys begins in keyBytes
 * keyBytes  loose keys, distinct, sorted by their UTF-8 bytes, front-coded in blocks:
 *           shared length u8 (0 for the first of a block), own length u8, own bytes, number of postings u16
 * postings  u32: entry index « 13 | 13 bits of the hash of the strict key; by population, then id
 * blockPostings u32 × blocks: index of the first posting of each block
 * records   28 bytes an entry, sorted by id as stored: id, name, areas (u32 string offsets), lat, lon (i32,
 *           1e-5 degrees), population (u32), precision « 24 | extent number (0 for none, else 1 + its index)
 * extents   4 × i32 each (1e-5 degrees)
 * strings   length u16 and UTF-8 bytes; areas are the country code and the ids the place lies in, joined by line
 *           feeds; in ids `geonames:` is one byte; offset 0 is the empty string
 * ```
 */
export const magic = 0x315a4753; // "SGZ1"
export const version = 1;
export const blockSize = 16;
export const recordSize = 28;
export const hashBits = 13;
export const sections = [
  'keyStarts',
  'keyBytes',
  'blockPostings',
  'postings',
  'records',
  'extents',
  'strings',
] as const;
export type Section = (typeof sections)[number];
export const headerSize = (5 + sections.length) * 4;
export const degree = 1e5;

/** FNV-1a over the key's bytes, cut to {@link hashBits}. Tells strict names from those that only sound alike. */
export function strictHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> (32 - hashBits);
}

export function precisionCode(precision: Precision): number {
  return precisions.indexOf(precision);
}

export function precisionOf(code: number): Precision {
  const precision = precisions[code];
  if (precision === undefined) throw new RangeError(`a gazetteer holds no precision ${code}`);
  return precision;
}

/** Compares byte strings; a shorter one goes before a longer one it begins. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

const longPrefix = 'geonames:';
const shortPrefix = '\u0001';

/** An id as the file holds it. */
export function storedId(id: string): string {
  return id.startsWith(longPrefix) ? shortPrefix + id.slice(longPrefix.length) : id;
}

export function idOf(stored: string): string {
  return stored.startsWith(shortPrefix) ? longPrefix + stored.slice(shortPrefix.length) : stored;
}
