// SPDX-License-Identifier: Apache-2.0
import { memo, type ReactNode, useState } from 'react';
import type { ClaimCard, CopyHere, RangeSeen, ReportSeen } from '../../../src/api/index.ts';
import { reportHref } from '../address.ts';
import { copyWords } from '../incident/copies-tab.tsx';
import { Arrow } from '../marks/arrow.tsx';
import { visible } from '../safe-text.tsx';
import { meets } from '../sentence/sentence-address.ts';
import { Link } from '../shell/link.tsx';
import { zoneWords } from '../words.ts';
import { type Block, boilerplateKind } from './blocks.ts';
import { kindOf, type Segment, segmentsOf } from './segments.ts';

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
}

/** The text at reading measure, its machinery in the margin at the left. */
export function ReportText({ report, blocks, selected, select, sentence, press, at }: ReportTextProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; every claim has its card, which is a button
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className="report-text"
      lang={report.language}
      onClick={(event) => {
        const words = (event.target as HTMLElement).closest<HTMLElement>('[data-claim]');
        if (window.getSelection()?.isCollapsed === false) return;
        if (words) select(words.dataset.claim!);
        else press?.();
      }}
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
          />
        ),
      )}
    </div>
  );
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
}

const Paragraph = memo(function Paragraph({
  report,
  block,
  selected,
  sentence,
  alone,
  pointed,
}: ParagraphProps) {
  const { paragraph, zone, cut, copies } = block;
  const segments = segmentsOf(report.text, paragraph, report.claims, report.zones, sentence);
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
            <CopyNote key={`${copy.id} ${copy.start}`} copy={copy} />
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
              <Marked key={entry.start} segment={entry} selected={selected} alone={alone} />
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

const denying: ReadonlySet<string> = new Set(['denies', 'partly-denies']);

/** One segment, within the sentence that is open or outside it. */
function Marked({ segment, selected, alone }: { segment: Segment; selected: string | null; alone: boolean }) {
  const node = <Claimed segment={segment} selected={selected} />;
  if (!segment.sentence) return node;
  const { begins, ends } = segment.sentence;
  const classes = [
    'in-sentence',
    begins ? 'sentence-begins' : '',
    ends ? 'sentence-ends' : '',
    alone ? 'chosen' : '',
  ];
  return <span className={classes.filter(Boolean).join(' ')}>{node}</span>;
}

/** One segment with its marks. Inner marks are nested so that each keeps the hue of its own voice. */
function Claimed({ segment, selected }: { segment: Segment; selected: string | null }) {
  const { said, who, cue, hedge, zone, anchors } = segment;
  let node: ReactNode = visible(segment.text);
  if (hedge) node = <span className="mark-hedge">{node}</span>;
  if (who) node = <span className={`mark-who voice-${kindOf(who)}`}>{node}</span>;
  if (cue)
    node = (
      <span className={`mark-cue voice-${kindOf(cue)}${denying.has(cue.stance) ? ' mark-denied' : ''}`}>
        {node}
      </span>
    );
  const inner = said.at(-1);
  const claim = inner ?? cue ?? who;
  if (!claim && anchors.length === 0)
    return zone === 'body' ? node : <span className={`in-${zone}`}>{node}</span>;
  const classes = inner ? saidClasses(segment, inner, selected) : `in-${zone}`;
  return (
    <span
      className={classes}
      data-claim={claim?.id}
      {...(anchors.length > 0 ? { 'data-anchors': anchors.join(' ') } : {})}
    >
      {node}
    </span>
  );
}

function saidClasses({ said, begins, ends }: Segment, inner: ClaimCard, selected: string | null): string {
  const chosen = selected !== null && said.some((claim) => claim.id === selected);
  const classes = [
    inner.form === 'narrated' ? 'own-words' : 'mark-said',
    `voice-${kindOf(inner)}`,
    inner.depth > 0 ? 'mark-within' : '',
    inner.depth > 0 && begins ? 'within-begins' : '',
    inner.depth > 0 && ends ? 'within-ends' : '',
    chosen ? 'chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

function CopyNote({ copy }: { copy: CopyHere }) {
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
      </span>
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
