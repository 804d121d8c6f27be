// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Independence, type SourceKind, type VoiceKind } from '../../model/index.ts';
import { placeKey } from '../cluster/place-likeness.ts';
import { reportsOf, type Source } from './sources.ts';

/** How far a source stands on its own, and which other its words may come from. */
export interface Folded {
  readonly source: Source;
  readonly independence: Independence;
  /** Key of the source it may be the same as or depends on; null when it stands on its own. */
  readonly foldsInto: string | null;
  readonly because: string;
}

/**
 * Decides, source by source, whether it is an independent word, depends on another, or cannot be told; what cannot
 * be told folds into the nearest compatible source, so that the sources left standing are the fewest there can be.
 *
 * Sources are taken surest first, and one only folds into one taken before it that says the same, so folding never
 * runs in a circle.
 */
export function foldSources(sources: readonly Source[]): readonly Folded[] {
  const taken: Folded[] = [];
  for (const source of [...sources].sort(surestFirst)) taken.push(judge(source, taken));
  return taken.sort((a, b) => byCodeUnits(a.source.key, b.source.key));
}

const rank: Readonly<Record<SourceKind, number>> = {
  body: 0,
  person: 1,
  eyewitness: 2,
  'on-the-spot': 3,
  'unnamed-of-side': 4,
  'outlet-cited': 5,
  unnamed: 6,
  narration: 7,
};

/** A party's own outlet depends on that party: surer than anything of which it cannot be told whose word it is. */
const affiliated = 4.5;

/**
 * Surest first; among equals those with a side, since a source without one may be anybody's. How often a source is
 * told plays no part: a copy must change nothing.
 */
function surestFirst(a: Source, b: Source): number {
  return (
    height(a) - height(b) || Number(a.side === null) - Number(b.side === null) || byCodeUnits(a.key, b.key)
  );
}

function height({ affiliation, kind }: Source): number {
  return affiliation === null ? rank[kind] : affiliated;
}

function judge(source: Source, before: readonly Folded[]): Folded {
  const alike = before.filter((one) => one.source.says === source.says);
  if (source.affiliation !== null) return dependent(source, alike);
  switch (source.kind) {
    case 'eyewitness':
      return stands(source, 'somebody who was there');
    case 'on-the-spot':
      return stands(source, 'the outlet’s own reporter, by the dateline, at the place');
    case 'body':
    case 'person':
    case 'unnamed-of-side':
      return ofSide(source, alike);
    case 'outlet-cited':
      return folded(source, alike, 'an outlet is cited, and whose word it passes on is not said');
    case 'unnamed':
      return folded(source, alike, 'who speaks, and whose word it passes on, is not said');
    case 'narration':
      return folded(source, alike, 'told in the report’s own voice, without a reporter on the spot');
  }
}

function stands(source: Source, because: string): Folded {
  return { source, independence: 'independent', foldsInto: null, because };
}

/** Another body, or an unnamed official, of a side that has already spoken to the same effect, or one called the same. */
function ofSide(source: Source, alike: readonly Folded[]): Folded {
  const same = alike.filter(
    (one) =>
      isOneSide(source, one.source) || isCalledAlike(source, one.source) || mayBeOneBody(source, one.source),
  );
  const into = nearest(source, same);
  if (into === null) return stands(source, standing[source.kind] ?? 'speaks in its own name');
  const because = whySame(
    source,
    same.map((one) => one.source),
  );
  return { source, independence: 'cannot-tell', foldsInto: into, because };
}

function whySame(source: Source, same: readonly Source[]): string {
  if (source.kind === 'unnamed-of-side')
    return 'an unnamed official of a side that is heard elsewhere: perhaps the same person or briefing';
  if (same.some((one) => isOneSide(source, one)))
    return 'another body of the same side: perhaps the same briefing';
  return same.some((one) => isCalledAlike(source, one))
    ? 'called the same in another report, and known of nobody: perhaps the same'
    : 'of no side that is named, and another such body speaks: perhaps the same';
}

function isOneSide(a: Source, b: Source): boolean {
  return a.side !== null && a.side === b.side;
}

function isCalledAlike(a: Source, b: Source): boolean {
  return a.callings.some((calling) => b.callings.includes(calling));
}

const armedBodies: ReadonlySet<VoiceKind | null> = new Set<VoiceKind>(['government', 'armed-group']);

/** “The army”, “the military”: of what side is not said, so it may be any that speaks. */
function mayBeOneBody(a: Source, b: Source): boolean {
  const nameless = ({ callings, side }: Source) => callings.length > 0 && side === null;
  return armedBodies.has(a.speaker) && a.speaker === b.speaker && (nameless(a) || nameless(b));
}

const standing: Readonly<Partial<Record<SourceKind, string>>> = {
  body: 'an institution speaking for itself; its people count once',
  person: 'speaks in its own name',
  'unnamed-of-side': 'unnamed, but the only voice of its side to say so',
};

/** A state's or party's own outlet: its word is that party's. */
function dependent(source: Source, alike: readonly Folded[]): Folded {
  const { actor, statedBy } = source.affiliation!;
  const ofParty = alike.filter(
    (one) => one.source.side === source.side || one.source.affiliation?.actor === actor,
  );
  return {
    source,
    independence: 'dependent',
    foldsInto: nearest(source, ofParty),
    because: `the outlet belongs to ${actor} (${statedBy})`,
  };
}

/**
 * Folds into the nearest compatible source. A source with a side folds only into its own side's words or into ones
 * without a side; one without may be anybody's.
 */
function folded(source: Source, alike: readonly Folded[], because: string): Folded {
  const compatible = alike.filter(
    (one) => source.side === null || one.source.side === null || one.source.side === source.side,
  );
  return { source, independence: 'cannot-tell', foldsInto: nearest(source, compatible), because };
}

/** Nearest: in a report they share, then telling the same place or outcome, then the surest. */
function nearest(source: Source, among: readonly Folded[]): string | null {
  const reports = new Set(reportsOf(source));
  const shares = (one: Folded) => (reportsOf(one.source).some((report) => reports.has(report)) ? 0 : 1);
  const told = detailsOf(source);
  const alike = (one: Folded) => ([...detailsOf(one.source)].some((detail) => told.has(detail)) ? 0 : 1);
  const best = [...among].sort(
    (a, b) => shares(a) - shares(b) || alike(a) - alike(b) || surestFirst(a.source, b.source),
  )[0];
  return best === undefined ? null : best.source.key;
}

/** Places and outcomes a source tells of. */
function detailsOf({ tellings }: Source): ReadonlySet<string> {
  return new Set(
    tellings.flatMap(({ happening: { outcome, placeReading } }) => [
      ...(outcome === null ? [] : [outcome]),
      ...(placeReading === null ? [] : [placeKey(placeReading)]),
    ]),
  );
}
