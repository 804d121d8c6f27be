// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, CopyHere, ReportRef, ReportSeen } from '../../api/index.ts';
import {
  type Claim,
  type Copy,
  type Figure,
  inReadingOrder,
  type Question,
  type Report,
  type ReportId,
  type Root,
} from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { mutationBriefs } from './compare-view.ts';
import { type Lens, lensOn, seenPublished } from './lens.ts';
import { byUrgency } from './questions.ts';
import { startOf } from './quotes.ts';
import { seenIssue } from './report-list.ts';

/** A report with its text, its zones, a card for each claim and its copies; null when the case has no such report. */
export function reportView(reader: CaseReader, id: ReportId, lens = lensOn(reader)): ReportSeen | null {
  const report = reader.report(id);
  if (!report) return null;
  const { titleReason, byline, outletReason, url, file, language, analysed, sha256, encoding, text } = report;
  return {
    ...{ titleReason, byline, outletReason, url, file, language, analysed, sha256, encoding, text },
    ...lens.ref(id),
    modified: report.modified ? seenPublished(report.modified) : null,
    zones: report.zones.map(({ zone, start, end, reason }) => ({ zone, start, end, reason })),
    paragraphs: lens.paragraphs(id),
    sightings: report.sightings.map(({ file, url, record }) => ({ file, url, record })),
    versions: versionsOf(lens, report),
    story: report.story ?? null,
    coverage: report.coverage,
    dropped: report.dropped.map(({ kind, characters, excerpt, reason }) => ({
      kind,
      characters,
      excerpt,
      reason,
    })),
    claims: cardsOf(lens, id),
    copies: reader.copiesOfReport(id).flatMap((copy) => copiesHere(lens, copy, id)),
    issues: reader
      .issues()
      .filter((issue) => issue.report === id)
      .map(seenIssue),
  };
}

function versionsOf(lens: Lens, report: Report): readonly ReportRef[] {
  if (report.versionOf === null) return [];
  return lens.heads
    .filter((head) => head.versionOf === report.versionOf && head.id !== report.id)
    .map((head) => lens.ref(head.id));
}

/** What is known of an incident, fetched once for all claims that are about it. */
interface About {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly roots: readonly Root[];
}

function cardsOf(lens: Lens, id: ReportId): readonly ClaimCard[] {
  const { reader } = lens;
  const claims = reader.claimsOfReport(id);
  const figures = reader.figuresOfReport(id);
  const campaign = reader.questions(null);
  const abouts = new Map<string, About | null>();
  const about = (incident: string | null): About | null => {
    if (incident === null) return null;
    if (!abouts.has(incident)) abouts.set(incident, aboutIncident(reader, incident));
    return abouts.get(incident) ?? null;
  };
  const depth = depthsOf(claims);
  return [...claims]
    .sort((a, b) => inReadingOrder(extentOf(a), extentOf(b)))
    .map((claim) =>
      cardOf(lens, claim, { about: about(claim.incident), campaign, figures, depth: depth(claim) }),
    );
}

function aboutIncident(reader: CaseReader, incident: string): About | null {
  const found = reader.incident(incident);
  return (
    found && { title: found.title, questions: reader.questions(incident), roots: reader.roots(incident) }
  );
}

interface CardContext {
  readonly about: About | null;
  readonly campaign: readonly Question[];
  readonly figures: readonly Figure[];
  readonly depth: number;
}

function cardOf(lens: Lens, claim: Claim, { about, campaign, figures, depth }: CardContext): ClaimCard {
  const {
    id,
    content,
    cue,
    source,
    hedges,
    form,
    stance,
    hedged,
    negated,
    modality,
    zone,
    parent,
    confidence,
  } = claim;
  const answers = (question: Question) => question.positions.some((position) => position.claims.includes(id));
  const question = byUrgency([...(about?.questions ?? []), ...campaign].filter(answers))[0] ?? null;
  const root = about?.roots.find((one) => one.claims.includes(id)) ?? null;
  const tallies = figures.filter((figure) => figure.claim === id && figure.incident === null);
  return {
    ...{
      id,
      content,
      cue,
      source,
      hedges,
      form,
      stance,
      hedged,
      negated,
      modality,
      zone,
      parent,
      confidence,
      depth,
    },
    voice: lens.speaker(claim),
    coVoices: lens.voices(claim.coVoices),
    via: lens.voices(claim.via),
    reasons: claim.reasons,
    paragraph: lens.receipt(claim.report, startOf(claim)).paragraph,
    incident: about && claim.incident ? { id: claim.incident, title: about.title } : null,
    question: question && { question: question.id, text: question.text, relation: question.relation },
    against: question ? againstOf(lens, claim, question) : [],
    tallies: tallies.map(({ span, quantity, period }) => ({ exact: span.exact, quantity, period })),
    root: root && { independence: root.independence, because: root.because },
  };
}

/** The first claim of every other position on a disputed question. */
function againstOf(lens: Lens, claim: Claim, question: Question): ClaimCard['against'] {
  if (question.relation !== 'conflict' && question.relation !== 'retracts') return [];
  return question.positions
    .filter((position) => !position.claims.includes(claim.id))
    .flatMap((position) => {
      const first = lens.reader.claims(position.claims)[0];
      if (!first) return [];
      const voice = lens.speaker(first);
      const receipt = lens.receipt(first.report, startOf(first));
      return [{ claim: first.id, voice, answer: position.answer, receipt }];
    });
}

function extentOf(claim: Claim): { readonly start: number; readonly end: number } {
  const ends = claim.content.map((span) => span.end);
  return { start: startOf(claim), end: Math.max(startOf(claim), ...ends) };
}

/** How many claims of the same report a claim stands within; a circle, which no report can have, counts once. */
function depthsOf(claims: readonly Claim[]): (claim: Claim) => number {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return (claim) => {
    const seen = new Set([claim.id]);
    let parent = claim.parent;
    while (parent !== null && known.has(parent) && !seen.has(parent)) {
      seen.add(parent);
      parent = known.get(parent)!.parent;
    }
    return seen.size - 1;
  };
}

/** A copy as this report sees it; a report that repeats itself sees it at both ends. */
function copiesHere(lens: Lens, copy: Copy, id: ReportId): readonly CopyHere[] {
  const { kind, of, similarity, reason } = copy;
  const ends = [
    { here: copy.a, there: copy.b, name: 'a' },
    { here: copy.b, there: copy.a, name: 'b' },
  ] as const;
  return ends
    .filter(({ here }) => here.report === id)
    .map(({ here, there, name }) => ({
      ...{ id: copy.id, kind, of, similarity, reason, mutations: mutationBriefs(copy) },
      start: here.start,
      end: here.end,
      other: lens.receipt(there.report, there.start),
      otherExact: there.exact,
      order: copy.earlier === 'unknown' ? 'unknown' : copy.earlier === name ? 'earlier' : 'later',
    }));
}
