// SPDX-License-Identifier: Apache-2.0
import { detect } from 'chardet';

/** What bytes say when read as text. */
export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: string;
      /** How the encoding is known. */
      readonly by: 'bom' | 'utf-8' | 'declared' | 'pattern' | 'guess';
      /** Bytes that could not be read and stand as U+FFFD in the text. */
      readonly replaced: number;
    }
  | { readonly kind: 'binary'; readonly because: string };

/** An encoding that a page declares for itself, read from its first bytes as ASCII; null when it declares none. */
export type DeclaredEncoding = (head: string) => string | null;

const headBytes = 4096;
const sampleBytes = 65_536;

/**
 * Reads bytes as text: byte-order mark, then strict UTF-8, then UTF-16 without a mark (every other byte zero), then
 * what the page declares, then chardet's guess, and windows-1252 when there is none. Never throws. The text is what
 * the bytes say, less the mark.
 *
 * Bytes that are mostly sound UTF-8 sequences stay UTF-8 with U+FFFD for each broken one: a single damaged byte must
 * not turn every other accented letter into two wrong ones.
 */
export function decode(bytes: Uint8Array, declared: DeclaredEncoding = () => null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return withMark(bytes, marked);
  const wide = utf16Pattern(bytes);
  if (wide) return { kind: 'text', text: lenient(bytes, wide), encoding: wide, by: 'pattern', replaced: 0 };
  const binary = whyBinary(bytes);
  if (binary) return { kind: 'binary', because: binary };
  const strict = tryStrict(bytes, 'utf-8');
  if (strict !== null) return { kind: 'text', text: strict, encoding: 'utf-8', by: 'utf-8', replaced: 0 };
  const sequences = countUtf8(bytes);
  if (sequences.sound > 0 && sequences.sound >= 2 * sequences.broken) {
    const text = lenient(bytes, 'utf-8');
    return { kind: 'text', text, encoding: 'utf-8', by: 'utf-8', replaced: text.split('\ufffd').length - 1 };
  }
  return legacy(bytes, declared);
}

interface Mark {
  readonly encoding: string;
  readonly length: number;
}

function byteOrderMark(bytes: Uint8Array): Mark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function withMark(bytes: Uint8Array, mark: Mark): Decoded {
  const rest = bytes.subarray(mark.length);
  const strict = tryStrict(rest, mark.encoding);
  const text = strict ?? lenient(rest, mark.encoding);
  const replaced = strict === null ? text.split('\ufffd').length - 1 : 0;
  return { kind: 'text', text, encoding: mark.encoding, by: 'bom', replaced };
}

function tryStrict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // The only thing that is thrown here is "these bytes are not in this encoding".
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** UTF-16 without a mark: zeros in nearly every other byte and almost nowhere else. */
function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, headBytes) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const many = (end / 2) * 0.7;
  const few = (end / 2) * 0.02;
  if (odd >= many && even <= few) return 'utf-16le';
  return even >= many && odd <= few ? 'utf-16be' : null;
}

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Why bytes are no text: a known signature, zero bytes, or too many control characters; null when they may be text. */
function whyBinary(bytes: Uint8Array): string | null {
  const signature = signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return `It begins as a ${signature[0]} file does.`;
  const end = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return `It has a zero byte at ${i}.`;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > 0.02 * end ? `${controls} of its first ${end} bytes are control characters.` : null;
}

/** Counts multi-byte UTF-8 sequences that are sound and bytes that belong to none. */
function countUtf8(bytes: Uint8Array): { sound: number; broken: number } {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i]!);
    let taken = 1;
    while (taken < length && (bytes[i + taken]! & 0xc0) === 0x80) taken++;
    if (length === 0 || taken < length) broken++;
    else if (length > 1) sound++;
    i += taken;
  }
  return { sound, broken };
}

/** How many bytes a UTF-8 sequence has by its first; 0 when none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function legacy(bytes: Uint8Array, declared: DeclaredEncoding): Decoded {
  const head = lenient(bytes.subarray(0, headBytes), 'windows-1252');
  const named = known(declared(head));
  if (named && named !== 'utf-8') return legacyText(bytes, named, 'declared');
  // chardet may answer with a name that no decoder knows, or UTF-8, which these bytes are not.
  const guess = known(detect(bytes.subarray(0, sampleBytes)));
  return legacyText(bytes, guess && guess !== 'utf-8' ? guess : 'windows-1252', 'guess');
}

function legacyText(bytes: Uint8Array, encoding: string, by: 'declared' | 'guess'): Decoded {
  const text = lenient(bytes, encoding);
  return { kind: 'text', text, encoding, by, replaced: text.split('\ufffd').length - 1 };
}

/** The platform's name of an encoding, null when it has no decoder for it. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // RangeError: the platform does not know the label.
  }
}
