// SPDX-License-Identifier: Apache-2.0
import type { IncidentFilters, IncidentListSeen } from '../../../src/api/index.ts';
import { barText } from '../dates.ts';
import { counted } from '../words.ts';
import { slotsOf } from './slots.ts';

interface WhenBarsProps {
  readonly when: IncidentListSeen['when'];
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
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
