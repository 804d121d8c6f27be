// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import { daysOf, lengthOf } from '../../src/engine/cluster/days.ts';
import { groupBy } from '../../src/engine/cluster/groups.ts';
import { placeKey } from '../../src/engine/cluster/place-likeness.ts';
import { placeStruck } from '../../src/engine/cluster/units.ts';
import type { Happening, Ledger, Precision } from '../../src/model/index.ts';

/** Two mentions in two reports of one pile, and what the draw took them for. */
export interface MentionPair {
  readonly kind: PairKind;
  readonly a: Happening;
  readonly b: Happening;
}

/** Joined; or not joined and of one type, in one town, or on one day. */
const pairKinds = ['joined', 'town', 'day'] as const;
export type PairKind = (typeof pairKinds)[number];

/** A happening and the incident it is a mention of. */
interface Mention {
  readonly happening: Happening;
  readonly incident: string;
}

/**
 * Pairs of mentions that ledgers join, in an order that the seed gives: an incident is drawn, then a pair of two
 * reports, so that what much is told of counts no more than the rest. An incident is drawn again only when all were.
 */
export function joinedPairs(ledgers: readonly Ledger[], seed: number, count: number): readonly MentionPair[] {
  const random = randomFrom(seed);
  const incidents = ledgers.flatMap((ledger) =>
    [...groupBy(mentionsIn(ledger), ({ incident }) => incident).values()].map((mentions) =>
      mentions.map(({ happening }) => happening),
    ),
  );
  const shared = incidents.filter((mentions) => new Set(mentions.map(({ report }) => report)).size > 1);
  const drawn = new Map<string, MentionPair>();
  for (let round = 0; round < mostRounds && drawn.size < count; round++) {
    for (const at of shuffled(shared.length, random)) {
      const pair = pairOf('joined', shared[at]!, random);
      if (drawn.size < count) drawn.set(keyOf(pair), pair);
    }
  }
  return [...drawn.values()];
}

const mostRounds = 8;

function pairOf(kind: PairKind, mentions: readonly Happening[], random: () => number): MentionPair {
  const a = pick(mentions, random);
  const others = mentions.filter(({ report }) => report !== a.report);
  return ordered({ kind, a, b: pick(others, random) });
}

/**
 * Near misses, half of each kind: a mention is drawn, then one of those it nearly meets, in another report. No two
 * incidents are paired twice.
 */
export function nearMisses(ledgers: readonly Ledger[], seed: number, count: number): readonly MentionPair[] {
  const half = Math.ceil(count / 2);
  const kinds = [
    ['town', townKeys, half],
    ['day', dayKeys, count - half],
  ] as const;
  return kinds.flatMap(([kind, keys, wanted], at) => missesOf(kind, keys, ledgers, seed + 7919 * at, wanted));
}

function missesOf(
  kind: PairKind,
  keys: (happening: Happening) => readonly string[],
  ledgers: readonly Ledger[],
  seed: number,
  count: number,
): readonly MentionPair[] {
  const random = randomFrom(seed);
  const all = ledgers.flatMap((ledger, pile) =>
    mentionsIn(ledger).map((mention) => ({
      ...mention,
      keys: keys(mention.happening).map((key) => `${pile} ${mention.happening.type} ${key}`),
    })),
  );
  const byKey = groupBy(
    all.flatMap((mention) => mention.keys.map((key) => ({ key, mention }))),
    ({ key }) => key,
  );
  const drawn = new Map<string, MentionPair>();
  for (const at of shuffled(all.length, random)) {
    if (drawn.size >= count) break;
    const { happening: a, incident, keys: own } = all[at]!;
    const near = own
      .flatMap((key) => byKey.get(key)!.map(({ mention }) => mention))
      .filter((other) => other.happening.report !== a.report && other.incident !== incident);
    if (near.length === 0) continue;
    const { happening: b, incident: other } = pick(near, random);
    const key = [incident, other].sort().join(' ');
    if (!drawn.has(key)) drawn.set(key, ordered({ kind, a, b }));
  }
  return [...drawn.values()];
}

function mentionsIn(ledger: Ledger): readonly Mention[] {
  const byId = new Map(ledger.happenings.map((happening) => [happening.id, happening]));
  return ledger.incidents.flatMap(({ id, mentions }) =>
    mentions.map(({ happening }) => ({ happening: byId.get(happening)!, incident: id })),
  );
}

const towns: ReadonlySet<Precision> = new Set<Precision>(['site', 'street', 'settlement', 'near-settlement']);

function townKeys(happening: Happening): readonly string[] {
  const place = placeStruck(happening);
  return place !== null && towns.has(place.precision) ? [placeKey(place)] : [];
}

/** The day it happened, or both days of a night. */
function dayKeys({ whenReading }: Happening): readonly string[] {
  const days = daysOf(whenReading.value);
  if (days === null || lengthOf(days) > 2) return [];
  return Array.from({ length: lengthOf(days) }, (_, at) => `${days.from + at}`);
}

/** The same pair however it was drawn. */
function ordered({ kind, a, b }: MentionPair): MentionPair {
  return placeOf(a) < placeOf(b) ? { kind, a, b } : { kind, a: b, b: a };
}

function keyOf({ a, b }: MentionPair): string {
  return `${placeOf(a)}\t${placeOf(b)}`;
}

/** A mention by its report and the offsets of its trigger: `report:start-end`. */
export function placeOf({ report, trigger }: Pick<Happening, 'report' | 'trigger'>): string {
  return `${report}:${trigger.start}-${trigger.end}`;
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)]!;
}
