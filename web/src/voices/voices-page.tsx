// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import {
  type VoiceFilters,
  type VoiceListSeen,
  voiceFiltersOf,
  voiceListSeen,
  voiceParametersOf,
} from '../../../src/api/index.ts';
import { type Address, go, goTo, hrefOf, voiceHref, withQuery } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { rememberList } from '../shell/last-list.ts';
import { useMarkedRow } from '../shell/marked-row.ts';
import { Await } from '../shell/states.tsx';
import { VoiceFilterPane } from './voice-filter-pane.tsx';
import { VoiceList } from './voice-list.tsx';
import { VoicePeek } from './voice-peek.tsx';
import { VoiceStrip } from './voice-strip.tsx';

/** Everybody who says something in the case: filters, list, and a pane with the voice under the marker. */
export function VoicesPage({ address }: { address: Address }) {
  const filters = useMemo(() => voiceFiltersOf((name) => address.query.get(name)), [address]);
  const path = hrefOf('/api/voices', voiceParametersOf(filters));
  const known = useSteadyData(path, voiceListSeen);
  useEffect(() => {
    document.title = 'Voices · sayso';
    rememberList('/voices', hrefOf('/voices', address.query));
  }, [address]);
  return (
    <main id="page" className="incidents" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, voiceListSeen)}>
        {(list) => <Panes list={list} filters={filters} address={address} />}
      </Await>
    </main>
  );
}

interface PanesProps {
  readonly list: VoiceListSeen;
  readonly filters: VoiceFilters;
  readonly address: Address;
}

function Panes({ list, filters, address }: PanesProps) {
  const leave = () => address.query.has('why') && goTo(withQuery(address, { why: null }), { replace: true });
  const marked = useMarkedRow(list.rows, address, voiceHref, leave);
  const change = (changes: Partial<VoiceFilters>) => {
    const asked = address.query.get('sel');
    const kept: readonly [string, string][] = asked === null ? [] : [['sel', asked]];
    go(hrefOf('/voices', [...voiceParametersOf({ ...filters, ...changes }), ...kept]), { replace: true });
  };
  return (
    <>
      <VoiceFilterPane list={list} filters={filters} change={change} />
      <section className="list-pane" aria-label="voices">
        <VoiceList list={list} filters={filters} change={change} {...marked.list} />
        <VoiceStrip list={list} filters={filters} change={change} />
      </section>
      {marked.roomy && <VoicePeek id={marked.selected?.id ?? null} address={address} />}
    </>
  );
}
