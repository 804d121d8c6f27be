// SPDX-License-Identifier: Apache-2.0
import { type IncidentCorpus, incidentCorpora } from '../incidents/piles.ts';

/** An incident as a person read it, known by one of its mentions. */
export interface CountedIncident {
  readonly corpus: IncidentCorpus;
  readonly report: string;
  /** Offsets of the mention, UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** Reports that told it when it was read. */
  readonly reports: number;
  /** Independent words that stand behind what they tell: as few as there can be, and as many. */
  readonly fewest: number;
  readonly most: number;
  /** The draw it is from. */
  readonly seed: number;
}

/**
 * Reads `incidents.tsv`: remarks after `#`, a line of names, then a line an incident.
 *
 * @throws RangeError on a line that is none, or has more at the fewest than at the most
 */
export function readCountedIncidents(sheet: string): readonly CountedIncident[] {
  const lines = sheet.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => {
    const [name, report = '', mention = '', ...counts] = line.split('\t');
    const corpus = incidentCorpora.find((one) => one === name);
    const [start, end] = mention.split('-').map(Number);
    const [reports, fewest, most, seed] = counts.map(Number);
    if (!corpus || !(end! > start!) || !(reports! > 0) || !(fewest! <= most!) || !seed)
      throw new RangeError(`no counted incident: ${line}`);
    return {
      ...{ corpus, report, start: start!, end: end!, seed },
      ...{ reports: reports!, fewest: fewest!, most: most! },
    };
  });
}
