// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { bytesOf } from './paged.ts';

/*
 * A gazetteer on disk: compiled gazetteers one after another (`src/language/gazetteer-layout.ts`), a description of
 * them as JSON, its length in bytes (32-bit, little-endian), and the eight letters `SAYSOGAZ`. It is written front to
 * back and known by its end, so that a file that was cut short is none.
 */

export const ending = '.gazetteer';
const magic = new TextEncoder().encode('SAYSOGAZ');
const tailSize = 4 + magic.length;
const formatVersion = 1;

interface Part {
  readonly offset: number;
  readonly length: number;
}

/** What a gazetteer says of itself. */
export interface GazetteerInfo {
  /** What it goes by: its file's name without the ending. */
  readonly name: string;
  /** The dump it was made from: the file's base name and the SHA-256 of its text. */
  readonly source: string;
  readonly sourceSha256: string;
  /** SHA-256 of the compiled places. Two gazetteers with one hash are read alike. */
  readonly sha256: string;
  readonly places: number;
  /** Under what terms the dump may be used; null when nobody said. */
  readonly licence: string | null;
}

/** A gazetteer that lies on disk. */
export interface GazetteerFile extends GazetteerInfo {
  readonly path: string;
  readonly parts: readonly Part[];
  /** Codes of the countries it has places of. */
  readonly countries: readonly string[];
}

/** The end of a gazetteer file, after its parts. */
export function tailOf(info: Omit<GazetteerFile, 'path' | 'name'>): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ version: formatVersion, ...info }));
  const tail = new Uint8Array(json.length + tailSize);
  tail.set(json);
  new DataView(tail.buffer).setUint32(json.length, json.length, true);
  tail.set(magic, json.length + 4);
  return tail;
}

/** What the file at this path says of itself; null when it is no gazetteer of this program. */
export function describe(path: string): GazetteerFile | null {
  try {
    const descriptor = openSync(path, 'r');
    try {
      return descriptionIn(descriptor, path);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null; // Not there, not to be read, cut short: in every case no gazetteer.
  }
}

function descriptionIn(descriptor: number, path: string): GazetteerFile | null {
  const { size } = fstatSync(descriptor);
  if (size < tailSize) return null;
  const tail = bytesOf(descriptor, size - tailSize, tailSize);
  if (!magic.every((byte, i) => tail[4 + i] === byte)) return null;
  const length = new DataView(tail.buffer).getUint32(0, true);
  const json = bytesOf(descriptor, size - tailSize - length, length);
  const { version, ...info } = JSON.parse(new TextDecoder().decode(json)) as Omit<
    GazetteerFile,
    'path' | 'name'
  > & {
    readonly version: number;
  };
  return version === formatVersion ? { ...info, name: basename(path, ending), path } : null;
}

const stretch = 1 << 20;

/** Whether the compiled places are still those that were written, by their hash. */
export function isWhole({ path, parts, sha256 }: GazetteerFile): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const end = parts.reduce((last, part) => Math.max(last, part.offset + part.length), 0);
    for (let at = 0; at < end; at += stretch)
      hash.update(bytesOf(descriptor, at, Math.min(stretch, end - at)));
    return hash.digest('hex') === sha256;
  } catch {
    return false;
  } finally {
    closeSync(descriptor);
  }
}
