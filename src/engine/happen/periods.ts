// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { FigureReading, FigureScope, Mention, Span } from '../../model/index.ts';
import type { Tree } from './tree.ts';

/** A time that a figure can be told to cover, and where its words begin. */
interface Coverage {
  readonly start: number;
  readonly period: string | null;
  readonly scope: FigureScope;
}

export type Period = Pick<FigureReading, 'period' | 'scope'>;

/**
 * The time a figure is told to cover: "over the last day", "in the first 24 hours", "since May". Of several in one
 * sentence it is the one that follows the figure before the next figure does, else the one before it, else any after.
 *
 * @param next where the next figure of the sentence begins, or infinity
 * @param times the times of the sentence
 */
export function coverageOf(
  tree: Tree,
  span: Span,
  next: number,
  times: readonly Mention[],
  lexicon: HappeningLexicon,
): Period | null {
  const all = [...stretchesIn(tree, times, lexicon), ...sincesIn(tree, times, lexicon)];
  const own = all.find(({ start }) => start >= span.end && start < next);
  const found = own ?? all.findLast(({ start }) => start < span.start) ?? all[0];
  return found ? { period: found.period, scope: found.scope } : null;
}

function stretchesIn(tree: Tree, times: readonly Mention[], lexicon: HappeningLexicon): readonly Coverage[] {
  return times
    .filter(
      (time) => time.timex === 'DURATION' && (time.when?.anchor != null || isDefinite(tree, time, lexicon)),
    )
    .map((time) => ({
      start: time.start,
      period: time.when?.value ?? null,
      scope: time.value === 'P1D' || time.value === 'PT24H' ? 'day' : 'campaign',
    }));
}

/** How many words may stand between the preposition and a stretch: "in the first 24 hours". */
const openingReach = 3;

/** "in the seven days to Saturday", "in the first 24 hours"; "in three days" is how long a thing took. */
function isDefinite(tree: Tree, time: Mention, lexicon: HappeningLexicon): boolean {
  const last = tree.tokens.findLastIndex((token) => token.end <= time.start);
  const before = tree.tokens.slice(Math.max(0, last + 1 - openingReach), last + 1);
  const opens = before.findIndex(({ form }) => lexicon.periodCases.has(form.toLowerCase()));
  return opens >= 0 && before.slice(opens).some(({ form }) => lexicon.anaphors.has(form.toLowerCase()));
}

/** How many tokens after "since" its day may stand: "since the campaign began on 28 April". */
const sinceReach = 8;

function sincesIn(tree: Tree, times: readonly Mention[], lexicon: HappeningLexicon): readonly Coverage[] {
  return tree.tokens.flatMap((token, at) => {
    if (!lexicon.since.has(token.form.toLowerCase())) return [];
    const reach = tree.tokens[Math.min(at + sinceReach, tree.tokens.length - 1)]!.end;
    const day = times.find((time) => time.start > token.start && time.end <= reach && time.timex === 'DATE');
    return [{ start: token.start, period: openFrom(day?.when?.value ?? null), scope: 'campaign' as const }];
  });
}

/** A period since a day is open from that day on; since an interval, from its beginning. */
function openFrom(value: string | null): string | null {
  return value === null ? null : `${value.split('/')[0]}/..`;
}
