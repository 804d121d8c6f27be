// SPDX-License-Identifier: Apache-2.0
import { closeSync, fstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { type DumpBytes, plainBytes } from './dump-lines.ts';
import { bytesOf } from './paged.ts';
import { dumpInZip, isZip, unpacked } from './zip.ts';

/** A dump on disk, plain or in an archive, that can be gone through several times. */
export interface DumpFile {
  /** The dump's own base name, inside the archive where there is one. */
  readonly name: string;
  /** Bytes of the file on disk. */
  readonly size: number;
  readonly bytes: DumpBytes;
  readonly close: () => void;
}

/** Dumps larger than this are gone through too often to be read here; a country's is smaller by far. */
const largest = 768 * 1024 * 1024;

/**
 * @throws RangeError, in words for the person who gave it, when it is a file that no dump can be read from; what the
 *   system says when it cannot be read at all
 */
export function openDump(path: string): DumpFile {
  const descriptor = openSync(path, 'r');
  const close = (): void => closeSync(descriptor);
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw new RangeError('it is a folder; name the dumps in it');
    if (found.size > largest) throw new RangeError(tooLarge);
    const start = bytesOf(descriptor, 0, Math.min(4, found.size));
    if (isUtf16(start)) throw new RangeError('it is written in UTF-16; save it as UTF-8');
    if (!isZip(start)) return { name: basename(path), size: found.size, bytes: plainBytes(path), close };
    const { name, entry } = dumpInZip(descriptor, found.size);
    const bytes = (): AsyncIterable<Buffer> => unpacked(path, descriptor, entry);
    return { name: basename(name), size: found.size, bytes, close };
  } catch (error) {
    close();
    throw error;
  }
}

const tooLarge = 'it is too large to be read here; GeoNames has a dump for each country';

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
