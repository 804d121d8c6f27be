// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import {
  type ClaimReading,
  contains,
  type FigureReading,
  type Happening,
  type Mention,
  overlaps,
  type Sentence,
} from '../../model/index.ts';
import { readIsoDay } from './calendar.ts';
import type { ReadFigure } from './figures.ts';
import { innermostClaim, type ReadHappening } from './happenings.ts';
import { ancestors, type Tree, treeOf } from './tree.ts';

export interface Tied {
  readonly figures: readonly FigureReading[];
  readonly happenings: readonly Happening[];
}

/** Quantities that tell how many times something was done: a happening with one is a count, not one event. */
const actCounts: ReadonlySet<string> = new Set(['sorties']);

/**
 * Ties each figure to the claim that holds it, to the happening it is said of, and to the time it covers; and says
 * which happenings are told only as totals.
 */
export function tie(
  figures: readonly ReadFigure[],
  happenings: readonly ReadHappening[],
  sentences: readonly Sentence[],
  claims: readonly ClaimReading[],
  times: readonly Mention[],
  lexicon: HappeningLexicon,
): Tied {
  const trees = new Map<number, Tree>();
  const treeAt = (index: number): Tree => {
    const tree = trees.get(index) ?? treeOf(sentences[index]!);
    trees.set(index, tree);
    return tree;
  };
  const said = figures.filter(({ figure }) => !isSpeaker(figure, claims));
  const tied = said.map((read) => {
    const told = happenings.filter(({ sentence }) => sentence === read.sentence);
    const owner = ownerOf(read, told, treeAt(read.sentence));
    return { ...read, owner, figure: situated(read, owner, treeAt(read.sentence), claims, times, lexicon) };
  });
  const counts = countedActs(tied, happenings);
  return {
    figures: tied.map(({ figure, owner }) => scoped(figure, owner, counts)),
    happenings: happenings.map(({ happening }) => withFigures(happening, tied, counts)),
  };
}

/** "two officials said": those who speak are counted by their voice. */
function isSpeaker({ span }: FigureReading, claims: readonly ClaimReading[]): boolean {
  return claims.some(({ source }) => source !== null && contains(source, span));
}

interface TiedFigure extends ReadFigure {
  readonly owner: Happening | null;
}

/** The happening whose words stand nearest above the number, else the only one of the sentence. */
function ownerOf({ path, figure }: ReadFigure, told: readonly ReadHappening[], tree: Tree): Happening | null {
  if (told.length === 0 || figure.quantity === 'people' || figure.quantity === 'money') return null;
  for (const from of path.toReversed()) {
    for (const at of [from, ...ancestors(tree, from)]) {
      const owner = told.find((one) => one.told.has(at));
      if (owner) return owner.happening;
    }
  }
  return told.length === 1 ? told[0]!.happening : null;
}

function situated(
  { figure }: ReadFigure,
  owner: Happening | null,
  tree: Tree,
  claims: readonly ClaimReading[],
  times: readonly Mention[],
  lexicon: HappeningLexicon,
): FigureReading {
  const near = claims.filter((claim) => claim.content.some((span) => overlaps(span, tree.sentence)));
  const period = periodOf(
    tree,
    times.filter((time) => overlaps(time, tree.sentence)),
    owner,
    lexicon,
  );
  return {
    ...figure,
    claim: innermostClaim(near, figure.span)?.id ?? null,
    happening: owner?.id ?? null,
    ...period,
  };
}

type Period = Pick<FigureReading, 'period' | 'scope'>;

/** The time a figure covers: "over the last day", "since the start of May"; else the day of its happening. */
function periodOf(
  tree: Tree,
  times: readonly Mention[],
  owner: Happening | null,
  lexicon: HappeningLexicon,
): Period {
  const stretch = times.find((time) => time.timex === 'DURATION' && time.when?.anchor != null);
  if (stretch) return { period: stretch.when!.value, scope: isDay(stretch.value) ? 'day' : 'campaign' };
  const since = times.find((time) => isAfterSince(tree, time, lexicon));
  if (since) return { period: openFrom(since.when?.value ?? null), scope: 'campaign' };
  const total = tree.tokens.some((token) => lexicon.totals.has(token.lemma.toLowerCase()));
  if (total && owner?.tally) return { period: null, scope: 'campaign' };
  const day = owner?.whenReading.value ?? null;
  if (owner?.tally) return { period: day, scope: readIsoDay(day) === null ? 'unknown' : 'day' };
  return { period: null, scope: owner ? 'incident' : 'unknown' };
}

function isDay(value: string | null): boolean {
  return value === 'P1D' || value === 'PT24H';
}

function isAfterSince(tree: Tree, time: Mention, lexicon: HappeningLexicon): boolean {
  const before = tree.tokens.findLast((token) => token.end <= time.start);
  return before !== undefined && lexicon.since.has(before.form.toLowerCase());
}

/** Happenings that are counts of acts, and those told in one breath with them. */
function countedActs(tied: readonly TiedFigure[], happenings: readonly ReadHappening[]): ReadonlySet<string> {
  const counts = new Set(
    happenings.filter(({ happening }) => happening.tally).map(({ happening }) => happening.id),
  );
  for (const { figure, owner } of tied) {
    if (!owner) continue;
    if (figure.scope === 'campaign' || figure.scope === 'day') counts.add(owner.id);
    if (actCounts.has(figure.quantity)) counts.add(owner.id);
  }
  const counted = happenings.filter(({ happening }) => counts.has(happening.id));
  for (const { happening, sentence } of happenings) {
    const beside = counted.find((one) => one.sentence === sentence && sameBreath(one.happening, happening));
    if (beside) counts.add(happening.id);
  }
  return counts;
}

/** "made 20 sorties and hit 12 targets": one actor, one sentence, no time of its own. */
function sameBreath(count: Happening, other: Happening): boolean {
  if (other.when && other.when.start !== count.when?.start) return false;
  const sameActor =
    count.actor?.start === other.actor?.start || (other.actor === null && count.claim === other.claim);
  return sameActor && isAttack(other);
}

function isAttack({ type }: Happening): boolean {
  return (
    type === 'air-strike' ||
    type === 'missile-strike' ||
    type === 'drone-strike' ||
    type === 'shelling' ||
    type === 'other-attack' ||
    type === 'killing' ||
    type === 'bombing'
  );
}

function scoped(figure: FigureReading, owner: Happening | null, counts: ReadonlySet<string>): FigureReading {
  if (!owner || !counts.has(owner.id) || figure.scope !== 'incident') return figure;
  return { ...figure, scope: 'unknown' };
}

function withFigures(
  happening: Happening,
  tied: readonly TiedFigure[],
  counts: ReadonlySet<string>,
): Happening {
  const own = tied.filter(({ owner }) => owner?.id === happening.id).map(({ figure }) => figure.id);
  const tally = happening.tally || counts.has(happening.id);
  return { ...happening, figures: own, tally };
}

/** EDTF of all that follows a time: from its beginning, when it is itself an interval, with the end left open. */
function openFrom(value: string | null): string | null {
  return value === null ? null : `${value.split('/')[0]}/..`;
}
