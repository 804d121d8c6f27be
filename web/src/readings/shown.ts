// SPDX-License-Identifier: Apache-2.0
import { type ReadingKind, readingKinds } from '../../../src/api/index.ts';
import { type Address, withQuery } from '../address.ts';

/** The kinds of readings the address asks to be marked; none unless it does. */
export function shownKinds(address: Address): ReadonlySet<ReadingKind> {
  const asked = (address.query.get('show') ?? '').split(',');
  return new Set(readingKinds.filter((kind) => asked.includes(kind)));
}

/** The key of the reading that is chosen, as the address has it. */
export const markAsked = (address: Address): string | null => address.query.get('mark');

/** The same page with one kind switched. A reading of a kind that is no longer marked is no longer chosen. */
export function withKindSwitched(address: Address, kind: ReadingKind): string {
  const shown = shownKinds(address);
  const next = readingKinds.filter((one) => (one === kind ? !shown.has(one) : shown.has(one)));
  const mark = markAsked(address);
  const gone = mark !== null && kindOfKey(mark) === kind && shown.has(kind);
  return withQuery(address, { show: next.join(','), ...(gone ? { mark: null } : {}) });
}

/** The same page with a reading chosen, or none; its kind is marked then, and no claim is chosen beside it. */
export function withMark(address: Address, mark: string | null): string {
  const shown = shownKinds(address);
  const kind = mark === null ? null : kindOfKey(mark);
  const next = readingKinds.filter((one) => one === kind || shown.has(one));
  const apart = mark === null ? {} : { claim: null, at: null, why: null };
  return withQuery(address, { show: next.join(','), ...apart, mark });
}

function kindOfKey(key: string): ReadingKind | null {
  return readingKinds.find((kind) => kind[0] === key[0]) ?? null;
}
