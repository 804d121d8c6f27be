// SPDX-License-Identifier: Apache-2.0
import {
  byCodeUnits,
  type ReportId,
  type RootSource,
  type Saying,
  type SourceKind,
  type Voice,
  type VoiceId,
} from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Reuse } from '../copy/reuse.ts';
import type { Pile } from '../pile.ts';
import { copiedPairs, joinCopied, passedOn } from './copied.ts';
import type { Sorted } from './sorted.ts';
import { isRebuttal, type Telling } from './tellings.ts';

/** Tellings whose words come from one mouth. */
export interface Source extends Omit<RootSource, 'happenings'> {
  /** Stable within an incident. */
  readonly key: string;
  readonly tellings: readonly Telling[];
  readonly voice: VoiceId | null;
}

export interface SourceContext {
  readonly pile: Pile;
  readonly voices: Voices;
  readonly sides: Sides;
  /** Reused passages whose first side stands in a report. */
  readonly reuseFrom: (report: ReportId) => readonly Reuse[];
  /** The state or party an outlet belongs to, as the actor list has it. */
  readonly affiliation: (voice: Voice | null) => Source['affiliation'];
  /** Whether the report was written where the thing happened, by its dateline. */
  readonly onTheSpot: (telling: Telling) => boolean;
}

export type Resting = ReadonlyMap<Telling, readonly ReportId[]>;

/** The sources of an incident's words. */
export interface Sources {
  readonly sources: readonly Source[];
  /** Of each narration that is no source of its own the reports whose attributed words it rests on. */
  readonly resting: Resting;
}

/**
 * Sorts the tellings of one incident by whose words they are.
 *
 * One institution is one source; relays are none; a report that gives somebody's word for the thing is no source of
 * its own for it, nor is a copy of what it tells beside; copied passages (rewritten ones too) and versions of one report
 * are one source. An institution whose own people contradict each other is two.
 */
export function sourcesOf(tellings: readonly Telling[], context: SourceContext): Sources {
  const words = tellings.filter(({ says }) => says !== 'nothing');
  const bodies = new Set(
    words.flatMap((telling) => bodyOf(context.voices.voice(telling.voice), context) ?? []),
  );
  const sorted = words.map((telling) => sortOne(telling, bodies, context));
  const resting = passedOn(sorted, copiedPairs(sorted, context));
  const own = sorted.filter((_, index) => !resting.has(index));
  const split = apartWhereContradicting(own);
  const joined = joinCopied(split, copiedPairs(split, context));
  return {
    resting: new Map([...resting].map(([index, reports]) => [sorted[index]!.telling, reports])),
    sources: [...groupBy(joined, ({ key }) => key)]
      .map(([key, members]) => sourceOf(key, members, context))
      .sort((a, b) => byCodeUnits(a.key, b.key)),
  };
}

/**
 * Finds which tellings are the same words: of those in a report's own words, and those of unnamed people, all that a
 * copy joins. Each stands in one group, most of them alone. Who rebuts another's words is not taken for who said them:
 * his word against them is in no group.
 */
export function sameWordsIn(
  tellings: readonly Telling[],
  context: SourceContext,
): readonly (readonly Telling[])[] {
  const loose = tellings.filter((telling) => isLoose(telling, context.voices));
  const sorted = loose.map((telling) => looseOne(telling, context));
  const joined = joinCopied(sorted, copiedPairs(sorted, context));
  return [...groupBy(joined, ({ key }) => key).values()].map((members) =>
    members.map(({ telling }) => telling),
  );
}

/** A report's own words, or those of somebody unnamed. */
function isLoose(telling: Telling, voices: Voices): boolean {
  const { says, claim, voice } = telling;
  if (says === 'nothing' || isRebuttal(telling)) return false;
  return claim === null || voice === null || voices.voice(voice)!.anonymous;
}

/**
 * Finds who may have been first to say the words of a telling: its voices, and for a report's own words and those of
 * unnamed people everybody under whose name a copy stands. Which of them was first is not always known, so none of
 * them contradicts what any of them tells elsewhere. Different people of one body are apart: they can contradict.
 *
 * @param sameWords as {@link sameWordsIn} has them
 * @returns keys, alike for nothing but those who may be one.
 */
export function firstSayersAmong(
  sameWords: readonly (readonly Telling[])[],
): (telling: Telling) => readonly string[] {
  const groupOf = new Map(
    sameWords.flatMap((group, at) => group.map((telling) => [telling, { group, at }] as const)),
  );
  return (telling) => {
    const own = telling.voice === null ? telling.coVoices : [telling.voice, ...telling.coVoices];
    const same = groupOf.get(telling);
    if (same === undefined) return own;
    return [...own, `words:${same.at}`, ...same.group.flatMap(({ voice }) => voice ?? [])];
  };
}

function looseOne(telling: Telling, context: SourceContext): Sorted {
  const { claim, voice } = telling;
  if (claim === null) return { ...narration(telling, context), kind: 'narration' };
  return { telling, key: voice === null ? `claim:${claim.id}` : `voice:${voice}`, kind: 'unnamed' };
}

function sortOne(telling: Telling, bodies: ReadonlySet<string>, context: SourceContext): Sorted {
  const { claim } = telling;
  if (claim === null) return narration(telling, context);
  const voice = context.voices.voice(telling.voice);
  if (voice === null) return { telling, key: `claim:${claim.id}`, kind: 'unnamed' };
  const body = bodyOf(voice, context);
  if (body !== null)
    return { telling, key: `body:${wholeAsBody(body, voice, bodies, context)}`, kind: 'body' };
  if (voice.anonymous && voice.institution !== null) {
    const known = context.sides.body(voice.institution);
    if (bodies.has(known) && !context.sides.isWhole(known))
      return { telling, key: `body:${known}`, kind: 'body' };
  }
  const kind = kindOf(voice, context);
  // An outlet that others cite is the same mouth as in its own report.
  return { telling, key: `${kind === 'outlet-cited' ? 'outlet' : 'voice'}:${voice.id}`, kind };
}

/**
 * “Moscow says” is some body of the state: the one that speaks, when only one does. A named person of no stated body
 * speaks for the whole.
 */
function wholeAsBody(
  body: string,
  { kind }: Voice,
  bodies: ReadonlySet<string>,
  { sides }: SourceContext,
): string {
  if (!sides.isWhole(body) || kind === 'person' || kind === 'official') return body;
  const speaking = [...bodies].filter((one) => !sides.isWhole(one) && sides.sameSide(one, body));
  return speaking.length === 1 ? speaking[0]! : body;
}

/** The body a voice speaks for, when it is named; people without an institution speak for themselves. */
function bodyOf(voice: Voice | null, { sides }: SourceContext): string | null {
  if (voice === null || voice.anonymous || voice.institution === null) return null;
  if (voice.kind === 'media' || sides.isOutlet(voice.institution)) return null;
  return sides.body(voice.institution);
}

/** A first name or surname alone, with no office: who that is, or whose word it passes on, cannot be told. */
function isBareName({ name, institution }: Voice): boolean {
  return institution === null && !/\s/.test(name.trim());
}

function kindOf(voice: Voice, { sides }: SourceContext): SourceKind {
  if (voice.kind === 'eyewitness') return 'eyewitness';
  const isPerson = voice.kind === 'person' || voice.kind === 'official';
  const ofOutlet = voice.institution !== null && sides.isOutlet(voice.institution);
  if (voice.kind === 'media' || (ofOutlet && !isPerson)) return 'outlet-cited';
  if (voice.anonymous) return voice.party === null ? 'unnamed' : 'unnamed-of-side';
  if (voice.kind === 'unknown' || voice.kind === 'document') return 'unnamed';
  return voice.kind === 'person' && isBareName(voice) ? 'unnamed' : 'person';
}

/**
 * A report telling in its own voice: one source an outlet, be it cited elsewhere or not, or a report (in all its
 * versions) without one. What a monitor or a ministry publishes itself is its own word.
 */
function narration(telling: Telling, context: SourceContext): Sorted {
  const { report } = context.pile.report(telling.report);
  const body = bodyOf(context.voices.voice(telling.voice), context);
  if (body !== null) return { telling, key: `body:${body}`, kind: 'body' };
  const key = `outlet:${telling.voice ?? report.versionOf ?? report.id}`;
  return { telling, key, kind: context.onTheSpot(telling) ? 'on-the-spot' : 'narration' };
}

/** Where different people of one body say so and not so, the two answers are two sources. */
function apartWhereContradicting(sorted: readonly Sorted[]): readonly Sorted[] {
  const byKey = groupBy(sorted, ({ key }) => key);
  const splits = new Set<string>();
  for (const [key, members] of byKey) {
    const so = voicesThat(members, 'so');
    const notSo = voicesThat(members, 'not-so');
    if ([...notSo].some((voice) => [...so].some((other) => other !== voice))) splits.add(key);
  }
  return sorted.map((one) => (splits.has(one.key) ? { ...one, key: `${one.key}:${one.telling.says}` } : one));
}

function voicesThat(members: readonly Sorted[], says: Saying): ReadonlySet<string | null> {
  return new Set(members.filter(({ telling }) => telling.says === says).map(({ telling }) => telling.voice));
}

/** From the surest kind to the least: what a source of several tellings counts as. */
const surest: readonly SourceKind[] = [
  'body',
  'person',
  'eyewitness',
  'on-the-spot',
  'unnamed-of-side',
  'outlet-cited',
  'unnamed',
  'narration',
];

function sourceOf(key: string, members: readonly Sorted[], context: SourceContext): Source {
  const heard = surest.find((one) => members.some((member) => member.kind === one))!;
  const tellings = members.map(({ telling }) => telling);
  const voice = speakerOf(members.filter((member) => member.kind === heard).map(({ telling }) => telling));
  const known = context.voices.voice(voice);
  const owners = ownersOf(tellings, context);
  // A party's own reporter is the party's, and words that such an outlet also has may be his.
  const kind = heard === 'on-the-spot' && owners.some((owner) => owner !== null) ? 'narration' : heard;
  const isOutlets = kind === 'narration' || kind === 'outlet-cited';
  const affiliation = isOutlets && owners.length === 1 ? owners[0]! : null;
  return {
    key,
    kind,
    says: saysOf(tellings),
    tellings,
    voice,
    side: affiliation === null ? sideOf(known, tellings, context) : context.sides.side(affiliation.actor),
    callings: kind === 'person' ? callingsOf(tellings) : [],
    speaker: known?.kind ?? null,
    affiliation,
  };
}

/** A source says so when any of its tellings does. */
export function saysOf(tellings: readonly Telling[]): Saying {
  return tellings.some(({ says }) => says === 'so') ? 'so' : 'not-so';
}

function callingsOf(tellings: readonly Telling[]): readonly string[] {
  const speakers = tellings.flatMap(({ claim }) => claim?.speaker ?? []);
  return [...new Set(speakers.filter(({ key }) => key === null).map(({ name }) => foldName(name)))];
}

/** Whose outlets tell it, each once; null among them where one is nobody's. */
function ownersOf(
  tellings: readonly Telling[],
  { affiliation, voices }: SourceContext,
): readonly Source['affiliation'][] {
  const owners = tellings.map(({ voice }) => affiliation(voices.voice(voice)));
  return [...new Map(owners.map((owner) => [owner?.actor ?? null, owner])).values()];
}

/**
 * The side a voice speaks for. An outlet speaks for nobody's unless the actor list gives it a party, and then only for
 * words that stand in no other's report.
 */
function sideOf(
  voice: Voice | null,
  tellings: readonly Telling[],
  { sides, voices }: SourceContext,
): string | null {
  if (voice === null) return null;
  if (voice.kind === 'media') {
    const shared = tellings.every((telling) => voices.voice(telling.voice)?.party === voice.party);
    return shared ? voice.party : null;
  }
  if (voice.party !== null) return voice.party;
  if (voice.institution === null || sides.isOutlet(voice.institution)) return null;
  return sides.side(voice.institution);
}

/** The voice most tellings give; among equals the smallest id. */
function speakerOf(tellings: readonly Telling[]): VoiceId | null {
  const counts = new Map<VoiceId, number>();
  for (const { voice } of tellings) if (voice !== null) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  const ordered = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b));
  return ordered[0]?.[0] ?? null;
}

/** Reports a source's words stand in, sorted. */
export function reportsOf({ tellings }: Source): readonly ReportId[] {
  return [...new Set(tellings.map(({ report }) => report))].sort(byCodeUnits);
}
