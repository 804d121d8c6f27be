// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ClaimCard, nobody, type ReportSeen, reportSeen } from '../../../src/api/index.ts';
import { type Address, go, goTo, incidentHref, reportHref, voiceHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { usePhone } from '../media.ts';
import { plainly } from '../safe-text.tsx';
import { offsetAt } from '../sentence/offset-at.ts';
import { placeOfClaim, sentenceAsked } from '../sentence/sentence-address.ts';
import { SentencePane } from '../sentence/sentence-pane.tsx';
import { StructureSwitch } from '../sentence/structure-button.tsx';
import {
  closeSentence,
  likelyPlace,
  type OpenSentence,
  openSentence,
  useSentence,
} from '../sentence/use-sentence.ts';
import { backToList } from '../shell/last-list.ts';
import { Await } from '../shell/states.tsx';
import { blocksOf, repeatsTitle } from './blocks.ts';
import { Card } from './card.tsx';
import { Cards } from './cards.tsx';
import { hiddenLayers, LayerSwitches } from './layers.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportText } from './report-text.tsx';
import { unreadBecause } from './report-whys.ts';

export function ReportPage({ id, address }: { id: string; address: Address }) {
  const path = `/api${reportHref(id)}`;
  const known = useCaseData(path, reportSeen);
  return (
    <main id="page" className="report-page" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, reportSeen)}>
        {(report) => <Report report={report} address={address} />}
      </Await>
    </main>
  );
}

/** Characters shown at once; a longer text is shown whole when asked for. */
const shownAtFirst = 200_000;

function Report({ report, address }: { report: ReportSeen; address: Address }) {
  const phone = usePhone();
  const stage = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const long = report.text.length > shownAtFirst;
  const why = address.query.get('why');
  const asked = address.query.get('claim');
  const marked = useMemo(() => withCards(report, asked), [report, asked]);
  const selected = marked.claims.find((claim) => claim.id === asked) ?? null;
  const blocks = useMemo(
    () =>
      blocksOf(marked, all ? Number.POSITIVE_INFINITY : shownAtFirst).filter(
        (block) => !repeatsTitle(marked, block),
      ),
    [marked, all],
  );
  const sentence = useSentence(report, address);
  const choose = (claim: string | null) =>
    go(withQuery(address, { claim, why: null, at: null, ...following(marked, claim, sentence) }), {
      replace: true,
    });
  const select = (claim: string) => choose(claim === selected?.id ? null : claim);
  const at = address.query.has('at') ? Number(address.query.get('at')) : null;
  const openLikely = () => openSentence(address, likelyPlace(report, selected, at));
  useReportKeys(marked, address, selected?.id ?? null, choose);
  useStructureKey(report, address, openLikely);
  useArrival(report, selected?.id ?? null, at);
  const hidden = [...hiddenLayers(address)].map((layer) => `hide-${layer}`).join(' ');
  return (
    <>
      <ReportHead report={report} why={why} />
      <div className={`report-body ${hidden}`}>
        <div className="report-tools">
          {marked.claims.length > 0 && <LayerSwitches address={address} />}
          {unreadBecause(report) === null && (
            <StructureSwitch
              open={sentence !== null}
              act={sentence ? () => closeSentence(address) : openLikely}
            />
          )}
        </div>
        <div className="stage" ref={stage}>
          <ReportText
            report={marked}
            blocks={blocks}
            selected={selected?.id ?? null}
            select={select}
            sentence={sentence?.range ?? null}
            press={sentence && (() => openPressed(address))}
            at={at}
          />
          {!phone && (
            <Cards
              report={marked}
              stage={stage}
              selected={selected?.id ?? null}
              select={select}
              why={why}
              layout={String(all)}
            />
          )}
        </div>
        {unreadBecause(report) === null && marked.claims.length === 0 && (
          <p className="no-claims quiet">
            Nobody is quoted in this report: it tells everything in its own words.
          </p>
        )}
        {long && !all && <LongText length={report.text.length} showAll={() => setAll(true)} />}
      </div>
      {phone && selected && !sentence && (
        <FootCard claim={selected} report={report} close={() => choose(null)} why={why} />
      )}
      {sentence && (
        <SentencePane
          {...sentence}
          report={report}
          address={address}
          selected={selected?.id ?? null}
          open={(start, claim) => openSentence(address, start, claim)}
          close={() => closeSentence(address)}
        />
      )}
    </>
  );
}

function LongText({ length, showAll }: { length: number; showAll: () => void }) {
  return (
    <p className="long-text">
      The first {shownAtFirst.toLocaleString()} of {length.toLocaleString()} characters are shown.{' '}
      <button type="button" className="button" onClick={showAll}>
        Show all
      </button>
    </p>
  );
}

interface FootCardProps {
  readonly claim: ClaimCard;
  readonly report: ReportSeen;
  readonly close: () => void;
  readonly why: string | null;
}

function FootCard({ claim, report, close, why }: FootCardProps) {
  return (
    <section
      className={`card foot-card chosen voice-${claim.voice?.kind ?? 'unknown'}`}
      aria-label="the claim under the marker"
    >
      <Card claim={claim} report={report} before={null} open toggle={close} why={why} />
      <button type="button" className="foot-close" onClick={close}>
        close
      </button>
    </section>
  );
}

/** With a structure open, choosing a claim shows the sentence it was read in. */
function following(
  report: ReportSeen,
  id: string | null,
  sentence: OpenSentence | null,
): { readonly sentence?: string } {
  const claim = sentence && report.claims.find((one) => one.id === id);
  const at = claim ? placeOfClaim(claim) : null;
  return at === null ? {} : { sentence: String(at) };
}

/** With a structure open, a press on unmarked words shows theirs. */
function openPressed(address: Address): void {
  const at = offsetAt(window.getSelection());
  if (at !== null) openSentence(address, at, null);
}

/**
 * The report with the claims that are marked: those of other voices, and of its own words only what answers a
 * question or was asked for. The rest of its own words is unmarked text.
 */
function withCards(report: ReportSeen, asked: string | null): ReportSeen {
  const claims = report.claims.filter(
    (claim) => claim.form !== 'narrated' || claim.question !== null || claim.id === asked,
  );
  return claims.length === report.claims.length ? report : { ...report, claims };
}

function useReportKeys(
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

function useStructureKey(report: ReportSeen, address: Address, openLikely: () => void): void {
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
function useArrival(report: ReportSeen, selected: string | null, at: number | null): void {
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
