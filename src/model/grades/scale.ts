// SPDX-License-Identifier: Apache-2.0

/**
 * What a rule of a grade can look at: how many of what, and what one of them is. All of it is about reporting; how sure
 * an extraction is, which outlet it is in and which side anybody is on are not among them, so no rule can use them.
 */
export const gradeMeasures = {
  roots: { of: 'root', words: 'independent words behind it, the fewest there can be' },
  'known-roots': { of: 'root', words: 'roots whose independence, or dependence, is known' },
  'words-for': { of: 'root', words: 'roots that say it was so, each apart' },
  conflicts: { of: 'question', words: 'questions in conflict' },
  'responsibility-conflicts': { of: 'question', words: 'questions of who did it that are in conflict' },
  concessions: { of: 'claim', words: 'flat words of the side said to have acted that own up to it' },
  attributed: { of: 'claim', words: 'claims that say it was so' },
  standing: {
    of: 'words',
    words: 'claims, and reports by themselves, that say so and have not been taken back',
  },
  'sides-named': { of: 'party', words: 'sides named as having acted' },
  'tolls-of-armed': {
    of: 'figure',
    words: 'numbers of killed or injured people who bear arms, by others than those who speak for a side',
  },
  'tolls-of-others': { of: 'figure', words: 'numbers of killed or injured people of whom that is not said' },
} as const satisfies Readonly<Record<string, { readonly of: InputKind; readonly words: string }>>;
export type GradeMeasure = keyof typeof gradeMeasures;

/** What the ids of an input lead to; `words`: a claim, or a report that tells it by itself. */
export type InputKind = 'root' | 'question' | 'claim' | 'words' | 'party' | 'figure';

/** A bound on one count; with both bounds, both hold. */
export interface Condition {
  readonly measure: GradeMeasure;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * Words that depend on what was counted: said where all conditions hold. `{n:M}` is the count of measure M, `{names:M}`
 * what is counted, by name, `{why:M}` the reason of the first of them; with `each`, said once for each counted thing,
 * where `{change}` is what would change that thing.
 */
export interface Wording {
  readonly words: string;
  readonly when?: readonly Condition[];
  readonly each?: GradeMeasure;
}

/** One rule of a scale. */
export interface GradeRule {
  /** Name without version; raising the version is how a change of any condition is told. */
  readonly name: string;
  readonly version: number;
  /** The step it gives. */
  readonly step: string;
  /** When it fires, in plain words. */
  readonly fires: string;
  /** All must hold. */
  readonly when: readonly Condition[];
  /** What is shown as its inputs. */
  readonly inputs: readonly GradeMeasure[];
  /** The first whose conditions hold is the reason. */
  readonly because: readonly Wording[];
  /** What would change it: all whose conditions hold. */
  readonly wouldChange: readonly Wording[];
}

/** A way of saying how well a thing is reported; never whether it is so. */
export interface GradeScale {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly about: string;
  /** The method whose shape it takes, and what of that method it cannot apply; null: our own. */
  readonly after: { readonly method: string; readonly notApplied: readonly string[] } | null;
  /**
   * Steps in order of how much it takes to get there, least first: taking evidence away never raises a grade. Higher is
   * not better.
   */
  readonly ordered: readonly string[];
  /** Steps outside that order: they say that what there was does not count, so taking evidence away can lead out. */
  readonly apart: readonly string[];
  /** Tried in order; the first that fires gives the grade. The last one always fires. */
  readonly rules: readonly GradeRule[];
}

/** How a scale is named in a grade. */
export function scaleName({ id, version }: Pick<GradeScale, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** How a rule is named in a grade. */
export function gradeRuleName({ name, version }: Pick<GradeRule, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** Height of a step, 0 the least; null for one outside the order, or of another scale. */
export function heightOn({ ordered }: Pick<GradeScale, 'ordered'>, step: string): number | null {
  const height = ordered.indexOf(step);
  return height < 0 ? null : height;
}
