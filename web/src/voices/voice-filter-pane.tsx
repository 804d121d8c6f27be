// SPDX-License-Identifier: Apache-2.0
import {
  activeVoiceFilters,
  noSide,
  noVoiceFilters,
  type VoiceFilters,
  type VoiceListSeen,
} from '../../../src/api/index.ts';
import { Seal } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { FilterFrame, FilterGroup, WordSearch } from '../shell/filter-group.tsx';
import { capital, kindWords, namingWords, partyName } from '../words.ts';

interface FilterPaneProps {
  readonly list: VoiceListSeen;
  readonly filters: VoiceFilters;
  readonly change: (changes: Partial<VoiceFilters>) => void;
}

/** All filters of the voices. */
export function VoiceFilterPane({ list: { facets }, filters, change }: FilterPaneProps) {
  const parties = new Map(facets.party.map(({ value, name }) => [value, name]));
  return (
    <FilterFrame
      active={activeVoiceFilters(filters)}
      clear={() => change({ ...noVoiceFilters, order: filters.order })}
    >
      <WordSearch label="words of a name" words={filters.words} change={(words) => change({ words })} />
      <FilterGroup
        title="How far named"
        entries={facets.naming}
        chosen={filters.naming}
        change={(naming) => change({ naming })}
      >
        {(value) => namingWords[value]}
      </FilterGroup>
      <FilterGroup
        title="Kind"
        entries={facets.kind}
        chosen={filters.kind}
        change={(kind) => change({ kind })}
      >
        {(value) => (
          <>
            <Seal kind={value} size={15} />
            {capital(kindWords[value])}
          </>
        )}
      </FilterGroup>
      <FilterGroup
        title="Speaks for"
        entries={facets.party}
        chosen={filters.party}
        change={(party) => change({ party })}
      >
        {(value) =>
          value === noSide ? 'no side known' : <Said>{partyName(parties.get(value) ?? value)}</Said>
        }
      </FilterGroup>
    </FilterFrame>
  );
}
