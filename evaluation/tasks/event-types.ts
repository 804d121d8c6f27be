// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainHappening } from '../../src/engine/happen/main-happening.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';
import { type Judged, scoresOfClasses } from './class-scores.ts';
import { labels, noneOfOurs, type OwnType } from './event-type-labels.ts';

const file = 'events/case2021-task2-odd.tsv';

/** A snippet with the class of its label and of what we take it to be about. */
export interface JudgedSnippet extends Judged {
  readonly id: string;
}

/** Types of snippets: one label a snippet, that of its main happening. */
export const eventTypes: Task = {
  name: 'event-types',
  about:
    'CASE 2021 snippets: weighted F1 of the type of the main happening, over the labels that are types of ours and “none of ours” for the rest',
  needs: [file],
  fast: true,
  run: async ({ data, language }) => scoresOf(judgedSnippets(data, language)),
};

function scoresOf(judged: readonly JudgedSnippet[]): readonly Score[] {
  const { weighted, accuracy, lines } = scoresOfClasses(judged);
  const right = judged.filter(({ wanted, given }) => wanted === given).length;
  return [
    { name: 'weighted F1', value: weighted, detail: { snippets: judged.length }, table: lines },
    { name: 'accuracy', value: accuracy, detail: { right } },
  ];
}

/** Reads every snippet. */
function judgedSnippets(data: string, language: Language): readonly JudgedSnippet[] {
  const [, ...rows] = readFileSync(join(data, file), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [id, text, label] = row.trimEnd().split('\t') as [string, string, string];
    return { id, wanted: classOf(label), given: typeOfSnippet(text, language) };
  });
}

/** Labels with the same types are one class, named after all of them. */
function classOf(label: string): string {
  const types = labels[label];
  if (types === undefined) throw new Error(`the label ${label} is not in the map`);
  if (types.length === 0) return noneOfOurs;
  const same = Object.keys(labels).filter((other) => labels[other]!.join() === types.join());
  return same.join(' + ');
}

function typeOfSnippet(text: string, language: Language): string {
  const { happenings, claims } = analyse(plainReport('snippet', text), language);
  const main = mainHappening(happenings, claims);
  if (main === null) return noneOfOurs;
  const told: OwnType = main.subtype === null ? main.type : `${main.type}/${main.subtype}`;
  const label = Object.keys(labels).find((name) => labels[name]!.includes(told));
  return label === undefined ? noneOfOurs : classOf(label);
}
