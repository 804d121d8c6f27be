// SPDX-License-Identifier: Apache-2.0
import type { CampaignSeen, CopySeen, IncidentSeen, WeighedSeen } from '../../api/index.ts';
import type { Claim, Copy, Incident, IncidentId, OtherIncident, Question, Root } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import type { LeftOut, WeighAgain, WeighedWithout } from '../weigh-again.ts';
import { mutationBriefs } from './compare-view.ts';
import { gradesSeenOf, stepsOf } from './grades.ts';
import { type Lens, lensOn } from './lens.ts';
import { byUrgency, questionSeenOf, rootSeenOf } from './questions.ts';
import { quotesOf } from './quotes.ts';
import { incidentLeft } from './weighed-rows.ts';

/**
 * An incident with its question board, claims, roots and copies; null when the case holds no such incident.
 *
 * @param leftOut words to leave out; nothing shown then rests on them
 */
export function incidentView(
  reader: CaseReader,
  id: IncidentId,
  lens = lensOn(reader),
  leftOut: { readonly what: LeftOut; readonly weighAgain: WeighAgain } | null = null,
): IncidentSeen | null {
  const whole = wholeOf(reader, id);
  if (whole === null) return null;
  if (leftOut === null) return { ...seenOf(lens, whole), weighed: null };
  const weighed = leftOut.weighAgain.one(id, leftOut.what);
  if (weighed === null) return { ...seenOf(lens, whole), weighed: notPossible(whole) };
  return { ...seenOf(lens, restOf(whole, weighed)), weighed: weighedSeenOf(lens, whole, weighed) };
}

/** An incident with all that is shown of it. */
interface Shown {
  readonly incident: Incident;
  readonly questions: readonly Question[];
  readonly roots: readonly Root[];
  readonly claims: readonly Claim[];
}

function wholeOf(reader: CaseReader, id: IncidentId): Shown | null {
  const incident = reader.incident(id);
  if (!incident) return null;
  const questions = reader.questions(id);
  return { incident, questions, roots: reader.roots(id), claims: claimsAbout(reader, incident, questions) };
}

/** What is left to show. */
function restOf({ incident, claims }: Shown, weighed: WeighedWithout): Shown {
  const { questions, rooted, kept } = weighed;
  const answering = new Set(questions.flatMap(({ positions }) => positions.flatMap((one) => one.claims)));
  return {
    incident: incidentLeft(incident, weighed),
    questions,
    roots: rooted.roots,
    claims: claims.filter(({ id }) => kept.claims.has(id) || answering.has(id)),
  };
}

function seenOf(lens: Lens, { incident, questions, roots, claims }: Shown): Omit<IncidentSeen, 'weighed'> {
  const { id, title, type, when, background, counts, grade, reasons } = incident;
  const reports = [...new Set(incident.mentions.map((mention) => mention.report))];
  return {
    ...{ id, title, type, when, background, counts, reasons },
    grades: gradesSeenOf(lens, grade, { roots, questions }),
    place: lens.place(incident.place),
    origin: lens.place(incident.origin),
    reports: reports.sort((a, b) => lens.rank(a) - lens.rank(b)).map(lens.ref),
    questions: byUrgency(questions).map((question) => questionSeenOf(lens, question, roots)),
    claims: quotesOf(lens, claims),
    roots: roots.map((root) => rootSeenOf(lens, root, roots)),
    copies: lens.reader
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

function notPossible({ incident: { grade, mentions } }: Shown): WeighedSeen {
  return {
    possible: false,
    whole: stepsOf(grade),
    ...{ later: [], undated: [], withUndated: null, questions: [] },
    mentions: { kept: mentions.length, of: mentions.length },
  };
}

function weighedSeenOf(lens: Lens, whole: Shown, weighed: WeighedWithout): WeighedSeen {
  const { later, undated, withUndated, kept } = weighed;
  return {
    possible: true,
    whole: stepsOf(whole.incident.grade),
    later: later.map(lens.ref),
    undated: undated.map(lens.ref),
    withUndated: withUndated && stepsOf(withUndated),
    mentions: { kept: kept.mentions.size, of: whole.incident.mentions.length },
    questions: changedQuestions(whole.questions, weighed.questions),
  };
}

/** Questions whose relation is another, or that are no longer asked, or only now. */
function changedQuestions(whole: readonly Question[], now: readonly Question[]): WeighedSeen['questions'] {
  const byId = new Map(now.map((question) => [question.id, question]));
  const before = new Set(whole.map(({ id }) => id));
  return [
    ...whole.map(({ id, text, relation }) => ({
      id,
      text,
      whole: relation,
      now: byId.get(id)?.relation ?? null,
    })),
    ...now
      .filter(({ id }) => !before.has(id))
      .map(({ id, text, relation }) => ({ id, text, whole: null, now: relation })),
  ].filter((question) => question.whole !== question.now);
}

/** The questions of the whole campaign, which belong to no single incident. */
export function campaignView(reader: CaseReader, lens = lensOn(reader)): CampaignSeen {
  return {
    questions: byUrgency(reader.questions(null)).map((question) => questionSeenOf(lens, question)),
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
