// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import {
  filtersOf,
  type IncidentFilters,
  type IncidentListSeen,
  incidentListSeen,
  parametersOf,
} from '../../../src/api/index.ts';
import { type Address, go, hrefOf, incidentHref, withQuery } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { rememberList } from '../shell/last-list.ts';
import { useMarkedRow } from '../shell/marked-row.ts';
import { Await } from '../shell/states.tsx';
import { FilterPane } from './filter-pane.tsx';
import { IncidentList } from './incident-list.tsx';
import { Peek } from './peek.tsx';
import { Strip } from './strip.tsx';

/** Filters, list and a pane with the incident under the marker. */
export function IncidentsPage({ address }: { address: Address }) {
  const filters = useMemo(() => filtersOf((name) => address.query.get(name)), [address]);
  const path = hrefOf('/api/incidents', parametersOf(filters));
  const known = useSteadyData(path, incidentListSeen);
  useEffect(() => {
    document.title = 'Incidents · sayso';
    rememberList('/incidents', hrefOf('/incidents', address.query));
  }, [address]);
  return (
    <main id="page" className="incidents" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, incidentListSeen)}>
        {(list) => <Panes list={list} filters={filters} address={address} />}
      </Await>
    </main>
  );
}

interface PanesProps {
  readonly list: IncidentListSeen;
  readonly filters: IncidentFilters;
  readonly address: Address;
}

function Panes({ list, filters, address }: PanesProps) {
  const marked = useMarkedRow(list.rows, address, incidentHref, () => leave(address));
  const change = (changes: Partial<IncidentFilters>) => {
    const kept = (['sel', 'lane'] as const).flatMap((name): [string, string][] => {
      const value = address.query.get(name);
      return value ? [[name, value]] : [];
    });
    go(hrefOf('/incidents', [...parametersOf({ ...filters, ...changes }), ...kept]), { replace: true });
  };
  return (
    <>
      <FilterPane list={list} filters={filters} change={change} />
      <section className="list-pane" aria-label="incidents">
        <IncidentList list={list} filters={filters} change={change} {...marked.list} />
        <Strip list={list} filters={filters} change={change} address={address} />
      </section>
      {marked.roomy && <Peek id={marked.selected?.id ?? null} address={address} />}
    </>
  );
}

/** Closes what is open: a why, a lane of the strip. */
function leave(address: Address): boolean {
  const open = address.query.has('why') ? 'why' : 'lane';
  if (!address.query.has(open)) return false;
  go(withQuery(address, { [open]: null }), { replace: true });
  return true;
}
