// SPDX-License-Identifier: Apache-2.0
import type { MethodEntry, MethodologySeen, MethodRule } from '../../api/index.ts';
import {
  askedWhen,
  byKey,
  type GradeRule,
  type GradeScale,
  gradeMeasures,
  gradeRuleName,
  gradeScales,
  independenceMeans,
  relationMeans,
  scaleName,
  sourceKindMeans,
} from '../../model/index.ts';
import { type CaseReader, openCase } from '../../store/index.ts';
import { policies } from '../policies/index.ts';
import { programVersion } from '../resources.ts';
import { type Fired, firedIn } from './fired.ts';

/**
 * Says by which methods the ledger of a case was made: scales and rules of grades, kinds of questions, relations, roots
 * and policies, from the codebook in force, with how often each came up.
 */
export function methodologyOf(reader: CaseReader): MethodologySeen {
  const { name, generator, gazetteers, counts } = reader.info();
  const fired = firedIn(reader);
  return {
    case: name,
    madeBy: generator,
    codebookOf: programVersion(),
    gazetteers: gazetteers.map(({ name, source, sha256 }) => ({ name, source, sha256 })),
    counts: Object.entries(counts).map(([name, count]) => ({ name, count })),
    scales: gradeScales.map((scale) => scaleSeenOf(scale, fired)),
    measures: Object.entries(gradeMeasures).map(([name, { words }]) => ({ name, words })),
    leftOut,
    questions: entriesOf(askedWhen, fired.questions),
    relations: entriesOf(relationMeans, fired.relations),
    roots: entriesOf(sourceKindMeans, fired.sources),
    independence: entriesOf(independenceMeans, fired.independence),
    policies: policies.map(({ id, writes }) => ({ name: id, words: writes })),
    fired: fired.rules.map(({ part, rules }) => ({ part, rules: counted(rules) })),
    gone: goneFrom(fired),
  };
}

/**
 * The methods of a case file.
 *
 * @throws CaseFault
 */
export function methodologyOfFile(file: string): MethodologySeen {
  const open = openCase(file);
  try {
    return methodologyOf(open);
  } finally {
    open.close();
  }
}

/** What can be left out of an incident on the bench. */
const leftOut: MethodologySeen['leftOut'] = [
  {
    name: 'as of a day',
    words:
      'only reports published on or before it, and of several versions of one those that stood by then; reports of unknown date, or of one too coarse to tell, are kept apart, and what they would change is told',
  },
  {
    name: 'without unnamed voices',
    words:
      'words for which nobody is named; joint words stay while one speaker is named, and what a report tells beside such words goes with them when it attributes nothing else',
  },
  {
    name: 'without parties',
    words: 'words of those who speak for a side, their own outlets among them',
  },
  {
    name: 'in all of these',
    words:
      'what is one incident, who is one voice and whose words are whose stay as read from all reports; leaving voices out opens no dispute',
  },
];

function scaleSeenOf(scale: GradeScale, fired: Fired): MethodologySeen['scales'][number] {
  const { name, about, after, ordered, apart, rules } = scale;
  return {
    ...{ name, about },
    version: scaleName(scale),
    after: after?.method ?? null,
    notApplied: after?.notApplied ?? [],
    ordered,
    apart,
    rules: rules.map((rule) => ruleSeenOf(rule, fired)),
  };
}

function ruleSeenOf(rule: GradeRule, { grades }: Fired): MethodRule {
  const { step, fires, inputs, wouldChange } = rule;
  const name = gradeRuleName(rule);
  return {
    ...{ step, fires },
    rule: name,
    inputs: inputs.map((measure) => gradeMeasures[measure].words),
    wouldChange: wouldChange.map(({ words }) => generally(words)),
    count: grades.get(name) ?? 0,
  };
}

/** A wording without the particulars of one incident. */
function generally(words: string): string {
  return words
    .replace(/\{names:[a-z-]+\}/g, 'that voice')
    .replace(/\{n:[a-z-]+\}/g, 'so many')
    .replace('{change}', 'what would change the question');
}

function entriesOf(
  meanings: Readonly<Record<string, string>>,
  counts: ReadonlyMap<string, number>,
): readonly MethodEntry[] {
  return Object.entries(meanings).map(([name, words]) => ({ name, words, count: counts.get(name) ?? 0 }));
}

function counted(rules: ReadonlyMap<string, number>) {
  return [...rules].map(([rule, count]) => ({ rule, count })).sort(byKey(({ rule }) => rule));
}

function goneFrom({ grades, scales }: Fired): readonly string[] {
  const known = new Set(
    gradeScales.flatMap((scale) => [scaleName(scale), ...scale.rules.map(gradeRuleName)]),
  );
  return [...scales.keys(), ...grades.keys()].filter((name) => !known.has(name)).sort();
}
