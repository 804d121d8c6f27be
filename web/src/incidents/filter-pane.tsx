// SPDX-License-Identifier: Apache-2.0
import {
  activeFilters,
  type IncidentFilters,
  type IncidentListSeen,
  noFilters,
} from '../../../src/api/index.ts';
import { PrecisionGlyph } from '../marks/precision.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Seal } from '../marks/seal.tsx';
import { FilterFrame, FilterGroup, WordSearch } from '../shell/filter-group.tsx';
import { capital, finenessGlyph, finenessWords, speakerWords, standingWords, typeWords } from '../words.ts';
import { WhenBars } from './when-bars.tsx';

interface FilterPaneProps {
  readonly list: IncidentListSeen;
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
}

/** All filters of the incidents. */
export function FilterPane(props: FilterPaneProps) {
  const { filters, change } = props;
  return (
    <FilterFrame active={activeFilters(filters)} clear={() => change({ ...noFilters, order: filters.order })}>
      <FilterGroups {...props} />
    </FilterFrame>
  );
}

function FilterGroups({ list, filters, change }: FilterPaneProps) {
  const { facets } = list;
  return (
    <>
      <WordSearch label="words in the title" words={filters.words} change={(words) => change({ words })} />
      <WhenBars when={list.when} filters={filters} change={change} />
      <FilterGroup
        title="Standing"
        entries={facets.standing}
        chosen={filters.standing}
        change={(standing) => change({ standing })}
      >
        {(value) => (
          <>
            {value !== 'single-root' && value !== 'roots-unclear' && <RelationShape relation={value} />}
            {standingWords[value]}
          </>
        )}
      </FilterGroup>
      <FilterGroup
        title="Type"
        entries={facets.type}
        chosen={filters.type}
        change={(type) => change({ type })}
      >
        {(value) => capital(typeWords(value))}
      </FilterGroup>
      <FilterGroup
        title="Where, as finely as stated"
        entries={facets.where}
        chosen={filters.where}
        change={(where) => change({ where })}
      >
        {(value) => (
          <>
            <PrecisionGlyph precision={finenessGlyph[value]} />
            {finenessWords[value]}
          </>
        )}
      </FilterGroup>
      <FilterGroup
        title="Who speaks"
        entries={facets.voice}
        chosen={filters.voice}
        change={(voice) => change({ voice })}
      >
        {(value) => (
          <>
            {value === 'unnamed' ? (
              <Seal kind="official" unnamed size={15} />
            ) : (
              <Seal kind={value} size={15} />
            )}
            {speakerWords(value)}
          </>
        )}
      </FilterGroup>
    </>
  );
}
