// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useMemo } from 'react';
import {
  activeVoiceFilters,
  type Naming,
  noVoiceFilters,
  type VoiceRow as Row,
  type VoiceFilters,
  type VoiceListSeen,
  voiceOrders,
} from '../../../src/api/index.ts';
import { type ListItem, LongList } from '../shell/long-list.tsx';
import { Nothing } from '../shell/states.tsx';
import { counted, namingNotes, namingWords, voiceOrderWords } from '../words.ts';
import { VoiceRow } from './voice-row.tsx';

interface VoiceListProps {
  readonly list: VoiceListSeen;
  readonly filters: VoiceFilters;
  readonly change: (changes: Partial<VoiceFilters>) => void;
  readonly selected: string | null;
  /** The marker was moved by the reader: the list then keeps it in sight. */
  readonly moved: boolean;
  readonly select: (id: string) => void;
}

export function VoiceList(props: VoiceListProps) {
  const { list, filters, change } = props;
  const items = useMemo(() => itemsOf(list.rows), [list.rows]);
  return (
    <>
      <header className="list-head">
        <h1>
          <b>
            {list.rows.length === list.total
              ? counted(list.total, 'voice')
              : `${list.rows.length} of ${counted(list.total, 'voice')}`}
          </b>{' '}
          <span className="quiet">named ones first</span>
        </h1>
        <label className="order">
          <span className="unheard">order</span>
          <select
            value={filters.order}
            onChange={(event) => {
              const order = voiceOrders.find((one) => one === event.target.value);
              if (order) change({ order });
            }}
          >
            {voiceOrders.map((order) => (
              <option key={order} value={order}>
                {voiceOrderWords[order]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {list.rows.length === 0 ? (
        <NoVoices {...props} />
      ) : (
        <LongList items={items} selected={props.selected} moved={props.moved}>
          {(item) => <ItemBody item={item} selected={props.selected} select={props.select} />}
        </LongList>
      )}
    </>
  );
}

function NoVoices({ list, filters, change }: VoiceListProps) {
  if (list.total === 0) {
    return (
      <Nothing title="No voice in this case">
        <p>Nobody is quoted in its reports, or none of them could be read.</p>
      </Nothing>
    );
  }
  return (
    <Nothing title="No voice passes these filters">
      <p>
        {counted(list.total, 'voice')} in the case; kept out by{' '}
        {counted(activeVoiceFilters(filters), 'filter')}.
      </p>
      <p className="state-acts">
        <button
          type="button"
          className="button"
          onClick={() => change({ ...noVoiceFilters, order: filters.order })}
        >
          Clear all filters
        </button>
      </p>
    </Nothing>
  );
}

type Item = ListItem &
  (
    | { readonly kind: 'lane'; readonly naming: Naming; readonly count: number }
    | { readonly kind: 'row'; readonly row: Row }
  );

/** Rows under the heads of their lanes: a voice nobody names never stands among names. */
function itemsOf(rows: readonly Row[]): readonly Item[] {
  return rows.flatMap((row, at): Item[] => {
    const item: Item = { kind: 'row', key: row.id, row, className: 'item-row', height: 63 };
    if (rows[at - 1]?.naming === row.naming) return [item];
    const count = rows.filter((other) => other.naming === row.naming).length;
    const head = { key: `lane ${row.naming}`, className: 'item-head', height: 36 };
    return [{ kind: 'lane', naming: row.naming, count, ...head }, item];
  });
}

interface ItemBodyProps {
  readonly item: Item;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

function ItemBody({ item, selected, select }: ItemBodyProps): ReactNode {
  if (item.kind === 'row')
    return <VoiceRow row={item.row} selected={item.row.id === selected} select={select} />;
  return (
    <h2 className="year undated">
      <span>
        <b>{namingWords[item.naming]}</b> {item.count}
      </span>
      <span className="quiet">{namingNotes[item.naming]}</span>
    </h2>
  );
}
