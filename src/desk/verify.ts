// SPDX-License-Identifier: Apache-2.0
import { checkLedger } from '../api/ledger-check.ts';
import type { GazetteerUsed, Ledger } from '../model/index.ts';
import { type OpenCase, openCase } from '../store/index.ts';

export interface Verdict {
  /** Each broken thing, named; empty when all holds. */
  readonly faults: readonly string[];
  readonly journal: { readonly entries: number; readonly head: string };
  /** The user's gazetteers its places were read with. */
  readonly gazetteers: readonly GazetteerUsed[];
  readonly checked: { readonly reports: number; readonly spans: number };
}

/**
 * Checks a case from the file up: the database, the texts and the whole ledger against their hashes, every span and
 * link of the ledger, the journal's chain and, when one is given, its head.
 *
 * @throws CaseFault when the file cannot be opened, or is too damaged to be read
 */
export function verifyCase(file: string, head: string | null): Verdict {
  const open = openCase(file);
  try {
    return open.snapshot(() => verdictOn(open, head));
  } finally {
    open.close();
  }
}

function verdictOn(open: OpenCase, head: string | null): Verdict {
  const ledger = open.ledger();
  const { faults, journal } = open.check();
  const wrongHead =
    head !== null && head !== journal.head ? [`the journal’s head is ${journal.head}, not ${head}`] : [];
  return {
    faults: [...faults, ...checkLedger(ledger), ...wrongHead],
    journal,
    gazetteers: ledger.generator.gazetteers ?? [],
    checked: { reports: ledger.reports.length, spans: spansIn(ledger) },
  };
}

function spansIn(ledger: Ledger): number {
  const ofClaims = ledger.claims.map(
    (c) => c.content.length + c.hedges.length + Number(c.cue !== null) + Number(c.source !== null),
  );
  const ofMentions = ledger.incidents.map((incident) => incident.mentions.length);
  const count = [...ofClaims, ...ofMentions].reduce((sum, each) => sum + each, 0);
  return count + ledger.figures.length + ledger.happenings.length + 2 * ledger.copies.length;
}
