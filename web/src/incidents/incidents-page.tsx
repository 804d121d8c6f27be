// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import {
  filtersOf,
  type IncidentFilters,
  type IncidentListSeen,
  incidentListSeen,
  parametersOf,
} from '../../../src/api/index.ts';
import { type Address, go, goTo, hrefOf, incidentHref, withQuery } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { useRoomy } from '../media.ts';
import { focusWords } from '../shell/filter-group.tsx';
import { rememberList } from '../shell/last-list.ts';
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
  const roomy = useRoomy();
  const asked = address.query.get('sel');
  const found = list.rows.findIndex((row) => row.id === asked);
  const at = Math.max(0, found);
  const selected = list.rows[at];
  const select = (index: number) => {
    const row = list.rows[Math.max(0, Math.min(list.rows.length - 1, index))];
    if (row) go(withQuery(address, { sel: row.id, why: null }), { replace: true });
    return true;
  };
  useKeys({
    j: () => select(asked === null ? 0 : at + 1),
    k: () => select(at - 1),
    enter: () => selected !== undefined && goTo(incidentHref(selected.id)),
    escape: () => leave(address),
    '/': () => focusWords(),
  });
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
        <IncidentList
          list={list}
          filters={filters}
          change={change}
          selected={roomy || asked !== null ? (selected?.id ?? null) : null}
          moved={asked !== null}
          select={(id) => select(list.rows.findIndex((row) => row.id === id))}
        />
        <Strip list={list} filters={filters} change={change} address={address} />
      </section>
      {roomy && <Peek id={selected?.id ?? null} address={address} />}
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
