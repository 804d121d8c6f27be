// SPDX-License-Identifier: Apache-2.0

/**
 * Trained weights on disk: the four letters `SAYW`, a version, a count of sections, the length of each in bytes
 * (32-bit, little-endian), then the sections, each padded to a multiple of four so that it can be viewed in place.
 */
const magic = 0x57594153;
const version = 1;
const headerWords = 3;

const padded = (length: number): number => (length + 3) & ~3;

/** Writes sections as one container. */
export function packContainer(sections: readonly Uint8Array[]): Uint8Array {
  const head = 4 * (headerWords + sections.length);
  const packed = new Uint8Array(head + sections.reduce((sum, section) => sum + padded(section.length), 0));
  const words = new DataView(packed.buffer);
  [magic, version, sections.length, ...sections.map((section) => section.length)].forEach((word, index) => {
    words.setUint32(4 * index, word, true);
  });
  let at = head;
  for (const section of sections) {
    packed.set(section, at);
    at += padded(section.length);
  }
  return packed;
}

/** Reads the sections of a container one after another, without copying them where alignment allows. */
export class TableReader {
  readonly #packed: Uint8Array;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;

  /** @throws RangeError when the bytes are no container of this version, or are cut short */
  constructor(bytes: Uint8Array) {
    this.#packed = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const view = new DataView(this.#packed.buffer, this.#packed.byteOffset, this.#packed.byteLength);
    if (bytes.length < 4 * headerWords || view.getUint32(0, true) !== magic) {
      throw new RangeError('these bytes are no trained weights of sayso');
    }
    if (view.getUint32(4, true) !== version) {
      throw new RangeError(
        `trained weights of version ${view.getUint32(4, true)}; this program reads ${version}`,
      );
    }
    const count = view.getUint32(8, true);
    this.#at = 4 * (headerWords + count);
    if (this.#at > bytes.length) throw new RangeError('trained weights are cut short');
    this.#lengths = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.#lengths[i] = view.getUint32(4 * (headerWords + i), true);
    const total = this.#lengths.reduce((sum, length) => sum + padded(length), this.#at);
    if (total > bytes.length) throw new RangeError('trained weights are cut short');
  }

  /** The next section as bytes. */
  bytes(): Uint8Array {
    const length = this.#lengths[this.#next++];
    if (length === undefined) throw new RangeError('trained weights have fewer sections than were asked for');
    const section = this.#packed.subarray(this.#at, this.#at + length);
    this.#at += padded(length);
    return section;
  }

  signedBytes(): Int8Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Int8Array(buffer, byteOffset, length);
  }

  /** The next section as signed 32-bit words. */
  words(): Int32Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Int32Array(buffer, byteOffset, length >> 2);
  }

  /** The next section as 32-bit floats. */
  floats(): Float32Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Float32Array(buffer, byteOffset, length >> 2);
  }

  /** The next section as unsigned 16-bit words. */
  halfWords(): Uint16Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Uint16Array(buffer, byteOffset, length >> 1);
  }

  /** The next section as text: UTF-16 code units, so that no decoder outside the language is needed. */
  text(): string {
    const units = this.halfWords();
    let text = '';
    for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
    return text;
  }
}

/** A text as a section of a container. */
export function textSection(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return new Uint8Array(units.buffer);
}
