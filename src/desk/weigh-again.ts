// SPDX-License-Identifier: Apache-2.0
import { type Kept, weighingFrom } from '../engine/grade/again.ts';
import { type LeftOut, type WeighedWithout, weighWithout } from '../engine/grade/left-out.ts';
import type { Weighing } from '../engine/grade/weigh.ts';
import type { IncidentId } from '../model/index.ts';
import type { CaseReader } from '../store/contract.ts';
import { knowledgeFor } from './language.ts';

export type { LeftOut, WeighedWithout } from '../engine/grade/left-out.ts';

/**
 * Weighs an incident of a case without some of its words; null when the case does not hold what that takes: it was
 * read by a version that did not keep it, or its reports have been read anew since.
 */
export type WeighAgain = (id: IncidentId, leftOut: LeftOut) => WeighedWithout | null;

/** Incidents laid out last are kept at hand, so that turning one switch after another reads nothing again. */
const mostAtHand = 8;

/** Prepares weighing incidents of a case again. Nothing is read before it is asked for. */
export function weighAgainIn(reader: CaseReader): WeighAgain {
  const atHand = new Map<IncidentId, Weighing | null>();
  return (id, leftOut) => {
    const known = atHand.get(id);
    const weighing = known === undefined ? layOut(reader, id) : known;
    atHand.delete(id);
    atHand.set(id, weighing);
    if (atHand.size > mostAtHand) atHand.delete(atHand.keys().next().value!);
    return weighing === null ? null : weighWithout(weighing, leftOut);
  };
}

/** Loads what weighing takes beside the case, so that the first switch somebody turns does not wait for it. */
export function prepareToWeigh(reader: CaseReader): void {
  knowledgeFor(reader.lists());
}

function layOut(reader: CaseReader, id: IncidentId): Weighing | null {
  const kept = keptOf(reader, id);
  return kept === null ? null : weighingFrom(kept, knowledgeFor(reader.lists()));
}

function keptOf(reader: CaseReader, id: IncidentId): Kept | null {
  const incident = reader.incident(id);
  if (incident === null) return null;
  const reports = [...new Set(incident.mentions.map(({ report }) => report))];
  const read = reports.flatMap((one) => {
    const [report, analysis] = [reader.report(one), reader.analysis(one)];
    return report === null || analysis === null ? [] : [{ report, analysis }];
  });
  return {
    ...{ incident, read },
    roots: reader.roots(id),
    voices: reader.voices(),
    claims: reports.flatMap((one) => reader.claimsOfReport(one)),
    figures: reader.figuresOfIncident(id),
  };
}
