// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { FigureReading, Happening } from '../../model/index.ts';
import type { Happened, Linked } from '../stages.ts';
import { type Grouping, groupHappenings } from './groups.ts';
import { type Sketch, sketchOf } from './sketches.ts';
import { tieTolls } from './tolls.ts';

/**
 * Joins what one report tells of one thing: the headline and the text, "the attack" and the attack, the missiles that
 * crashed and the salvo they were of. What is told only of a campaign, with no time or place of its own, is set apart
 * as belonging to no single incident.
 */
export function link(happened: Happened, language: Language): Linked {
  const { sentences } = happened;
  const further = new Set(
    happened.figures.flatMap((figure) => (figure.further ? (figure.happening ?? []) : [])),
  );
  const sketches = happened.happenings.flatMap(
    (happening) => sketchOf(happening, sentences, language.happenings, further) ?? [],
  );
  const groupings = groupHappenings(sketches);
  const alone = loneIds(groupings);
  const bySketch = new Map(sketches.map((sketch) => [sketch.happening.id, sketch]));
  const counted = countedIds(happened.figures);
  const happenings = happened.happenings.map((happening) =>
    linked(
      happening,
      bySketch.get(happening.id),
      groupings.get(happening.id),
      alone.has(happening.id) && !counted.has(happening.id),
    ),
  );
  const figures = tieTolls(scopes(happened.figures, happenings), { ...happened, happenings });
  return { ...happened, happenings: withFigures(happenings, figures), figures };
}

/** Every happening with the figures that are said of it, in order of reading. */
function withFigures(
  happenings: readonly Happening[],
  figures: readonly FigureReading[],
): readonly Happening[] {
  const own = new Map<string, string[]>(happenings.map(({ id }) => [id, []]));
  for (const { id, happening } of figures) if (happening !== null) own.get(happening)?.push(id);
  return happenings.map((happening) => ({ ...happening, figures: own.get(happening.id)! }));
}

/** Happenings with a number to them: "a few strikes" has none. */
function countedIds(figures: readonly FigureReading[]): ReadonlySet<string> {
  return new Set(
    figures.filter(({ modifier }) => modifier !== 'vague').flatMap(({ happening }) => happening ?? []),
  );
}

function loneIds(groupings: ReadonlyMap<string, Grouping>): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const { group } of groupings.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return new Set([...groupings].filter(([, { group }]) => sizes.get(group) === 1).map(([id]) => id));
}

function linked(
  happening: Happening,
  sketch: Sketch | undefined,
  grouping: Grouping | undefined,
  alone: boolean,
): Happening {
  if (!sketch || !grouping) return happening;
  if (alone && isCampaign(sketch)) {
    return {
      ...happening,
      tally: true,
      reason: `${happening.reason}; link.campaign@1: told of no one time or place`,
    };
  }
  const reason =
    grouping.why === null ? happening.reason : `${happening.reason}; link.group@1: ${grouping.why}`;
  return { ...happening, group: grouping.group, reason };
}

/** Places so wide that what happens "in" them is no one event. */
const wide: ReadonlySet<string> = new Set(['country', 'sea', 'area', 'none']);

/** A year or several: what happened "last year" in the plural is no one event. */
const wholeYear = /^\d{4}(?:\/\d{4})?$/u;

/** "Russian airstrikes in Syria": a plural noun with no time, no place to go to and no number. */
function isCampaign({ happening, manifold, headline }: Sketch): boolean {
  if (!manifold || headline) return false;
  if (happening.when !== null) return wholeYear.test(happening.whenReading.value ?? '');
  return happening.placeReading === null || wide.has(happening.placeReading.precision);
}

/** A figure of something that is no single event is not one of an incident. */
function scopes(
  figures: readonly FigureReading[],
  happenings: readonly Happening[],
): readonly FigureReading[] {
  const tallies = new Set(happenings.filter(({ tally }) => tally).map(({ id }) => id));
  return figures.map((figure) =>
    figure.scope === 'incident' && figure.happening !== null && tallies.has(figure.happening)
      ? { ...figure, scope: 'unknown' }
      : figure,
  );
}
