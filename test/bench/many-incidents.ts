// SPDX-License-Identifier: Apache-2.0

import { daysInMonth } from '../../src/api/index.ts';
import type { Incident, Ledger } from '../../src/model/index.ts';
import { fixtureLedger } from './fixture.ts';

/** The fixture with as many more incidents as asked for, one a day, each with the salvo's claims and questions. */
export function ledgerOfMany(count: number): Ledger {
  const [pattern] = fixtureLedger.incidents.filter((incident) => incident.id === 'salvo');
  const more = Array.from(
    { length: count },
    (_, at): Incident => ({
      ...pattern!,
      id: `more-${at}`,
      title: `Salvo number ${at}`,
      when: { ...pattern!.when, value: dayAfter(at) },
    }),
  );
  const arrive = fixtureLedger.questions.find((question) => question.id === 'arrive')!;
  return {
    ...fixtureLedger,
    incidents: [...fixtureLedger.incidents, ...more],
    questions: [
      ...fixtureLedger.questions,
      ...more.map(({ id }) => ({ ...arrive, id: `arrive-${id}`, incident: id })),
    ],
  };
}

/** The day so many days after the first of 2031, by the calendar. */
function dayAfter(days: number): string {
  let [year, month, left] = [2031, 1, days];
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(left + 1).padStart(2, '0')}`;
}
