// SPDX-License-Identifier: Apache-2.0
import type { DecisionId } from '../../model/index.ts';
import { type Walled, walledGroups } from './walled.ts';

/** What one decision asks of things, by their index. */
export interface Asked {
  readonly decision: DecisionId;
  /** `join`: all are one. `split`: those of the first part are one, and apart from those of the second; parts share none. */
  readonly kind: 'join' | 'split';
  readonly parts: readonly (readonly number[])[];
}

/** How far a decision holds against later ones. */
export interface Held {
  readonly decision: DecisionId;
  readonly holds: 'whole' | 'part' | 'none';
  /** Later decisions that it gives way to, in the order in which they came to bear. */
  readonly against: readonly DecisionId[];
  /** What it bears on: of a join what it made one, of a split what it took out. */
  readonly touches: readonly number[];
}

/** What decisions ask of things, the later before the former where they contradict each other. */
export interface Bonds {
  readonly walled: Walled;
  /** Oldest first. */
  readonly held: readonly Held[];
  /** Things that a split took out of what they were in. */
  readonly moved: ReadonlySet<number>;
}

/**
 * Lays decisions on things, the newest first; what an older one asks is done as far as the newer ones leave it. So the
 * later wins, also where it takes two of them to contradict an earlier one, and what none contradicts holds whole.
 *
 * @param asked oldest first
 */
export function bondsOf(size: number, asked: readonly Asked[]): Bonds {
  const walled = walledGroups(size);
  const made: Made = new Map();
  const moved = new Set<number>();
  const held = asked.toReversed().map((each) => {
    if (each.kind === 'join') return join(each, walled, made);
    const split = splitBy(each, walled, made);
    for (const item of split.touches) moved.add(item);
    return split;
  });
  return { walled, held: held.toReversed(), moved };
}

/** Decisions that made a group what it is, by the group's smallest index. */
type Made = Map<number, Set<DecisionId>>;

/** Makes one of what is in different parts; what only one part holds is left as it is. */
function join({ decision, parts }: Asked, walled: Walled, made: Made): Held {
  const { classes, against } = classesOf(parts.flat(), walled);
  const partsIn = (some: readonly number[]) =>
    parts.filter((part) => part.some((item) => some.includes(item)));
  const across = classes.filter((each) => partsIn(each).length > 1);
  for (const each of across) unite(each, decision, walled, made);
  const holds = across.length === 0 ? 'none' : classes.length === 1 ? 'whole' : 'part';
  return { decision, holds, against, touches: across.flat() };
}

/** Sorts things into classes in which nothing is walled off, each thing into the first class it may be in. */
function classesOf(items: readonly number[], walled: Walled) {
  const classes: number[][] = [];
  const against = new Set<DecisionId>();
  for (const item of new Set(items)) {
    const walls = classes.map((members) => members.flatMap((member) => walled.between(member, item)));
    const home = walls.findIndex((by) => by.length === 0);
    if (home >= 0) classes[home]!.push(item);
    else {
      for (const id of walls.flat()) against.add(id);
      classes.push([item]);
    }
  }
  return { classes, against: [...against] };
}

function unite(items: readonly number[], decision: DecisionId, walled: Walled, made: Made): void {
  const makers = new Set([decision]);
  for (const item of items) for (const id of made.get(walled.find(item)) ?? []) makers.add(id);
  for (const item of items) walled.unite(items[0]!, item);
  made.set(walled.find(items[0]!), makers);
}

/** Takes the first part out of the second, and makes it one; what a later decision put with the rest stays there. */
function splitBy({ decision, parts }: Asked, walled: Walled, made: Made): Held {
  const [out = [], rest = []] = parts;
  const restRoots = new Set(rest.map(walled.find));
  const free = out.filter((item) => !restRoots.has(walled.find(item)));
  const held = out.filter((item) => !free.includes(item));
  const { classes, against } = classesOf(free, walled);
  for (const each of classes) if (each.length > 1) unite(each, decision, walled, made);
  for (const [item] of classes) for (const other of rest) walled.build(item!, other, decision);
  return {
    decision,
    holds: free.length === 0 ? 'none' : held.length === 0 && classes.length === 1 ? 'whole' : 'part',
    against: [...new Set([...against, ...held.flatMap((item) => [...(made.get(walled.find(item)) ?? [])])])],
    touches: free,
  };
}

/**
 * Parts a list so that nothing decisions keep apart stays together; what stays together is one from then on. What no
 * decision speaks of stays with what was not taken out.
 */
export function parted<T>(
  items: readonly T[],
  { walled, moved }: Pick<Bonds, 'walled' | 'moved'>,
  indexOf: (item: T) => number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  const staying = items.filter((item) => !moved.has(indexOf(item)));
  const leaving = items.filter((item) => moved.has(indexOf(item)));
  for (const item of [...staying, ...leaving]) {
    const index = indexOf(item);
    const home = parts.find(([first]) => walled.between(indexOf(first!), index).length === 0);
    if (home === undefined) parts.push([item]);
    else {
      walled.unite(indexOf(home[0]!), index);
      home.push(item);
    }
  }
  return parts;
}

/** What is asked of things, as asked of sets of them: sets are one that share a group, and apart where groups are. */
export function lifted({ walled }: Pick<Bonds, 'walled'>, sets: readonly (readonly number[])[]): Walled {
  const over = walledGroups(sets.length);
  const ofRoot = new Map<number, number>();
  sets.forEach((members, set) => {
    for (const root of members.map(walled.find)) {
      const known = ofRoot.get(root);
      if (known === undefined) ofRoot.set(root, set);
      else over.unite(known, set);
    }
  });
  for (const { a, b, by } of walled.walls()) {
    const [one, other] = [ofRoot.get(a), ofRoot.get(b)];
    if (one !== undefined && other !== undefined) for (const id of by) over.build(one, other, id);
  }
  return over;
}
