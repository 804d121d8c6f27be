// SPDX-License-Identifier: Apache-2.0
import type { Ledger } from '../../src/model/index.ts';
import { ledgerOver } from './ledgers.ts';

/** The ledger that generation n of a test case holds: every report in it bears the number. */
export function generationOf(generation: number, reports: number): Ledger {
  const texts = Array.from(
    { length: reports },
    (_, i) => `Report ${i} of generation ${generation}. ${'Words. '.repeat(40)}`,
  );
  return ledgerOver(texts);
}
