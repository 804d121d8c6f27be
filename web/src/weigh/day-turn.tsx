// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useId, useState } from 'react';
import { dayAfter, isDay } from '../../../src/api/index.ts';
import { dateText } from '../dates.ts';

interface DayTurnProps {
  /** `YYYY-MM-DD`; null: no day is asked for. */
  readonly day: string | null;
  readonly change: (day: string | null) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 28, PageDown: -28 };

/**
 * A day, written as `YYYY-MM-DD` and said beside it in the words of the bench. Arrows go to the next and previous day.
 * What is no day yet changes nothing, and says so.
 */
export function DayTurn({ day, change }: DayTurnProps) {
  const [written, setWritten] = useState(day ?? '');
  const [known, setKnown] = useState(day);
  const said = useId();
  if (known !== day) {
    // The address went elsewhere: back, a link, or what was written here.
    setKnown(day);
    setWritten(day ?? '');
  }
  const write = (text: string) => {
    setWritten(text);
    if (text.trim() === '' && day !== null) change(null);
    if (isDay(text.trim()) && text.trim() !== day) change(text.trim());
  };
  const step = (event: KeyboardEvent) => {
    const days = steps[event.key];
    if (days === undefined || day === null || written !== day) return;
    event.preventDefault();
    const next = dayAfter(day, days);
    if (isDay(next)) change(next);
  };
  const wrong = written.trim() !== '' && written.trim() !== day;
  return (
    <span className="weigh-day">
      <label>
        as of{' '}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          placeholder="YYYY-MM-DD"
          size={10}
          maxLength={10}
          value={written}
          aria-invalid={wrong}
          aria-describedby={said}
          onChange={({ target }) => write(target.value)}
          onKeyDown={step}
        />
      </label>{' '}
      <span id={said} className="weigh-day-said">
        {wrong && `a day is written like 2015-10-07${day === null ? '' : '; still '}`}
        {day === null ? !wrong && 'all days' : dateText(day)}
      </span>
    </span>
  );
}
