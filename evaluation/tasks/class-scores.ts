// SPDX-License-Identifier: Apache-2.0

/** One thing with the class it has and the class it was given. */
export interface Judged {
  readonly wanted: string;
  readonly given: string;
}

export interface ClassScores {
  /** Mean of the classes' F1, weighted by how many things are of each. */
  readonly weighted: number;
  readonly accuracy: number;
  /** A line a class: precision, recall, F1, how many. */
  readonly lines: readonly string[];
}

/** Scores of a classification of one class a thing, as scikit-learn's `f1_score(average='weighted')` counts them. */
export function scoresOfClasses(judged: readonly Judged[]): ClassScores {
  const classes = [...new Set(judged.map(({ wanted }) => wanted))].sort();
  const scored = classes.map((name) => scoreOf(name, judged));
  const weighted =
    scored.reduce((sum, { f1, support }) => sum + f1 * support, 0) / Math.max(1, judged.length);
  const right = judged.filter(({ wanted, given }) => wanted === given).length;
  const lines = scored.map(
    ({ name, precision, recall, f1, support }) =>
      `${name.padEnd(52)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  ${support}`,
  );
  return { weighted, accuracy: right / Math.max(1, judged.length), lines };
}

interface ClassScore {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

function scoreOf(name: string, judged: readonly Judged[]): ClassScore {
  const support = judged.filter(({ wanted }) => wanted === name).length;
  const given = judged.filter((each) => each.given === name).length;
  const right = judged.filter((each) => each.wanted === name && each.given === name).length;
  const precision = given === 0 ? 0 : right / given;
  const recall = support === 0 ? 0 : right / support;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { name, precision, recall, f1, support };
}
