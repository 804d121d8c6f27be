// SPDX-License-Identifier: Apache-2.0
import type { Issue, Report } from '../../model/index.ts';
import { dayOf, weekdayOf } from './calendar.ts';
import type { DatedWords } from './dating.ts';
import type { TimeExpression } from './time-expressions.ts';

/** What is wrong with the dates of a report: days that do not exist, and weekdays that are not those of their dates. */
export function issuesOfTimes({ id, file }: Report, times: readonly DatedWords[]): readonly Issue[] {
  return times.flatMap(({ span, expression }) => {
    const fault = faultOf(expression);
    if (fault === null) return [];
    const message = `${fault.means} “${span.exact}” at ${span.start}.`;
    return [{ code: fault.code, report: id, file, severity: 'noted', message }];
  });
}

interface Fault {
  readonly code: string;
  readonly means: string;
}

const impossible: Fault = {
  code: 'impossible-date',
  means: 'A date in the text that no calendar has; it is kept as written and has no value.',
};
const wrongWeekday: Fault = {
  code: 'weekday-disagrees',
  means: 'A date in the text is given with a weekday that is not its own; the date is kept.',
};

function faultOf(expression: TimeExpression): Fault | null {
  switch (expression.kind) {
    case 'kept':
      return expression.why === 'impossible' ? impossible : null;
    case 'calendar':
      return disagrees(expression) ? wrongWeekday : null;
    case 'part':
    case 'edge':
      return faultOf(expression.of);
    case 'clock':
      return expression.of && faultOf(expression.of);
    default:
      return null;
  }
}

function disagrees({ year, month, day, weekday }: Extract<TimeExpression, { kind: 'calendar' }>): boolean {
  if (year === null || month === null || day === null || weekday === null) return false;
  return weekdayOf(dayOf({ year, month, day })) !== weekday;
}
