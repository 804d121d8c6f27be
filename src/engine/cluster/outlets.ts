// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import { byKey, type ReportId, type Voice, type VoiceId } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Pile } from '../pile.ts';

/**
 * The outlets of a pile as voices: what a report says in its own voice is a claim of its outlet. An outlet that other
 * reports cite is the voice they cite; one nobody cites is added.
 */
export function outletVoices(
  pile: Pile,
  speaking: readonly Voice[],
  actors: ActorList,
): { readonly added: readonly Voice[]; readonly of: (report: ReportId) => VoiceId | null } {
  // In the order of their ids, so that a ledger's voices give what the pile gave.
  const own = speaking
    .filter(({ kind, anonymous }) => !anonymous && kind !== 'person' && kind !== 'official')
    .sort(byKey(({ id }) => id));
  const byInstitution = new Map(
    own.flatMap((voice) => (voice.institution === null ? [] : [[voice.institution, voice]])),
  );
  const byName = new Map(own.flatMap((voice) => voice.names.map((name) => [foldName(name), voice])));
  const added = new Map<VoiceId, Voice>();
  const ofReport = new Map<ReportId, VoiceId>();
  for (const { report } of pile.reports) {
    if (report.outlet === null) continue;
    const listed = listedAs(report.outlet, actors);
    const cited =
      (listed === null ? undefined : byInstitution.get(listed.id)) ?? byName.get(foldName(report.outlet));
    const voice = cited ?? voiceOfOutlet(report.outlet, listed);
    if (cited === undefined && !added.has(voice.id)) added.set(voice.id, voice);
    ofReport.set(report.id, voice.id);
  }
  return { added: [...added.values()], of: (report) => ofReport.get(report) ?? null };
}

/** An outlet of that name, or else whoever else publishes under it: a monitor's bulletin, a ministry's site. */
function listedAs(outlet: string, actors: ActorList): ReturnType<ActorList['byId']> {
  const bearers = actors.named(outlet);
  return bearers.find(({ kind }) => kind === 'media') ?? bearers[0] ?? null;
}

function voiceOfOutlet(outlet: string, listed: ReturnType<ActorList['byId']>): Voice {
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
