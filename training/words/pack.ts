// SPDX-License-Identifier: Apache-2.0
import { packContainer, textSection } from '../../src/language/container.ts';
import { type PackedTable, tableSections } from '../../src/language/weights.ts';
import type { WordHeader } from '../../src/language/words.ts';

/** Writes what was trained in the order in which `decodeWords` reads it. */
export function packWords(boundaries: PackedTable, lemmas: WordHeader): Uint8Array {
  return packContainer([textSection(JSON.stringify(lemmas)), ...tableSections(boundaries)]);
}
