// SPDX-License-Identifier: Apache-2.0

/** Characters that show nothing or turn the direction of writing, by what they are used for when they hide words. */
export interface Invisible {
  /** Zero-width characters that no script needs where they stand. */
  readonly zeroWidth: number;
  /** Embeddings, overrides and isolates of writing direction. */
  readonly bidi: number;
  /** Tag characters, which spell ASCII that nobody sees. */
  readonly tags: number;
}

const always =
  /[\u200b\u2060\ufeff\u180e]|(?<=[\p{ASCII}\p{Script=Latin}])[\u200c-\u200f](?=[\p{ASCII}\p{Script=Latin}])/gu;
const bidi = /[\u202a-\u202e\u2066-\u2069]/g;
const tags = /[\u{e0001}\u{e0020}-\u{e007f}]/gu;
const softHyphens = /\u00ad/g;

/** Counts the invisible characters of a text. Joiners between letters of scripts that use them are not counted. */
export function countInvisible(text: string): Invisible {
  return { zeroWidth: countOf(text, always), bidi: countOf(text, bidi), tags: countOf(text, tags) };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A text of a page without them, and without soft hyphens, which only say where a line may be broken. */
export function withoutInvisible(text: string): string {
  return text.replace(always, '').replace(bidi, '').replace(tags, '').replace(softHyphens, '');
}

/** In plain words; null when there are none. */
export function describeInvisible({ zeroWidth, bidi: turns, tags: tagged }: Invisible): string | null {
  const parts = [
    zeroWidth > 0 ? `${zeroWidth} of zero width` : '',
    turns > 0 ? `${turns} that turn the direction of writing` : '',
    tagged > 0 ? `${tagged} tag characters` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `Here: ${parts.join(', ')}.` : null;
}
