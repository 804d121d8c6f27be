// SPDX-License-Identifier: Apache-2.0

/** Bytes that lie somewhere, in memory or on a disk, and are looked at piece by piece. They must not change. */
export interface ByteSource {
  readonly length: number;
  /** The bytes `[start, start + length)`, cut at the end; they may be looked at, not written to. */
  readonly at: (start: number, length: number) => Uint8Array;
}

/** Bytes that are in memory already; nothing of them is copied. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, at: (start, length) => bytes.subarray(start, start + length) };
}

/** The unsigned 32-bit number, little-endian, at a place. */
export function wordAt(source: ByteSource, at: number): number {
  return wordIn(source.at(at, 4), 0);
}

/** The unsigned 32-bit number, little-endian, in bytes that hold it. */
export function wordIn(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/** The unsigned 16-bit number, little-endian, in bytes that hold it. */
export function halfIn(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}
