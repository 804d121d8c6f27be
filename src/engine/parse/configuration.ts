// SPDX-License-Identifier: Apache-2.0

/**
 * A half-built tree: a stack of words still looking for a head, the next word of the sentence, and the arcs so far.
 *
 * Words are 0 to `count - 1`. The root stands after the last word, at `count` (root last suits arc-hybrid: Ballesteros
 * and Nivre 2013); `count + 1` stands for "no word". Every array has a place for both.
 */
export interface Configuration {
  readonly count: number;
  readonly stack: Int32Array;
  depth: number;
  /** The next word; `count` when only the root is left. */
  next: number;
  /** -1 until known. */
  readonly heads: Int32Array;
  /** Relation number, meaningful once the head is known. */
  readonly relations: Int32Array;
  /** Outermost and second outermost dependant on either side; `count + 1` when there is none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  /** Number of dependants on either side. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Relations of the dependants on either side, one bit each. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

/** Before the first step: nothing on the stack, no arcs. */
export function newConfiguration(count: number): Configuration {
  const size = count + 2;
  const filled = (value: number): Int32Array => new Int32Array(size).fill(value);
  return {
    count,
    stack: filled(0),
    depth: 0,
    next: 0,
    heads: filled(-1),
    relations: filled(0),
    left: filled(count + 1),
    left2: filled(count + 1),
    right: filled(count + 1),
    right2: filled(count + 1),
    leftCount: filled(0),
    rightCount: filled(0),
    leftSet: filled(0),
    rightSet: filled(0),
  };
}

/** The word `below` places under the top of the stack, or "no word". */
export function stackWord(c: Configuration, below: number): number {
  return c.depth > below ? c.stack[c.depth - 1 - below]! : c.count + 1;
}

/** Every word has its head. */
export function isDone(c: Configuration): boolean {
  return c.next === c.count && c.depth === 0;
}

export const shiftClass = 0;
export const isLeftArc = (transition: number): boolean => (transition & 1) === 1;
export const relationOf = (transition: number): number => (transition - 1) >> 1;

/** The relation of the one word that hangs on the root. */
export const rootRelation = 0;

export const canShift = (c: Configuration): boolean => c.next < c.count;
export const canRightArc = (c: Configuration): boolean => c.depth > 1;
/** The root takes its one word when no other word is left on the stack. */
export const canLeftArc = (c: Configuration): boolean => c.depth > 0 && (c.next < c.count || c.depth === 1);

/** Whether a transition may be taken. The `root` relation belongs to the root's arc and to no other. */
export function isAllowed(c: Configuration, transition: number): boolean {
  if (transition === shiftClass) return canShift(c);
  if (!isLeftArc(transition)) return canRightArc(c) && relationOf(transition) !== rootRelation;
  return canLeftArc(c) && (relationOf(transition) === rootRelation) === (c.next === c.count);
}

/** Takes a transition that is allowed. */
export function take(c: Configuration, transition: number): void {
  if (transition === shiftClass) {
    c.stack[c.depth++] = c.next++;
    return;
  }
  const dependant = c.stack[--c.depth]!;
  const relation = relationOf(transition);
  if (isLeftArc(transition)) hangLeft(c, c.next, dependant, relation);
  else hangRight(c, c.stack[c.depth - 1]!, dependant, relation);
}

function hangLeft(c: Configuration, head: number, dependant: number, relation: number): void {
  c.heads[dependant] = head;
  c.relations[dependant] = relation;
  c.left2[head] = c.left[head]!;
  c.left[head] = dependant;
  c.leftCount[head]!++;
  c.leftSet[head]! |= 1 << (relation & 31);
}

function hangRight(c: Configuration, head: number, dependant: number, relation: number): void {
  c.heads[dependant] = head;
  c.relations[dependant] = relation;
  c.right2[head] = c.right[head]!;
  c.right[head] = dependant;
  c.rightCount[head]!++;
  c.rightSet[head]! |= 1 << (relation & 31);
}
