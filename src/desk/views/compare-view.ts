// SPDX-License-Identifier: Apache-2.0
import type {
  ComparedReport,
  CompareSeen,
  MutationBrief,
  MutationSeen,
  PairSeen,
  PairSide,
} from '../../api/index.ts';
import { type Copy, type Mutation, overlaps, type Passage, type ReportId } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { type Carrying, type DiffedSide, diffed, piecesOfCopy } from './copy-pieces.ts';
import { type Lens, lensOn } from './lens.ts';

/**
 * Two reports side by side: every passage they share, strongest first, with the words and claims that changed. Null
 * when the case does not hold both, or both are one.
 */
export function compareView(
  reader: CaseReader,
  a: ReportId,
  b: ReportId,
  lens = lensOn(reader),
): CompareSeen | null {
  if (a === b || !reader.report(a) || !reader.report(b)) return null;
  const copies = reader
    .copiesAmong([a, b])
    .filter((copy) => copy.a.report !== copy.b.report)
    .map((copy) => (copy.a.report === a ? copy : turned(copy)))
    .sort(strongestFirst);
  return {
    a: comparedOf(
      lens,
      a,
      copies.map((copy) => copy.a),
    ),
    b: comparedOf(
      lens,
      b,
      copies.map((copy) => copy.b),
    ),
    pairs: copies.map((copy) => pairOf(lens, copy)),
  };
}

/** The changes of a copy in short. */
export function mutationBriefs({ mutations = [] }: Copy): readonly MutationBrief[] {
  return mutations.map(({ kind, change }) => ({ kind, change }));
}

const otherEnd = { a: 'b', b: 'a', unknown: 'unknown' } as const;

/** The same copy with its ends changed over. */
function turned(copy: Copy): Copy {
  const mutations = (copy.mutations ?? []).map((one) => ({ ...one, a: one.b, b: one.a }));
  return { ...copy, a: copy.b, b: copy.a, earlier: otherEnd[copy.earlier], mutations };
}

const strength: Readonly<Record<Copy['kind'], number>> = { verbatim: 0, edited: 1, rewritten: 2 };

/** Running text before quotes and boilerplate; word for word before edited before reworded; the longer first. */
function strongestFirst(x: Copy, y: Copy): number {
  return (
    Number(x.of === 'boilerplate') - Number(y.of === 'boilerplate') ||
    strength[x.kind] - strength[y.kind] ||
    y.a.end - y.a.start - (x.a.end - x.a.start) ||
    x.a.start - y.a.start
  );
}

function comparedOf(lens: Lens, id: ReportId, passages: readonly Passage[]): ComparedReport {
  const { text } = lens.reader.report(id)!;
  const paragraphs = lens.paragraphs(id);
  const alone = paragraphs.filter((paragraph) => !passages.some((passage) => overlaps(passage, paragraph)));
  return {
    report: lens.ref(id),
    characters: text.length,
    paragraphs,
    alone: alone.map(({ n, start, end }) => ({ n, text: text.slice(start, end) })),
  };
}

function pairOf(lens: Lens, copy: Copy): PairSeen {
  const { id, kind, of, similarity, earlier, reason, mutations = [] } = copy;
  const words = diffed(kind, copy.a, copy.b);
  const carried = (end: 'a' | 'b') =>
    mutations.flatMap((one, at) =>
      one[end].words.map(({ start, end }): Carrying => ({ start, end, n: at + 1 })),
    );
  return {
    ...{ id, kind, of, similarity, earlier, reason },
    same: words.a.same.size,
    a: sideOf(lens, copy.a, words.a, carried('a')),
    b: sideOf(lens, copy.b, words.b, carried('b')),
    mutations: mutations.map(mutationSeenOf),
  };
}

function sideOf(lens: Lens, passage: Passage, words: DiffedSide, carrying: readonly Carrying[]): PairSide {
  const { report, start, end } = passage;
  const { text } = lens.reader.report(report)!;
  return {
    receipt: lens.receipt(report, start),
    ...{ start, end },
    words: words.words.length,
    pieces: piecesOfCopy(text, passage, words, carrying, aroundOf(lens, passage)),
  };
}

/** A passage that begins or ends within a paragraph is shown with the rest of it, when that is not long. */
const longestRest = 240;

function aroundOf(
  lens: Lens,
  { report, start, end }: Passage,
): { readonly start: number; readonly end: number } {
  const paragraphs = lens.paragraphs(report).filter((one) => one.start < end && start < one.end);
  const from = Math.min(start, ...paragraphs.map((one) => one.start));
  const to = Math.max(end, ...paragraphs.map((one) => one.end));
  return { start: start - from > longestRest ? start : from, end: to - end > longestRest ? end : to };
}

function mutationSeenOf({ kind, change, a, b, reason }: Mutation, at: number): MutationSeen {
  const side = ({ value, words, claim }: Mutation['a']) => ({
    value,
    words: words.map(({ exact }) => exact),
    claim,
  });
  return { kind, change, n: at + 1, a: side(a), b: side(b), reason };
}
