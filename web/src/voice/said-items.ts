// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, VoicePageSeen } from '../../../src/api/index.ts';
import type { ListItem } from '../shell/long-list.tsx';
import type { Lookups } from './lookups.ts';

export type Grouping = 'date' | 'incident';

/** A head over claims, or a claim. */
export type SaidItem = ListItem &
  (
    | { readonly kind: 'day'; readonly date: string | null; readonly count: number }
    | {
        readonly kind: 'incident';
        readonly incident: VoicePageSeen['incidents'][number] | null;
        readonly count: number;
      }
    | { readonly kind: 'said'; readonly said: SaidSeen }
  );

/** Claims under the dates of their reports, or under the incidents they are about; what has neither comes last. */
export function itemsOf(lookups: Lookups, said: readonly SaidSeen[], by: Grouping): readonly SaidItem[] {
  const groups = new Map<string, SaidSeen[]>();
  for (const one of said) {
    const key = by === 'date' ? lookups.day(one.report) : (one.incident ?? '');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const last = groups.get('');
  groups.delete('');
  return [...groups, ...(last ? [['', last] as const] : [])].flatMap(([key, group]) => [
    headOf(lookups, key, group, by),
    ...group.map(rowOf),
  ]);
}

function headOf(lookups: Lookups, key: string, group: readonly SaidSeen[], by: Grouping): SaidItem {
  const head = { key: `head ${key}`, className: 'item-head', height: 40, count: group.length };
  if (by === 'date') return { kind: 'day', date: key === '' ? null : key, ...head };
  return { kind: 'incident', incident: lookups.incident(key), ...head };
}

function rowOf(said: SaidSeen, at: number): SaidItem {
  const className = at === 0 ? 'item-row first' : 'item-row';
  return { kind: 'said', key: said.claim, said, className, height: 140 };
}
