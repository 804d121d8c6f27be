// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '../../language/actors.ts';
import type { Span, VoiceKind } from '../../model/index.ts';
import { actorsIn, type NamedActor, nameRuns, partyIn } from './actors.ts';
import { withoutTitles } from './people.ts';
import { spanOfTokens } from './ranges.ts';
import { headOf } from './sources.ts';
import { isComma, mentionOver, type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** What a source's words say by themselves, before anything is looked up elsewhere in the report. */
export interface SourceFacts {
  readonly report: ReportView;
  readonly view: SentenceView;
  readonly range: TokenRange;
  readonly span: Span;
  readonly actors: readonly NamedActor[];
  /** State named by an adjective or a people's name, or the actor's own side. */
  readonly party: Actor | null;
  /** The role noun by which the phrase hangs, and the kind of voice it makes. */
  readonly role: { readonly word: string; readonly kind: VoiceKind } | null;
  readonly name: TokenRange | null;
}

export function factsOf(report: ReportView, view: SentenceView, range: TokenRange): SourceFacts {
  const actors = actorsIn(view, range, report.actors).filter((actor) => !isPartOfPerson(report, view, actor));
  return {
    report,
    view,
    range,
    span: spanOfTokens(report, view, range),
    actors,
    party: partyIn(view, range, report.actors),
    role: roleOf(report, view, range),
    name: nameOf(report, view, range, actors),
  };
}

/** "Dana Kenya": a state's name that is somebody's last name. */
function isPartOfPerson(report: ReportView, view: SentenceView, { first, last }: TokenRange): boolean {
  const { start, deprel, head } = view.tokens[first]!;
  if (view.tokens[first - 1]?.upos !== 'PROPN') return false;
  const name = mentionOver(report, start, view.tokens[last]!.end);
  const person = name?.type === 'person' && name.start < start;
  return person || (deprel === 'flat' && head === first - 1 && first === last);
}

/** The head's role, else that of the last role noun before a preposition or a comma. */
function roleOf(report: ReportView, view: SentenceView, range: TokenRange): SourceFacts['role'] {
  const { roles } = report.lexicon;
  const head = wordOf(view.tokens[headOf(view, range)]);
  if (roles.has(head)) return { word: head, kind: roles.get(head)! };
  let last: SourceFacts['role'] = null;
  for (let i = range.first; i <= range.last; i++) {
    const { upos } = view.tokens[i]!;
    if (upos === 'ADP' || isComma(view.tokens[i])) break;
    const word = wordOf(view.tokens[i]);
    if (roles.has(word) && !namesKindOf(view, i, range.last)) last = { word, kind: roles.get(word)! };
  }
  return last;
}

/** "Fighter jets", "police station": a common noun before another only tells what kind of thing that one is. */
function namesKindOf(view: SentenceView, i: number, last: number): boolean {
  const { head, deprel, upos } = view.tokens[i]!;
  return (
    upos === 'NOUN' && deprel === 'compound' && head > i && head <= last && view.tokens[head]!.upos === 'NOUN'
  );
}

/**
 * The run of proper names that is the speaker's: the one the phrase hangs by, else the last before a comma. No actor's
 * name, title or day.
 */
function nameOf(
  report: ReportView,
  view: SentenceView,
  range: TokenRange,
  actors: readonly NamedActor[],
): TokenRange | null {
  const head = headOf(view, range);
  const names = nameRuns(view, range)
    .flatMap((run) => outside(run, actors))
    .map((piece) => withoutTitles(report, view, piece))
    .filter((name) => name !== null && !report.lexicon.times.has(wordOf(view.tokens[name.first])))
    .filter(
      (name) => name !== null && (!afterPreposition(view, head, name) || isAfterState(name, range, actors)),
    );
  const comma = commaIn(view, range);
  const near = names.filter((name) => name !== null && name.first < comma);
  return (
    names.find((name) => name !== null && name.first <= head && head <= name.last) ??
    near.at(-1) ??
    names[0] ??
    null
  );
}

/** "The envoy for Kestria Dana Orrel": a name of several words after a state's, at the end, is the envoy's own. */
function isAfterState(name: TokenRange, range: TokenRange, actors: readonly NamedActor[]): boolean {
  return (
    name.last === range.last &&
    name.first < name.last &&
    actors.some((actor) => actor.last === name.first - 1)
  );
}

/** "Ministers in Port Sessel": a name that a preposition parts from the head is where or of what, not who. */
function afterPreposition(view: SentenceView, head: number, name: TokenRange): boolean {
  for (let i = head + 1; i < name.first; i++) if (view.tokens[i]!.upos === 'ADP') return true;
  return false;
}

export function commaIn(view: SentenceView, range: TokenRange): number {
  for (let i = range.first; i <= range.last; i++) if (isComma(view.tokens[i])) return i;
  return range.last + 1;
}

/** The parts of a run that no actor's name takes. */
function outside(run: TokenRange, actors: readonly NamedActor[]): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let first = run.first;
  for (const actor of actors) {
    if (actor.last < first || actor.first > run.last) continue;
    if (actor.first > first) pieces.push({ first, last: actor.first - 1 });
    first = actor.last + 1;
  }
  if (first <= run.last) pieces.push({ first, last: run.last });
  return pieces;
}
