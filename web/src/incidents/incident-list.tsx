// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useMemo } from 'react';
import {
  activeFilters,
  type IncidentFilters,
  type IncidentListSeen,
  type IncidentRow,
  noFilters,
  orders,
  rangeOfEdtf,
} from '../../../src/api/index.ts';
import { type ListItem, LongList } from '../shell/long-list.tsx';
import { Nothing } from '../shell/states.tsx';
import { counted } from '../words.ts';
import { Row } from './row.tsx';

interface IncidentListProps {
  readonly list: IncidentListSeen;
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
  readonly selected: string | null;
  /** The marker was moved by the reader: the list then keeps it in sight. */
  readonly moved: boolean;
  readonly select: (id: string) => void;
  /** Id of the scale whose grades are shown. */
  readonly scale: string;
  /** Where an incident's page is, weighed as the list is. */
  readonly hrefTo: (id: string) => string;
  /** The switches. */
  readonly weigh: ReactNode;
}

export function IncidentList(props: IncidentListProps) {
  const { list, filters, change } = props;
  const items = useMemo(() => itemsOf(list.rows), [list.rows]);
  const listed =
    list.rows.length === list.total
      ? counted(list.total, 'incident')
      : `${list.rows.length} of ${counted(list.total, 'incident')}`;
  return (
    <>
      <header className="list-head">
        <h1>
          <b>{listed}</b> <span className="quiet">in {counted(list.reports, 'report')}</span>
        </h1>
        <label className="order">
          <span className="unheard">order</span>
          <select
            value={filters.order}
            onChange={(event) => change({ order: event.target.value === 'newest' ? 'newest' : 'oldest' })}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {order} first
              </option>
            ))}
          </select>
        </label>
      </header>
      {props.weigh}
      {list.rows.length === 0 ? (
        <NoRows {...props} />
      ) : (
        <LongList items={items} selected={props.selected} moved={props.moved}>
          {(item) => <ItemBody {...props} item={item} />}
        </LongList>
      )}
    </>
  );
}

function NoRows({ list, filters, change }: IncidentListProps) {
  if (list.total === 0) {
    return (
      <Nothing title="No incident in this case">
        <p>
          No report in it tells of an incident that could be read. The reports themselves are kept and can be
          read.
        </p>
      </Nothing>
    );
  }
  return (
    <Nothing title="No incident passes these filters">
      <p>
        {counted(list.total, 'incident')} in the case; kept out by {counted(activeFilters(filters), 'filter')}
        .
      </p>
      <p className="state-acts">
        <button
          type="button"
          className="button"
          onClick={() => change({ ...noFilters, order: filters.order })}
        >
          Clear all filters
        </button>
      </p>
    </Nothing>
  );
}

type Item = ListItem &
  (
    | { readonly kind: 'year' }
    | { readonly kind: 'undated'; readonly count: number }
    | { readonly kind: 'row'; readonly row: IncidentRow }
  );

/** Rows under their years; what has no date under a head of its own. */
function itemsOf(rows: readonly IncidentRow[]): readonly Item[] {
  const years = rows.map(yearOf);
  return rows.flatMap((row, at): Item[] => {
    const item: Item = { kind: 'row', key: row.id, row, className: 'item-row', height: 82 };
    const year = years[at]!;
    if (at > 0 && years[at - 1] === year) return [item];
    const head = { key: `year ${year}`, className: 'item-head', height: 36 };
    if (year !== undated) return [{ kind: 'year', ...head, key: year }, item];
    return [{ kind: 'undated', count: years.filter((other) => other === undated).length, ...head }, item];
  });
}

const undated = 'undated';

function yearOf(row: IncidentRow): string {
  const range = rangeOfEdtf(row.when.value);
  return (range?.from ?? range?.to)?.slice(0, 4) ?? undated;
}

type ItemProps = Pick<IncidentListProps, 'selected' | 'select' | 'scale' | 'hrefTo'> & {
  readonly item: Item;
};

function ItemBody({ item, selected, select, scale, hrefTo }: ItemProps): ReactNode {
  if (item.kind === 'year') return <h2 className="year">{item.key}</h2>;
  if (item.kind === 'undated') {
    return (
      <h2 className="year undated">
        <span>
          <b>No date yet</b> {item.count}
        </span>
        <span className="quiet">kept out of the order, never out of the list</span>
      </h2>
    );
  }
  const { row } = item;
  return <Row {...{ row, select, scale }} href={hrefTo(row.id)} selected={row.id === selected} />;
}
