// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits } from '../model/index.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { storedId } from './gazetteer-layout.ts';

/** A gazetteer that was compiled in parts, as one: the look-ups are those of one that was compiled whole. */
export function inParts(parts: readonly Gazetteer[]): Gazetteer {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  return {
    named: (name) => inOrder(parts.flatMap((part) => part.named(name))),
    alike: (name) => inOrder(parts.flatMap((part) => part.alike(name))),
    entry: (id) => {
      for (const part of parts) {
        const entry = part.entry(id);
        if (entry !== null) return entry;
      }
      return null;
    },
    beginsName: (words) => parts.some((part) => part.beginsName(words)),
  };
}

/** By population, then id as it is stored: the order of a compiled gazetteer. */
function inOrder(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  return entries.toSorted(
    (a, b) => b.population - a.population || byCodeUnits(storedId(a.id), storedId(b.id)),
  );
}
