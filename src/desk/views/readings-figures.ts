// SPDX-License-Identifier: Apache-2.0
import type { FigureRead, ReadingStanding } from '../../api/index.ts';
import type { Figure } from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { figureRef, happeningRef, type ReadingsContext, wordsOf } from './readings-context.ts';

/** Every figure of a report as stated, with whose it is and what it is a part of. */
export function figuresIn(context: ReadingsContext): readonly FigureRead[] {
  return context.figures.map((figure) => figureRead(context, figure));
}

function figureRead(context: ReadingsContext, figure: Figure): FigureRead {
  const { span, quantity, unit, lower, upper, modifier, period, population, scope, further, reason } = figure;
  const whole = context.figure(figure.partOf);
  const told = context.happening(figure.happening);
  return {
    ...wordsOf(context, 'f', span),
    standing: standingOf(figure),
    reasons: [reason],
    ...{ quantity, unit, lower, upper, modifier, period, population, scope },
    // A case that was read before numbers were told to come on top of others holds no such mark.
    further: Boolean(further),
    partOf: whole && figureRef(context, whole),
    happening: told && happeningRef(context, told),
    claim: context.claim(figure.claim),
    incident: incidentOf(context.lens, figure),
  };
}

function incidentOf({ reader }: Lens, { incident }: Figure): FigureRead['incident'] {
  const found = incident === null ? null : reader.incident(incident);
  return found && { id: found.id, title: found.title };
}

/** “Some” and “several” state no number; a noun that is of no kind of the codebook is known as written only. */
function standingOf({ quantity, unit, lower, upper, modifier }: Figure): ReadingStanding {
  if (lower === null && upper === null) return 'unknown';
  if (quantity === 'other') return unit === null ? 'unknown' : 'part';
  return modifier === 'vague' ? 'part' : 'read';
}
