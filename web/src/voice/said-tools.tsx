// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { stances } from '../../../src/model/index.ts';
import { type Address, go, withQuery } from '../address.ts';
import { Arrow } from '../marks/arrow.tsx';
import { usePhone } from '../media.ts';
import { plainly } from '../safe-text.tsx';
import { capital, counted, stanceWords } from '../words.ts';
import { clearFilters, noIncident, type SaidFilters, saidFiltersOf } from './said-filters.ts';
import type { Grouping } from './said-items.ts';

interface SaidToolsProps {
  readonly page: VoicePageSeen;
  /** What passes the filters. */
  readonly said: readonly SaidSeen[];
  readonly by: Grouping;
  readonly address: Address;
}

/** By date or by incident, and which claims: all of it stands in the address. */
export function SaidTools({ page, said, by, address }: SaidToolsProps) {
  const filters = saidFiltersOf(address.query);
  const set = (name: string, value: string | null) =>
    go(withQuery(address, { [name]: value, sel: null }), { replace: true });
  const phone = usePhone();
  const active = [filters.stance, filters.incident, filters.report, filters.hedged || null].filter(
    (value) => value !== null,
  ).length;
  const choices = <Choices page={page} filters={filters} set={set} />;
  return (
    <search className="said-tools">
      <fieldset className="switch">
        <legend className="unheard">order</legend>
        {(['date', 'incident'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={by === one}
            onClick={() => set('by', one === 'date' ? null : one)}
          >
            by {one}
          </button>
        ))}
      </fieldset>
      {phone ? (
        <details className="said-choices">
          <summary>
            <Arrow /> Filters {active > 0 && <b>{active}</b>}
          </summary>
          <div>{choices}</div>
        </details>
      ) : (
        choices
      )}
      <p className="quiet" aria-live="polite">
        {said.length === page.said.length
          ? counted(said.length, 'claim')
          : `${said.length} of ${counted(page.said.length, 'claim')}`}
        {active > 0 && (
          <>
            {' '}
            <button type="button" className="clear quiet-button" onClick={() => clearFilters(address)}>
              clear
            </button>
          </>
        )}
      </p>
    </search>
  );
}

interface ChoicesProps {
  readonly page: VoicePageSeen;
  readonly filters: SaidFilters;
  readonly set: (name: string, value: string | null) => void;
}

function Choices({ page, filters, set }: ChoicesProps) {
  return (
    <>
      <Choice name="stance" any="any stance" value={filters.stance} options={stancesIn(page)} set={set} />
      <Choice
        name="incident"
        any="any incident"
        value={filters.incident}
        options={incidentsIn(page)}
        set={set}
      />
      <Choice name="report" any="any report" value={filters.report} options={reportsIn(page)} set={set} />
      <label className="said-hedged">
        <input
          type="checkbox"
          checked={filters.hedged}
          onChange={(event) => set('hedged', event.target.checked ? '1' : null)}
        />
        hedged
      </label>
    </>
  );
}

interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface ChoiceProps {
  readonly name: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly set: (name: string, value: string | null) => void;
}

function Choice({ name, any, value, options, set }: ChoiceProps) {
  const known = value === null || options.some((option) => option.value === value);
  return (
    <label className="choice">
      <span className="unheard">{name}</span>
      <select value={value ?? ''} onChange={(event) => set(name, event.target.value || null)}>
        <option value="">{any}</option>
        {!known && <option value={value}>not in this list</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name} ({option.count})
          </option>
        ))}
      </select>
    </label>
  );
}

function counts(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const value of values) if (value !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

function stancesIn({ said }: VoicePageSeen): readonly Option[] {
  const found = counts(said.map(({ stance }) => stance));
  return stances
    .filter((stance) => found.has(stance))
    .map((stance) => ({ value: stance, name: capital(stanceWords[stance]), count: found.get(stance)! }));
}

function incidentsIn({ said, incidents }: VoicePageSeen): readonly Option[] {
  const found = counts(said.map(({ incident }) => incident ?? noIncident));
  const named = incidents.map(({ id, title }) => ({ value: id, name: plainly(title) }));
  return [...named, { value: noIncident, name: 'about no incident' }]
    .filter(({ value }) => found.has(value))
    .map((option) => ({ ...option, count: found.get(option.value)! }));
}

function reportsIn({ said, reports }: VoicePageSeen): readonly Option[] {
  const found = counts(said.map(({ report }) => report));
  return reports
    .filter(({ id }) => found.has(id))
    .map(({ id, label, title }) => ({
      value: id,
      name: plainly(title === null ? label : `${label} ${title}`),
      count: found.get(id)!,
    }));
}
