// SPDX-License-Identifier: Apache-2.0

/**
 * The offset in the report's text at which a selection begins; null when it does not begin in a paragraph of it.
 * Characters that are shown by their code count as the one they are.
 */
export function offsetAt(selection: Selection | null): number | null {
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!selection || !node || !paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, selection.anchorOffset);
  const before = range.cloneContents();
  const codes = [...before.querySelectorAll('.unseen')].map(({ textContent }) => textContent);
  const longer = codes.reduce((sum, code) => sum + code.length - charactersOf(code), 0);
  return Number(paragraph.dataset.start) + (before.textContent?.length ?? 0) - longer;
}

/** How many code units `U+202E` stands for; a code cut short by the selection stands for none yet. */
function charactersOf(code: string): number {
  const [, digits = ''] = /^U\+([0-9A-F]{4,6})$/.exec(code) ?? [];
  return digits === '' ? 0 : String.fromCodePoint(Number.parseInt(digits, 16)).length;
}
