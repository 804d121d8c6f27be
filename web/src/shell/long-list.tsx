// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

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
  return props.items.length > drawnAtMost ? <ManyItems {...props} /> : <FewItems {...props} />;
}

function FewItems<T extends ListItem>({ items, children, selected, moved }: LongListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (moved && selected !== null) {
      const row = rowIn(scroller.current, selected);
      row?.scrollIntoView({ block: 'nearest' });
      if (arrived.current) focusRow(row);
    }
    arrived.current = true;
  }, [selected, moved]);
  return (
    <div className="list-scroll" ref={scroller}>
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
  const at = items.findIndex((item) => item.key === selected);
  const arrived = useRef(false);
  useEffect(() => {
    if (moved && at >= 0 && selected !== null) {
      virtual.scrollToIndex(at, { align: 'auto' });
      if (arrived.current) focusRow(rowIn(scroller.current, selected));
    }
    arrived.current = true;
  }, [at, moved, selected, virtual]);
  return (
    <div className="list-scroll" ref={scroller}>
      <ol style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((seen) => {
          const item = items[seen.index]!;
          return (
            <li
              key={seen.key}
              ref={virtual.measureElement}
              data-index={seen.index}
              className={`${item.className} virtual`}
              style={{ transform: `translateY(${seen.start}px)` }}
              aria-setsize={items.length}
              aria-posinset={seen.index + 1}
            >
              {children(item)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function rowIn(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

/** Focus goes along with the marker, unless the reader is typing or has gone elsewhere. */
function focusRow(row: HTMLElement | null): void {
  const active = document.activeElement;
  const free = active === document.body || active?.closest('.list-scroll') || active?.id === 'page';
  if (free) row?.focus({ preventScroll: true });
}
