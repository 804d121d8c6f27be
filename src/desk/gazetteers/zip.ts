// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { bytesOf } from './paged.ts';

/** A file in a ZIP archive, as its central directory has it. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly crc: number;
  readonly header: number;
}

const [entrySignature, endSignature, fileSignature] = [0x02014b50, 0x06054b50, 0x04034b50];
const endSize = 22;
/** The comment at the end of an archive is at most this long. */
const longestComment = 0xffff;

/** Whether a file begins as ZIP archives do. */
export function isZip(start: Uint8Array): boolean {
  return start.length >= 4 && viewOf(start).getUint32(0, true) === fileSignature;
}

/**
 * The one dump in an archive as GeoNames ships them (`SY.zip` holds `SY.txt` and a `readme.txt`).
 *
 * @throws RangeError, in words for the person who gave it, when there is not one such file or it cannot be unpacked
 */
export function dumpInZip(
  descriptor: number,
  size: number,
): { readonly name: string; readonly entry: ZipEntry } {
  const dumps = entriesOf(descriptor, size).filter(
    ({ name }) => /\.(txt|tsv)$/i.test(name) && !/(^|\/)(readme|licen[cs]e)[^/]*$/i.test(name),
  );
  const [entry, second] = dumps;
  if (entry === undefined)
    throw new RangeError('the archive holds no .txt file; unpack it and give the dump');
  if (second !== undefined) {
    throw new RangeError(
      `the archive holds several dumps (${entry.name}, ${second.name}); unpack it and give them`,
    );
  }
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw new RangeError('the archive is packed in a way that is not read; unpack it and give the dump');
  }
  return { name: entry.name, entry };
}

/**
 * The unpacked bytes of a file in an archive, piece by piece.
 *
 * @throws when they cannot be unpacked, or RangeError at their end when they are not what was packed
 */
export async function* unpacked(path: string, descriptor: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  const view = viewOf(bytesOf(descriptor, entry.header, 30));
  const start = entry.header + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  let crc = 0;
  if (entry.packed > 0) {
    const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
    const bytes = entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined);
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      crc = crc32(piece, crc);
      yield piece;
    }
  }
  if (crc !== entry.crc)
    throw new RangeError('the archive is damaged: what is unpacked is not what was packed');
}

function entriesOf(descriptor: number, size: number): readonly ZipEntry[] {
  const tailLength = Math.min(size, endSize + longestComment);
  const tail = viewOf(bytesOf(descriptor, size - tailLength, tailLength));
  let at = tailLength - endSize;
  while (at >= 0 && tail.getUint32(at, true) !== endSignature) at--;
  if (at < 0) throw new RangeError('the archive is cut short or broken');
  const [count, length, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (offset === 0xffffffff || offset + length > size)
    throw new RangeError(
      'the archive is cut short, or too large to be read here; unpack it and give the dump',
    );
  return directoryOf(bytesOf(descriptor, offset, length), count);
}

function directoryOf(bytes: Uint8Array, count: number): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw new RangeError('the list of files in the archive is broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
