// SPDX-License-Identifier: Apache-2.0
import { byKey, type Copy } from '../../model/index.ts';
import type { CopyVerdicts } from '../decide/copies.ts';
import type { Pile } from '../pile.ts';
import { align, placesOf } from './align.ts';
import { passageReuse } from './passages.ts';
import type { Reuse } from './reuse.ts';
import { rewritesIn } from './rewrites.ts';
import { candidatePairs, type Shingled, shingle } from './shingles.ts';

/**
 * Finds every passage that stands in more than one report of the pile: verbatim, edited, or possibly rewritten.
 * Words are compared folded; passages are raw offsets. Work is near linear in the words of the pile.
 *
 * What a person refused is no reuse, also as ground for looking for rewrites; what a person confirmed stays.
 *
 * @returns reuse of every kind, sorted by place; `a` is the report with the smaller id
 */
export function findReuse(pile: Pile, verdicts: Verdicts = nobodySaid): readonly Reuse[] {
  const shingled = shingle(pile);
  const shared = sharedPassages(pile, shingled);
  const copied = verdicts.judge(shared);
  const rewritten = rewritesIn(pile, { found: shared, copied, shingled });
  const found = [...copied, ...verdicts.judge(rewritten)];
  return [...found, ...verdicts.beside(found)].sort(byKey(placeKey));
}

type Verdicts = Pick<CopyVerdicts, 'judge' | 'beside'>;
const nobodySaid: Verdicts = { judge: (found) => found, beside: () => [] };

function sharedPassages(pile: Pile, shingled: readonly Shingled[]): readonly Reuse[] {
  const found: Reuse[] = [];
  let current = -1;
  let places: ReturnType<typeof placesOf> = new Map();
  for (const [i, j] of candidatePairs(shingled)) {
    if (i !== current) places = placesOf(shingled[i]!);
    current = i;
    const a = { read: pile.reports[i]!, shingled: shingled[i]! };
    const b = { read: pile.reports[j]!, shingled: shingled[j]! };
    const hand = pile.oneHand(a.read.report.id, b.read.report.id);
    for (const aligned of align(a.shingled, places, b.shingled)) {
      const reuse = passageReuse(aligned, a, b, hand);
      if (reuse !== null) found.push(reuse);
    }
  }
  return found;
}

function placeKey({ a, b }: Reuse): string {
  return `${a.report} ${padded(a.start)} ${b.report} ${padded(b.start)} ${padded(a.end)}`;
}

function padded(offset: number): string {
  return String(offset).padStart(9, '0');
}

/**
 * The copies of the ledger: reuse between different hands. Versions of one report are one voice, and what an outlet
 * takes from itself is no evidence either way; neither is listed.
 */
export function copiesOf(reuse: readonly Reuse[], pile: Pile): readonly Copy[] {
  return reuse
    .filter(({ hand }) => hand === null)
    .map(({ kind, a, b, similarity, of, confirmed, reason }) => ({
      id: `copy:${a.report}:${a.start}-${a.end}:${b.report}:${b.start}-${b.end}`,
      kind,
      a,
      b,
      similarity,
      earlier: earlierOf(pile, a.report, b.report),
      of,
      ...(confirmed === undefined ? {} : { confirmed }),
      reason,
    }));
}

/** Only dates tell which stood first in the pile; a day shared by both tells nothing. */
function earlierOf(pile: Pile, a: string, b: string): Copy['earlier'] {
  const [dayA, dayB] = [pile.published(a), pile.published(b)];
  if (dayA === null || dayB === null) return 'unknown';
  if (dayA.to < dayB.from) return 'a';
  return dayB.to < dayA.from ? 'b' : 'unknown';
}
