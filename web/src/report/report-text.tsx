// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useState } from 'react';
import type { ClaimCard, CopyHere, RangeSeen, ReportSeen, ZoneSeen } from '../../../src/api/index.ts';
import { compareHref, reportHref } from '../address.ts';
import { changesText } from '../compare/mutation-words.ts';
import { copyWords } from '../incident/copies-tab.tsx';
import { Arrow } from '../marks/arrow.tsx';
import { dealt, noOverlay, type Overlay, type Reading } from '../readings/marks.ts';
import { visible } from '../safe-text.tsx';
import { meets } from '../sentence/sentence-address.ts';
import { Link } from '../shell/link.tsx';
import { zoneWords } from '../words.ts';
import { type Block, boilerplateKind } from './blocks.ts';
import { Marked } from './marked.tsx';
import { claimsByParagraph, type Segment, segmentsOf } from './segments.ts';

interface ReportTextProps {
  readonly report: ReportSeen;
  readonly blocks: readonly Block[];
  readonly selected: string | null;
  readonly select: (claim: string) => void;
  /** The sentence whose structure is open. */
  readonly sentence: RangeSeen | null;
  /** A press on words that no claim has; nothing when only claims can be chosen. */
  readonly press: (() => void) | null;
  /** The offset a receipt pointed at. */
  readonly at: number | null;
  /** Readings to draw over the claims, by paragraph, and the one that is chosen. */
  readonly overlays: ReadonlyMap<number, Overlay>;
  readonly reading: Reading | null;
  /** Chooses a reading by its key. */
  readonly read: (key: string) => void;
}

/** The text at reading measure, its machinery in the margin at the left. */
export function ReportText(props: ReportTextProps) {
  const { report, blocks, selected, select, sentence, press, at, overlays, reading, read } = props;
  const { paragraphs, claims, zones } = report;
  const claimsAt = useMemo(() => claimsByParagraph(paragraphs, claims), [paragraphs, claims]);
  const zonesAt = useMemo(() => dealt(paragraphs, zones), [paragraphs, zones]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; every claim has its card and every reading its sign, which are buttons
    <div
      className="report-text"
      lang={report.language}
      onClick={(event) => pressed(event, { select, read, press })}
      onKeyDown={(event) => openedByKey(event, read)}
    >
      {blocks.map((block) =>
        block.kind === 'boilerplate' ? (
          <Boilerplate key={block.paragraphs[0]!.n} report={report} block={block} />
        ) : (
          <Paragraph
            key={block.paragraph.n}
            report={report}
            block={block}
            selected={touches(report.claims, selected, block) ? selected : null}
            alone={selected === null}
            sentence={sentence && meets(sentence, block.paragraph) ? sentence : null}
            pointed={at !== null && block.paragraph.start <= at && at <= block.paragraph.end}
            claims={claimsAt.get(block.paragraph.n) ?? noClaims}
            zones={zonesAt.get(block.paragraph.n) ?? noZones}
            overlay={overlays.get(block.paragraph.n) ?? noOverlay}
            reading={reading && meets(reading, block.paragraph) ? reading.key : null}
          />
        ),
      )}
    </div>
  );
}

const noClaims: readonly ClaimCard[] = [];
const noZones: readonly ZoneSeen[] = [];

interface Acts {
  readonly select: (claim: string) => void;
  readonly read: (key: string) => void;
  readonly press: (() => void) | null;
}

/** A press on a reading chooses it, on a claim's words its claim; words with neither are for whoever wants them. */
export function pressed(event: MouseEvent<HTMLElement>, { select, read, press }: Acts): void {
  if (window.getSelection()?.isCollapsed === false) return;
  const words = (event.target as HTMLElement).closest<HTMLElement>('[data-reading], [data-claim]');
  if (words?.dataset.reading !== undefined) read(words.dataset.reading);
  else if (words) select(words.dataset.claim!);
  else press?.();
}

/** Enter or space on the sign of a reading opens it. */
export function openedByKey(event: KeyboardEvent<HTMLElement>, read: (key: string) => void): void {
  const key = (event.target as HTMLElement).dataset.sign;
  if (key === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  read(key);
}

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;
type BoilerplateBlock = Extract<Block, { kind: 'boilerplate' }>;

function touches(claims: readonly ClaimCard[], id: string | null, { paragraph }: ParagraphBlock): boolean {
  const claim = id === null ? undefined : claims.find((one) => one.id === id);
  return claim?.content.some((span) => span.start < paragraph.end && paragraph.start < span.end) ?? false;
}

interface ParagraphProps {
  readonly report: ReportSeen;
  readonly block: ParagraphBlock;
  readonly selected: string | null;
  readonly sentence: RangeSeen | null;
  /** No claim is chosen anywhere: the open sentence is what the marker is for. */
  readonly alone: boolean;
  readonly pointed: boolean;
  /** Those with any words here. */
  readonly claims: readonly ClaimCard[];
  readonly zones: readonly ZoneSeen[];
  readonly overlay: Overlay;
  /** Key of the reading that is chosen and stands here. */
  readonly reading: string | null;
}

const Paragraph = memo(function Paragraph({
  report,
  block,
  selected,
  sentence,
  alone,
  pointed,
  claims,
  zones,
  overlay,
  reading,
}: ParagraphProps) {
  const { paragraph, zone, cut, copies } = block;
  const segments = segmentsOf(report.text, paragraph, claims, zones, sentence, overlay);
  return (
    <div
      className={`paragraph zone-${zone}${pointed ? ' pointed' : ''}`}
      id={`p${paragraph.n}`}
      data-paragraph={paragraph.n}
    >
      <div className="margin-notes">
        {zone === 'caption' && <p className="quiet">{zoneWords.caption}</p>}
        {cut && <CutNote report={report} block={block} />}
        {copies
          .filter((copy) => startsIn(copy, block))
          .map((copy) => (
            <CopyNote key={`${copy.id} ${copy.start}`} copy={copy} here={report.id} />
          ))}
      </div>
      <span className="number" title={`paragraph ${paragraph.n}`}>
        <span className="unheard">¶</span>
        {paragraph.n}
      </span>
      <div className={`paragraph-body ${copies.length > 0 ? barOf(copies) : ''}`}>
        <p dir="auto" data-start={paragraph.start}>
          {withSeams(segments).map((entry) =>
            entry === 'seam' ? (
              <Seam key="seam" />
            ) : (
              <Marked key={entry.start} segment={entry} selected={selected} alone={alone} reading={reading} />
            ),
          )}
        </p>
      </div>
    </div>
  );
});

/** Word for word outranks reworded where a paragraph is both. */
function barOf(copies: readonly CopyHere[]): string {
  return copies.some((copy) => copy.kind === 'verbatim') ? 'copied verbatim' : 'copied reworded';
}

function startsIn(copy: CopyHere, { paragraph }: ParagraphBlock): boolean {
  return copy.start >= paragraph.start - 1 && copy.start < paragraph.end;
}

/** Puts a seam where boilerplate meets text inside one paragraph. */
function withSeams(segments: readonly Segment[]): readonly (Segment | 'seam')[] {
  return segments.flatMap((segment, at): (Segment | 'seam')[] => {
    const before = segments[at - 1];
    const seam = before && (before.zone === 'boilerplate') !== (segment.zone === 'boilerplate');
    return seam ? ['seam', segment] : [segment];
  });
}

function Seam() {
  return <span className="seam" aria-hidden="true" />;
}

function CopyNote({ copy, here }: { copy: CopyHere; here: string }) {
  const { report, paragraph, start } = copy.other;
  return (
    <p className="copy-note">
      <Link to={`${reportHref(report.id)}?at=${start}`}>
        also in{' '}
        <b>
          {report.label} ¶{paragraph}
        </b>
      </Link>
      <span className="quiet">
        {copyWords[copy.kind]}
        {copy.order !== 'unknown' && `, here ${copy.order}`}
        {copy.mutations.length > 0 && `, ${changesText(copy.mutations)}`}
      </span>
      <Link className="side-by-side" to={compareHref(here, report.id, copy.id)}>
        side by side
        <span className="unheard"> with {report.label}</span>
      </Link>
    </p>
  );
}

function CutNote({ report, block }: { report: ReportSeen; block: ParagraphBlock }) {
  const { start, end, n } = block.paragraph;
  const zone = report.zones.find((one) => one.zone === 'boilerplate' && one.start < end && start < one.end);
  const kind = boilerplateKind(zone?.reason ?? '') || 'boilerplate';
  const glued =
    zone !== undefined &&
    /\S/.test(report.text[zone.end - 1] ?? ' ') &&
    /\S/.test(report.text[zone.end] ?? ' ');
  return (
    <p className="cut-note">
      <b>cut inside ¶{n}</b>
      <span className="quiet">
        {kind}
        {glued && ', no space in the source'}
      </span>
    </p>
  );
}

function Boilerplate({ report, block }: { report: ReportSeen; block: BoilerplateBlock }) {
  const [open, setOpen] = useState(false);
  const [first, last] = [block.paragraphs[0]!.n, block.paragraphs.at(-1)!.n];
  return (
    <div className="boilerplate" data-paragraph={first}>
      <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Arrow />
        <b>Boilerplate</b>
        <span className="quiet">
          ¶{first === last ? first : `${first}–${last}`} {block.what}
        </span>
        <span className="quiet fold-end">
          {block.characters.toLocaleString()} characters dropped, kept in the capture
        </span>
      </button>
      {open &&
        block.paragraphs.map((paragraph) => (
          <p key={paragraph.n} className="dropped-text" dir="auto">
            {visible(report.text.slice(paragraph.start, paragraph.end))}
          </p>
        ))}
    </div>
  );
}
