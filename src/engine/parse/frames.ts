// SPDX-License-Identifier: Apache-2.0
import type { Frame, Role } from '../../model/index.ts';

/** Scores of the roles of one predicate, `scores[word × stride + class]`; classes as `NetworkClasses.roles`. */
export interface RoleScores {
  readonly words: number;
  readonly classes: number;
  readonly stride: number;
  readonly scores: ArrayLike<number>;
}

/** Class 0 is "none"; odd classes begin a role, the even class after each goes on with it. */
const goesOn = (label: number): boolean => label > 0 && label % 2 === 0;

/** Whether a label may stand after another. */
function mayFollow(before: number, label: number): boolean {
  return !goesOn(label) || before === label || before === label - 1;
}

/**
 * The labels of the highest sum among those that fit each other (a role goes on only after it began) and leave the
 * predicate itself without a role. Among equals the first class is taken.
 *
 * @param best the best label of each word by itself
 */
export function roleLabels(scores: RoleScores, predicate: number, best: ArrayLike<number>): Int32Array {
  const labels = Int32Array.from(best);
  labels[predicate] = 0;
  return labels.every((label, word) => mayFollow(word === 0 ? 0 : labels[word - 1]!, label))
    ? labels
    : bestPath(scores, predicate);
}

/** Viterbi: a label follows the best label before it, or, where it goes on with a role, the better of two. */
function bestPath({ words, classes, stride, scores }: RoleScores, predicate: number): Int32Array {
  const before = new Int32Array(words * classes);
  let sums = new Float64Array(classes).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(classes);
  sums[0] = 0; // before the first word there is no role
  for (let word = 0, best = 0; word < words; word++) {
    const row = before.subarray(word * classes, (word + 1) * classes).fill(best);
    for (let label = 2; label < classes; label += 2)
      row[label] = sums[label]! > sums[label - 1]! ? label : label - 1;
    for (let label = 0; label < classes; label++)
      next[label] = sums[row[label]!]! + scores[word * stride + label]!;
    if (word === predicate) next.fill(Number.NEGATIVE_INFINITY, 1);
    best = bestOf(next);
    [sums, next] = [next, sums];
  }
  const labels = new Int32Array(words);
  for (let word = words - 1, label = bestOf(sums); word >= 0; word--) {
    labels[word] = label;
    label = before[word * classes + label]!;
  }
  return labels;
}

function bestOf(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/** A frame from labels that fit each other. Token indices are half-open. */
export function frameOf(predicate: number, labels: ArrayLike<number>, names: readonly string[]): Frame {
  const roles: Role[] = [];
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first]!;
    if (label === 0) continue;
    let end = first + 1;
    while (end < labels.length && labels[end] === label + 1) end++;
    roles.push({ role: names[label]!.slice(2), first, end });
    first = end - 1;
  }
  return { predicate, roles };
}

/** A verb has one doer, one thing done and so on (Punyakanok et al. 2008): of several the one nearest to it, then the first. */
export function withRolesOnce({ predicate, roles }: Frame): Frame {
  const away = ({ first, end }: Role): number => (end <= predicate ? predicate - end : first - predicate - 1);
  const kept = roles.filter((each, i) =>
    roles.every((other, j) => {
      if (i === j || other.role !== each.role || !/^A\d$/.test(each.role)) return true;
      return away(other) > away(each) || (away(other) === away(each) && j > i);
    }),
  );
  return { predicate, roles: kept };
}
