// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { Arrow } from '../marks/arrow.tsx';
import { usePhone } from '../media.ts';
import { capital } from '../words.ts';

interface FilterFrameProps {
  /** How many filters are set. */
  readonly active: number;
  readonly clear: () => void;
  readonly children: ReactNode;
}

/** The column of filters. On the phone it folds behind one button that says how many are set. */
export function FilterFrame({ active, clear, children }: FilterFrameProps) {
  const phone = usePhone();
  const clearing = active > 0 && (
    <button type="button" className="clear quiet-button" onClick={clear}>
      clear all filters
    </button>
  );
  if (phone) {
    return (
      <details className="filters folded">
        <summary>
          <Arrow /> Filters {active > 0 && <b>{active}</b>}
        </summary>
        {children}
        {clearing}
      </details>
    );
  }
  return (
    <aside className="filters" aria-label="filters">
      {children}
      {clearing}
    </aside>
  );
}

/** How long typing may rest before the list follows. */
const rest = 120;

interface WordSearchProps {
  readonly words: string;
  readonly change: (words: string) => void;
  /** What the words are looked for in: “words in the title”. */
  readonly label: string;
}

/** The box of words in a column of filters; `/` goes to it. */
export function WordSearch({ words, change, label }: WordSearchProps) {
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = words;
  }, [words]);
  return (
    <search className="title-search">
      <label className="unheard" htmlFor="title-words">
        {label}
      </label>
      <input
        ref={box}
        id="title-words"
        type="search"
        placeholder={capital(label)}
        autoComplete="off"
        spellCheck={false}
        defaultValue={words}
        onChange={(event) => {
          clearTimeout(timer.current);
          const { value } = event.target;
          timer.current = setTimeout(() => change(value), rest);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <kbd>/</kbd>
    </search>
  );
}

interface FilterGroupProps<T extends string> {
  readonly title: string;
  readonly entries: readonly { readonly value: T; readonly count: number }[];
  readonly chosen: readonly T[];
  readonly change: (chosen: readonly T[]) => void;
  readonly children: (value: T) => ReactNode;
}

/** Values of one kind with how many each would leave. */
export function FilterGroup<T extends string>({
  title,
  entries,
  chosen,
  change,
  children,
}: FilterGroupProps<T>) {
  if (entries.length === 0) return null;
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      {entries.map(({ value, count }) => (
        <label key={value} className={count === 0 ? 'none-left' : ''}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              change(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span className="filter-name">{children(value)}</span>
          <span className="filter-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Puts the cursor into the box of words, opening what it is folded into. */
export function focusWords(): boolean {
  const box = document.querySelector<HTMLInputElement>('#title-words');
  const fold = box?.closest('details');
  if (fold) fold.open = true;
  box?.focus();
  box?.select();
  return box !== null;
}
