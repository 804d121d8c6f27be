// SPDX-License-Identifier: Apache-2.0

/** A labelled stretch of a marked text. Offsets index the plain text. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface MarkedText {
  readonly text: string;
  /** In order of their opening brackets; marks may nest. */
  readonly marks: readonly Mark[];
}

const opening = /\[([a-z][a-z0-9-]*):/y;

/**
 * Reads the notation of the tests: `[who:The mayor] said [claim:two [n:2] people were hurt]`.
 *
 * A bracket opens a mark only as `[label:` with a label of lower-case letters, digits and hyphens; a closing
 * bracket without an open mark is text. Offsets are UTF-16 code units, half-open, into the text without marks.
 *
 * @throws RangeError when a mark is never closed
 */
export function readMarked(marked: string): MarkedText {
  const open: { label: string; start: number; order: number }[] = [];
  const closed: { mark: Mark; order: number }[] = [];
  let text = '';
  let order = 0;
  for (let i = 0; i < marked.length; ) {
    opening.lastIndex = i;
    const match = opening.exec(marked);
    if (match) {
      open.push({ label: match[1]!, start: text.length, order: order++ });
      i = opening.lastIndex;
    } else if (marked[i] === ']' && open.length > 0) {
      const { label, start, order: at } = open.pop()!;
      closed.push({ mark: { label, start, end: text.length, exact: text.slice(start) }, order: at });
      i++;
    } else text += marked[i++];
  }
  if (open.length > 0) throw new RangeError(`mark “${open[0]!.label}” is never closed`);
  closed.sort((a, b) => a.order - b.order);
  return { text, marks: closed.map((entry) => entry.mark) };
}

/** The words under each mark of one label, in order. */
export function marksOf(marked: MarkedText, label: string): readonly Mark[] {
  return marked.marks.filter((mark) => mark.label === label);
}
