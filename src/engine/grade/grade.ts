// SPDX-License-Identifier: Apache-2.0
import {
  type Condition,
  type Grade,
  type GradeMeasure,
  type GradeRule,
  type GradeScale,
  gradeRuleName,
  gradeScales,
  scaleName,
  type Wording,
} from '../../model/index.ts';
import { type Counted, type Evidence, measures } from './measure.ts';

/** Looks a measure up; each is counted once, when first asked for. */
type Measured = (measure: GradeMeasure) => readonly Counted[];

/**
 * Grades how well an incident is reported, on every scale in force: on each, the first rule that fires. The grade is
 * that of the first scale; the others are its `others`.
 *
 * Extraction confidence plays no part, and neither does which side anybody is on.
 */
export function gradeOf(evidence: Evidence): Grade {
  const measured = measuredOn(evidence);
  const [first, ...rest] = gradeScales;
  return { ...gradeOn(first, measured), others: rest.map((scale) => gradeOn(scale, measured)) };
}

function measuredOn(evidence: Evidence): Measured {
  const known = new Map<GradeMeasure, readonly Counted[]>();
  return (measure) => {
    const value = known.get(measure) ?? measures[measure](evidence);
    known.set(measure, value);
    return value;
  };
}

function gradeOn(scale: GradeScale, measured: Measured): Grade {
  const rule = scale.rules.find(({ when }) => holdAll(when, measured));
  if (rule === undefined) throw new RangeError(`no rule of ${scaleName(scale)} fires`);
  return {
    scale: scaleName(scale),
    value: rule.step,
    rule: gradeRuleName(rule),
    because: reasonOf(rule, measured),
    wouldChange: rule.wouldChange.flatMap((wording) => said(wording, measured)),
    inputs: rule.inputs.map((measure) => inputOf(measure, measured(measure))),
  };
}

function holdAll(when: readonly Condition[], measured: Measured): boolean {
  return when.every(({ measure, atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => {
    const { length } = measured(measure);
    return length >= atLeast && length <= atMost;
  });
}

function reasonOf({ because, fires }: GradeRule, measured: Measured): string {
  const wording = because.find(({ when = [] }) => holdAll(when, measured));
  return wording === undefined ? fires : filled(wording.words, measured);
}

function inputOf(measure: GradeMeasure, all: readonly Counted[]) {
  return { measure, count: all.length, ids: all.map(({ id }) => id) };
}

/** A wording where its conditions hold: once, or once for each counted thing that has words of its own. */
function said({ words, when = [], each }: Wording, measured: Measured): readonly string[] {
  if (!holdAll(when, measured)) return [];
  if (each === undefined) return [filled(words, measured)];
  return measured(each).flatMap(({ change }) => (change === '' ? [] : [words.replace('{change}', change)]));
}

/** Most names told in one reason; more are counted. */
const mostNamed = 8;

function filled(words: string, measured: Measured): string {
  return words.replace(/\{(n|names|why):([a-z-]+)\}/g, (_, what: string, measure: string) => {
    const all = measured(measure as GradeMeasure);
    if (what === 'n') return String(all.length);
    if (what === 'why') return all[0]?.why ?? '';
    return namesOf(all);
  });
}

function namesOf(all: readonly Counted[]): string {
  const names = [...new Set(all.map(({ name }) => name))];
  const told = names.slice(0, mostNamed);
  const list = told.every((name) => /[.?!]$/.test(name)) ? told.join(' ') : told.join(', ');
  return names.length > told.length ? `${list} and ${names.length - told.length} more` : list;
}
