// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Issue } from '../model/index.ts';
import type { DumpFault } from './dump-row.ts';

/** Faults of one kind are named line by line up to this many; the rest are counted. */
const namedFaults = 10;

/** Counts what is wrong with the lines of a dump, and keeps the first lines of each kind, in memory that does not grow. */
export class FaultTally {
  readonly #kinds = new Map<string, { readonly first: DumpFault[]; count: number }>();

  add(fault: DumpFault): void {
    const kind = this.#kinds.get(fault.code) ?? { first: [], count: 0 };
    this.#kinds.set(fault.code, kind);
    kind.count++;
    kind.first.push(fault);
    kind.first.sort((a, b) => a.line - b.line);
    if (kind.first.length > namedFaults) kind.first.pop();
  }

  /** An issue for each of the first lines of a kind, in the order of the file, and one for how many more there are. */
  issues(file: string): readonly Issue[] {
    const issue = (code: string, message: string): Issue => {
      return { code, report: null, file, severity: 'noted', message };
    };
    return [...this.#kinds]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .flatMap(([code, { first, count }]) => [
        ...first.map(({ line, message }) => issue(code, `line ${line}: ${message}`)),
        ...(count > first.length ? [issue(code, `and ${count - first.length} more lines like these`)] : []),
      ]);
  }
}

/** What is said of a dump in which no line is a place. */
export function emptyDump(file: string): Issue {
  const message = 'no line holds a place in the 19-column GeoNames format';
  return { code: 'gazetteer-empty', report: null, file, severity: 'refused', message };
}
