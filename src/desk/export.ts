// SPDX-License-Identifier: Apache-2.0
import { checkLedger } from '../api/ledger-check.ts';
import { openCase } from '../store/index.ts';

export interface Exported {
  /** The ledger as JSON: the same bytes for the same inputs. */
  readonly json: string;
  /** Where the ledger breaks its own contract, or is not the one that was written; empty unless something is wrong with the case or with us. */
  readonly faults: readonly string[];
}

/**
 * Prints the ledger of a case, and checks it against the contract and against the hash the journal keeps of it.
 *
 * @throws CaseFault
 */
export function exportLedger(file: string): Exported {
  const open = openCase(file);
  try {
    const { ledger, faults } = open.hashedLedger();
    return { json: JSON.stringify(ledger, null, 1), faults: [...faults, ...checkLedger(ledger)] };
  } finally {
    open.close();
  }
}
