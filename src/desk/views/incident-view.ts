// SPDX-License-Identifier: Apache-2.0
import type { CampaignSeen, CopySeen, IncidentSeen } from '../../api/index.ts';
import type { Copy, Incident, IncidentId, OtherIncident, Question } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { mutationBriefs } from './compare-view.ts';
import { type Lens, lensOn } from './lens.ts';
import { byUrgency, questionSeenOf, rootSeenOf } from './questions.ts';
import { quotesOf } from './quotes.ts';

/** An incident with its question board, claims, roots and copies; null when the case holds no such incident. */
export function incidentView(reader: CaseReader, id: IncidentId, lens = lensOn(reader)): IncidentSeen | null {
  const incident = reader.incident(id);
  if (!incident) return null;
  const questions = reader.questions(id);
  const roots = reader.roots(id);
  const { title, type, when, background, counts, grade, reasons } = incident;
  const reports = [...new Set(incident.mentions.map((mention) => mention.report))];
  return {
    ...{ id, title, type, when, background, counts, grade, reasons },
    place: lens.place(incident.place),
    origin: lens.place(incident.origin),
    reports: reports.sort((a, b) => lens.rank(a) - lens.rank(b)).map(lens.ref),
    questions: byUrgency(questions).map((question) =>
      questionSeenOf(lens, question, { roots, mentions: incident.mentions }),
    ),
    claims: quotesOf(lens, claimsAbout(reader, incident, questions)),
    roots: roots.map((root) => rootSeenOf(lens, root, roots)),
    copies: reader
      .copiesAmong(reports)
      .filter(isOfRunningText)
      .map((copy) => copySeenOf(lens, copy)),
    mentions: incident.mentions.map(({ report, span }) => ({
      receipt: lens.receipt(report, span.start),
      exact: span.exact,
    })),
    keptApart: othersOf(lens, incident.keptApart),
    suggested: othersOf(lens, incident.suggested ?? []),
  };
}

/** The questions of the whole campaign, which belong to no single incident. */
export function campaignView(reader: CaseReader, lens = lensOn(reader)): CampaignSeen {
  return {
    questions: byUrgency(reader.questions(null)).map((question) =>
      questionSeenOf(lens, question, { roots: [], mentions: [] }),
    ),
  };
}

function claimsAbout(reader: CaseReader, incident: Incident, questions: readonly Question[]) {
  const about = reader.claimsOfIncident(incident.id);
  const known = new Set(about.map((claim) => claim.id));
  const answering = questions.flatMap((question) =>
    question.positions.flatMap((position) => position.claims),
  );
  const more = [...new Set(answering)].filter((claim) => !known.has(claim));
  return [...about, ...reader.claims(more)];
}

function isOfRunningText(copy: Copy): boolean {
  return copy.of !== 'boilerplate';
}

function copySeenOf(lens: Lens, copy: Copy): CopySeen {
  const { id, kind, of, similarity, earlier, reason, a, b } = copy;
  return {
    ...{ id, kind, of, similarity, earlier, reason, mutations: mutationBriefs(copy) },
    a: { receipt: lens.receipt(a.report, a.start), exact: a.exact },
    b: { receipt: lens.receipt(b.report, b.start), exact: b.exact },
  };
}

function othersOf(lens: Lens, others: readonly OtherIncident[]): IncidentSeen['keptApart'] {
  return others.flatMap(({ incident: id, reason }) => {
    const other = lens.reader.incident(id);
    if (!other) return [];
    return [{ id, title: other.title, when: other.when, place: lens.place(other.place), reason }];
  });
}
