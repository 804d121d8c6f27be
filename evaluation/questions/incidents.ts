// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import { byCodeUnits, type Incident, type Ledger } from '../../src/model/index.ts';
import { keyOf, type Words } from './conflicts.ts';

/** Incidents told by fewer reports are not read for disputes. */
const fewestReports = 3;

/** An incident, named by the first words that tell it. */
export interface NamedIncident {
  readonly words: Words;
  readonly incident: Incident;
}

/** As many incidents told by three reports or more as are wanted, in the order of a seed; all when there are no more. */
export function drawnIncidents(
  ledgers: readonly Ledger[],
  seed: number,
  wanted: number,
): readonly NamedIncident[] {
  const named = ledgers
    .flatMap(({ incidents }) => incidents)
    .filter(({ counts }) => counts.reports >= fewestReports)
    .map((incident) => ({ words: firstWords(incident), incident }))
    .sort((a, b) => byCodeUnits(keyOf(a.words), keyOf(b.words)));
  return [...shuffled(named.length, randomFrom(seed))].slice(0, wanted).map((at) => named[at]!);
}

function firstWords({ mentions }: Incident): Words {
  const [first] = [...mentions].sort(
    (a, b) => byCodeUnits(a.report, b.report) || a.span.start - b.span.start,
  );
  const { report, span } = first!;
  return { report, start: span.start, end: span.end };
}
