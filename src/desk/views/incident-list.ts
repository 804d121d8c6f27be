// SPDX-License-Identifier: Apache-2.0
import {
  finenesses,
  type IncidentFilters,
  type IncidentListSeen,
  speakers,
  standings,
  touches,
} from '../../api/index.ts';
import { happeningTypes } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { type IncidentIndex, indexIncidents, type SortableRow } from './incident-rows.ts';

/** What a row is asked, one test a filter. */
type Facet = 'standing' | 'type' | 'where' | 'voice' | 'when' | 'background' | 'words';
type Tests = Readonly<Record<Facet, (row: SortableRow) => boolean>>;

/**
 * The incidents that pass the filters, with counts of what each further filter would leave.
 *
 * A count beside a value says how many incidents would be listed with that value alone in its group and all other
 * groups as they are, so that no number on the page is about something else than the list.
 *
 * @param index the case's rows, when they are already at hand for this generation
 * @param weighed how far those rows are weighed without some of their words; null: no words are left out
 */
export function incidentList(
  reader: CaseReader,
  filters: IncidentFilters,
  index: IncidentIndex = indexIncidents(reader),
  weighed: IncidentListSeen['weighed'] = null,
): IncidentListSeen {
  const tests = testsOf(filters);
  const { rows } = index;
  const passing = rows.filter((row) => passes(row, tests, null));
  const apart = (test: (row: SortableRow) => boolean) => rows.filter(test).length;
  const count = <T extends string>(
    facet: Facet,
    values: readonly T[],
    of: (row: SortableRow, value: T) => boolean,
  ) => counted(rows, tests, facet, values, of);
  return {
    rows: (filters.order === 'newest' ? newestFirst(passing) : passing).map((one) => one.row),
    total: rows.length,
    weighed,
    reports: index.reports,
    facets: {
      standing: count('standing', standings, (row, value) => row.standing.has(value)),
      type: count('type', happeningTypes, (row, value) => row.row.type === value),
      where: count('where', finenesses, (row, value) => row.where === value),
      voice: count('voice', speakers, (row, value) => row.voices.has(value)),
    },
    when: barsOf(
      rows,
      rows.filter((row) => passes(row, tests, 'when')),
    ),
    apart: {
      undated: apart((row) => row.range === null),
      unlocated: apart((row) => row.where === 'none'),
      background: apart((row) => row.row.background),
      tallies: index.tallies,
      campaign: index.campaign,
    },
  };
}

function testsOf(filters: IncidentFilters): Tests {
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    standing: (row) =>
      filters.standing.length === 0 || filters.standing.some((value) => row.standing.has(value)),
    type: (row) => filters.type.length === 0 || filters.type.includes(row.row.type),
    where: (row) => filters.where.length === 0 || filters.where.includes(row.where),
    voice: (row) => filters.voice.length === 0 || filters.voice.some((value) => row.voices.has(value)),
    when: (row) => isWhen(row, filters),
    background: (row) => !filters.background || row.row.background,
    words: (row) => words.every((word) => row.words.includes(word)),
  };
}

function isWhen(row: SortableRow, { from, to, undated }: IncidentFilters): boolean {
  const bounded = from !== null || to !== null;
  if (row.range === null) return undated || !bounded;
  if (!bounded) return !undated;
  return touches(row.range, from && `${from}-01-01`.slice(0, 10), to && `${to}-99-99`.slice(0, 10));
}

function passes(row: SortableRow, tests: Tests, except: Facet | null): boolean {
  return (Object.keys(tests) as Facet[]).every((facet) => facet === except || tests[facet](row));
}

function counted<T extends string>(
  rows: readonly SortableRow[],
  tests: Tests,
  facet: Facet,
  values: readonly T[],
  has: (row: SortableRow, value: T) => boolean,
): { value: T; count: number }[] {
  const others = rows.filter((row) => passes(row, tests, facet));
  return values
    .filter((value) => rows.some((row) => has(row, value)))
    .map((value) => ({ value, count: others.filter((row) => has(row, value)).length }));
}

/** Newest first, with what has no date still at the end. */
function newestFirst(rows: readonly SortableRow[]): readonly SortableRow[] {
  const dated = rows.filter((row) => row.range !== null);
  return [...dated.reverse(), ...rows.filter((row) => row.range === null)];
}

/** Above this many units of one size the bars go by the next larger. */
const barsAtMost = 62;

function barsOf(all: readonly SortableRow[], rows: readonly SortableRow[]): IncidentListSeen['when'] {
  const days = all.map(firstDay).filter((day) => day !== null);
  const unit = unitFor(days);
  const length = unit === 'day' ? 10 : unit === 'month' ? 7 : 4;
  const counts = new Map([...new Set(days.map((day) => day.slice(0, length)))].sort().map((key) => [key, 0]));
  for (const day of rows.map(firstDay)) {
    const key = day?.slice(0, length);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { unit, bars: [...counts].map(([key, count]) => ({ key, count })) };
}

function firstDay(row: SortableRow): string | null {
  return row.range?.from ?? row.range?.to ?? null;
}

function unitFor(days: readonly string[]): IncidentListSeen['when']['unit'] {
  if (days.length === 0) return 'day';
  const sorted = [...days].sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const months =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7));
  if (months * 31 < barsAtMost) return 'day';
  return months < barsAtMost ? 'month' : 'year';
}
