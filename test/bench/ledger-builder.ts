// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type {
  Claim,
  Copy,
  CopyKind,
  Figure,
  Incident,
  Mutation,
  MutationChange,
  MutationKind,
  Passage,
  Position,
  PositionPair,
  PublishedDate,
  Question,
  Report,
  Root,
  Voice,
  Zone,
  ZoneKind,
} from '../../src/model/index.ts';
import { type Mark, readMarked } from '../../src/text/index.ts';

/*
 * Builds a ledger by hand from marked texts. Labels inside a report's text:
 *   q1 s1 c1 h1   what is said, source, cue, hedge of claim 1
 *   f1            figure 1
 *   m-salvo       a mention of the incident `salvo`
 *   z-caption     a zone other than headline, byline and body
 */

export const unknownDate: PublishedDate = { value: null, basis: 'unknown', reason: 'date.none@1' };

export function supplied(value: string): PublishedDate {
  return { value, basis: 'supplied', reason: 'date.supplied@1: given with the file' };
}

export interface BuiltReport {
  readonly report: Report;
  readonly marks: readonly Mark[];
}

export type ReportDetails = Partial<Report> & { readonly id: string; readonly file: string };

/** A report from a marked text; the first line is its headline and its title. */
export function reportOf(details: ReportDetails, marked: string): BuiltReport {
  const { text, marks } = readMarked(marked);
  const report: Report = {
    url: null,
    title: text.split('\n')[0]!,
    titleReason: 'title.first-line@1',
    byline: null,
    outlet: null,
    outletReason: 'outlet.none@1: the text names no outlet',
    published: unknownDate,
    modified: null,
    language: 'en',
    analysed: true,
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    text,
    zones: zonesOf(text, marks),
    sightings: [{ file: details.file, url: null, record: null }],
    versionOf: null,
    coverage: null,
    dropped: [],
    ...details,
  };
  return { report, marks };
}

function zonesOf(text: string, marks: readonly Mark[]): readonly Zone[] {
  const marked = marks
    .filter((mark) => mark.label.startsWith('z-'))
    .map(({ label, start, end }) => ({
      zone: label.slice(2) as ZoneKind,
      start,
      end,
      reason: `zones.${label.slice(2)}@1`,
    }));
  const zones: Zone[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.trim() !== '') zones.push(...zonesOfLine(line, at, marked));
    at = end + 1;
  }
  return zones;
}

function zonesOfLine(line: string, at: number, marked: readonly Zone[]): readonly Zone[] {
  const plain: ZoneKind = at === 0 ? 'headline' : line.startsWith('By ') ? 'byline' : 'body';
  const inside = marked.filter((zone) => zone.start < at + line.length && at < zone.end);
  const zones: Zone[] = [];
  let from = at;
  for (const zone of inside) {
    if (from < zone.start) zones.push({ zone: plain, start: from, end: zone.start, reason: 'zones.line@1' });
    from = Math.min(zone.end, at + line.length);
    zones.push({ ...zone, start: Math.max(zone.start, at), end: from });
  }
  if (from < at + line.length)
    zones.push({ zone: plain, start: from, end: at + line.length, reason: 'zones.line@1' });
  return zones;
}

export type ClaimDetails = Partial<Claim> & { readonly voice: string | null };

/** The claim whose words carry `q`, `s`, `c` and `h` with its number. */
export function claimOf({ report, marks }: BuiltReport, number: number, details: ClaimDetails): Claim {
  const labelled = (letter: string) =>
    marks.filter((mark) => mark.label === `${letter}${number}`).map(spanOfMark);
  const content = labelled('q');
  const hedges = labelled('h');
  if (content.length === 0) throw new RangeError(`report ${report.id} has no words for claim ${number}`);
  const zone = report.zones.find((one) => one.start <= content[0]!.start && content[0]!.start < one.end);
  return {
    id: `${report.id}-c${number}`,
    report: report.id,
    content,
    cue: labelled('c')[0] ?? null,
    source: labelled('s')[0] ?? null,
    coVoices: [],
    via: [],
    form: 'indirect',
    stance: 'asserts',
    hedged: hedges.length > 0,
    hedges,
    negated: false,
    modality: 'actual',
    zone: zone?.zone ?? 'body',
    parent: null,
    confidence: 0.9,
    reasons: ['attribute.cue-verb@1'],
    incident: null,
    ...details,
  };
}

function spanOfMark({ start, end, exact }: Mark) {
  return { start, end, exact };
}

export type FigureDetails = Partial<Figure> & Pick<Figure, 'quantity' | 'claim' | 'voice'>;

export function figureOf({ report, marks }: BuiltReport, number: number, details: FigureDetails): Figure {
  const mark = marks.find((one) => one.label === `f${number}`);
  if (!mark) throw new RangeError(`report ${report.id} has no words for figure ${number}`);
  return {
    id: `${report.id}-f${number}`,
    report: report.id,
    span: spanOfMark(mark),
    unit: null,
    lower: null,
    upper: null,
    modifier: 'exactly',
    period: null,
    population: null,
    partOf: null,
    further: false,
    scope: 'incident',
    happening: null,
    incident: null,
    reason: 'figure.number-noun@1',
    ...details,
  };
}

export type VoiceDetails = Partial<Voice> & Pick<Voice, 'id' | 'name' | 'kind'>;

export function voiceOf(details: VoiceDetails): Voice {
  const anonymous = details.anonymous ?? false;
  return {
    anonymous,
    party: null,
    anonymity: anonymous ? 'anonymous' : 'named',
    count: 'one',
    institution: null,
    names: [details.name],
    reasons: ['voice.actor-list@1'],
    ...details,
  };
}

export type IncidentDetails = Partial<Incident> & Pick<Incident, 'id' | 'title' | 'type'>;

/** An incident mentioned wherever a report has the label `m-ID`. */
export function incidentOf(reports: readonly BuiltReport[], details: IncidentDetails): Incident {
  const mentions = reports.flatMap(({ report, marks }) =>
    marks
      .filter((mark) => mark.label === `m-${details.id}`)
      .map((mark) => ({
        report: report.id,
        span: spanOfMark(mark),
        claim: null,
        happening: `${report.id}-h${mark.start}`,
      })),
  );
  const about = new Set(mentions.map((mention) => mention.report));
  const outlets = reports.filter(({ report }) => about.has(report.id)).map(({ report }) => report.outlet);
  return {
    when: {
      value: null,
      basis: 'unknown',
      weekday: null,
      anchor: null,
      reason: 'when.none@1: no report gives a date',
    },
    place: null,
    origin: null,
    background: false,
    mentions,
    counts: {
      reports: about.size,
      outlets: new Set(outlets.filter((outlet) => outlet !== null)).size,
      outletsUnknown: outlets.filter((outlet) => outlet === null).length,
      roots: 1,
      rootsAtMost: 1,
    },
    grade: {
      scale: 'standing',
      value: 'one root',
      rule: 'grade.single-root@1',
      because: 'every report of it goes back to one voice',
      wouldChange: ['a second voice that does not rest on the first'],
    },
    reasons: ['cluster.same-day-place-type@1'],
    keptApart: [],
    ...details,
  };
}

export type QuestionDetails = Partial<Question> &
  Pick<Question, 'id' | 'incident' | 'kind' | 'text' | 'relation'>;

export function questionOf(details: QuestionDetails): Question {
  return {
    positions: [],
    rule: `${details.kind}.${details.relation}@1`,
    because: 'the answers were compared as they were given',
    inputs: [],
    wouldChange: [],
    unanswered: [],
    ...details,
  };
}

/** How the first two positions of a question go together. */
export function pairOf(
  details: Partial<PositionPair> & Pick<PositionPair, 'relation' | 'rule'>,
): PositionPair {
  return { a: 0, b: 1, because: 'by their words', leftBehind: null, inputs: [], ...details };
}

export type PositionDetails = Partial<Position> & Pick<Position, 'answer' | 'voices' | 'claims'>;

export function positionOf(details: PositionDetails): Position {
  return { figures: [], roots: 1, rootsAtMost: 1, hedged: false, rootIds: [], ...details };
}

export function rootOf(
  details: Partial<Root> & Pick<Root, 'id' | 'incident' | 'voice' | 'claims' | 'reports'>,
): Root {
  return {
    independence: 'independent',
    foldsInto: null,
    because: 'speaks for itself; no relay is named',
    ...details,
  };
}

/** A copy between the passages of two reports that carry the label. */
export function copyOf(
  kind: CopyKind,
  label: string,
  a: BuiltReport,
  b: BuiltReport,
  details: Partial<Copy> = {},
): Copy {
  return {
    id: `copy-${label}`,
    kind,
    a: passageOf(a, label),
    b: passageOf(b, label),
    similarity: kind === 'verbatim' ? 1 : 0.61,
    earlier: 'unknown',
    of: 'text',
    reason: `copy.${kind}@1`,
    ...details,
  };
}

function passageOf({ report, marks }: BuiltReport, label: string): Passage {
  const mark = marks.find((one) => one.label === label);
  if (!mark) throw new RangeError(`report ${report.id} has no passage ${label}`);
  return { report: report.id, ...spanOfMark(mark) };
}

/** A mutation of the words that carry the label in two reports; `values` are what was read in either. */
export function mutationOf(
  kind: MutationKind,
  change: MutationChange,
  label: string,
  [a, b]: readonly [BuiltReport, BuiltReport],
  values: readonly [string, string],
): Mutation {
  const side = ({ marks }: BuiltReport, value: string) => ({
    claim: null,
    figure: null,
    value,
    words: marks.filter((mark) => mark.label === label).map(spanOfMark),
  });
  return { kind, change, a: side(a, values[0]), b: side(b, values[1]), reason: `copy.mutation-${kind}@1` };
}
