// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import {
  type ClaimCard,
  type RangeSeen,
  type ReportSeen,
  type SentenceSeen,
  sentenceSeen,
} from '../../../src/api/index.ts';
import { type Address, go, reportHref } from '../address.ts';
import { askAgain, type Known, useSteadyData } from '../case-data.ts';
import { offsetAt } from './offset-at.ts';
import { placeOfClaim, sentenceAsked, withSentence } from './sentence-address.ts';

/** What had the focus when the structure was opened: it gets it back. */
let opener: HTMLElement | null = null;

/** Opens the structure of the sentence at an offset and moves the focus to it, unless it is there already. */
export function openSentence(address: Address, at: number, claim?: string | null): void {
  const pane = () => document.getElementById('sentence');
  if (!pane()) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  go(withSentence(address, at, claim), { replace: true });
  requestAnimationFrame(() => {
    if (!pane()?.contains(document.activeElement)) pane()?.focus({ preventScroll: true });
  });
}

export function closeSentence(address: Address): void {
  go(withSentence(address, null), { replace: true });
  const back = opener?.isConnected && opener !== document.body ? opener : null;
  (back ?? document.querySelector<HTMLElement>('.structure-button'))?.focus({ preventScroll: true });
  opener = null;
}

export interface OpenSentence {
  readonly known: Known<SentenceSeen>;
  readonly again: () => void;
  /** Where it lies in the text, once that is known. */
  readonly range: RangeSeen | null;
}

/** The sentence the address asks for, fetched only then; null when none is asked for. */
export function useSentence(report: ReportSeen, address: Address): OpenSentence | null {
  const at = sentenceAsked(address);
  const path = at === null ? null : `/api${reportHref(report.id)}/sentences/${at}`;
  const known = useSteadyData(path, sentenceSeen);
  const start = path === null ? null : (known.data?.start ?? null);
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (start !== null) document.querySelector('.sentence-begins')?.scrollIntoView({ block: 'nearest' });
    // A step to a shorter sentence may take away the word that had the focus.
    const lost = shown.current !== null && start !== null && document.activeElement === document.body;
    if (lost) document.getElementById('sentence')?.focus({ preventScroll: true });
    shown.current = start;
  }, [start]);
  if (path === null) return null;
  return { known, again: () => askAgain(path, sentenceSeen), range: known.data };
}

/**
 * Where to open a structure when nobody says where: at words selected in the text, else at the chosen claim, else at
 * the paragraph a receipt pointed at, else at the first paragraph in sight.
 */
export function likelyPlace(report: ReportSeen, claim: ClaimCard | null, pointed: number | null): number {
  const selection = window.getSelection();
  const selected = selection?.isCollapsed === false ? offsetAt(selection) : null;
  return (
    selected ??
    (claim && placeOfClaim(claim)) ??
    pointed ??
    firstInSight() ??
    report.paragraphs[0]?.start ??
    0
  );
}

function firstInSight(): number | null {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.report-text [data-start]')];
  const seen = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().top >= 48);
  return seen ? Number(seen.dataset.start) : null;
}
