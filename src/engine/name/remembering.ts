// SPDX-License-Identifier: Apache-2.0
import type { Gazetteer } from '../../language/gazetteer.ts';

/** A gazetteer that looks each name up once: a report names the same few places again and again. */
export function rememberingGazetteer(gazetteer: Gazetteer): Gazetteer {
  return {
    named: remembering(gazetteer.named),
    alike: remembering(gazetteer.alike),
    beginsName: remembering(gazetteer.beginsName),
    entry: gazetteer.entry,
    hasMinor: gazetteer.hasMinor === true,
  };
}

function remembering<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (known.has(name)) return known.get(name) as T;
    const found = look(name);
    known.set(name, found);
    return found;
  };
}
