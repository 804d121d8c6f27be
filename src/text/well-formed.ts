// SPDX-License-Identifier: Apache-2.0

/** Halves of surrogate pairs that stand alone: JSON escapes can carry them, and no encoding can. */
export function halvesIn(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0;
}

/** The text with each lone half as U+FFFD; every offset stays what it was. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
