// SPDX-License-Identifier: Apache-2.0
import type { Actor, ActorList } from '../../language/actors.ts';
import { isNominal, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** An entry of the actor list and the words it stands in. */
export interface NamedActor {
  readonly actor: Actor;
  readonly first: number;
  readonly last: number;
}

/** Names of the list have at most this many words in a report. */
const longestName = 8;

/** The actors named in a range of tokens, each by its longest name, from left to right; no two overlap. */
export function actorsIn(view: SentenceView, range: TokenRange, actors: ActorList): readonly NamedActor[] {
  const found: NamedActor[] = [];
  for (let i = range.first; i <= range.last; ) {
    const match = /^[\p{Lu}\p{N}a-z]/u.test(view.tokens[i]!.form)
      ? longestAt(view, i, range.last, actors)
      : null;
    if (match) found.push(match);
    i = match ? match.last + 1 : i + 1;
  }
  return found;
}

const named = new WeakMap<SentenceView, readonly NamedActor[]>();

/** The actors named in a whole sentence, looked up once a sentence: every claim in it asks for them. */
export function actorsOf(view: SentenceView, actors: ActorList): readonly NamedActor[] {
  const known = named.get(view);
  if (known) return known;
  const found = actorsIn(view, { first: 0, last: view.tokens.length - 1 }, actors);
  named.set(view, found);
  return found;
}

function longestAt(view: SentenceView, first: number, limit: number, actors: ActorList): NamedActor | null {
  if (!isNameLike(view, first)) return null;
  for (let last = Math.min(limit, first + longestName - 1); last >= first; last--) {
    // A name never ends in a mark of punctuation, though its key would be the same.
    if (!isWord(view, last)) continue;
    const actor = pick(
      actors.named(wordsBetween(view, first, last)),
      first === last ? view.tokens[first]!.form : '',
    );
    if (actor) return { actor, first, last };
  }
  return null;
}

const smallest = 4;
const small = new WeakMap<SentenceView, boolean>();

/** Whether a sentence is written without capitals, so that they tell nothing. */
function isSmall(view: SentenceView): boolean {
  const known = small.get(view);
  if (known !== undefined) return known;
  const is = view.tokens.length >= smallest && !view.tokens.some(({ form }) => /\p{Lu}/u.test(form));
  small.set(view, is);
  return is;
}

/** A name begins with a capital; "al-Qaeda", "rebels" of the list and small words inside it may not. */
function isNameLike(view: SentenceView, i: number): boolean {
  const { form, upos } = view.tokens[i]!;
  return (
    /^\p{Lu}/u.test(form) ||
    /^(?:al|an|anti|so)-/.test(form) ||
    (upos === 'ADJ' && /\p{Lu}/u.test(form)) ||
    (isSmall(view) && upos !== 'DET' && upos !== 'ADP')
  );
}

/** Of several bearers the one listed first; a single small word names nobody. */
function pick(bearers: readonly Actor[], alone: string): Actor | null {
  if (bearers.length === 0 || (alone !== '' && /^\p{Ll}+$/u.test(alone))) return null;
  return bearers[0]!;
}

/** The characters of a run of tokens, one blank where any stands between them. */
export function wordsBetween(view: SentenceView, first: number, last: number): string {
  let words = view.tokens[first]!.form;
  for (let i = first + 1; i <= last; i++) {
    words += (view.tokens[i]!.start > view.tokens[i - 1]!.end ? ' ' : '') + view.tokens[i]!.form;
  }
  return words;
}

/** The state whose people, things or seat of government the words of a range name: "Russian", "the Kremlin". */
export function partyIn(view: SentenceView, range: TokenRange, actors: ActorList): Actor | null {
  for (let i = range.first; i <= range.last; i++) {
    if (!/^\p{Lu}/u.test(view.tokens[i]!.form) && !isSmall(view)) continue;
    const two = i < range.last ? wordsBetween(view, i, i + 1) : '';
    const actor = two === '' ? undefined : (actors.byDemonym(two)[0] ?? actors.byMetonym(two)[0]);
    const found = actor ?? actors.byDemonym(view.tokens[i]!.form)[0];
    if (found) return found;
  }
  return null;
}

/** A range without its articles and quote marks: what is looked up as a whole. */
export function bareName(view: SentenceView, range: TokenRange): string {
  let { first } = range;
  while (first < range.last && (view.tokens[first]!.upos === 'DET' || !isWord(view, first))) first++;
  return wordsBetween(view, first, range.last);
}

const isWord = (view: SentenceView, i: number): boolean => /[\p{L}\p{N}]/u.test(wordOf(view.tokens[i]));

/** Runs of proper names in a range, hyphens and small name particles kept inside. */
export function nameRuns(view: SentenceView, range: TokenRange): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  let first = -1;
  for (let i = range.first; i <= range.last + 1; i++) {
    const inRun = i <= range.last && isNamePart(view, i, first >= 0 && i < range.last);
    if (inRun && first < 0) first = i;
    if (!inRun && first >= 0) {
      runs.push({ first, last: i - 1 });
      first = -1;
    }
  }
  return runs;
}

function isNamePart(view: SentenceView, i: number, inside: boolean): boolean {
  const token = view.tokens[i]!;
  if (token.upos === 'PROPN' && /\p{L}/u.test(token.form)) return true;
  if (!inside) return false;
  const particle = /^(?:al|el|bin|ibn|abu|de|van|von|der|di|da|la|le|-|–)$/i.test(token.form);
  return particle && isNominal(view.tokens[i + 1]);
}
