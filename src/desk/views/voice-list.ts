// SPDX-License-Identifier: Apache-2.0
import { namings, noSide, type VoiceFilters, type VoiceListSeen, type VoiceOrder } from '../../api/index.ts';
import { voiceKinds } from '../../model/index.ts';
import type { VoiceEntry, VoiceIndex } from './voice-index.ts';

type Facet = 'naming' | 'kind' | 'party' | 'words';
type Tests = Readonly<Record<Facet, (entry: VoiceEntry) => boolean>>;

/**
 * The voices that pass the filters: the named first, then each lane of those nobody names, so that an unnamed voice
 * never stands among names. Counts beside values say what that value alone in its group would leave.
 */
export function voiceList(index: VoiceIndex, filters: VoiceFilters): VoiceListSeen {
  const { entries, parties } = index;
  const tests = testsOf(filters);
  const passing = entries.filter((entry) => passes(entry, tests, null));
  const ordered = [...passing].sort(byOrder[filters.order]).sort(byNaming);
  const lane = (naming: VoiceEntry['row']['naming']) =>
    entries.filter(({ row }) => row.naming === naming).length;
  const count = <T extends string>(facet: Facet, values: readonly T[], of: (entry: VoiceEntry) => string) => {
    const others = entries.filter((entry) => passes(entry, tests, facet));
    return values
      .filter((value) => entries.some((entry) => of(entry) === value))
      .map((value) => ({ value, count: others.filter((entry) => of(entry) === value).length }));
  };
  return {
    rows: ordered.map(({ row }) => row),
    total: entries.length,
    facets: {
      naming: count('naming', namings, ({ row }) => row.naming),
      kind: count('kind', voiceKinds, ({ row }) => row.kind),
      party: count('party', partiesInOrder(parties), sideOf).map(({ value, count }) => ({
        ...{ value, count },
        name: parties.get(value) ?? value,
      })),
    },
    apart: {
      anonymous: lane('anonymous'),
      unresolved: lane('unresolved'),
      ownWords: lane('own-words'),
      nobody: index.nobody?.row.counts.claims ?? 0,
    },
  };
}

/** By name; those of nobody's side last. */
function partiesInOrder(parties: ReadonlyMap<string, string>): readonly string[] {
  const sorted = [...parties].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [...sorted.map(([party]) => party), noSide];
}

function sideOf({ party }: VoiceEntry): string {
  return party ?? noSide;
}

function testsOf({ naming, kind, party, words }: VoiceFilters): Tests {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    naming: ({ row }) => naming.length === 0 || naming.includes(row.naming),
    kind: ({ row }) => kind.length === 0 || kind.includes(row.kind),
    party: (entry) => party.length === 0 || party.includes(sideOf(entry)),
    words: (entry) => asked.every((word) => entry.words.includes(word)),
  };
}

function passes(entry: VoiceEntry, tests: Tests, except: Facet | null): boolean {
  return (Object.keys(tests) as Facet[]).every((facet) => facet === except || tests[facet](entry));
}

type Compare = (a: VoiceEntry, b: VoiceEntry) => number;

/** Sorting is stable: equals stay in the order in which they are first heard. */
const byOrder: Readonly<Record<VoiceOrder, Compare>> = {
  claims: (a, b) => b.row.counts.claims - a.row.counts.claims,
  reports: (a, b) => b.row.counts.reports - a.row.counts.reports,
  latest: (a, b) => compare(b.row.latest ?? '', a.row.latest ?? ''),
  name: (a, b) => compare(a.row.name.toLowerCase(), b.row.name.toLowerCase()),
};

const byNaming: Compare = (a, b) => namings.indexOf(a.row.naming) - namings.indexOf(b.row.naming);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
