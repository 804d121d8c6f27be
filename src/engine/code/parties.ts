// SPDX-License-Identifier: Apache-2.0

import type { ActorList } from '../../language/actors.ts';
import type { ActLexicon } from '../../language/acts.ts';
import type { Span, Token } from '../../model/index.ts';
import type { Tree } from '../happen/tree.ts';

/** One side of a coded event: whom the words name, and what those are. */
export interface Party {
  /** The words that name it. */
  readonly span: Span;
  /** Id in the actor list, or null where only a role is told ("lawmakers"). */
  readonly actor: string | null;
  /** Sectors told beside the name, in order: `GOV` of "the Arnese president". */
  readonly roles: readonly string[];
}

/** The words by which parties are known. */
export interface PartyWords {
  readonly actors: ActorList;
  readonly acts: ActLexicon;
}

/** A name or a role in a sentence; token indices, the last exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly actor: string | null;
  readonly role: string | null;
}

/** How many words a name or a role may have. */
const longest = 6;

/** How many words before a role may tell that it is past. */
const formerReach = 3;

/** Names and roles in a sentence, from left to right, the longest first, none inside another. */
export function marksOf({ tokens, sentence }: Tree, text: string, words: PartyWords): readonly Mark[] {
  const marks: Mark[] = [];
  for (let from = 0; from < tokens.length; ) {
    const mark = markAt(from);
    if (mark) marks.push(mark);
    from = mark ? mark.to : from + 1;
  }
  return marks;

  /** "former officials", "the former Arnese president". */
  function isFormer(at: number): boolean {
    const before = tokens.slice(Math.max(0, at - formerReach), at);
    return before.some(({ form }) => words.acts.formers.has(form.toLowerCase()));
  }

  function markAt(from: number): Mark | null {
    const most = Math.min(longest, sentence.tokens.length - from);
    for (let size = most; size > 0; size--) {
      const to = from + size;
      if (!isWord(tokens[to - 1]!) || !isWord(tokens[from]!)) continue;
      const written = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      const actor = actorOf(written, words.actors);
      const sector = actor === null ? roleOf(written, tokens[to - 1]!.lemma, words.acts) : null;
      const role = sector !== null && isFormer(from) ? words.acts.former : sector;
      if (actor !== null || role !== null) return { from, to, actor, role };
    }
    return null;
  }
}

/** Signs and the possessive ending begin and end no name. */
function isWord({ upos, xpos }: Token): boolean {
  return upos !== 'PUNCT' && xpos !== 'POS';
}

const capital = /^\p{Lu}/u;

/** A name is written with a capital; a role need not be. */
function actorOf(written: string, actors: ActorList): string | null {
  if (!capital.test(written)) return null;
  const [found] = [actors.named(written), actors.byDemonym(written), actors.byMetonym(written)].flat();
  return found?.id ?? null;
}

function roleOf(written: string, lemma: string, { roles }: ActLexicon): string | null {
  const lower = written.toLowerCase();
  const known = roles.get(lower);
  if (known !== undefined) return known;
  const cut = lower.lastIndexOf(' ') + 1;
  return roles.get(lower.slice(0, cut) + lemma.toLowerCase()) ?? null;
}

/** A stretch between two joining words: the names and the roles in it, in order. */
interface Piece {
  readonly marks: readonly Mark[];
  readonly name: Mark | null;
  readonly roles: readonly Mark[];
}

/**
 * The parties that the words of a phrase name. "The ministers of Arn and Belm" are two parties with a role each,
 * "Arnese police and army" two with one name, "the Arnese president Oll" one.
 *
 * @param at the phrase's tokens, ascending
 */
export function partiesIn(
  tree: Tree,
  text: string,
  marks: readonly Mark[],
  at: readonly number[],
): readonly Party[] {
  const pieces = piecesOf(tree, marks, at);
  return pieces.flatMap((piece, index): readonly Party[] => {
    const name = piece.name ?? nameFor(pieces, index);
    const own = piece.roles.length > 0 ? [piece.roles] : rolesFor(pieces, index);
    if (name === null && piece.roles.length === 0) return [];
    return (own.length === 0 ? [[]] : own).map((roles) => ({
      span: spanOf(tree, text, piece),
      actor: name?.actor ?? null,
      roles: roles.flatMap(({ role }) => (role === null ? [] : [role])),
    }));
  });
}

function spanOf({ tokens }: Tree, text: string, { marks }: Piece): Span {
  const start = tokens[marks[0]!.from]!.start;
  const end = tokens[marks.at(-1)!.to - 1]!.end;
  return { start, end, exact: text.slice(start, end) };
}

/** Pieces with a name or a role in them. */
function piecesOf({ tokens }: Tree, marks: readonly Mark[], at: readonly number[]): readonly Piece[] {
  const inside = new Set(at);
  // "its awful and corrupt minister" is one minister.
  const joins = ({ upos, form, head }: Token): boolean =>
    form === ',' || (upos === 'CCONJ' && tokens[head]?.upos !== 'ADJ');
  const groups: Mark[][] = [[]];
  let before = -1;
  for (const mark of marks.filter(({ from }) => inside.has(from))) {
    const between = tokens.slice(before < 0 ? mark.from : before, mark.from);
    if (between.some((token) => joins(token))) groups.push([]);
    groups.at(-1)!.push(mark);
    before = mark.to;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      marks: group,
      name: group.find(({ actor }) => actor !== null) ?? null,
      roles: group.filter(({ role }) => role !== null),
    }));
}

/** Whether a piece names its roles before its name: "lawmakers in Arn". */
function isOfName({ name, roles }: Piece): boolean {
  return name !== null && roles.length > 0 && roles[0]!.from < name.from;
}

/** The name for roles that have none: that after them in "officials and lawmakers in Arn", else that before them. */
function nameFor(pieces: readonly Piece[], index: number): Mark | null {
  const after = pieces.slice(index + 1).find(({ name }) => name !== null);
  if (after && isOfName(after)) return after.name;
  const before = pieces.slice(0, index).findLast(({ name }) => name !== null);
  return before && !isOfName(before) && before.roles.length > 0 ? before.name : null;
}

/** The roles for a name that has none: those of "ministers of Arn and Belm", each a party. */
function rolesFor(pieces: readonly Piece[], index: number): readonly (readonly Mark[])[] {
  const first = pieces.slice(0, index).findLastIndex(isOfName);
  if (first < 0) return [];
  const others = pieces.slice(first + 1, index);
  if (others.some(({ roles }) => roles.length > 0)) return [];
  const shared = pieces.slice(0, first).filter(({ name, roles }) => name === null && roles.length > 0);
  return [...shared, pieces[first]!].map(({ roles }) => roles);
}
