// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { nobody, type ReportSeen } from '../../../src/api/index.ts';
import { type Address, go, goTo, incidentHref, voiceHref, withQuery } from '../address.ts';
import { useKeys } from '../keys.ts';
import { plainly } from '../safe-text.tsx';
import { sentenceAsked } from '../sentence/sentence-address.ts';
import { closeSentence } from '../sentence/use-sentence.ts';
import { backToList } from '../shell/last-list.ts';
import { unreadBecause } from './report-whys.ts';

/** `j` and `k` go through the claims, `enter` opens the question of the chosen one, `v` its voice, `esc` goes back a step. */
export function useReportKeys(
  report: ReportSeen,
  address: Address,
  selected: string | null,
  choose: (claim: string | null) => void,
): void {
  const at = report.claims.findIndex((claim) => claim.id === selected);
  const move = (by: 1 | -1) => {
    const next =
      at < 0
        ? by > 0
          ? 0
          : report.claims.length - 1
        : Math.max(0, Math.min(report.claims.length - 1, at + by));
    const claim = report.claims[next];
    if (!claim) return false;
    choose(claim.id);
    requestAnimationFrame(() => showClaim(claim.id, true));
    return true;
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    enter: () => {
      const claim = report.claims[at];
      if (!claim) return move(1);
      if (!claim.incident) return false;
      const question = claim.question ? `?open=${encodeURIComponent(claim.question.question)}` : '';
      go(`${incidentHref(claim.incident.id)}${question}`);
      return true;
    },
    v: () => {
      const claim = report.claims[at];
      return claim !== undefined && goTo(voiceHref(claim.voice?.id ?? nobody));
    },
    escape: () => {
      if (address.query.has('why')) go(withQuery(address, { why: null }), { replace: true });
      else if (sentenceAsked(address) !== null) closeSentence(address);
      else if (selected !== null) choose(null);
      else backToList('/reports');
      return true;
    },
  });
}

/** `s` opens and closes the structure of a sentence. */
export function useStructureKey(report: ReportSeen, address: Address, openLikely: () => void): void {
  useKeys({
    s: () => {
      if (unreadBecause(report) !== null) return false;
      if (sentenceAsked(address) === null) openLikely();
      else closeSentence(address);
      return true;
    },
  });
}

/** On arrival by a receipt, its words are brought into sight. */
export function useArrival(report: ReportSeen, selected: string | null, at: number | null): void {
  const arrived = useRef(false);
  useEffect(() => {
    document.title = `${plainly(report.title ?? report.label)} · sayso`;
  }, [report]);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (selected !== null) showClaim(selected, false);
    else if (at !== null) document.querySelector('.pointed')?.scrollIntoView({ block: 'center' });
  }, [selected, at]);
}

function showClaim(id: string, focus: boolean): void {
  const words = document.querySelector(`[data-anchors~="${CSS.escape(id)}"]`);
  words?.scrollIntoView({ block: focus ? 'nearest' : 'center' });
  const card = document.querySelector<HTMLElement>(`.cards [data-card="${CSS.escape(id)}"]`);
  if (!focus || !card) return;
  card.focus({ preventScroll: true });
  card.closest('.card')?.scrollIntoView({ block: 'nearest' });
}
