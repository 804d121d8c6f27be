// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import { byKey, type ReportId, type Voice, type VoiceId } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Pile } from '../pile.ts';

/** The outlets of a pile as voices: those that nobody cites, and whose words a report's own are. */
export interface Outlets {
  readonly added: readonly Voice[];
  readonly of: (report: ReportId) => VoiceId | null;
}

/**
 * Finds the outlets of piles as voices: what a report says in its own voice is a claim of its outlet. An outlet that
 * other reports cite is the voice they cite; one nobody cites is added.
 *
 * @returns a function of a pile, so that the voices are looked through once for many of them
 */
export function outletsAmong(speaking: readonly Voice[], actors: ActorList): (pile: Pile) => Outlets {
  // In the order of their ids, so that a ledger's voices give what the pile gave.
  const own = speaking
    .filter(({ kind, anonymous }) => !anonymous && kind !== 'person' && kind !== 'official')
    .sort(byKey(({ id }) => id));
  const byInstitution = new Map(
    own.flatMap((voice) => (voice.institution === null ? [] : [[voice.institution, voice]])),
  );
  const byName = new Map(own.flatMap((voice) => voice.names.map((name) => [foldName(name), voice])));
  const citedAs = (outlet: string, listed: Listed) =>
    (listed === null ? undefined : byInstitution.get(listed.id)) ?? byName.get(foldName(outlet));
  return (pile) => outletsOf(pile, citedAs, actors);
}

type Listed = ReturnType<ActorList['byId']>;

function outletsOf(
  { reports }: Pile,
  citedAs: (outlet: string, listed: Listed) => Voice | undefined,
  actors: ActorList,
): Outlets {
  const added = new Map<VoiceId, Voice>();
  const ofReport = new Map<ReportId, VoiceId>();
  for (const { report } of reports) {
    if (report.outlet === null) continue;
    const listed = listedAs(report.outlet, actors);
    const cited = citedAs(report.outlet, listed);
    const voice = cited ?? voiceOfOutlet(report.outlet, listed);
    if (cited === undefined && !added.has(voice.id)) added.set(voice.id, voice);
    ofReport.set(report.id, voice.id);
  }
  return { added: [...added.values()], of: (report) => ofReport.get(report) ?? null };
}

/** An outlet of that name, or else whoever else publishes under it: a monitor's bulletin, a ministry's site. */
function listedAs(outlet: string, actors: ActorList): Listed {
  const bearers = actors.named(outlet);
  return bearers.find(({ kind }) => kind === 'media') ?? bearers[0] ?? null;
}

function voiceOfOutlet(outlet: string, listed: Listed): Voice {
  return {
    id: `v:outlet:${listed?.id ?? foldName(outlet)}`,
    name: listed?.name ?? outlet,
    kind: listed?.kind ?? 'media',
    anonymous: false,
    party: listed?.party ?? null,
    anonymity: 'named',
    count: 'one',
    institution: listed?.id ?? null,
    names: [outlet],
    reasons: ['voice.outlet@1: tells something in its own voice'],
  };
}
