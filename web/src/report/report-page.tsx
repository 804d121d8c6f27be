// SPDX-License-Identifier: Apache-2.0
import { useMemo, useRef, useState } from 'react';
import { type ClaimCard, type ReportSeen, reportSeen } from '../../../src/api/index.ts';
import { type Address, go, reportHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { usePhone } from '../media.ts';
import { ReadingSwitches } from '../readings/reading-switches.tsx';
import { chooseReading, useReadingArrival, useReadingKeys } from '../readings/use-reading-keys.ts';
import { type ShownReadings, useReadings } from '../readings/use-readings.ts';
import { offsetAt } from '../sentence/offset-at.ts';
import { placeOfClaim } from '../sentence/sentence-address.ts';
import { SentencePane } from '../sentence/sentence-pane.tsx';
import { StructureSwitch } from '../sentence/structure-button.tsx';
import {
  closeSentence,
  likelyPlace,
  type OpenSentence,
  openSentence,
  useSentence,
} from '../sentence/use-sentence.ts';
import { Await } from '../shell/states.tsx';
import { blocksOf, withoutTitle } from './blocks.ts';
import { Cards } from './cards.tsx';
import { FootCard, FootReading } from './foot-cards.tsx';
import { Headline } from './headline.tsx';
import { hiddenLayers, LayerSwitches } from './layers.tsx';
import { ReportHead } from './report-head.tsx';
import { useArrival, useReportKeys, useStructureKey } from './report-keys.ts';
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
  const [all, setAll] = useState(false);
  const shownTo = all ? Number.POSITIVE_INFINITY : shownAtFirst;
  const asked = address.query.get('claim');
  const untold = report.claims.find((claim) => claim.id === asked && !hasCard(claim))?.id ?? null;
  const marked = useMemo(() => withCards(report, untold), [report, untold]);
  const selected = marked.claims.find((claim) => claim.id === asked)?.id ?? null;
  const readings = useReadings(report, address, shownTo);
  const sentence = useSentence(report, address);
  const choose = (claim: string | null) => chooseClaim(marked, address, claim, sentence);
  const at = address.query.has('at') ? Number(address.query.get('at')) : null;
  const likely = () => likelyPlace(report, marked.claims.find((one) => one.id === selected) ?? null, at);
  const openLikely = () => openSentence(address, readings.chosen?.start ?? likely());
  useReportKeys(marked, address, selected, choose);
  useStructureKey(report, address, openLikely);
  useReadingKeys(address, readings, unreadBecause(report) === null);
  useArrival(report, selected, at);
  useReadingArrival(readings.chosen);
  const parts = { report, marked, address, readings, sentence, selected, choose };
  const hidden = [...hiddenLayers(address)].map((layer) => `hide-${layer}`).join(' ');
  return (
    <>
      <Head {...parts} shownTo={shownTo} />
      <div className={`report-body ${hidden}`}>
        <Tools {...parts} openLikely={openLikely} />
        <Stage {...parts} shownTo={shownTo} at={at} />
        {unreadBecause(report) === null && marked.claims.length === 0 && (
          <p className="no-claims quiet">
            Nobody is quoted in this report: it tells everything in its own words.
          </p>
        )}
        {report.text.length > shownTo && (
          <LongText length={report.text.length} showAll={() => setAll(true)} />
        )}
      </div>
      <Foot {...parts} />
    </>
  );
}

/** What the parts of the page share. */
interface Parts {
  readonly report: ReportSeen;
  /** The report with only the claims that are marked. */
  readonly marked: ReportSeen;
  readonly address: Address;
  readonly readings: ShownReadings;
  readonly sentence: OpenSentence | null;
  /** The claim that is chosen. */
  readonly selected: string | null;
  readonly choose: (claim: string | null) => void;
}

const readIn =
  ({ address, readings }: Parts) =>
  (key: string) =>
    chooseReading(address, key === readings.chosen?.key ? null : key);

/** The head of the page. The headline stands in it once, with what was read in it. */
function Head(props: Parts & { readonly shownTo: number }) {
  const { report, marked, address, readings, shownTo } = props;
  const { title } = useMemo(() => withoutTitle(marked, blocksOf(marked, shownTo)), [marked, shownTo]);
  const overlay = title && readings.overlays.get(title.n);
  const headline = title && overlay && (
    <Headline
      report={report}
      paragraph={title}
      overlay={overlay}
      reading={readings.chosen?.key ?? null}
      read={readIn(props)}
    />
  );
  return <ReportHead report={report} why={address.query.get('why')} headline={headline} />;
}

function Tools(props: Parts & { readonly openLikely: () => void }) {
  const { report, marked, address, readings, sentence, openLikely } = props;
  if (unreadBecause(report) !== null) return null;
  return (
    <div className="report-tools">
      <div className="layer-rows">
        {marked.claims.length > 0 && <LayerSwitches address={address} />}
        <ReadingSwitches address={address} shown={readings} />
      </div>
      <StructureSwitch open={sentence !== null} act={sentence ? () => closeSentence(address) : openLikely} />
    </div>
  );
}

/** The text, and beside it the cards. */
function Stage(props: Parts & { readonly shownTo: number; readonly at: number | null }) {
  const { marked, address, readings, sentence, selected, choose, shownTo, at } = props;
  const phone = usePhone();
  const stage = useRef<HTMLDivElement>(null);
  const { blocks } = useMemo(() => withoutTitle(marked, blocksOf(marked, shownTo)), [marked, shownTo]);
  const select = (claim: string) => choose(claim === selected ? null : claim);
  return (
    <div className="stage" ref={stage}>
      <ReportText
        {...{ blocks, selected, select, at }}
        report={marked}
        sentence={sentence?.range ?? null}
        press={sentence && (() => openPressed(address))}
        overlays={readings.overlays}
        reading={readings.chosen}
        read={readIn(props)}
      />
      {!phone && (
        <Cards
          {...{ stage, selected, select }}
          report={marked}
          why={address.query.get('why')}
          reading={readings.chosen}
          letGo={() => chooseReading(address, null)}
          layout={`${shownTo}`}
        />
      )}
    </div>
  );
}

/** What rises from the foot: the structure of a sentence; on the phone the card of what is chosen. */
function Foot({ report, marked, address, readings: { chosen }, sentence, selected, choose }: Parts) {
  const phone = usePhone();
  if (sentence) {
    return (
      <SentencePane
        {...sentence}
        {...{ report, address, selected }}
        open={(start, claim) => openSentence(address, start, claim)}
        close={() => closeSentence(address)}
      />
    );
  }
  if (!phone) return null;
  if (chosen)
    return <FootReading reading={chosen} report={report} close={() => chooseReading(address, null)} />;
  const claim = marked.claims.find((one) => one.id === selected);
  if (!claim) return null;
  return <FootCard claim={claim} report={report} close={() => choose(null)} why={address.query.get('why')} />;
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

/** Chooses a claim, or none; no reading is then chosen beside it. With a structure open, its sentence is shown. */
function chooseClaim(
  report: ReportSeen,
  address: Address,
  id: string | null,
  sentence: OpenSentence | null,
): void {
  const claim = sentence && report.claims.find((one) => one.id === id);
  const at = claim ? placeOfClaim(claim) : null;
  const following = at === null ? {} : { sentence: String(at) };
  go(withQuery(address, { claim: id, mark: null, why: null, at: null, ...following }), { replace: true });
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
  const claims = report.claims.filter((claim) => hasCard(claim) || claim.id === asked);
  return claims.length === report.claims.length ? report : { ...report, claims };
}

function hasCard({ form, question }: ClaimCard): boolean {
  return form !== 'narrated' || question !== null;
}
