// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { readingKinds } from '../../../src/api/index.ts';
import { type Address, go, goTo, incidentHref } from '../address.ts';
import { useKeys } from '../keys.ts';
import { sentenceAsked } from '../sentence/sentence-address.ts';
import type { Reading } from './marks.ts';
import { switchKind } from './reading-switches.tsx';
import { withMark } from './shown.ts';
import type { ShownReadings } from './use-readings.ts';

/** Chooses a reading, or none. */
export function chooseReading(address: Address, key: string | null): void {
  go(withMark(address, key), { replace: true });
}

/**
 * `1` to `4` switch the layers, `n` and `p` go through the marks of those that are on, `enter` opens the incident of the
 * one that is chosen, `esc` lets it go.
 *
 * @param able whether the report was read at all
 */
export function useReadingKeys(address: Address, { readings, chosen }: ShownReadings, able: boolean): void {
  const move = (by: 1 | -1) => {
    const next = nextOf(readings ?? [], chosen, by);
    if (!next) return false;
    chooseReading(address, next.key);
    requestAnimationFrame(() => showReading(next.key, 'nearest', true));
    return true;
  };
  const switches = readingKinds.map((kind, at) => [
    String(at + 1),
    () => {
      if (!able) return false;
      switchKind(address, kind);
      return true;
    },
  ]);
  useKeys({
    ...Object.fromEntries(switches),
    n: () => move(1),
    p: () => move(-1),
    enter: () => {
      if (!chosen) return false;
      const incident = 'incident' in chosen ? chosen.incident : null;
      return incident === null || goTo(incidentHref(incident.id));
    },
    escape: () => {
      if (!chosen || address.query.has('why') || sentenceAsked(address) !== null) return false;
      chooseReading(address, null);
      return true;
    },
  });
}

/** The one after or before; from nowhere, the first in sight or after it. */
function nextOf(readings: readonly Reading[], chosen: Reading | null, by: 1 | -1): Reading | undefined {
  const at = chosen ? readings.indexOf(chosen) : -1;
  if (at >= 0) return readings[Math.max(0, Math.min(readings.length - 1, at + by))];
  const top = firstInSight();
  return by > 0
    ? (readings.find(({ start }) => start >= top) ?? readings[0])
    : (readings.findLast(({ start }) => start < top) ?? readings.at(-1));
}

function firstInSight(): number {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-start]')];
  const seen = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 48);
  return Number(seen?.dataset.start ?? 0);
}

/** On arrival by a link, the words of the reading it asks for are brought into sight. */
export function useReadingArrival(chosen: Reading | null): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || !chosen) return;
    arrived.current = true;
    showReading(chosen.key, 'center', false);
  }, [chosen]);
}

/** Brings a reading's words into sight, and its card. */
export function showReading(key: string, block: 'nearest' | 'center', focus: boolean): void {
  const sign = document.querySelector<HTMLElement>(`[data-sign="${CSS.escape(key)}"]`);
  sign?.scrollIntoView({ block });
  if (focus) sign?.focus({ preventScroll: true });
  document.querySelector('.reading-card')?.scrollIntoView({ block: 'nearest' });
}
