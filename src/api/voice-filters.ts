// SPDX-License-Identifier: Apache-2.0
import { type VoiceKind, voiceKinds } from '../model/index.ts';

/**
 * How far a voice is named. `unresolved`: words that could not be read as anybody ("they", "reports"); `own-words`: a
 * report without a known outlet that tells something itself.
 */
export const namings = ['named', 'role-only', 'anonymous', 'unresolved', 'own-words'] as const;
export type Naming = (typeof namings)[number];

export const voiceOrders = ['claims', 'reports', 'latest', 'name'] as const;
export type VoiceOrder = (typeof voiceOrders)[number];

/** The value of the side filter for voices that speak for nobody's side. */
export const noSide = '-';

/** The id in addresses of what nobody is named for: orphan quotes, passives without a source. */
export const nobody = 'nobody';

/** Which voices to list. Within one list any value will do; between lists all must hold. Empty lists ask nothing. */
export interface VoiceFilters {
  readonly naming: readonly Naming[];
  readonly kind: readonly VoiceKind[];
  /** Parties as the ledger has them, or {@link noSide}. */
  readonly party: readonly string[];
  /** Words that must all stand in one of the forms the reports use for the voice, whatever their case. */
  readonly words: string;
  readonly order: VoiceOrder;
}

export const noVoiceFilters: VoiceFilters = { naming: [], kind: [], party: [], words: '', order: 'claims' };

/** As `filtersOf` for incidents: what is not a known value is left out, so an old address still opens. */
export function voiceFiltersOf(get: (name: string) => string | null): VoiceFilters {
  const asked = (name: string) => new Set(splitList(get(name) ?? ''));
  return {
    naming: namings.filter((value) => asked('naming').has(value)),
    kind: voiceKinds.filter((value) => asked('kind').has(value)),
    party: [...asked('party')].filter((value) => value !== ''),
    words: (get('q') ?? '').slice(0, 200),
    order: voiceOrders.find((value) => value === get('order')) ?? 'claims',
  };
}

/** The parameters that say these filters, in a fixed order; what asks nothing is left out. */
export function voiceParametersOf(filters: VoiceFilters): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['q', filters.words],
    ['naming', joinList(filters.naming)],
    ['kind', joinList(filters.kind)],
    ['party', joinList(filters.party)],
    ['order', filters.order === 'claims' ? '' : filters.order],
  ];
  return all.filter(([, value]) => value !== '');
}

/** How many filters ask something. */
export function activeVoiceFilters({ naming, kind, party, words }: VoiceFilters): number {
  return naming.length + kind.length + party.length + (words === '' ? 0 : 1);
}

/** Parties are anybody's words, so a comma inside one is written otherwise than the comma between two. */
function joinList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(',');
}

function splitList(list: string): readonly string[] {
  return list.split(',').map((value) => value.replaceAll(/%2C/gi, ',').replaceAll('%25', '%'));
}
