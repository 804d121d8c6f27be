// SPDX-License-Identifier: Apache-2.0
import type { Actor, ActorList } from '../../language/actors.ts';
import type { HappeningLexicon, NounClass } from '../../language/happenings.ts';
import type { Mention } from '../../model/index.ts';
import { singularOf } from './singular.ts';
import { relation, type Tree } from './tree.ts';

/** What the words of one sentence stand for. */
export interface Classes {
  /** Classes of one token, by its lemma and the name it is part of. */
  readonly of: (at: number) => ReadonlySet<NounClass>;
  /** Classes of a noun and of the words that qualify it. */
  readonly around: (at: number) => ReadonlySet<NounClass>;
}

const none: ReadonlySet<NounClass> = new Set();
const qualifying: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod', 'flat', 'conj', 'appos']);

/** Kinds of actor that fight without being a state. */
const armedKinds: ReadonlySet<string> = new Set(['armed-group']);
const stateKinds: ReadonlySet<string> = new Set(['government']);

/** Reads what each token of a sentence stands for, from the lexicon, the names found and the actor list. */
export function classesOf(
  tree: Tree,
  mentions: readonly Mention[],
  lexicon: HappeningLexicon,
  actors: ActorList,
): Classes {
  const named = namedClasses(tree, mentions, actors);
  const cache = new Map<number, ReadonlySet<NounClass>>();
  const of = (at: number): ReadonlySet<NounClass> => {
    const known = cache.get(at);
    if (known) return known;
    const token = tree.tokens[at]!;
    // "March" the month is no march.
    const byLemma = tree.timed.has(at)
      ? none
      : (lexicon.classes.get(token.lemma.toLowerCase()) ??
        lexicon.classes.get(singularOf(token.form, lexicon)) ??
        none);
    const all = new Set([...byLemma, ...(named.get(at) ?? none)]);
    if (token.upos === 'NUM') all.add('number');
    if (lexicon.selves.has(token.form.toLowerCase())) all.add('self');
    cache.set(at, all);
    return all;
  };
  const around = (at: number): ReadonlySet<NounClass> => {
    const near = tree.children[at]!.filter(
      (child) => child < at && qualifying.has(relation(tree.tokens[child]!)),
    );
    return new Set([at, ...near, ...joined(tree, at)].flatMap((index) => [...of(index)]));
  };
  return { of, around };
}

function joined(tree: Tree, at: number): readonly number[] {
  return tree.children[at]!.filter((child) => relation(tree.tokens[child]!) === 'conj');
}

function namedClasses(
  tree: Tree,
  mentions: readonly Mention[],
  actors: ActorList,
): ReadonlyMap<number, ReadonlySet<NounClass>> {
  const named = new Map<number, Set<NounClass>>();
  for (const mention of mentions) {
    const classes = classesOfMention(mention, actors);
    if (classes.length === 0) continue;
    tree.tokens.forEach((token, index) => {
      if (token.start < mention.start || token.end > mention.end) return;
      const known = named.get(index) ?? new Set();
      for (const name of classes) known.add(name);
      named.set(index, known);
    });
  }
  return named;
}

function classesOfMention(mention: Mention, actors: ActorList): readonly NounClass[] {
  if (mention.type === 'person') return ['named-person'];
  if (mention.type === 'place' && mention.use === 'literal') {
    // A country's name stands for the place and, as one that acts or is acted on, for the state.
    return actorFor(mention, actors) ? ['place', 'state'] : ['place'];
  }
  const actor = actorFor(mention, actors);
  if (!actor) return mention.type === 'nationality' ? ['state'] : [];
  if (armedKinds.has(actor.kind)) return ['armed-group'];
  return stateKinds.has(actor.kind) ? ['state'] : [];
}

/** The actor a name stands for: by its own entry, its name, its people's word or its capital. */
export function actorFor(mention: Pick<Mention, 'actor' | 'exact'>, actors: ActorList): Actor | null {
  if (mention.actor !== null) return actors.byId(mention.actor);
  return actorNamed(mention.exact, actors);
}

export function actorNamed(words: string, actors: ActorList): Actor | null {
  for (const found of [actors.named(words), actors.byDemonym(words), actors.byMetonym(words)]) {
    if (found.length > 0) return found[0]!;
  }
  return null;
}
