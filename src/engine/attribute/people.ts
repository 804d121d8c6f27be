// SPDX-License-Identifier: Apache-2.0
import { foldName } from '../../text/index.ts';
import { actorsIn, nameRuns, wordsBetween } from './actors.ts';
import { nounPhrase } from './phrases.ts';
import { headOf } from './sources.ts';
import { type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** A person's name at its fullest in a report. */
export interface FullName {
  readonly sentence: number;
  /** The name alone. */
  readonly name: TokenRange;
  /** The noun phrase around it: titles and appositions. */
  readonly phrase: TokenRange;
  readonly words: string;
}

/** People of a report by the folded last word of their name: each once, at the first place where the name is fullest. */
export type People = ReadonlyMap<string, readonly FullName[]>;

/** Collects the names of two words and more that are nobody of the actor list. Linear in the report's length. */
export function peopleOf(report: ReportView): People {
  const people = new Map<string, FullName[]>();
  for (const view of report.sentences) {
    if (view.sentence.zone === 'boilerplate') continue;
    for (const run of nameRuns(view, { first: 0, last: view.tokens.length - 1 })) {
      const found = fullNameIn(report, view, run);
      if (found === null) continue;
      const key = foldName(view.tokens[found.name.last]!.form);
      const bearers = people.get(key) ?? [];
      const known = bearers.findIndex((each) => isSamePerson(each.words, found.words));
      if (known < 0) people.set(key, [...bearers, found]);
      else if (found.words.length > bearers[known]!.words.length) bearers[known] = found;
    }
  }
  return people;
}

function fullNameIn(report: ReportView, view: SentenceView, run: TokenRange): FullName | null {
  const name = withoutTitles(report, view, run);
  if (name === null || name.last === name.first || name.last - name.first > 6) return null;
  if (actorsIn(view, name, report.actors).length > 0) return null;
  const words = wordsBetween(view, name.first, name.last);
  const phrase = nounPhrase(view, headOf(view, run));
  const around = phrase.first <= name.first && phrase.last >= name.last ? phrase : name;
  return { sentence: view.index, name, phrase: around, words };
}

/** Names of one last word are one person's when one has all the words of the other ("Ana Korr", "Ana Maria Korr"). */
export function isSamePerson(one: string, other: string): boolean {
  const [shorter, longer] = [one, other]
    .map((each) => foldName(each).split(' '))
    .sort((a, b) => a.length - b.length);
  return shorter!.every((word) => longer!.includes(word));
}

/** A run of proper names without the titles before it ("President", "Gen."); null when only titles are left. */
export function withoutTitles(report: ReportView, view: SentenceView, run: TokenRange): TokenRange | null {
  let { first } = run;
  while (first <= run.last && isTitle(report, view, first)) first++;
  return first > run.last ? null : { first, last: run.last };
}

function isTitle(report: ReportView, view: SentenceView, i: number): boolean {
  const word = wordOf(view.tokens[i]).replace(/\.$/, '');
  const { titles, spokes, roles } = report.lexicon;
  return (
    titles.has(word) ||
    spokes.has(word) ||
    roles.has(word) ||
    /^[-–.]$/.test(word) ||
    report.actors.byDemonym(view.tokens[i]!.form).length > 0
  );
}
