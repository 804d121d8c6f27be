// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { type Address, go, withQuery } from '../address.ts';

/** What a voice's claims can be asked: the stance, the incident, the report, and whether they are hedged. */
export interface SaidFilters {
  readonly stance: string | null;
  /** An incident's id, or {@link noIncident}. */
  readonly incident: string | null;
  readonly report: string | null;
  readonly hedged: boolean;
}

/** The value of the incident filter for what is about none. */
export const noIncident = '-';

const saidParameters = ['stance', 'incident', 'report', 'hedged'] as const;

export function saidFiltersOf(query: URLSearchParams): SaidFilters {
  return {
    stance: query.get('stance'),
    incident: query.get('incident'),
    report: query.get('report'),
    hedged: query.get('hedged') === '1',
  };
}

/** The claims that pass, in their order. A value the page does not have lets nothing pass. */
export function passing(page: VoicePageSeen, filters: SaidFilters): readonly SaidSeen[] {
  const { stance, incident, report, hedged } = filters;
  return page.said.filter(
    (said) =>
      (stance === null || said.stance === stance) &&
      (incident === null || (said.incident ?? noIncident) === incident) &&
      (report === null || said.report === report) &&
      (!hedged || said.hedged),
  );
}

export function clearFilters(address: Address): void {
  go(withQuery(address, Object.fromEntries(saidParameters.map((name) => [name, null]))), { replace: true });
}
