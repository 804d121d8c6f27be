// SPDX-License-Identifier: Apache-2.0
import type { Days } from '../cluster/days.ts';
import { alikePairs, type Told } from './near.ts';
import { Queue } from './queue.ts';
import { likenessOf, type StoryWords, wordsTogether } from './words.ts';
import { canBeOneStory, together } from './written.ts';

/** Least likeness, on average over all pairs, of the reports of two groups that become one. */
const alikeEnough = 0.12;
/** Two groups of so many reports each are weighed against how alike each is within itself … */
const grown = 4;
/** … and are two stories when they are less alike than this share of it. */
const contrast = 0.75;

/** Reports while they are gathered. Everything summed over pairs, so that nothing is counted anew. */
interface Group {
  readonly members: readonly number[];
  readonly words: StoryWords;
  readonly written: Days | null;
  /** Likeness of all pairs within it, summed. */
  readonly inside: number;
  /** Groups that hold a report like one of its own, by index, with the likeness of all pairs between them, summed. */
  readonly links: Map<number, number>;
}

/** Two groups that may become one. */
interface Offer {
  readonly a: number;
  readonly b: number;
  /** Average over all pairs. */
  readonly likeness: number;
}

/**
 * Gathers reports into stories: the two most alike groups become one (average linkage, Sokal and Michener 1958), as
 * long as they are alike enough, and, once both have grown, nearly as alike as either is within itself. So two similar
 * events, each told by several, stay two. Reports of known dates too far apart are never put together.
 *
 * @returns the members of each story (indices, ascending), also of those of a single report
 */
export function gather(reports: readonly Told[]): readonly (readonly number[])[] {
  const groups: (Group | null)[] = reports.map((told, index) => ({
    ...told,
    members: [index],
    inside: 0,
    links: new Map(),
  }));
  const offers = new Queue<Offer>((x, y) => firstOf(x, y) < 0);
  for (const { a, b, likeness } of alikePairs(reports, alikeEnough)) {
    groups[a]!.links.set(b, likeness);
    groups[b]!.links.set(a, likeness);
    offers.put({ a, b, likeness });
  }
  for (let offer = offers.take(); offer !== undefined; offer = offers.take()) {
    const [a, b] = [groups[offer.a], groups[offer.b]];
    if (!a || !b || !isOneStory(a, b, offer.likeness)) continue;
    groups[offer.a] = groups[offer.b] = null;
    for (const next of joined(groups, { a: offer.a, b: offer.b }, a, b)) offers.put(next);
  }
  return groups.flatMap((group) => (group === null ? [] : [group.members]));
}

/** Most alike first; of equals, what comes first in the pile. */
function firstOf(x: Offer, y: Offer): number {
  return y.likeness - x.likeness || x.a - y.a || x.b - y.b;
}

function isOneStory(a: Group, b: Group, likeness: number): boolean {
  if (likeness < alikeEnough || !canBeOneStory(a.written, b.written)) return false;
  if (a.members.length < grown || b.members.length < grown) return true;
  return likeness >= contrast * Math.min(within(a), within(b));
}

/** Average likeness within a group of two or more. */
function within({ members, inside }: Group): number {
  return inside / ((members.length * (members.length - 1)) / 2);
}

/** Puts the group made of two in a place of its own, so that offers to either are void; gives the offers to it. */
function joined(
  groups: (Group | null)[],
  at: { readonly a: number; readonly b: number },
  a: Group,
  b: Group,
): readonly Offer[] {
  const index = groups.length;
  const group: Group = {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    words: wordsTogether(a.words, b.words),
    written: together([a.written, b.written]),
    inside: a.inside + b.inside + between(a, b, at.b),
    links: new Map(),
  };
  groups.push(group);
  const others = new Set([...a.links.keys(), ...b.links.keys()].filter((other) => groups[other]));
  return [...others]
    .sort((x, y) => x - y)
    .map((other) => {
      const neighbour = groups[other]!;
      const sum = between(a, neighbour, other) + between(b, neighbour, other);
      group.links.set(other, sum);
      neighbour.links.set(index, sum);
      neighbour.links.delete(at.a);
      neighbour.links.delete(at.b);
      return { a: other, b: index, likeness: sum / (group.members.length * neighbour.members.length) };
    });
}

/** The likeness of all pairs between two groups, summed: the likeness of their summed words. */
function between(group: Group, other: Group, index: number): number {
  return group.links.get(index) ?? likenessOf(group.words, other.words);
}
