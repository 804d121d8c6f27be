// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';

/** How actors belong to one another. Ids that the list does not know stand for themselves. */
export interface Sides {
  /** The actor and all it belongs to, nearest first. */
  readonly chain: (id: string) => readonly string[];
  /** The side an actor speaks or acts for: its party, else the top of its chain. */
  readonly side: (id: string) => string;
  /** The body an actor belongs to: the widest one of its chain that is not a whole state or party. */
  readonly body: (id: string) => string;
  /** Whether an actor is a whole state or party rather than one body of it. */
  readonly isWhole: (id: string) => boolean;
  /** Whether one is the other or belongs to it. */
  readonly related: (a: string, b: string) => boolean;
  readonly sameSide: (a: string, b: string) => boolean;
  /** Whether an actor can be the one who did it: outlets and monitors tell of acts. Unknown ones can. */
  readonly canAct: (id: string) => boolean;
  /** Whether an actor is an outlet or agency. */
  readonly isOutlet: (id: string) => boolean;
  /** Name for people, or the id itself. */
  readonly name: (id: string) => string;
}

export function sidesOf(actors: ActorList): Sides {
  const chain = (id: string): readonly string[] => {
    const links = [id];
    let next = actors.byId(id)?.partOf ?? null;
    while (next !== null && !links.includes(next)) {
      links.push(next);
      next = actors.byId(next)?.partOf ?? null;
    }
    return links;
  };
  const side = (id: string) => actors.byId(id)?.party ?? chain(id).at(-1)!;
  const isWhole = (id: string) => chain(id).length === 1 && side(id) === id;
  return {
    chain,
    side,
    isWhole,
    body: (id) => chain(id).findLast((link) => !isWhole(link)) ?? id,
    related: (a, b) => chain(a).includes(b) || chain(b).includes(a),
    sameSide: (a, b) => side(a) === side(b),
    canAct: (id) => {
      const kind = actors.byId(id)?.kind;
      return kind !== 'media' && kind !== 'monitor';
    },
    isOutlet: (id) => actors.byId(id)?.kind === 'media',
    name: (id) => actors.byId(id)?.name ?? id,
  };
}
