// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import {
  filtersOf,
  type IncidentFilters,
  type IncidentListSeen,
  incidentListSeen,
  leftOutParameters,
  parametersOf,
  type WeighedListSeen,
} from '../../../src/api/index.ts';
import { type Address, go, hrefOf, incidentHref, withQuery } from '../address.ts';
import { ask, askAgain, useSteadyData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { rememberList } from '../shell/last-list.ts';
import { useMarkedRow } from '../shell/marked-row.ts';
import { Await } from '../shell/states.tsx';
import { switchesIn, switchNames, switchParameters, withAllWords } from '../weigh/switches.ts';
import { FilterPane } from './filter-pane.tsx';
import { IncidentList } from './incident-list.tsx';
import { Peek } from './peek.tsx';
import { Strip } from './strip.tsx';
import { useWeighing } from './use-weighing.ts';
import { WeighList } from './weigh-list.tsx';

/** Filters, list and a pane with the incident under the marker. */
export function IncidentsPage({ address }: { address: Address }) {
  const filters = useMemo(() => filtersOf((name) => address.query.get(name)), [address]);
  const leftOut = leftOutParameters(switchesIn(address));
  const path = hrefOf('/api/incidents', [...parametersOf(filters), ...leftOut]);
  const known = useSteadyData(path, incidentListSeen);
  const weighed = useWeighing(leftOut, known.data?.weighed ?? null, () => void ask(path, incidentListSeen));
  useEffect(() => {
    document.title = 'Incidents · sayso';
    rememberList('/incidents', hrefOf('/incidents', address.query));
  }, [address]);
  return (
    <main id="page" className="incidents" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, incidentListSeen)}>
        {(list) => <Panes list={list} weighed={weighed} filters={filters} address={address} />}
      </Await>
    </main>
  );
}

interface PanesProps {
  readonly list: IncidentListSeen;
  /** How far the list is weighed without some of its words; null while none are left out. */
  readonly weighed: WeighedListSeen | null;
  readonly filters: IncidentFilters;
  readonly address: Address;
}

function Panes({ list, weighed, filters, address }: PanesProps) {
  const { scale } = switchesIn(address);
  const hrefTo = (id: string) => hrefOf(incidentHref(id), switchParameters(address));
  const marked = useMarkedRow(list.rows, address, hrefTo, () => leave(address));
  useKeys({ w: () => withAllWords(address) });
  const change = (changes: Partial<IncidentFilters>) => {
    const kept = ([...switchNames, 'sel', 'lane'] as const).flatMap((name): [string, string][] => {
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
          {...{ list, filters, change, scale, hrefTo, ...marked.list }}
          weigh={<WeighList weighed={weighed} address={address} />}
        />
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
