// SPDX-License-Identifier: Apache-2.0
import {
  contains,
  type FigureReading,
  type Happening,
  type HappeningType,
  type Mention,
  type Sentence,
  type Span,
} from '../../model/index.ts';
import { sentenceIndex } from '../happen/by-sentence.ts';
import type { Happened } from '../stages.ts';
import { isAttack } from './likeness.ts';

/** How many sentences after a happening its dead are still counted, and those who live. */
const [reach, survivorsReach] = [2, 4];

const tolls: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'casualties',
  'trapped',
  'rescued',
]);
const costly: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'aircraft-loss',
  'ship-loss',
  'armed-clash',
  'offensive',
  'riot',
  'crackdown',
]);

/**
 * Ties tolls told without their cause ("Dozens more were hurt.") to what was told just before, when that can have
 * cost lives and is told as one thing that happened.
 */
export function tieTolls(
  figures: readonly FigureReading[],
  {
    happenings,
    sentences,
    mentions,
    claims,
  }: Pick<Happened, 'happenings' | 'sentences' | 'mentions' | 'claims'>,
): readonly FigureReading[] {
  const indexOf = ({ start }: Span): number => sentenceIndex(sentences, start);
  const causes = happenings
    .filter(canCost)
    .map((happening) => ({ happening, at: indexOf(happening.trigger) }));
  const speakers = claims.flatMap(({ source }) => source ?? []);
  const places = mentions.filter(
    (mention) => mention.use === 'literal' && !speakers.some((source) => contains(source, mention)),
  );
  return figures.map((figure) => {
    if (figure.happening !== null || figure.scope !== 'unknown' || !tolls.has(figure.quantity)) return figure;
    const at = indexOf(figure.span);
    const zone = sentences[at]?.zone;
    const before = recent(causes, at).findLast(
      (cause) =>
        cause.at <= at &&
        at - cause.at <= (figure.quantity === 'killed' ? reach : survivorsReach) &&
        sentences[cause.at]?.zone === zone,
    );
    if (!before || (isNone(figure) && isElsewhere(places, sentences[at]!, sentences[before.at]!)))
      return figure;
    const reason = `${figure.reason}; link.toll@1: told right after “${before.happening.trigger.exact}”`;
    return { ...figure, happening: before.happening.id, scope: 'incident', reason };
  });
}

const isNone = ({ upper }: FigureReading): boolean => upper === 0;

/**
 * "A boat was hit off Tarn, but nobody was hurt.", told after a raid on Belu: that nobody was harmed is told of what the
 * sentence tells, where that names a place that stands nowhere from the cause to it.
 */
function isElsewhere(places: readonly Mention[], own: Sentence, cause: Sentence): boolean {
  const before = places.filter(({ start }) => start >= cause.start && start < own.start);
  const here = places.filter(({ start }) => start >= own.start && start < own.end);
  return here.length > 0 && here.every(({ exact }) => before.every((place) => place.exact !== exact));
}

interface Cause {
  readonly happening: Happening;
  readonly at: number;
}

/** The causes told at most so many sentences before one; they are in order. */
function recent(causes: readonly Cause[], at: number): readonly Cause[] {
  let [low, high] = [0, causes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (causes[middle]!.at < at - survivorsReach) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < causes.length && causes[end]!.at <= at) end++;
  return causes.slice(low, end);
}

function canCost({ type, tally, modality, background }: Happening): boolean {
  const real = modality === 'actual' || modality === 'historical';
  return real && !tally && !background && (isAttack(type) || costly.has(type));
}
