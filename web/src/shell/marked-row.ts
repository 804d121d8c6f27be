// SPDX-License-Identifier: Apache-2.0
import type { MouseEvent } from 'react';
import { type Address, go, goTo, withQuery } from '../address.ts';
import { useKeys } from '../keys.ts';
import { useRoomy } from '../media.ts';
import { focusWords } from './filter-group.tsx';

interface Row {
  readonly id: string;
}

/** The marker of a list: the row it stands on, and what the list is told of it. */
export interface MarkedRow<R extends Row> {
  /** There is room for a pane beside the list. */
  readonly roomy: boolean;
  readonly selected: R | undefined;
  readonly list: {
    readonly selected: string | null;
    /** A reader has moved it. */
    readonly moved: boolean;
    readonly select: (id: string) => void;
  };
}

/**
 * The row that the address marks (`sel`), the first where it marks none, and the keys of every list: `j` and `k` move the
 * marker, `enter` opens its row, `/` goes to the words of the filter, `escape` leaves what is open.
 */
export function useMarkedRow<R extends Row>(
  rows: readonly R[],
  address: Address,
  hrefOf: (id: string) => string,
  leave: () => boolean,
): MarkedRow<R> {
  const roomy = useRoomy();
  const asked = address.query.get('sel');
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === asked),
  );
  const selected = rows[at];
  const select = (index: number): true => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) go(withQuery(address, { sel: row.id, why: null }), { replace: true });
    return true;
  };
  useKeys({
    j: () => select(asked === null ? 0 : at + 1),
    k: () => select(at - 1),
    enter: () => selected !== undefined && goTo(hrefOf(selected.id)),
    escape: leave,
    '/': () => focusWords(),
  });
  return {
    roomy,
    selected,
    list: {
      selected: roomy || asked !== null ? (selected?.id ?? null) : null,
      moved: asked !== null,
      select: (id) => select(rows.findIndex((row) => row.id === id)),
    },
  };
}

/**
 * A click on a row of a list: with a pane beside the list the first fills it and the second opens the row's page; without
 * one the first opens. A click by key has no detail, and opens. Clicks for another tab are the browser's.
 */
export function clickRow(event: MouseEvent, href: string, selected: boolean, select: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const beside = document.querySelector('.peek') !== null;
  if (event.detail === 0 || selected || !beside) go(href);
  else select();
}
