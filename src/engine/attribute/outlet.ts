// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { Report, Speaker } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { actorsOf } from './actors.ts';
import type { People } from './people.ts';
import { speakerOf } from './speaker.ts';
import { type ReportView, type SentenceView, wordOf } from './view.ts';

/** The voice of the report itself: its outlet, or null when the outlet is not known. */
export function outletVoice(report: Report, actors: ActorList): Speaker | null {
  const { outlet } = report;
  if (outlet === null) return null;
  const actor = actors.named(outlet).find((each) => each.kind === 'media') ?? null;
  return {
    name: actor?.name ?? outlet,
    kind: 'media',
    anonymity: 'named',
    count: 'one',
    party: actor?.party ?? null,
    institution: actor?.id ?? null,
    key: actor?.id ?? `outlet:${foldName(outlet)}`,
    span: null,
    reason: 'attribute.outlet@1: the report speaks for itself',
  };
}

/**
 * The agency that a dateline or byline names ("PORT SESSEL (AP) –"): the report's own words are then the agency's.
 * Null when none is named, or when it is the outlet itself.
 */
export function creditedAgency(report: ReportView, outlet: Speaker | null, people: People): Speaker | null {
  for (const view of report.sentences) {
    if (view.sentence.zone !== 'dateline' && view.sentence.zone !== 'byline') continue;
    const named = actorsOf(view, report.actors);
    const agency = named.find(({ actor }) => actor.kind === 'media');
    if (!agency || agency.actor.id === outlet?.institution) continue;
    const voice = speakerOf(report, view, agency, people);
    return { ...voice, reason: `attribute.agency-credit@1; ${voice.reason}` };
  }
  return null;
}

/** Whom a caption credits: its words are that one's claims ("provided by the ministry", "Ministry photo via agency"). */
export function captionVoices(
  report: ReportView,
  view: SentenceView,
  people: People,
): { readonly speaker: Speaker | null; readonly relays: readonly Speaker[] } {
  const named = actorsOf(view, report.actors);
  const voice = (at: (typeof named)[number]) => speakerOf(report, view, at, people);
  const via = named.find(({ first }) => view.lexicon.grammar.via.has(wordOf(view.tokens[first - 1])));
  const credited = named.find(
    (each) => each !== via && (creditBefore(view, each.first) || (via && each.first < via.first)),
  );
  return { speaker: credited ? voice(credited) : null, relays: via ? [voice(via)] : [] };
}

function creditBefore(view: SentenceView, first: number): boolean {
  const word = wordOf(view.tokens[first - 1]);
  return (
    view.lexicon.grammar.credits.has(word) ||
    (view.tokens[first - 1]?.upos === 'DET' &&
      view.lexicon.grammar.credits.has(wordOf(view.tokens[first - 2])))
  );
}
