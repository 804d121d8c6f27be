// SPDX-License-Identifier: Apache-2.0
import type { Actor, ActorList } from '../../language/actors.ts';
import { foldName } from '../../text/index.ts';
import { type Proposal, proposal } from './proposal.ts';
import { type SentenceView, written } from './view.ts';

/** First words of the list's names, with the most tokens a name beginning so can have: lets the scan skip the rest. */
const openings = new WeakMap<ActorList, ReadonlyMap<string, number>>();

function openingsOf(actors: ActorList): ReadonlyMap<string, number> {
  const known = openings.get(actors);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  for (const actor of actors.all) {
    for (const name of [actor.name, ...actor.aliases]) {
      const parts = name.replace(/^the\s+/i, '').split(/[\s\-‐‑–.,'’]+/);
      const opening = foldName(parts[0]!);
      words.set(opening, Math.max(words.get(opening) ?? 0, 2 * parts.length + 1));
    }
  }
  openings.set(actors, words);
  return words;
}

/** Names of the actor list, the longest first from each place on. People of the list are persons, the rest bodies. */
export function spotActors(view: SentenceView, actors: ActorList): readonly Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const match = longestActor(view, i, actors);
    if (match === null) continue;
    found.push(match);
    i = match.last;
  }
  return found;
}

function longestActor(view: SentenceView, first: number, actors: ActorList): Proposal | null {
  const longest = mostTokens(view, first, actors);
  for (let last = Math.min(first + longest, view.tokens.length) - 1; last >= first; last--) {
    if (view.folded[last] === '' || !hasCapital(view, first, last)) continue;
    const named = actors.named(written(view, first, last));
    if (named.length > 0) return actorProposal(first, last, named);
  }
  return null;
}

function mostTokens(view: SentenceView, first: number, actors: ActorList): number {
  const words = openingsOf(actors);
  const opening = view.folded[first]!;
  return words.get(opening) ?? words.get(opening.split(' ')[0]!) ?? (isInitials(view, first) ? 2 : 0);
}

/** "U.S." folds to two words, of which no name of the list begins. */
const isInitials = (view: SentenceView, i: number): boolean =>
  /^(?:\p{Lu}\.){2,}$/u.test(view.tokens[i]!.form);

const grammatical: ReadonlySet<string> = new Set([
  'VERB',
  'AUX',
  'PRON',
  'ADP',
  'DET',
  'CCONJ',
  'SCONJ',
  'ADV',
  'PART',
]);

/** A listed name needs a capital somewhere, so that common words are not taken for it; lower-cased text needs two words. */
function hasCapital(view: SentenceView, first: number, last: number): boolean {
  if (view.casing === 'lower') return last > first || view.tokens[first]!.upos === 'PROPN';
  if (first === last && grammatical.has(view.tokens[first]!.upos)) return false;
  for (let i = first; i <= last; i++) if (/\p{Lu}/u.test(view.tokens[i]!.form)) return true;
  return false;
}

function actorProposal(first: number, last: number, named: readonly Actor[]): Proposal {
  const person = named.every((actor) => actor.kind === 'person' || actor.kind === 'official');
  const actor = named.length === 1 ? named[0]!.id : null;
  return proposal(first, last, person ? 'person' : 'organisation', 'name.actor-list@1', { actor });
}
