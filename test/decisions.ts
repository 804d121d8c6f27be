// SPDX-License-Identifier: Apache-2.0
import { groundsOf, isUnfounded } from '../src/engine/decide/grounds.ts';
import { type ReadReport, reconcile } from '../src/engine/reconcile.ts';
import type { DecisionKind, DecisionMade, Ledger } from '../src/model/index.ts';
import { language } from './piles.ts';

/** Deciding on piles made by hand, as the desk does it on a case. */

/** The ledger of a pile under decisions. */
export function decidedLedger(read: readonly ReadReport[], decisions: readonly DecisionMade[] = []): Ledger {
  return reconcile(read, language, { version: '0' }, decisions);
}

/**
 * One more decision on a pile, after those it has.
 *
 * @throws RangeError when the ids make none, with the fault
 */
export function decided(
  read: readonly ReadReport[],
  kind: DecisionKind,
  ids: readonly string[],
  before: readonly DecisionMade[] = [],
): readonly DecisionMade[] {
  const analyses = new Map(read.map(({ report, analysis }) => [report.id, analysis]));
  const ledger = decidedLedger(read, before);
  const grounds = groundsOf(kind, ids, { ledger, analysis: (id) => analyses.get(id) ?? null });
  if (isUnfounded(grounds)) throw new RangeError(grounds.fault);
  const seq = (before.at(-1)?.seq ?? 0) + 1;
  const signed = { id: `d${seq}`, seq, at: `2031-04-${String(seq).padStart(2, '0')}T00:00:00.000Z` };
  return [
    ...before,
    { ...signed, by: 'Ana', because: `reason ${seq}`, ...grounds, changed: [], hash: `h${seq}` },
  ];
}
