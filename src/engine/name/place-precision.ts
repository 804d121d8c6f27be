// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import { type Precision, precisions } from '../../model/index.ts';
import type { PlaceContext } from './place-context.ts';

/** How finely the words around a name state where a thing is, whatever the name stands for; null if they do not say. */
export function precisionOfWords({ near, offshore, around, kind }: PlaceContext): Precision | null {
  if (offshore) return 'sea';
  if (around) return 'area';
  if (near) return coarser('near-settlement', kind);
  return kind;
}

/** The entry's own precision, made coarser where the words say so; never finer than either. */
export function statedPrecision(entry: GazetteerEntry, context: PlaceContext): Precision {
  const { precision } = entry;
  const { near, offshore, direction, around, kind } = context;
  if (offshore) return coarser(precision, 'sea');
  if (precision === 'country') return direction || around ? 'area' : 'country';
  if (around) return coarser(precision, 'area');
  const point = precision === 'settlement' || precision === 'site' || precision === 'street';
  if (point && near) return coarser('near-settlement', kind);
  if (precision === 'settlement') {
    if (direction && kind !== 'settlement') return 'area';
    // A base or an airport called after a town lies by it as often as in it.
    if (kind === 'site') return 'near-settlement';
  }
  return coarser(precision, kind);
}

/** The coarser of two; where the second says nothing, the first. */
export function coarser(a: Precision, b: Precision | null): Precision {
  return b !== null && precisions.indexOf(b) > precisions.indexOf(a) ? b : a;
}
