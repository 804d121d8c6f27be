// SPDX-License-Identifier: Apache-2.0
import { packContainer, textSection } from '../../src/language/container.ts';
import type { Calibration, ReferenceHeader } from '../../src/language/reference.ts';
import { type PackedTable, tableSections } from '../../src/language/weights.ts';
import type { NounTypes } from './noun-types.ts';

/** Writes what was trained in the order in which `decodeReferenceModel` reads it. */
export function packReference(
  { types, byLemma }: NounTypes,
  calibration: Calibration,
  ranking: PackedTable,
): Uint8Array {
  const lemmas = [...byLemma].sort(([a], [b]) => a - b);
  const header: ReferenceHeader = { types, calibration };
  return packContainer([
    textSection(JSON.stringify(header)),
    new Uint8Array(Int32Array.from(lemmas, ([lemma]) => lemma).buffer),
    Uint8Array.from(lemmas, ([, type]) => type),
    ...tableSections(ranking),
  ]);
}
