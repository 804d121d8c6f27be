// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { SaidSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { type Address, claimHref, goTo, incidentHref, withQuery } from '../address.ts';
import { whenText } from '../dates.ts';
import { useKeys } from '../keys.ts';
import { Hollow } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { PageList } from '../shell/long-list.tsx';
import { Nothing } from '../shell/states.tsx';
import { counted } from '../words.ts';
import type { Lookups } from './lookups.ts';
import { OneSaid } from './one-said.tsx';
import { clearFilters, passing, saidFiltersOf } from './said-filters.ts';
import { type Grouping, itemsOf, type SaidItem } from './said-items.ts';
import { SaidTools } from './said-tools.tsx';

interface SaidTabProps {
  readonly page: VoicePageSeen;
  readonly lookups: Lookups;
  readonly address: Address;
}

/** All a voice says across the pile, by the dates of the reports or by incident. */
export function SaidTab({ page, lookups, address }: SaidTabProps) {
  const by: Grouping = address.query.get('by') === 'incident' ? 'incident' : 'date';
  const said = useMemo(() => passing(page, saidFiltersOf(address.query)), [page, address]);
  const items = useMemo(() => itemsOf(lookups, said, by), [lookups, said, by]);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'said' ? [item.said] : [])), [items]);
  const selected = address.query.get('sel');
  useSaidKeys(rows, address);
  if (page.said.length === 0) return <NothingSaid page={page} />;
  return (
    <>
      <SaidTools page={page} said={said} by={by} address={address} />
      {rows.length === 0 ? (
        <Nothing title="None of its claims passes these filters">
          <p>{counted(page.said.length, 'claim')} of it in the case.</p>
          <p className="state-acts">
            <button type="button" className="button" onClick={() => clearFilters(address)}>
              Clear all filters
            </button>
          </p>
        </Nothing>
      ) : (
        <PageList items={items} selected={selected} moved={selected !== null}>
          {(item) => <ItemBody item={item} page={page} lookups={lookups} by={by} selected={selected} />}
        </PageList>
      )}
    </>
  );
}

function NothingSaid({ page }: { page: VoicePageSeen }) {
  const { relays, questions } = page.counts;
  return (
    <Nothing title="No claim of its own">
      {relays > 0 && <p>{counted(relays, 'claim')} of others came through it.</p>}
      {questions > 0 && (
        <p>A report of its own answers {counted(questions, 'question')} without quoting anybody.</p>
      )}
      {relays + questions === 0 && (
        <p>No report in the case says that it said something; it is kept as the outlet of one.</p>
      )}
    </Nothing>
  );
}

/** `j k` move among the claims as they are listed, `enter` goes to the place in the report. */
function useSaidKeys(rows: readonly SaidSeen[], address: Address): void {
  const at = rows.findIndex((said) => said.claim === address.query.get('sel'));
  const select = (index: number) => {
    const said = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!said) return false;
    const why = address.query.get('why')?.startsWith('c:') ? { why: null } : {};
    return goTo(withQuery(address, { sel: said.claim, ...why }), { replace: true });
  };
  useKeys({
    j: () => select(at + 1),
    k: () => select(at < 0 ? rows.length - 1 : at - 1),
    enter: () => {
      const said = rows[at];
      return said !== undefined && goTo(claimHref(said.report, said.claim));
    },
  });
}

interface ItemBodyProps {
  readonly item: SaidItem;
  readonly page: VoicePageSeen;
  readonly lookups: Lookups;
  readonly by: Grouping;
  readonly selected: string | null;
}

function ItemBody({ item, page, lookups, by, selected }: ItemBodyProps) {
  if (item.kind === 'said') {
    const { said } = item;
    return (
      <OneSaid
        said={said}
        kind={page.voice?.kind ?? 'unknown'}
        lookups={lookups}
        by={by}
        selected={said.claim === selected}
      />
    );
  }
  return (
    <h2 className="said-head">
      {item.kind === 'day' ? <Day date={item.date} /> : <Incident incident={item.incident} />}{' '}
      <span className="quiet">{counted(item.count, 'claim')}</span>
    </h2>
  );
}

function Day({ date }: { date: string | null }) {
  if (date !== null) return <b>{date}</b>;
  return (
    <b>
      <Hollow /> in a report without a date
    </b>
  );
}

function Incident({ incident }: { incident: VoicePageSeen['incidents'][number] | null }) {
  if (!incident) {
    return (
      <b>
        <Hollow /> about no incident
      </b>
    );
  }
  return (
    <>
      <Link className="named-link" to={incidentHref(incident.id)}>
        <Said>{incident.title}</Said>
      </Link>{' '}
      <span className="quiet">{whenText(incident.when) ?? 'no date'} ·</span>
    </>
  );
}
