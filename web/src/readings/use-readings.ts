// SPDX-License-Identifier: Apache-2.0
import { useMemo, useRef } from 'react';
import { type ReportSeen, readingsSeen } from '../../../src/api/index.ts';
import { type Address, reportHref } from '../address.ts';
import { askAgain, type Failure, useCaseData } from '../case-data.ts';
import { allReadings, type Overlay, overlaysOf, type Reading, rolesOf, withRoles } from './marks.ts';
import { markAsked, shownKinds } from './shown.ts';

/** The readings that are marked in a report, and the one of them that is chosen. */
export interface ShownReadings {
  /** Whether the address asks for any. */
  readonly asked: boolean;
  /** Null until they have arrived. Those in what the report's text leaves out are not among them. */
  readonly readings: readonly Reading[] | null;
  /** How many stand in boilerplate or beyond the text that is shown, and are not marked. */
  readonly outside: number;
  /** What to draw over the claims, by paragraph. */
  readonly overlays: ReadonlyMap<number, Overlay>;
  readonly chosen: Reading | null;
  /** False where times and places are asked for and the case keeps none. */
  readonly kept: boolean;
  readonly failure: Failure | null;
  readonly again: () => unknown;
}

/** What the address asks to be marked, fetched only then. */
export function useReadings(report: ReportSeen, address: Address, shownTo: number): ShownReadings {
  const asked = [...shownKinds(address)].join(',');
  const path = asked === '' ? null : `/api${reportHref(report.id)}/readings`;
  const { data, failure } = useCaseData(path, readingsSeen);
  const every = useMemo(() => data && allReadings(data), [data]);
  const all = useMemo(
    () => every?.filter(({ kind }) => asked.split(',').includes(kind)) ?? null,
    [every, asked],
  );
  const readings = useMemo(() => all?.filter(isMarkedIn(report, shownTo)) ?? null, [all, report, shownTo]);
  const mark = markAsked(address);
  const chosen = useMemo(() => readings?.find(({ key }) => key === mark) ?? null, [readings, mark]);
  const { paragraphs } = report;
  const drawn = useRef<ReadonlyMap<number, Overlay>>(new Map());
  const plain = useMemo(() => overlaysOf(paragraphs, readings ?? [], drawn.current), [paragraphs, readings]);
  drawn.current = plain;
  const overlays = useMemo(() => withRoles(plain, paragraphs, rolesOf(chosen)), [plain, paragraphs, chosen]);
  return {
    outside: (all?.length ?? 0) - (readings?.length ?? 0),
    asked: path !== null,
    ...{ readings, overlays, chosen, failure },
    kept: data?.kept !== false || !/times|places/.test(asked),
    again: () => path !== null && askAgain(path, readingsSeen),
  };
}

function isMarkedIn({ zones }: ReportSeen, shownTo: number): (reading: Reading) => boolean {
  const left = zones.filter(({ zone }) => zone === 'boilerplate');
  return (reading) =>
    reading.end <= shownTo && !left.some(({ start, end }) => reading.start < end && start < reading.end);
}
