// SPDX-License-Identifier: Apache-2.0
import type { Fragility, Grade, RootId } from '../../model/index.ts';
import { disputedAmong, keeping, type Weighed, type Weighing, weighRest } from './weigh.ts';

/**
 * How much is weighed to find out, in tellings: without some roots, an incident is weighed again with all the rest, so
 * this bounds the work for one of hundreds of roots. The ledger takes its time; a person who turns a switch waits.
 */
export const efforts = { thorough: 6000, quick: 1500 } as const;

/**
 * The grade of an incident, and on the other scales, with what would become of each without some of the roots: each
 * alone, the first by their ids where there are too many; then, if none of them changes it, several at once.
 *
 * @param effort most tellings to weigh
 */
export function fragileGrade(
  { grade, questions }: Weighed,
  weighing: Weighing,
  effort: number = efforts.thorough,
): Grade {
  const gradeWithout = gradesWithout(weighing, disputedAmong(questions));
  const ids = weighing.rooted.roots.map(({ id }) => id);
  const most = Math.ceil(effort / Math.max(1, weighing.tellings.length));
  const on = (one: Grade): Grade => ({ ...one, fragility: fragilityOf(one, ids, most, gradeWithout) });
  const { others = [], ...own } = grade;
  return { ...on(own), others: others.map(on) };
}

/** The grade on a scale without some roots. */
type GradeWithout = (roots: readonly RootId[], scale: string) => Grade;

/** Weighs an incident again without some roots; each set of them once, for all scales. */
function gradesWithout(weighing: Weighing, disputed: ReadonlySet<string>): GradeWithout {
  const known = new Map<string, readonly Grade[]>();
  const grades = (roots: readonly RootId[]): readonly Grade[] => {
    const gone = new Set<string | null>(roots);
    const { rootOf } = weighing.rooted;
    const rest = keeping(weighing, {
      tellings: (telling) => !gone.has(rootOf(telling)),
      claims: () => true,
    });
    const { others = [], ...own } = weighRest(rest, disputed).grade;
    return [own, ...others];
  };
  return (roots, scale) => {
    const key = roots.join(' ');
    const all = known.get(key) ?? grades(roots);
    known.set(key, all);
    return all.find((one) => one.scale === scale)!;
  };
}

function fragilityOf(
  { scale, value }: Grade,
  roots: readonly RootId[],
  most: number,
  gradeWithout: GradeWithout,
): Fragility {
  const alone = roots.slice(0, most);
  const without = alone.map((root) => {
    const { value, rule } = gradeWithout([root], scale);
    return { root, value, rule };
  });
  const single = without.find((one) => one.value !== value);
  if (single !== undefined) {
    const fewest = { roots: [single.root], value: single.value };
    return { without, fewest, because: triedWords(alone.length, roots.length, 1) };
  }
  const { fewest, atOnce } = fewestTogether(value, alone, most, (gone) => gradeWithout(gone, scale).value);
  return { without, fewest, because: triedWords(alone.length, roots.length, atOnce) };
}

/** The fewest roots together without which the grade is another, sets of one size after those of a smaller one. */
function fewestTogether(
  value: string,
  roots: readonly RootId[],
  most: number,
  valueWithout: (roots: readonly RootId[]) => string,
): { readonly fewest: Fragility['fewest']; readonly atOnce: number } {
  let tried = roots.length;
  for (let size = 2; size <= roots.length; size++) {
    if (tried + ways(roots.length, size) > most) return { fewest: null, atOnce: size - 1 };
    for (const gone of subsets(roots, size)) {
      tried++;
      const other = valueWithout(gone);
      if (other !== value) return { fewest: { roots: gone, value: other }, atOnce: size };
    }
  }
  return { fewest: null, atOnce: roots.length };
}

/** How many sets of a size there are among so many. */
function ways(among: number, size: number): number {
  let product = 1;
  for (let i = 0; i < size; i++) product = (product * (among - i)) / (i + 1);
  return Math.round(product);
}

/** Every set of so many of them, in their order. */
function* subsets<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = 0; at <= all.length - size; at++) {
    for (const rest of subsets(all.slice(at + 1), size - 1)) yield [all[at]!, ...rest];
  }
}

function triedWords(alone: number, all: number, atOnce: number): string {
  if (all === 0) return 'grade.fragility@1: there is no root to leave out';
  if (all === 1) return 'grade.fragility@1: left out its one root';
  const which = alone === all ? `each of ${all} roots` : `${alone} of ${all} roots, one by one`;
  return `grade.fragility@1: left out ${which}${atOnce > 1 ? `, and up to ${atOnce} at once` : ''}`;
}
