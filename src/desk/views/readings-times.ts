// SPDX-License-Identifier: Apache-2.0
import type { ReadingStanding, TimeRead } from '../../api/index.ts';
import { type Mention, overlaps } from '../../model/index.ts';
import { happeningRef, type ReadingsContext, wordsOf } from './readings-context.ts';

/** Every time told in a report. */
export function timesIn(context: ReadingsContext, mentions: readonly Mention[]): readonly TimeRead[] {
  return mentions.filter(({ type }) => type === 'time').map((mention) => timeRead(context, mention));
}

function timeRead(context: ReadingsContext, mention: Mention): TimeRead {
  const { timex, value, when, reason } = mention;
  const dated = context.happenings.filter((one) => one.when !== null && overlaps(one.when, mention));
  return {
    ...wordsOf(context, 't', mention),
    standing: standingOf(mention),
    reasons: when ? [reason, when.reason] : [reason],
    ...{ timex, value, when },
    dates: dated.map((happening) => happeningRef(context, happening)),
  };
}

/** TIMEX3 values of what is past, present or to come, and no more is said. */
const vague = /_REF$/;

/** A length ("three days") or a habit ("daily") is all there is to know of it; a date needs its year. */
function standingOf({ timex, value, when }: Mention): ReadingStanding {
  const known = when?.value ?? null;
  if (known !== null) return known.startsWith('XXXX') ? 'part' : 'read';
  if (when !== null && when.weekday !== null) return 'part';
  const length = timex === 'DURATION' || timex === 'SET';
  return length && value !== null && !vague.test(value) && when?.anchor == null ? 'read' : 'unknown';
}
