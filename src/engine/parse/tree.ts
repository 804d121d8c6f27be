// SPDX-License-Identifier: Apache-2.0

/** Scores of arcs, `scores[word × stride + head]`; the head of number `words` is the root. */
export interface ArcScores {
  readonly words: number;
  readonly stride: number;
  readonly scores: ArrayLike<number>;
}

/**
 * The tree of the highest sum in which exactly one word hangs on the root (-1) and every word reaches it. Among equals
 * the head that stands first is taken.
 *
 * Method: every word takes its best head; only where that makes no tree, Chu and Liu (1965) and Edmonds (1967), with
 * arcs from the root made so dear that one must do (Stanojević and Cohen 2021).
 */
export function treeOf(arcs: ArcScores): Int32Array {
  const heads = bestHeads(arcs);
  const found = isTree(heads) ? heads : spanningTree(arcs);
  return found.map((head) => (head === arcs.words ? -1 : head));
}

function bestHeads({ words, stride, scores }: ArcScores): Int32Array {
  const heads = new Int32Array(words);
  for (let word = 0; word < words; word++) {
    let best = words;
    for (let head = 0; head < words; head++) {
      if (head !== word && scores[word * stride + head]! > scores[word * stride + best]!) best = head;
    }
    heads[word] = best;
  }
  return heads;
}

/** Whether one word hangs on the root (the number of words) and every word reaches it. */
function isTree(heads: Int32Array): boolean {
  const root = heads.length;
  const seen = new Int32Array(root);
  let roots = 0;
  for (let word = 0; word < root; word++) {
    if (heads[word] === root) roots++;
    let at = word;
    while (at !== root && seen[at] === 0) {
      seen[at] = word + 1;
      at = heads[at]!;
    }
    if (at !== root && seen[at] === word + 1) return false;
  }
  return roots === 1 || root === 0;
}

/** The graph while circles are drawn together: each circle lives on in its first word. */
interface Graph {
  /** Words that stand for themselves or a circle. */
  readonly alive: Set<number>;
  readonly size: number;
  /** `score[word × size + head]` between what is alive, and the word and head of the arc it is of. */
  readonly score: Float64Array;
  readonly arcWord: Int32Array;
  readonly arcHead: Int32Array;
  /** The words drawn together in each. */
  readonly members: number[][];
}

/** A circle that was drawn together: the members' words and the arc by which each entered the circle. */
interface Circle {
  readonly parts: readonly {
    readonly words: readonly number[];
    readonly word: number;
    readonly head: number;
  }[];
}

function spanningTree(arcs: ArcScores): Int32Array {
  const graph = graphOf(arcs);
  const circles: Circle[] = [];
  const best = bestIn(graph);
  for (let circle = circleIn(best, graph); circle !== null; circle = circleIn(best, graph)) {
    circles.push(drawTogether(circle, best, graph));
    takeOver(circle, best, graph);
  }
  const heads = new Int32Array(arcs.words).fill(-1);
  for (const node of graph.alive) {
    const at = node * graph.size + best[node]!;
    heads[graph.arcWord[at]!] = graph.arcHead[at]!;
  }
  for (const circle of circles.reverse()) open(circle, heads);
  return heads;
}

/** A circle is opened where the tree enters it; its other members keep their arcs. */
function open({ parts }: Circle, heads: Int32Array): void {
  for (const { words, word, head } of parts) {
    if (words.every((each) => heads[each] === -1)) heads[word] = head;
  }
}

function graphOf({ words, stride, scores }: ArcScores): Graph {
  const size = words + 1;
  const dear = 1 + 2 * words * rangeOf({ words, stride, scores });
  const score = new Float64Array(words * size);
  const arcWord = new Int32Array(words * size);
  const arcHead = new Int32Array(words * size);
  for (let word = 0; word < words; word++) {
    for (let head = 0; head < size; head++) {
      const at = word * size + head;
      score[at] = scores[word * stride + head]! - (head === words ? dear : 0);
      arcWord[at] = word;
      arcHead[at] = head;
    }
  }
  const members = Array.from({ length: words }, (_, word) => [word]);
  return { alive: new Set(members.keys()), size, score, arcWord, arcHead, members };
}

function rangeOf({ words, stride, scores }: ArcScores): number {
  let [least, most] = [0, 0];
  for (let word = 0; word < words; word++) {
    for (let head = 0; head <= words; head++) {
      least = Math.min(least, scores[word * stride + head]!);
      most = Math.max(most, scores[word * stride + head]!);
    }
  }
  return most - least;
}

/** The best head, alive or root, of all that is alive. */
function bestIn(graph: Graph): Int32Array {
  const best = new Int32Array(graph.size - 1).fill(-1);
  for (const word of graph.alive) best[word] = bestHeadOf(word, graph);
  return best;
}

function bestHeadOf(word: number, { alive, size, score }: Graph): number {
  let winner = size - 1;
  for (const head of alive) {
    if (head !== word && score[word * size + head]! > score[word * size + winner]!) winner = head;
  }
  return winner;
}

/**
 * What had its best head in a circle has it in what stands for the circle, whose arcs are the best of its members'.
 * Only that itself looks for a new head: so drawing circles together costs the square of the words in all, not the cube.
 */
function takeOver(circle: readonly number[], best: Int32Array, graph: Graph): void {
  const [first] = circle as [number];
  const drawn = new Set(circle);
  for (const word of graph.alive) if (drawn.has(best[word]!)) best[word] = first;
  best[first] = bestHeadOf(first, graph);
}

function circleIn(best: Int32Array, { alive, size }: Graph): readonly number[] | null {
  const seen = new Int32Array(size - 1).fill(-1);
  for (const word of alive) {
    let at = word;
    while (at !== size - 1 && seen[at] === -1) {
      seen[at] = word;
      at = best[at]!;
    }
    if (at === size - 1 || seen[at] !== word) continue;
    const circle = [at];
    for (let next = best[at]!; next !== at; next = best[next]!) circle.push(next);
    return circle;
  }
  return null;
}

/** Lets the first of a circle stand for all of it, and tells what entering it at each member costs. */
function drawTogether(circle: readonly number[], best: Int32Array, graph: Graph): Circle {
  const { alive, size, arcWord, arcHead, members } = graph;
  const [first] = circle as [number];
  const parts = circle.map((member) => {
    const at = member * size + best[member]!;
    return { words: members[member]!, word: arcWord[at]!, head: arcHead[at]! };
  });
  const kept = circle.map((member) => graph.score[member * size + best[member]!]!);
  for (const member of circle) alive.delete(member);
  for (const other of [...alive, size - 1]) {
    enter(graph, circle, kept, other);
    if (other < size - 1) leave(graph, circle, other);
  }
  alive.add(first);
  members[first] = circle.flatMap((member) => members[member]!);
  return { parts };
}

/** The best arc from `other` into the circle, less the arc it puts out. */
function enter(graph: Graph, circle: readonly number[], kept: readonly number[], other: number): void {
  const { size, score, arcWord, arcHead } = graph;
  let winner = 0;
  const gain = (i: number): number => score[circle[i]! * size + other]! - kept[i]!;
  for (let i = 1; i < circle.length; i++) if (gain(i) > gain(winner)) winner = i;
  const from = circle[winner]! * size + other;
  const to = circle[0]! * size + other;
  score[to] = gain(winner);
  arcWord[to] = arcWord[from]!;
  arcHead[to] = arcHead[from]!;
}

/** The best arc from the circle to `other`. */
function leave(graph: Graph, circle: readonly number[], other: number): void {
  const { size, score, arcWord, arcHead } = graph;
  let winner = circle[0]!;
  for (const member of circle) {
    if (score[other * size + member]! > score[other * size + winner]!) winner = member;
  }
  const from = other * size + winner;
  const to = other * size + circle[0]!;
  score[to] = score[from]!;
  arcWord[to] = arcWord[from]!;
  arcHead[to] = arcHead[from]!;
}
