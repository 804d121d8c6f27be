// SPDX-License-Identifier: Apache-2.0
import { findReuse } from '../../src/engine/copy/copies.ts';
import type { Reuse } from '../../src/engine/copy/reuse.ts';
import { pileOf, type ReadReport } from '../../src/engine/pile.ts';
import { overlaps } from '../../src/model/index.ts';
import type { Score } from '../task.ts';
import { copyCorpora } from './corpus.ts';
import type { LabelledPassages, PassageDraw } from './passages.ts';

/** A labelled pair, and as what it is found today. */
interface Judged extends LabelledPassages {
  readonly found: ReadonlySet<Reuse['kind']>;
}

/** The draw of copies that was read after the rules were made. */
const freshCopies = 2041;

/**
 * What the labels say of what is found today: of the copies drawn and still found, the share that derives from one
 * text; the same of passages found rewritten, by corpus; and of the rewrites that a measure without the engine came
 * upon, the share found at all.
 */
export function passageScores(
  labels: readonly LabelledPassages[],
  read: (pair: LabelledPassages) => readonly [ReadReport, ReadReport],
): readonly Score[] {
  const judged = judgedBy(labels, read);
  const of = (draw: PassageDraw) => judged.filter((pair) => pair.draw === draw);
  const copies = of('copies').filter(({ seed }) => seed === freshCopies);
  const rewritten = [...of('rewritten'), ...of('candidates')];
  return [
    realScore('copies of fa-kes, of one text', copies, ({ found }) => found.size > 0),
    realScore('found rewritten, of one text', rewritten, isRewritten),
    ...copyCorpora.map((corpus) =>
      realScore(
        `found rewritten, ${corpus}`,
        rewritten.filter((pair) => pair.corpus === corpus),
        isRewritten,
      ),
    ),
    recallScore(of('candidates')),
  ];
}

const isRewritten = ({ found }: Judged): boolean => found.has('rewritten');

/** Every two reports are laid beside each other once. */
function judgedBy(
  labels: readonly LabelledPassages[],
  read: (pair: LabelledPassages) => readonly [ReadReport, ReadReport],
): readonly Judged[] {
  const reuse = new Map<string, readonly Reuse[]>();
  return labels.map((pair) => {
    const key = `${pair.corpus} ${pair.a.report} ${pair.b.report}`;
    const found = reuse.get(key) ?? findReuse(pileOf(read(pair)));
    reuse.set(key, found);
    return { ...pair, found: new Set(found.filter((one) => isAt(one, pair)).map(({ kind }) => kind)) };
  });
}

/** Whether passages found lie where those read did, in either order. */
function isAt(found: Reuse, { a, b }: LabelledPassages): boolean {
  const here = (one: Reuse['a'], other: LabelledPassages['a']) =>
    one.report === other.report && overlaps(one, other);
  return (here(found.a, a) && here(found.b, b)) || (here(found.a, b) && here(found.b, a));
}

function realScore(name: string, pairs: readonly Judged[], isFound: (pair: Judged) => boolean): Score {
  // A pair that was drawn twice counts once.
  const once = new Map(pairs.map((pair) => [placesOf(pair), pair]));
  const found = [...once.values()].filter(isFound);
  const count = (label: LabelledPassages['label']) => found.filter((pair) => pair.label === label).length;
  const real = found.length - count('unlike');
  return {
    name,
    value: found.length === 0 ? 0 : real / found.length,
    detail: { read: once.size, found: found.length, real, background: count('background') },
  };
}

function placesOf({ corpus, a, b }: LabelledPassages): string {
  return [corpus, ...[a, b].flatMap(({ report, start, end }) => [report, start, end])].join(' ');
}

function recallScore(candidates: readonly Judged[]): Score {
  const rewrites = candidates.filter(({ label }) => label === 'rewrite');
  const found = rewrites.filter((pair) => pair.found.size > 0).length;
  return {
    name: 'rewrites among candidates, found',
    value: rewrites.length === 0 ? 0 : found / rewrites.length,
    detail: { read: candidates.length, rewrites: rewrites.length, found },
  };
}
