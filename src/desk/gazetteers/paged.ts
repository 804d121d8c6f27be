// SPDX-License-Identifier: Apache-2.0
import { readSync } from 'node:fs';
import type { ByteSource } from '../../language/byte-source.ts';

const pageSize = 16 * 1024;

/** Pages of files that were read lately, of a bounded number. */
export class PageCache {
  readonly #pages = new Map<string, Uint8Array>();
  readonly #most: number;

  /** @param megabytes how much may be kept, of all files together */
  constructor(megabytes: number) {
    this.#most = Math.max(1, Math.floor((megabytes * 1024 * 1024) / pageSize));
  }

  /** The page of this key; read when it is not kept, in which case the one not asked for longest is let go. */
  page(key: string, read: () => Uint8Array): Uint8Array {
    const kept = this.#pages.get(key);
    if (kept !== undefined) this.#pages.delete(key);
    const page = kept ?? read();
    this.#pages.set(key, page);
    if (this.#pages.size > this.#most) this.#pages.delete(this.#pages.keys().next().value!);
    return page;
  }
}

/**
 * A stretch of an open file, of which only the pages looked at are read.
 *
 * @param descriptor of the open file; the file must not change or be closed
 * @throws RangeError, when it is looked at, if the file is shorter than it was
 */
export function pagedSource(
  descriptor: number,
  { offset, length }: { readonly offset: number; readonly length: number },
  cache: PageCache,
): ByteSource {
  const page = (number: number): Uint8Array =>
    cache.page(`${descriptor}:${offset}:${number}`, () => {
      const start = number * pageSize;
      return bytesOf(descriptor, offset + start, Math.min(pageSize, length - start));
    });
  const at = (start: number, wanted: number): Uint8Array => {
    const end = Math.min(start + wanted, length);
    if (end <= start) return new Uint8Array(0);
    const first = Math.floor(start / pageSize);
    const last = Math.floor((end - 1) / pageSize);
    if (first === last) return page(first).subarray(start - first * pageSize, end - first * pageSize);
    const bytes = new Uint8Array(end - start);
    for (let number = first; number <= last; number++) {
      const from = Math.max(start, number * pageSize);
      const to = Math.min(end, (number + 1) * pageSize);
      bytes.set(page(number).subarray(from - number * pageSize, to - number * pageSize), from - start);
    }
    return bytes;
  };
  return { length, at };
}

/** Bytes of an open file, all of them. */
export function bytesOf(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const more = readSync(descriptor, bytes, read, length - read, offset + read);
    if (more === 0) throw new RangeError('a gazetteer is shorter than it was');
    read += more;
  }
  return bytes;
}
