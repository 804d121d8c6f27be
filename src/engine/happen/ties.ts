// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import {
  type ClaimReading,
  contains,
  type FigureReading,
  type Happening,
  type Mention,
  type Sentence,
} from '../../model/index.ts';
import { bySentence } from './by-sentence.ts';
import { readIsoDay } from './calendar.ts';
import type { ReadFigure } from './figures.ts';
import { innermostClaim, type ReadHappening } from './happenings.ts';
import { coverageOf, type Period } from './periods.ts';
import { harms } from './quantities.ts';
import { ancestors, relation, type Tree, treeOf } from './tree.ts';

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
  const claimsIn = bySentence(claims, sentences, ({ content, source }) =>
    source ? [...content, source] : content,
  );
  const timesIn = bySentence(times, sentences, (time) => [time]);
  const toldIn = groupedBy(happenings, ({ sentence }) => sentence);
  const figuresIn = groupedBy(figures, ({ sentence }) => sentence);
  const tied = [...figuresIn].flatMap(([index, all]) => {
    const around = {
      tree: treeOf(sentences[index]!),
      claims: claimsIn[index]!,
      times: timesIn[index]!,
      lexicon,
    };
    return tiedInSentence(all, toldIn.get(index) ?? [], around);
  });
  const counts = countedActs(tied, toldIn);
  const own = groupedBy(tied, ({ owner }) => owner?.id ?? '');
  return {
    figures: tied.map(({ figure, owner }) => scoped(figure, owner, counts)),
    happenings: happenings.map(({ happening }) => ({
      ...happening,
      figures: (own.get(happening.id) ?? []).map(({ figure }) => figure.id),
      tally: happening.tally || counts.has(happening.id),
    })),
  };
}

function tiedInSentence(
  figures: readonly ReadFigure[],
  told: readonly ReadHappening[],
  around: Omit<Around, 'next'>,
): readonly TiedFigure[] {
  const said = withoutSpeakers(figures, around.claims);
  return said.map((read, index) => {
    const owner = ownerOf(read, told, around.tree);
    const next = said[index + 1]?.figure.span.start ?? Number.POSITIVE_INFINITY;
    return { ...read, owner, figure: situated(read, owner, { ...around, next }) };
  });
}

/** Figures that tell how many speak are none ("two officials said"), nor is anything a part of them. */
function withoutSpeakers(
  figures: readonly ReadFigure[],
  claims: readonly ClaimReading[],
): readonly ReadFigure[] {
  const said = figures.filter(({ figure }) => !isSpeaker(figure, claims));
  const speakers = new Set(figures.filter((read) => !said.includes(read)).map(({ figure }) => figure.id));
  const partOf = (whole: FigureReading['partOf']) => (whole !== null && speakers.has(whole) ? null : whole);
  return said.map((read) => ({ ...read, figure: { ...read.figure, partOf: partOf(read.figure.partOf) } }));
}

/** Sorts into lists by key; lists and keys keep the order in which they were met. */
function groupedBy<K, T>(things: readonly T[], key: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const known = groups.get(key(thing));
    if (known) known.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}

/** "two officials said": those who speak are counted by their voice. */
function isSpeaker({ span, quantity }: FigureReading, claims: readonly ClaimReading[]): boolean {
  if (quantity !== 'people' && quantity !== 'troops' && quantity !== 'other') return false;
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

interface Around {
  readonly tree: Tree;
  /** Where the next figure of the sentence begins, or infinity. */
  readonly next: number;
  readonly claims: readonly ClaimReading[];
  readonly times: readonly Mention[];
  readonly lexicon: HappeningLexicon;
}

function situated({ figure }: ReadFigure, owner: Happening | null, around: Around): FigureReading {
  const { tree, next, claims, times, lexicon } = around;
  return {
    ...figure,
    claim: innermostClaim(claims, figure.span)?.id ?? null,
    happening: owner?.id ?? null,
    ...(coverageOf(tree, figure.span, next, times, lexicon) ?? ownPeriod(tree, owner, lexicon)),
  };
}

/** "The campaign has destroyed 280 targets", "the war has killed 400 people". */
function ofCampaign({ tokens }: Tree, { classes }: HappeningLexicon): boolean {
  return tokens.some((token) => {
    const what = classes.get(token.lemma.toLowerCase());
    return relation(token) === 'nsubj' && Boolean(what?.has('conflict') || what?.has('campaign'));
  });
}

/** What a figure covers when no words say so: its happening, or for a tally the day that is told with it. */
function ownPeriod(tree: Tree, owner: Happening | null, lexicon: HappeningLexicon): Period {
  const total = tree.tokens.some((token) => lexicon.totals.has(token.lemma.toLowerCase()));
  if ((total || ofCampaign(tree, lexicon)) && owner?.tally) return { period: null, scope: 'campaign' };
  const day = owner?.whenReading.value ?? null;
  if (owner?.tally) return { period: day, scope: readIsoDay(day) === null ? 'unknown' : 'day' };
  return { period: null, scope: owner ? 'incident' : 'unknown' };
}

/** Happenings that are counts of acts, and those told in one breath with them. */
function countedActs(
  tied: readonly TiedFigure[],
  toldIn: ReadonlyMap<number, readonly ReadHappening[]>,
): ReadonlySet<string> {
  const counts = new Set<string>();
  for (const { figure, owner } of tied) {
    if (!owner) continue;
    if (figure.scope === 'campaign' || figure.scope === 'day') counts.add(owner.id);
    if (actCounts.has(figure.quantity) || isCountOfKillings(figure, owner)) counts.add(owner.id);
  }
  for (const told of toldIn.values()) {
    const counted = told.filter(({ happening }) => happening.tally || counts.has(happening.id));
    for (const { happening } of told)
      if (counted.some((one) => sameBreath(one.happening, happening))) counts.add(happening.id);
  }
  return counts;
}

/**
 * "three assassinations", "these two killings": several harms counted by the noun that tells them, at no one time, are
 * as many happenings, and not one with so many dead.
 */
function isCountOfKillings({ quantity, unit, lower }: FigureReading, { trigger, when }: Happening): boolean {
  const several = lower === null || lower > 1;
  return several && harms.has(quantity) && unit === trigger.exact && when === null;
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
