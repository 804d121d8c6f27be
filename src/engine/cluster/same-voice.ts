// SPDX-License-Identifier: Apache-2.0
import { contains } from '../../model/index.ts';
import { foldName, wordsOf } from '../../text/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import type { Pile } from '../pile.ts';
import { groupBy } from './groups.ts';
import type { Reading } from './readings.ts';

function isUnnamed({ speaker }: Reading): boolean {
  return speaker.key === null || speaker.anonymity === 'anonymous';
}

/** Unnamed readings whose claims are the same words on both sides of a verbatim copy. */
export function sameInCopies(
  readings: readonly Reading[],
  reuse: readonly Reuse[],
): readonly (readonly [string, string])[] {
  const verbatim = reuse.filter(({ kind, of }) => kind === 'verbatim' && of !== 'boilerplate');
  if (verbatim.length === 0) return [];
  const unnamed = groupBy(readings.filter(isUnnamed), ({ report }) => report);
  return verbatim.flatMap(({ a, b }) => {
    const inA = within(unnamed.get(a.report) ?? [], a);
    const inB = within(unnamed.get(b.report) ?? [], b);
    return [...inA].flatMap(([words, name]) => (inB.has(words) ? [[name, inB.get(words)!] as const] : []));
  });
}

/** Readings whose claim lies whole in a passage, by their role and the claim's folded words. */
function within(
  readings: readonly Reading[],
  passage: { readonly start: number; readonly end: number },
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { claim, role, speaker, name } of readings) {
    const spans = [...claim.content, ...(claim.source === null ? [] : [claim.source])];
    if (!spans.every((span) => contains(passage, span))) continue;
    const words = spans.flatMap(({ exact }) => wordsOf(exact).map(({ folded }) => folded));
    found.set(`${role} ${speaker.count} ${words.join(' ')}`, name);
  }
  return found;
}

/**
 * Unnamed readings of versions of one report: whoever is called the same in both is one, the second so called in one
 * being the second in the other.
 */
export function sameInVersions(
  readings: readonly Reading[],
  pile: Pile,
): readonly (readonly [string, string])[] {
  const versioned = readings.filter((reading) => isUnnamed(reading) && versionOf(reading, pile) !== null);
  return [...groupBy(versioned, (reading) => versionOf(reading, pile)!).values()].flatMap((group) => {
    const [first, ...others] = [...groupBy(group, ({ report }) => report).values()].map(byCalling);
    return others.flatMap((other) =>
      [...other].flatMap(([calling, name]) =>
        first!.has(calling) ? [[first!.get(calling)!, name] as const] : [],
      ),
    );
  });
}

/** Words in which an unnamed voice must be described to be known again in its report: “a source” is anybody. */
const tellingWords = 4;

/** Unnamed readings that one report describes in the same words, and in enough of them. */
export function sameInReport(readings: readonly Reading[]): readonly (readonly [string, string])[] {
  const described = readings.filter(
    (reading) => isUnnamed(reading) && foldName(reading.speaker.name).split(' ').length >= tellingWords,
  );
  const groups = groupBy(described, ({ report, speaker }) => `${report} ${foldName(speaker.name)}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(1).map(({ name }) => [group[0]!.name, name] as const),
  );
}

function versionOf({ report }: Reading, pile: Pile): string | null {
  return pile.report(report).report.versionOf;
}

/** Distinct readings of one report by what they are called and the how-manieth they are. */
function byCalling(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { name, speaker } of readings) {
    if (seen.has(name)) continue;
    seen.add(name);
    const called = foldName(speaker.name);
    const count = (counts.get(called) ?? 0) + 1;
    counts.set(called, count);
    found.set(`${called} ${count}`, name);
  }
  return found;
}
