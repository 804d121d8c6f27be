// SPDX-License-Identifier: Apache-2.0
import { dayNumber, type IncidentFilters, type IncidentListSeen } from '../../../src/api/index.ts';
import { barText } from '../dates.ts';
import { counted } from '../words.ts';

interface WhenBarsProps {
  readonly when: IncidentListSeen['when'];
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
}

const stepDays = { day: 1, month: 31, year: 366 } as const;

/** Steps of emptiness drawn as room before the axis is cut instead. */
const roomAtMost = 3;

type Slot = { readonly kind: 'bar' | 'room' | 'cut'; readonly key: string; readonly count: number };

/** Bars with empty room between them; a long empty stretch is a cut in the axis. */
export function slotsOf({ unit, bars }: IncidentListSeen['when']): readonly Slot[] {
  const slots: Slot[] = [];
  let before: string | null = null;
  for (const { key, count } of bars) {
    const steps = before === null ? 0 : Math.round((firstDay(key) - firstDay(before)) / stepDays[unit]) - 1;
    if (steps > roomAtMost) slots.push({ kind: 'cut', key: `cut ${key}`, count: 0 });
    else for (let at = 0; at < steps; at++) slots.push({ kind: 'room', key: `${key} ${at}`, count: 0 });
    slots.push({ kind: 'bar', key, count });
    before = key;
  }
  return slots;
}

function firstDay(key: string): number {
  return dayNumber(`${key}-01-01`.slice(0, 10));
}

/** Dated incidents over time; a bar chooses its day, month or year. */
export function WhenBars({ when, filters, change }: WhenBarsProps) {
  if (when.bars.length === 0) return null;
  const most = Math.max(...when.bars.map((bar) => bar.count), 1);
  const chosen = (key: string) =>
    filters.from !== null && filters.to !== null && filters.from <= key && key <= filters.to;
  const choose = (key: string, more: boolean) => {
    if (more && filters.from)
      change({ from: filters.from < key ? filters.from : key, to: filters.from < key ? key : filters.to });
    else if (filters.from === key && filters.to === key) change({ from: null, to: null });
    else change({ from: key, to: key, undated: false });
  };
  return (
    <fieldset className="filter-group when-bars">
      <legend>When</legend>
      <div className="bars">
        {slotsOf(when).map((slot) =>
          slot.kind === 'bar' ? (
            <button
              key={slot.key}
              type="button"
              className="bar"
              aria-pressed={chosen(slot.key)}
              aria-label={`${barText(slot.key)}, ${counted(slot.count, 'incident')}`}
              title={`${barText(slot.key)}: ${slot.count}`}
              onClick={(event) => choose(slot.key, event.shiftKey)}
            >
              <i style={{ height: `${slot.count === 0 ? 0 : Math.max(8, (slot.count / most) * 100)}%` }} />
            </button>
          ) : (
            <i key={slot.key} className={slot.kind} aria-hidden="true" />
          ),
        )}
      </div>
      <p className="bar-ends">
        <span>{barText(when.bars[0]!.key)}</span>
        {when.bars.length > 1 && <span>{barText(when.bars.at(-1)!.key)}</span>}
      </p>
      {(filters.from || filters.to) && (
        <button type="button" className="quiet-button" onClick={() => change({ from: null, to: null })}>
          {[filters.from, filters.to]
            .filter((end, at, ends) => end && ends.indexOf(end) === at)
            .map((end) => barText(end!))
            .join(' to ')}{' '}
          · any time
        </button>
      )}
    </fieldset>
  );
}
