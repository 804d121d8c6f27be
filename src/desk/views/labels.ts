// SPDX-License-Identifier: Apache-2.0
import type { ReportId } from '../../model/index.ts';
import type { ReportHead } from '../../store/contract.ts';

const longest = 8;

/**
 * A short name for every report, unique in the case: what stands before a ¶ in a receipt.
 *
 * Where the files' names begin with a short mark of their own (`002_warships.txt`), that mark is the name. Where one
 * of them does not, all reports are numbered in the case's order, so that marks and numbers never mix.
 */
export function labelsOf(heads: readonly ReportHead[]): ReadonlyMap<ReportId, string> {
  const marks = heads.map((head) => markOf(head.file));
  const usable = marks.every((mark) => mark !== null) && new Set(marks).size === heads.length;
  const width = String(heads.length).length;
  return new Map(
    heads.map((head, at) => [
      head.id,
      usable ? marks[at]! : String(at + 1).padStart(Math.max(3, width), '0'),
    ]),
  );
}

function markOf(file: string): string | null {
  const stem = file.replace(/\.[^.]*$/, '');
  const mark = stem.split(/[_\s-]/)[0] ?? '';
  return mark.length > 0 && mark.length <= longest && /\d/.test(mark) ? mark : null;
}
