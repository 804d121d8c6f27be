// SPDX-License-Identifier: Apache-2.0
import {
  type ClaimId,
  type ClaimReading,
  contains,
  type FigureId,
  type FigureReading,
  type HappeningId,
  type IncidentId,
  overlaps,
} from '../model/index.ts';
import { groupBy } from './cluster/groups.ts';
import type { Joined } from './cluster/incidents.ts';
import type { Pile } from './pile.ts';
import { isRebuttal, type Telling } from './root/tellings.ts';

/** Which incident each claim and figure speaks of. */
export interface Tied {
  readonly ofClaim: (id: ClaimId) => IncidentId | null;
  /** Claims that speak of an incident, in the order of the pile. */
  readonly claimsOf: (incident: IncidentId) => readonly ClaimReading[];
  readonly ofFigure: (id: FigureId) => IncidentId | null;
  /** Figures of an incident, each with the telling that gives it; who rebuts a telling gives none of its figures. */
  readonly figuresOf: (
    incident: IncidentId,
    tellings: readonly Telling[],
  ) => readonly { readonly figure: FigureReading; readonly telling: Telling }[];
}

/**
 * Ties claims and figures to incidents: by the happenings that stand in them; a claim without one by the only
 * incident told in its sentences. Tallies are tied to nothing.
 */
export function tieToIncidents(pile: Pile, incidents: readonly Joined[]): Tied {
  const ofHappening = new Map(
    incidents.flatMap(({ id, happenings }) => happenings.map((happening) => [happening.id, id] as const)),
  );
  const { claims, figures } = tieByHappening(pile, ofHappening);
  tieBySentence(pile, ofHappening, claims);
  const tied = pile.reports.flatMap(({ analysis }) => analysis.claims).filter(({ id }) => claims.has(id));
  const byIncident = groupBy(tied, ({ id }) => claims.get(id)!);
  return {
    claimsOf: (incident) => byIncident.get(incident) ?? [],
    ofClaim: (id) => claims.get(id) ?? null,
    ofFigure: (id) => (isTally(pile.figure(id)) ? null : (figures.get(id) ?? null)),
    figuresOf: (incident, tellings) =>
      tellings.flatMap((telling) =>
        (isRebuttal(telling) ? [] : telling.happening.figures).flatMap((id) => {
          const figure = pile.figure(id);
          const isOurs = figure !== null && !isTally(figure) && figures.get(id) === incident;
          return isOurs ? [{ figure, telling }] : [];
        }),
      ),
  };
}

/** The first happening of an incident that stands in a claim, or bears a figure, ties it. */
function tieByHappening(pile: Pile, ofHappening: ReadonlyMap<HappeningId, IncidentId>) {
  const claims = new Map<ClaimId, IncidentId>();
  const figures = new Map<FigureId, IncidentId>();
  for (const { id, claim, figures: counted, tally } of pile.reports.flatMap(
    ({ analysis }) => analysis.happenings,
  )) {
    const incident = ofHappening.get(id);
    if (incident === undefined || tally) continue;
    if (claim !== null && !claims.has(claim)) claims.set(claim, incident);
    for (const figure of counted) if (!figures.has(figure)) figures.set(figure, incident);
  }
  return { claims, figures };
}

/** A count over a day or a campaign is of no one incident. */
function isTally(figure: FigureReading | null): boolean {
  return figure === null || figure.scope === 'day' || figure.scope === 'campaign';
}

function tieBySentence(
  pile: Pile,
  ofHappening: ReadonlyMap<string, string>,
  claims: Map<string, string>,
): void {
  for (const { analysis } of pile.reports) {
    const told = analysis.happenings.filter(({ id }) => ofHappening.has(id));
    for (const { id, content, cue } of analysis.claims) {
      if (claims.has(id) || content.length === 0) continue;
      const spans = cue === null ? content : [...content, cue];
      const around = analysis.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
      const here = told.filter(({ trigger }) => around.some((sentence) => contains(sentence, trigger)));
      const incidents = new Set(here.map((happening) => ofHappening.get(happening.id)!));
      if (incidents.size === 1) claims.set(id, [...incidents][0]!);
    }
  }
}
