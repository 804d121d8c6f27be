// SPDX-License-Identifier: Apache-2.0
import type { IncidentListSeen } from '../../api/index.ts';
import { gradeScales, heightOn, type Incident } from '../../model/index.ts';
import type { LeftOut, WeighAgain, WeighedBriefly } from '../weigh-again.ts';
import { type IncidentIndex, rowOf, type SortableRow } from './incident-rows.ts';
import type { Lens } from './lens.ts';

/** How far weighing all incidents has come, and what it comes to. */
export interface WeighedRows {
  readonly seen: NonNullable<IncidentListSeen['weighed']>;
  /** The rows as they are without the words left out; null until the last is weighed. */
  readonly index: IncidentIndex | null;
}

/**
 * Weighs all incidents of a case without some of their words, from the oldest on, for so many milliseconds at most;
 * the next call goes on from there, and what is done stays done.
 */
export type WeighRows = (leftOut: LeftOut, milliseconds: number) => WeighedRows;

/** Settings of the switches that are kept when others are turned. */
const mostSettings = 6;

/** Prepares weighing the rows of a case again. */
export function weighRowsIn(lens: Lens, whole: () => IncidentIndex, weighAgain: WeighAgain): WeighRows {
  const settings = new Map<string, Underway>();
  return (leftOut, milliseconds) => {
    const { asOf, anonymous, parties } = leftOut;
    const key = `${asOf} ${anonymous} ${parties}`;
    const without = { asOf, anonymous, parties };
    const underway = settings.get(key) ?? { without, rows: [], notPossible: 0, finished: null };
    settings.delete(key);
    settings.set(key, underway);
    if (settings.size > mostSettings) settings.delete(settings.keys().next().value!);
    const { rows } = whole();
    const until = performance.now() + milliseconds;
    while (underway.rows.length < rows.length) {
      const row = rows[underway.rows.length]!;
      const weighed = weighAgain.briefly(row.row.id, leftOut);
      underway.rows.push(weighed === null ? row : weighedRow(lens, row, weighed));
      if (weighed === null) underway.notPossible += 1;
      if (performance.now() >= until) break;
    }
    return weighedRows(underway, whole());
  };
}

/** One setting, as far as it has come. */
interface Underway {
  readonly without: LeftOut;
  readonly rows: SortableRow[];
  notPossible: number;
  finished: WeighedRows | null;
}

function weighedRows(underway: Underway, whole: IncidentIndex): WeighedRows {
  if (underway.finished !== null) return underway.finished;
  const { without, rows, notPossible } = underway;
  const [done, of] = [rows.length, whole.rows.length];
  const progress = { without, done, of, notPossible };
  if (done < of) return { seen: { ...progress, changes: [] }, index: null };
  underway.finished = { seen: { ...progress, changes: changesIn(rows) }, index: { ...whole, rows } };
  return underway.finished;
}

/** A row as it is without the words left out; it keeps its place in the order. */
function weighedRow(lens: Lens, { row, told }: SortableRow, weighed: WeighedBriefly): SortableRow {
  const whole = lens.reader.incident(row.id)!;
  const claims = lens.reader.claimsOfIncident(row.id).filter(({ id }) => weighed.kept.claims.has(id));
  const rest = rowOf(lens, incidentLeft(whole, weighed), { questions: weighed.questions, claims });
  return { ...rest, row: { ...rest.row, wholeGrades: row.grades }, told };
}

/** An incident as it is without the words left out. */
export function incidentLeft(incident: Incident, { counts, grade, kept }: WeighedBriefly): Incident {
  const mentions = incident.mentions.filter(({ happening }) => kept.mentions.has(happening));
  return { ...incident, counts, grade, mentions };
}

/** How many grades are lower or higher on each scale, or another where the scale has no order. */
function changesIn(rows: readonly SortableRow[]): WeighedRows['seen']['changes'] {
  return gradeScales.map((scale) => {
    const changes = { scale: scale.id, lower: 0, higher: 0, other: 0 };
    for (const { row } of rows) {
      const [now, whole] = [row.grades, row.wholeGrades ?? row.grades].map(
        (grades) => grades.find((grade) => grade.scale === scale.id)?.value,
      );
      if (now === undefined || whole === undefined || now === whole) continue;
      const [height, before] = [heightOn(scale, now), heightOn(scale, whole)];
      if (height === null || before === null || height === before) changes.other += 1;
      else if (height < before) changes.lower += 1;
      else changes.higher += 1;
    }
    return changes;
  });
}
