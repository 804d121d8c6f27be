// SPDX-License-Identifier: Apache-2.0
import {
  type DateRange,
  type Fineness,
  fineness,
  type IncidentRow,
  type PlaceBrief,
  type PlaceSeen,
  rangeOfEdtf,
  type SpeakerFilter,
  type Standing,
} from '../../api/index.ts';
import type { Claim, Incident, Question } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { stepsOf } from './grades.ts';
import { type Lens, lensOn } from './lens.ts';
import { byUrgency } from './questions.ts';

/** A row of the list with everything it can be filtered and sorted by. */
export interface SortableRow {
  readonly row: IncidentRow;
  readonly standing: ReadonlySet<Standing>;
  readonly where: Fineness;
  readonly voices: ReadonlySet<SpeakerFilter>;
  readonly range: DateRange | null;
  /** The title in lower case, for searching. */
  readonly words: string;
  /** Rank of the report that tells it first, and where in it: the order of what has no date. */
  readonly told: readonly [report: number, start: number];
}

/** Everything the list of incidents is made from; costs one pass over the case. */
export interface IncidentIndex {
  /** Oldest first; what has no date comes last, in the order of the reports that tell it. */
  readonly rows: readonly SortableRow[];
  readonly reports: number;
  readonly tallies: number;
  readonly campaign: number;
}

/** Reads all incidents of a case into rows. */
export function indexIncidents(reader: CaseReader): IncidentIndex {
  const lens = lensOn(reader);
  const questions = new Map<string, Question[]>();
  for (const question of reader.questions()) {
    const key = question.incident ?? '';
    questions.set(key, [...(questions.get(key) ?? []), question]);
  }
  const rows = reader.incidents().map((incident) =>
    rowOf(lens, incident, {
      questions: questions.get(incident.id) ?? [],
      claims: reader.claimsOfIncident(incident.id),
    }),
  );
  return {
    rows: rows.sort(oldestFirst),
    reports: lens.heads.length,
    tallies: reader.tallies().length,
    campaign: questions.get('')?.length ?? 0,
  };
}

/** What a row is made from beside its incident. */
interface About {
  readonly questions: readonly Question[];
  readonly claims: readonly Claim[];
}

/** An incident as a row of the list. */
export function rowOf(lens: Lens, incident: Incident, { questions, claims }: About): SortableRow {
  const { id, title, type, when, background, counts, grade } = incident;
  const leading = byUrgency(questions)[0];
  const mention = firstMention(lens, incident);
  const first = mention ? lens.receipt(mention.report, mention.span.start) : null;
  const place = lens.place(incident.place);
  const row: IncidentRow = {
    ...{ id, title, type, when, background, counts },
    place: briefOf(place),
    origin: briefOf(lens.place(incident.origin)),
    lead: leading ? { question: leading.id, text: leading.text, relation: leading.relation } : null,
    first: first && { label: first.report.label, paragraph: first.paragraph },
    grades: stepsOf(grade),
    wholeGrades: null,
    hedge: claims.find((claim) => claim.id === mention?.claim)?.hedges[0]?.exact ?? null,
  };
  return {
    row,
    standing: standingOf(row),
    where: fineness(place?.precision ?? null),
    voices: voicesOf(lens, claims),
    range: rangeOfEdtf(when.value),
    words: title.toLowerCase(),
    told: first ? [lens.rank(first.report.id), first.start] : [0, 0],
  };
}

function firstMention(lens: Lens, incident: Incident) {
  return [...incident.mentions].sort(
    (a, b) => lens.rank(a.report) - lens.rank(b.report) || a.span.start - b.span.start,
  )[0];
}

function standingOf(row: IncidentRow): ReadonlySet<Standing> {
  const standing = new Set<Standing>();
  const relation = row.lead?.relation;
  if (relation === 'narrower' || relation === 'broader') standing.add('compatible');
  else if (relation) standing.add(relation);
  if (row.counts.roots === 1 && row.counts.rootsAtMost === 1) standing.add('single-root');
  if (row.counts.roots !== row.counts.rootsAtMost) standing.add('roots-unclear');
  return standing;
}

function voicesOf(lens: Lens, claims: readonly Claim[]): ReadonlySet<SpeakerFilter> {
  const speaking = new Set<SpeakerFilter>();
  for (const claim of claims) {
    for (const voice of [lens.speaker(claim), ...lens.voices(claim.coVoices)]) {
      speaking.add(voice?.kind ?? 'unknown');
      if (voice?.unnamed) speaking.add('unnamed');
    }
  }
  return speaking;
}

function briefOf(place: PlaceSeen | null): PlaceBrief | null {
  return place && { name: place.name, precision: place.precision };
}

function oldestFirst(a: SortableRow, b: SortableRow): number {
  const [left, right] = [firstDay(a), firstDay(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.told[0] - b.told[0] || a.told[1] - b.told[1];
}

/** After every day there is, when there is none. */
function firstDay({ range }: SortableRow): string {
  return range?.from ?? range?.to ?? '~';
}
