// SPDX-License-Identifier: Apache-2.0
import type { MethodologySeen } from '../api/index.ts';
import {
  type CaseReader,
  type IncidentIndex,
  indexIncidents,
  indexVoices,
  type Lens,
  lensOn,
  methodologyOf,
  type VoiceIndex,
  type WeighAgain,
  type WeighRows,
  weighAgainIn,
  weighRowsIn,
} from '../desk/views/index.ts';

/** What one generation of a case costs to prepare, prepared once. */
export interface AtHand {
  readonly reader: CaseReader;
  readonly generation: number;
  readonly lens: Lens;
  readonly incidents: () => IncidentIndex;
  readonly voices: () => VoiceIndex;
  readonly weighAgain: WeighAgain;
  readonly weighRows: WeighRows;
  readonly methodology: () => MethodologySeen;
}

/** Keeps the newest generation of a case at hand, and lets it go when the case moves on. */
export function keepAtHand(source: CaseReader | (() => CaseReader)): () => AtHand {
  let kept: AtHand | null = null;
  return () => {
    const reader = typeof source === 'function' ? source() : source;
    const { generation } = reader.info();
    if (kept?.reader !== reader || kept.generation !== generation) kept = prepare(reader, generation);
    return kept;
  };
}

function prepare(reader: CaseReader, generation: number): AtHand {
  const lens = lensOn(reader);
  const incidents = onceMade(() => indexIncidents(reader));
  const weighAgain = weighAgainIn(reader);
  return {
    reader,
    generation,
    lens,
    incidents,
    voices: onceMade(() => indexVoices(reader, lens)),
    weighAgain,
    weighRows: weighRowsIn(lens, incidents, weighAgain),
    methodology: onceMade(() => methodologyOf(reader)),
  };
}

function onceMade<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
