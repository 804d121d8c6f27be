// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, NumberCheck, NumberResult } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import { type Range, rangeOf } from '../question/ranges.ts';
import { type Entry, figureOf } from './lanes.ts';

/** Groups of people none of whom is in two: of a sum over one family nobody is counted twice. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['children', 'women', 'men']),
  new Set(['civilians', 'soldiers', 'police', 'militants', 'fighters', 'sailors', 'journalists']),
];

/**
 * Sub-totals against their totals: those of one telling are summed, and the sum is held against what they are told to
 * be parts of; groups told side by side ("45 fighters and 43 of the army") against every total that their report tells,
 * where they come to it or to more: that they come to less says nothing.
 */
export function partSums(entries: readonly Entry[]): readonly NumberCheck[] {
  const byId = new Map(entries.map((entry) => [figureOf(entry).id, entry]));
  const parts = distinct(entries.filter(({ value }) => value.part));
  const told = parts.filter((entry) => byId.has(figureOf(entry).partOf ?? ''));
  const beside = parts.filter((entry) => figureOf(entry).partOf === null && entry.telling !== null);
  return [
    ...[...groupBy(told, (entry) => figureOf(entry).partOf!)].map(([whole, members]) =>
      sumOf(members, figureOf(byId.get(whole)!), 'number.sub-totals@1'),
    ),
    ...[...groupBy(beside, ({ telling }) => telling!.happening.id)].flatMap(([, members]) =>
      members.length < 2 ? [] : groupSums(members, entries),
    ),
  ];
}

/** A figure that several tellings bear is one figure. */
export function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [figureOf(entry).id, entry])).values()];
}

function groupSums(members: readonly Entry[], entries: readonly Entry[]): readonly NumberCheck[] {
  return totalsBeside(members, entries)
    .map((total) => sumOf(members, figureOf(total), 'number.groups@1'))
    .filter(({ result }) => result === 'adds-up' || result === 'exceeds');
}

/** Totals of one report with some groups: they count no group themselves, and none of the groups is more. */
function totalsBeside(members: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const one = figureOf(members[0]!);
  const most = Math.max(...members.map((entry) => rangeOf(figureOf(entry)).from));
  return distinct(
    entries.filter((entry) => {
      const figure = figureOf(entry);
      const isTotal = !entry.value.part && !figure.further && figure.population === null;
      const isAlike =
        figure.report === one.report && figure.scope === one.scope && figure.period === one.period;
      return isTotal && isAlike && rangeOf(figure).to > most;
    }),
  );
}

/** The arithmetic of some parts against a whole. */
function sumOf(members: readonly Entry[], whole: FigureReading, rule: string): NumberCheck {
  const figures = members.map(figureOf);
  const sum = added(figures.map(rangeOf));
  const total = rangeOf(whole);
  const terms = figures.map(({ span }) => span.exact).join(' + ');
  const shown = figures.length > 1 ? `${terms} = ${inWords(sum)}` : terms;
  const { result, because } = outcomeOf(figures, sum, total);
  return {
    result,
    sum: `${shown}; told: ${whole.span.exact}`.replace(/\s+/g, ' '),
    parts: figures.map(({ id }) => id),
    whole: whole.id,
    rule,
    because,
  };
}

function added(ranges: readonly Range[]): Range {
  return ranges.reduce((a, b) => ({ from: a.from + b.from, to: a.to + b.to }));
}

function outcomeOf(
  figures: readonly FigureReading[],
  sum: Range,
  total: Range,
): { readonly result: NumberResult; readonly because: string } {
  if (sum.from > total.to) {
    return figures.length === 1 || areApart(figures)
      ? { result: 'exceeds', because: 'the parts come to more than the whole' }
      : {
          result: 'cannot-tell',
          because: 'the parts come to more than the whole, but some may be counted in two of them',
        };
  }
  const exact = sum.from === sum.to && total.from === total.to;
  if (exact && sum.from === total.from) {
    return { result: 'adds-up', because: 'the parts come to the whole' };
  }
  if (exact && figures.length > 1) {
    const rest = total.from - sum.from;
    return {
      result: 'leaves-rest',
      because: `of ${rest} it is not said who they are, or some stand in two parts`,
    };
  }
  return { result: 'within', because: 'the parts do not come to more than the whole' };
}

/** Whether nobody can be in two of the groups. */
function areApart(figures: readonly FigureReading[]): boolean {
  const groups = figures.map(({ population }) => population);
  return (
    new Set(groups).size === groups.length &&
    families.some((family) => groups.every((group) => group !== null && family.has(group)))
  );
}

/** A range as it is said: `14`, `at least 14`, `10 to 14`. */
export function inWords({ from, to }: Range): string {
  const [low, high] = [tidy(from), tidy(to)];
  if (from === to) return low;
  return Number.isFinite(to) ? `${low} to ${high}` : `at least ${low}`;
}

function tidy(number: number): string {
  return String(Math.round(number * 100) / 100);
}
