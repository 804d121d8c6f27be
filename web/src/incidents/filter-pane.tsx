// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import {
  activeFilters,
  type IncidentFilters,
  type IncidentListSeen,
  noFilters,
} from '../../../src/api/index.ts';
import { Arrow } from '../marks/arrow.tsx';
import { PrecisionGlyph } from '../marks/precision.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Seal } from '../marks/seal.tsx';
import { usePhone } from '../media.ts';
import { capital, finenessGlyph, finenessWords, speakerWords, standingWords, typeWords } from '../words.ts';
import { WhenBars } from './when-bars.tsx';

interface FilterPaneProps {
  readonly list: IncidentListSeen;
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
}

/** All filters. On the phone they fold behind one button that says how many are set. */
export function FilterPane({ list, filters, change }: FilterPaneProps) {
  const phone = usePhone();
  const active = activeFilters(filters);
  const clear = () => change({ ...noFilters, order: filters.order });
  const body = <FilterGroups list={list} filters={filters} change={change} />;
  if (phone) {
    return (
      <details className="filters folded">
        <summary>
          <Arrow /> Filters {active > 0 && <b>{active}</b>}
        </summary>
        {body}
        {active > 0 && <ClearButton clear={clear} />}
      </details>
    );
  }
  return (
    <aside className="filters" aria-label="filters">
      {body}
      {active > 0 && <ClearButton clear={clear} />}
    </aside>
  );
}

function ClearButton({ clear }: { clear: () => void }) {
  return (
    <button type="button" className="clear quiet-button" onClick={clear}>
      clear all filters
    </button>
  );
}

function FilterGroups({ list, filters, change }: FilterPaneProps) {
  const { facets } = list;
  return (
    <>
      <TitleSearch words={filters.words} change={(words) => change({ words })} />
      <WhenBars when={list.when} filters={filters} change={change} />
      <Group
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
      </Group>
      <Group title="Type" entries={facets.type} chosen={filters.type} change={(type) => change({ type })}>
        {(value) => capital(typeWords(value))}
      </Group>
      <Group
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
      </Group>
      <Group
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
      </Group>
    </>
  );
}

/** How long typing may rest before the list follows. */
const rest = 120;

function TitleSearch({ words, change }: { words: string; change: (words: string) => void }) {
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = words;
  }, [words]);
  return (
    <search className="title-search">
      <label className="unheard" htmlFor="title-words">
        words in the title
      </label>
      <input
        ref={box}
        id="title-words"
        type="search"
        placeholder="Words in the title"
        autoComplete="off"
        spellCheck={false}
        defaultValue={words}
        onChange={(event) => {
          clearTimeout(timer.current);
          const { value } = event.target;
          timer.current = setTimeout(() => change({ words: value }.words), rest);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <kbd>/</kbd>
    </search>
  );
}

interface GroupProps<T extends string> {
  readonly title: string;
  readonly entries: readonly { readonly value: T; readonly count: number }[];
  readonly chosen: readonly T[];
  readonly change: (chosen: readonly T[]) => void;
  readonly children: (value: T) => ReactNode;
}

function Group<T extends string>({ title, entries, chosen, change, children }: GroupProps<T>) {
  if (entries.length === 0) return null;
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      {entries.map(({ value, count }) => (
        <label key={value} className={count === 0 ? 'none-left' : ''}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              change(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span className="filter-name">{children(value)}</span>
          <span className="filter-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
