// SPDX-License-Identifier: Apache-2.0
import type { CastSeen, HappeningSeen } from '../../api/index.ts';
import { type Happening, overlaps } from '../../model/index.ts';
import { figureRef, happeningRef, type ReadingsContext, wordsOf } from './readings-context.ts';
import { placeReadingOf } from './readings-places.ts';

/** Every happening told in a report, at the words that tell of it. */
export function happeningsIn(context: ReadingsContext): readonly HappeningSeen[] {
  const groups = groupsOf(context.happenings);
  return context.happenings.map((one) => happeningSeen(context, one, groups.get(one.group) ?? []));
}

function groupsOf(happenings: readonly Happening[]): ReadonlyMap<string, readonly Happening[]> {
  const groups = new Map<string, Happening[]>();
  for (const one of happenings) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return groups;
}

function happeningSeen(
  context: ReadingsContext,
  happening: Happening,
  group: readonly Happening[],
): HappeningSeen {
  const { type, actor, target, instrument, place, when, whenReading } = happening;
  const { polarity, modality, outcome, background, tally, placeReading, origin, reason } = happening;
  const party = (key: string | null) => (key === null ? null : context.lens.party(key));
  return {
    ...wordsOf(context, 'h', happening.trigger),
    standing: 'read',
    reasons: [reason],
    ...{ type, actor, target, instrument, place, when, whenReading },
    ...{ polarity, modality, outcome, background, tally },
    actorParty: party(happening.actorParty),
    targetParty: party(happening.targetParty),
    placeReading: placeReading && placeReadingOf(context.lens, placeReading),
    origin: origin && placeReadingOf(context.lens, origin),
    claim: context.claim(happening.claim),
    incident: context.lens.incidentOf(happening.id),
    figures: happening.figures.flatMap((id) => {
      const figure = context.figure(id);
      return figure ? [figureRef(context, figure)] : [];
    }),
    same: group.filter((other) => other !== happening).map((other) => happeningRef(context, other)),
    cast: castBeside(context, happening),
  };
}

/** What the report tells of the same incident in other words than the happening's own. */
function castBeside(
  { casts, lens, report }: ReadingsContext,
  { id, actor, target, instrument }: Happening,
): readonly CastSeen[] {
  const own = [actor, target, instrument].filter((span) => span !== null);
  const fillers = casts.find(({ happenings }) => happenings.includes(id))?.fillers ?? [];
  return fillers
    .filter(({ told, known }) => !own.some((span) => overlaps(span, told) || span.exact === known.exact))
    .map(({ role, known, reason }) => ({
      role,
      exact: known.exact,
      paragraph: lens.receipt(report, known.start).paragraph,
      reason,
    }));
}
