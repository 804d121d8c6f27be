// SPDX-License-Identifier: Apache-2.0
import type { Reason } from '../../model/index.ts';
import type { CaseReader } from '../../store/index.ts';

/** How often what came up in a ledger, by its name. */
type Tally = ReadonlyMap<string, number>;

/** What a ledger names of the codebook. */
export interface Fired {
  readonly scales: Tally;
  /** Rules of grades, on every scale. */
  readonly grades: Tally;
  readonly questions: Tally;
  readonly relations: Tally;
  readonly sources: Tally;
  readonly independence: Tally;
  /** Rules of other parts, by the part that names them. */
  readonly rules: readonly { readonly part: string; readonly rules: Tally }[];
}

/** Counts what the ledger of a case names. */
export function firedIn(reader: CaseReader): Fired {
  const incidents = reader.incidents();
  const grades = incidents.flatMap(({ grade: { others = [], ...own } }) => [own, ...others]);
  const questions = reader.questions();
  const roots = incidents.flatMap(({ id }) => reader.roots(id));
  const copies = reader.copiesAmong(reader.reports().map(({ id }) => id));
  return {
    scales: tally(grades.map(({ scale }) => scale)),
    grades: tally(grades.map(({ rule }) => rule)),
    questions: tally(questions.map(({ kind }) => kind)),
    relations: tally(questions.map(({ relation }) => relation)),
    sources: tally(roots.flatMap(({ source }) => source?.kind ?? [])),
    independence: tally(roots.map(({ independence }) => independence)),
    rules: [
      { part: 'incidents', rules: tally(incidents.flatMap(({ reasons }) => reasons.flatMap(rulesIn))) },
      { part: 'questions', rules: tally(questions.map(({ rule }) => rule)) },
      { part: 'roots', rules: tally(roots.flatMap(({ because }) => rulesIn(because))) },
      { part: 'copies', rules: tally(copies.flatMap(({ reason }) => rulesIn(reason))) },
    ],
  };
}

function tally(names: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const ruleAtStart = /^[a-z-]+(?:\.[a-z-]+)+@\d+/;

/** The rule a reason begins with; a decision of a person names none. */
function rulesIn(reason: Reason): readonly string[] {
  const [name] = ruleAtStart.exec(reason) ?? [];
  return name === undefined ? [] : [name];
}
