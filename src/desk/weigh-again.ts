// SPDX-License-Identifier: Apache-2.0
import { type Kept, type KnownVoices, knownVoices, weighingFrom } from '../engine/grade/again.ts';
import {
  type LeftOut,
  type WeighedBriefly,
  type WeighedWithout,
  weighBriefly,
  weighWithout,
} from '../engine/grade/left-out.ts';
import type { Weighing } from '../engine/grade/weigh.ts';
import type { Analysis, Claim, IncidentId, Report, ReportId } from '../model/index.ts';
import type { CaseReader } from '../store/contract.ts';
import { knowledgeFor } from './language.ts';

export type { LeftOut, WeighedBriefly, WeighedWithout } from '../engine/grade/left-out.ts';

/** Weighs incidents of a case without some of their words. */
export interface WeighAgain {
  /**
   * One incident; null when the case does not hold what that takes: it was read by a version that did not keep it, or
   * its reports have been read anew since.
   */
  readonly one: (id: IncidentId, leftOut: LeftOut) => WeighedWithout | null;
  /** The same without what would change its grade, for one incident after another. */
  readonly briefly: (id: IncidentId, leftOut: LeftOut) => WeighedBriefly | null;
}

/** Incidents laid out last are kept at hand, so that turning one switch after another reads nothing again. */
const mostIncidents = 8;
/** Reports read last are kept at hand, since incidents near each other in time are told in the same. */
const mostReports = 24;

/** Prepares weighing incidents of a case again. Nothing is read before it is asked for. */
export function weighAgainIn(reader: CaseReader): WeighAgain {
  const layOut = layingOut(reader);
  const atHand = keepingLast(mostIncidents, layOut);
  return {
    one: (id, leftOut) => {
      const weighing = atHand(id);
      return weighing === null ? null : weighWithout(weighing, leftOut);
    },
    briefly: (id, leftOut) => {
      const weighing = layOut(id);
      return weighing === null ? null : weighBriefly(weighing, leftOut);
    },
  };
}

/** Loads what weighing takes beside the case, so that the first switch somebody turns does not wait for it. */
export function prepareToWeigh(reader: CaseReader): void {
  knowledgeFor(reader.lists());
}

function layingOut(reader: CaseReader): (id: IncidentId) => Weighing | null {
  const reportOf = keepingLast(mostReports, (id: ReportId) => keptReport(reader, id));
  let voices: KnownVoices | null = null;
  return (id) => {
    const language = knowledgeFor(reader.lists());
    voices ??= knownVoices(reader.voices(), language);
    const kept = keptOf(reader, id, voices, reportOf);
    return kept === null ? null : weighingFrom(kept, language);
  };
}

/** A report with what was read in it and the ledger's claims of it. */
interface KeptReport {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly claims: readonly Claim[];
}

function keptReport(reader: CaseReader, id: ReportId): KeptReport | null {
  const [report, analysis] = [reader.report(id), reader.analysis(id)];
  return report === null || analysis === null
    ? null
    : { report, analysis, claims: reader.claimsOfReport(id) };
}

function keptOf(
  reader: CaseReader,
  id: IncidentId,
  voices: KnownVoices,
  reportOf: (id: ReportId) => KeptReport | null,
): Kept | null {
  const incident = reader.incident(id);
  if (incident === null) return null;
  const read = [...new Set(incident.mentions.map(({ report }) => report))].flatMap(
    (one) => reportOf(one) ?? [],
  );
  return {
    ...{ incident, read, voices },
    roots: reader.roots(id),
    claims: read.flatMap(({ claims }) => claims),
    figures: reader.figuresOfIncident(id),
  };
}

/** Remembers what was made last, so many at most. */
function keepingLast<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const atHand = new Map<K, V>();
  return (key) => {
    const value = atHand.has(key) ? atHand.get(key)! : make(key);
    atHand.delete(key);
    atHand.set(key, value);
    if (atHand.size > most) atHand.delete(atHand.keys().next().value!);
    return value;
  };
}
