// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import { type Proposal, proposal } from './proposal.ts';
import type { Run } from './runs.ts';
import { longestPhrase, longestPhraseBefore, type SentenceView } from './view.ts';

/** What is known of the people of one report so far: the last words of their names. */
export type Surnames = ReadonlySet<string>;

/**
 * People in a sentence's runs of capitals: a title and a name, a first name and more, "X said" with a name of two
 * words or three, a surname met before. With a title there are two mentions, with it and without.
 */
export function spotPeople(
  view: SentenceView,
  runs: readonly Run[],
  names: NameLexicon,
  surnames: Surnames,
): readonly Proposal[] {
  return runs.flatMap((run) => peopleIn(view, run, names, surnames));
}

function peopleIn(view: SentenceView, run: Run, names: NameLexicon, surnames: Surnames): readonly Proposal[] {
  const titled = titledPerson(view, run, names);
  if (titled.length > 0) return titled;
  if (isTitleAlone(view, run, names))
    return [proposal(beginOfRole(view, run, names), run.last, 'person', 'name.role@1')];
  if (endsLikeBody(view, run, names)) return [];
  if (run.first < run.last && names.personOpeners.has(view.folded[run.first]!)) {
    return [proposal(run.first, run.last, 'person', 'name.first-name@1')];
  }
  if (beginsWithFirstName(view, run, names))
    return [proposal(run.first, run.last, 'person', 'name.first-name@1')];
  if (run.first !== run.last) return nameAtEnd(view, run, names);
  const word = view.folded[run.first]!;
  if (surnames.has(word)) return [proposal(run.first, run.last, 'person', 'name.surname@1')];
  const lone =
    names.firstNames.has(word) && view.tokens[run.first]!.upos === 'PROPN' && view.casing === 'mixed';
  return lone ? [proposal(run.first, run.last, 'person', 'name.lone-name@1')] : [];
}

/** "the Foreign Minister": a capitalised title of two words or more, or behind an article, with no name. */
function isTitleAlone(view: SentenceView, run: Run, names: NameLexicon): boolean {
  if (view.casing !== 'mixed' || longestPhrase(view, run.first, names.titles) !== run.last) return false;
  return run.last > run.first || view.folded[run.first - 1] === names.article;
}

function beginOfRole(view: SentenceView, { first }: Run, names: NameLexicon): number {
  return view.folded[first - 1] === names.article ? first - 1 : first;
}

/** "Middle East [Tobias Kara]": a first name and one or two words more at the end of a run. */
function nameAtEnd(view: SentenceView, run: Run, names: NameLexicon): readonly Proposal[] {
  for (const first of [run.last - 2, run.last - 1]) {
    if (first <= run.first || !names.firstNames.has(view.folded[first]!)) continue;
    if (view.tokens[first]!.upos === 'PROPN')
      return [proposal(first, run.last, 'person', 'name.first-name@1')];
  }
  return [];
}

/** The title may stand in the run ("President Kara", "Lt. Gen. Kara") or in small letters before it. */
function titledPerson(view: SentenceView, run: Run, names: NameLexicon): readonly Proposal[] {
  const inside = titleInside(view, run, names);
  if (
    inside !== null &&
    !endsLikeBody(view, run, names) &&
    (view.casing !== 'title' || isAllProper(view, { first: inside.last + 1, last: run.last }))
  )
    return withTitle(view, inside.first, inside.last + 1, run.last, names);
  const before = longestPhraseBefore(view, run.first - 1, names.titles);
  if (before < 0 || endsLikeBody(view, run, names)) return [];
  return namesPerson(view, run, names) ? withTitle(view, before, run.first, run.last, names) : [];
}

/** How far before a run a title may begin that reaches into it: "Secretary of [State Kara]". */
const titleReach = 4;

/** The last title that begins in the run, or reaches into it, and leaves a name after it. */
function titleInside(view: SentenceView, run: Run, names: NameLexicon): Run | null {
  let found: Run | null = null;
  for (let i = Math.max(0, run.first - titleReach); i < run.last; i++) {
    const last = longestPhrase(view, i, names.titles);
    if (last < run.first || last >= run.last || (i < run.first && !view.capital[i])) continue;
    const begins: number = found !== null && found.last + 1 >= i ? found.first : i;
    found = { first: begins, last: view.tokens[last + 1]?.form === '.' ? last + 1 : last };
    i = last;
  }
  return found !== null && found.last < run.last ? found : null;
}

/** The person with the title, and, if the name has more than one word, without it. */
function withTitle(
  view: SentenceView,
  titleFirst: number,
  nameFirst: number,
  last: number,
  names: NameLexicon,
): readonly Proposal[] {
  if (nameFirst > last || !/\p{L}{2}/u.test(view.tokens[last]!.form)) return [];
  if (nameFirst === last && names.titles.phrases.has(view.folded[last]!)) return [];
  const whole = proposal(withQualifiers(view, titleFirst, names), last, 'person', 'name.title@1');
  return nameFirst === last ? [whole] : [whole, proposal(nameFirst, last, 'person', 'name.title@1')];
}

/** "Iraqi President X", "former President X", "US Secretary of State X": what qualifies the title goes with it. */
function withQualifiers(view: SentenceView, first: number, names: NameLexicon): number {
  let at = first;
  while (at > 0) {
    const before = view.tokens[at - 1]!;
    const people = longestPhraseBefore(view, at - 1, names.peopleWords);
    if (people >= 0) at = people;
    else if (names.titleQualifiers.has(before.form)) at--;
    else break;
  }
  return at;
}

/** "Ana Delgado"; "Ana County Jail" is no person's. */
function beginsWithFirstName(view: SentenceView, run: Run, names: NameLexicon): boolean {
  if (run.last === run.first) return false;
  const first = view.folded[run.first]!;
  if (!names.firstNames.has(first)) return isInitialed(view, run) || hasMiddleInitial(view, run, names);
  if (run.last > run.first + 1 && names.placeNouns.has(view.folded[run.first + 1]!)) return false;
  if (view.casing === 'title' && !isAllProper(view, run)) return false;
  return run.last - run.first <= 7 && namesPerson(view, run, names);
}

/** In a headline every word has a capital; the tags must say that all of these are names. */
function isAllProper(view: SentenceView, { first, last }: Run): boolean {
  return view.tokens.slice(first, last + 1).every(({ upos }) => upos === 'PROPN' || upos === 'PUNCT');
}

/** "Tarsis M. Kara": an initial between two words makes them a person's, whatever the first is. */
function hasMiddleInitial(view: SentenceView, run: Run, names: NameLexicon): boolean {
  const initial = view.tokens[run.first + 1]!.form;
  if (view.casing !== 'mixed' || run.last < run.first + 2 || run.last > run.first + 4) return false;
  return /^\p{Lu}\.$/u.test(initial) && namesPerson(view, run, names);
}

/** "J. Kara", "H. R. Kara"; the letter of a party is no initial ("D-Tessa"). */
function isInitialed(view: SentenceView, run: Run): boolean {
  return (
    !/^[-‐‑–]$/.test(view.tokens[run.first + 1]!.form) &&
    /^\p{Lu}\.?$/u.test(view.tokens[run.first]!.form) &&
    run.last > run.first &&
    view.tokens[run.last]!.form.length > 2
  );
}

/** Whether a run could be a person's name at all: no demonym first, no word of bodies or places last. */
function namesPerson(view: SentenceView, run: Run, names: NameLexicon): boolean {
  if (longestPhrase(view, run.first, names.peopleWords) === run.last) return false;
  return !endsLikeBody(view, run, names) && !/\d/.test(view.tokens[run.last]!.form);
}

function endsLikeBody(view: SentenceView, run: Run, names: NameLexicon): boolean {
  const last = view.folded[run.last]!;
  const body = names.organisationHeads.has(last) || names.institutionNouns.phrases.has(last);
  return run.last > run.first && (body || names.placeNouns.has(last) || names.eventHeads.has(last));
}

/** Last words of the people found, to know them by later; not those that are also first names or titles. */
export function surnamesOf(
  views: readonly (readonly [SentenceView, readonly Proposal[]])[],
  names: NameLexicon,
): Surnames {
  const surnames = new Set<string>();
  for (const [view, found] of views) {
    for (const { type, last } of found) {
      const word = view.folded[last]!;
      if (type === 'person' && word.length > 2 && !names.titles.phrases.has(word)) surnames.add(word);
    }
  }
  return surnames;
}
