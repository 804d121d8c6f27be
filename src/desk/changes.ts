// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Incident, type Ledger, type Voice } from '../model/index.ts';

/**
 * What is otherwise in a ledger than in another of the same reports, in plain words, a line each: how many incidents,
 * voices and copies there are, which became which, and whose roots are counted otherwise.
 */
export function changesOf(before: Ledger, after: Ledger): readonly string[] {
  const lines = [
    ...countLine('incidents', before.incidents, after.incidents),
    ...became(heldIncidents(before), heldIncidents(after), 'incident'),
    ...countLine('voices', before.voices, after.voices),
    ...became(heldVoices(before), heldVoices(after), 'voice'),
    ...countLine('copies', before.copies, after.copies),
    ...copyLines(before, after),
  ];
  return lines.length > 0 ? lines : ['nothing is otherwise than before'];
}

function countLine(noun: string, before: readonly unknown[], after: readonly unknown[]): readonly string[] {
  return before.length === after.length ? [] : [`${noun}: ${before.length} → ${after.length}`];
}

/** A thing of a ledger with all that is in it, and how it is told. */
interface Holding {
  readonly id: string;
  readonly holds: readonly string[];
  readonly told: string;
}

function heldIncidents({ incidents }: Ledger): readonly Holding[] {
  return incidents.map((incident) => ({
    id: incident.id,
    holds: incident.mentions.map(({ happening }) => happening),
    told: incidentTold(incident),
  }));
}

function incidentTold({ id, title, mentions, counts: { roots, rootsAtMost } }: Incident): string {
  const most = rootsAtMost > roots ? `, at most ${rootsAtMost}` : '';
  return `“${title}” (${id}; ${many(mentions.length, 'mention')}, ${many(roots, 'root')}${most})`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function heldVoices({ voices, claims }: Ledger): readonly Holding[] {
  const heard = new Map<string, string[]>(voices.map(({ id }) => [id, []]));
  const hear = (voice: string, what: string) => void heard.get(voice)?.push(what);
  for (const { id, voice, coVoices, via } of claims) {
    if (voice !== null) hear(voice, `${id} speaker`);
    coVoices.forEach((one, i) => void hear(one, `${id} co${i}`));
    via.forEach((one, i) => void hear(one, `${id} via${i}`));
  }
  return voices.map((voice) => ({
    id: voice.id,
    holds: heard.get(voice.id)!,
    told: voiceTold(voice, heard.get(voice.id)!.length),
  }));
}

function voiceTold({ id, name }: Voice, times: number): string {
  return `“${name}” (${id}; heard ${many(times, 'time')})`;
}

/** A line for every set of things that share what they hold, before and after, and are not told alike. */
function became(before: readonly Holding[], after: readonly Holding[], noun: string): readonly string[] {
  const ofPart = new Map(after.flatMap((one) => one.holds.map((part) => [part, one] as const)));
  const known = new Map(before.flatMap((one) => one.holds.map((part) => [part, one] as const)));
  const seen = new Set<Holding>();
  return before.flatMap((start) => {
    if (seen.has(start)) return [];
    const [from, to] = related(start, known, ofPart);
    for (const one of from) seen.add(one);
    const [was, is] = [told(from), told(to)];
    return was === is || is === '' ? [] : [`${noun} ${was} → ${is}`];
  });
}

/** All things before and after that share something with one another, this one among them. */
function related(
  start: Holding,
  known: ReadonlyMap<string, Holding>,
  ofPart: ReadonlyMap<string, Holding>,
): readonly [ReadonlySet<Holding>, ReadonlySet<Holding>] {
  const from = new Set([start]);
  const to = new Set<Holding>();
  // Sets give what is added to them while they are walked.
  for (const one of from) {
    for (const next of one.holds.flatMap((part) => ofPart.get(part) ?? [])) {
      to.add(next);
      for (const back of next.holds.flatMap((part) => known.get(part) ?? [])) from.add(back);
    }
  }
  return [from, to];
}

function told(all: ReadonlySet<Holding>): string {
  return [...all]
    .sort((a, b) => byCodeUnits(a.id, b.id))
    .map((one) => one.told)
    .join(' + ');
}

function copyLines(before: Ledger, after: Ledger): readonly string[] {
  const [was, is] = [copyWords(before), copyWords(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnits);
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    return old === now ? [] : [`copy ${id}: ${old ?? 'none'} → ${now ?? 'no copy'}`];
  });
}

function copyWords({ copies }: Ledger): ReadonlyMap<string, string> {
  return new Map(
    copies.map(({ id, kind, confirmed }) => [id, confirmed === undefined ? kind : `${kind}, confirmed`]),
  );
}
