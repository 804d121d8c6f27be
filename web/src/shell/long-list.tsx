// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface ListItem {
  readonly key: string;
  readonly className: string;
  /** Height in pixels before it has been measured. */
  readonly height: number;
}

interface LongListProps<T extends ListItem> {
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
  readonly selected: string | null;
  /** The marker was moved by the reader: the list then keeps it in sight. */
  readonly moved: boolean;
}

/** More items than this are drawn only where they are seen. */
const drawnAtMost = 250;

/** A list that scrolls in its own pane and stays quick at any length. */
export function LongList<T extends ListItem>(props: LongListProps<T>) {
  return props.items.length > drawnAtMost ? (
    <ManyItems {...props} />
  ) : (
    <FewItems {...props} className="list-scroll" />
  );
}

interface FewItemsProps<T extends ListItem> extends LongListProps<T> {
  readonly className: string;
}

function FewItems<T extends ListItem>({ items, children, selected, moved, className }: FewItemsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (moved && selected !== null) showRow(rowIn(scroller.current, selected), arrived.current);
    arrived.current = true;
  }, [selected, moved]);
  return (
    <div className={className} ref={scroller}>
      <ol>
        {items.map((item) => (
          <li key={item.key} className={item.className}>
            {children(item)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function ManyItems<T extends ListItem>({ items, children, selected, moved }: LongListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => items[at]!.height,
    getItemKey: (at) => items[at]!.key,
    overscan: 12,
  });
  useFollowing(items, virtual, scroller, selected, moved);
  return (
    <div className="list-scroll" ref={scroller}>
      <SeenItems items={items} virtual={virtual} from={0}>
        {children}
      </SeenItems>
    </div>
  );
}

/** A list that scrolls with its page and stays quick at any length. */
export function PageList<T extends ListItem>(props: LongListProps<T>) {
  return props.items.length > drawnAtMost ? (
    <ManyOnPage {...props} />
  ) : (
    <FewItems {...props} className="list-page" />
  );
}

/** Room that the bars at the top and foot of the page take. */
const barsOfPage = { scrollPaddingStart: 64, scrollPaddingEnd: 64 } as const;

function ManyOnPage<T extends ListItem>({ items, children, selected, moved }: LongListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setFrom(top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: (at) => items[at]!.height,
    getItemKey: (at) => items[at]!.key,
    overscan: 8,
    scrollMargin: from,
    ...barsOfPage,
  });
  useFollowing(items, virtual, list, selected, moved);
  return (
    <div className="list-page" ref={list}>
      <SeenItems items={items} virtual={virtual} from={from}>
        {children}
      </SeenItems>
    </div>
  );
}

/** Keeps the marked item in sight, and the focus with it. */
function useFollowing<T extends ListItem, S extends Element | Window>(
  items: readonly T[],
  virtual: Virtualizer<S, Element>,
  within: { readonly current: HTMLElement | null },
  selected: string | null,
  moved: boolean,
): void {
  const at = items.findIndex((item) => item.key === selected);
  const arrived = useRef(false);
  useEffect(() => {
    if (moved && at >= 0 && selected !== null) {
      virtual.scrollToIndex(at, { align: 'auto' });
      if (arrived.current) focusRow(rowIn(within.current, selected));
    }
    arrived.current = true;
  }, [at, moved, selected, virtual, within]);
}

interface SeenItemsProps<T extends ListItem, S extends Element | Window> {
  readonly items: readonly T[];
  readonly virtual: Virtualizer<S, Element>;
  /** Pixels of the scrolled thing above the list. */
  readonly from: number;
  readonly children: (item: T) => ReactNode;
}

function SeenItems<T extends ListItem, S extends Element | Window>(props: SeenItemsProps<T, S>) {
  const { items, virtual, from, children } = props;
  return (
    <ol style={{ height: virtual.getTotalSize(), position: 'relative' }}>
      {virtual.getVirtualItems().map((seen) => {
        const item = items[seen.index]!;
        return (
          <li
            key={seen.key}
            ref={virtual.measureElement}
            data-index={seen.index}
            className={`${item.className} virtual`}
            style={{ transform: `translateY(${seen.start - from}px)` }}
            aria-setsize={items.length}
            aria-posinset={seen.index + 1}
          >
            {children(item)}
          </li>
        );
      })}
    </ol>
  );
}

function rowIn(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

function showRow(row: HTMLElement | null, focus: boolean): void {
  row?.scrollIntoView({ block: 'nearest' });
  if (focus) focusRow(row);
}

/** Focus goes along with the marker, unless the reader is typing or has gone elsewhere. */
function focusRow(row: HTMLElement | null): void {
  const active = document.activeElement;
  const free =
    active === document.body || active?.closest('.list-scroll, .list-page') || active?.id === 'page';
  if (free) row?.focus({ preventScroll: true });
}
