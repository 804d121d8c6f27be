// SPDX-License-Identifier: Apache-2.0
import type { ParagraphSeen, QuotePiece, QuoteSeen, VoiceSeen } from '../../api/index.ts';
import {
  type Claim,
  inReadingOrder,
  type Report,
  type ReportId,
  type Span,
  type Zone,
} from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { paragraphAt } from './paragraphs.ts';

/** Most characters of context shown on either side of a claim's own words. */
const contextAtMost = 140;
/** Runs of unmarked words inside a claim longer than this are shown as a gap. */
const gapAtLeast = 220;
/** A longer run of a voice's words is cut; the report has the rest. */
const saidAtMost = 520;

/** A claim with the words around it. */
function quoteOf(lens: Lens, claim: Claim, report: Pick<Report, 'text' | 'zones'>): QuoteSeen {
  const { form, stance, hedged, negated, modality, zone } = claim;
  return {
    claim: claim.id,
    receipt: lens.receipt(claim.report, startOf(claim)),
    pieces: quotePiecesOf(lens, claim, report),
    voice: lens.speaker(claim),
    coVoices: lens.voices(claim.coVoices),
    via: lens.voices(claim.via),
    ...{ form, stance, hedged, negated, modality, zone },
  };
}

/** The pieces of a claim's sentence, as {@link piecesOf}, without what its report leaves out. */
export function quotePiecesOf(
  lens: Lens,
  claim: Claim,
  { text, zones }: Pick<Report, 'text' | 'zones'>,
): readonly QuotePiece[] {
  return piecesOf(text, withoutBoilerplate(lens.paragraphs(claim.report), zones), claim);
}

/** A report's own telling where no claim holds it: the sentence around a figure or a mention. */
export function tellingOf(lens: Lens, id: ReportId, span: Span, voice: VoiceSeen | null): QuoteSeen {
  const report = lens.reader.report(id);
  if (!report) throw new RangeError(`the case holds no report “${id}”`);
  const paragraphs = withoutBoilerplate(lens.paragraphs(id), report.zones);
  const left = sentenceStart(report.text, paragraphs, span.start);
  const right = sentenceEnd(report.text, paragraphs, span.end);
  const said: QuotePiece = { text: report.text.slice(left.at, right.at), role: 'said', hedge: false };
  return {
    claim: null,
    receipt: lens.receipt(id, span.start),
    pieces: [...(left.cut ? [gap] : []), said, ...(right.cut ? [gap] : [])],
    ...{ voice, coVoices: [], via: [], form: 'narrated', stance: 'asserts' },
    ...{ hedged: false, negated: false, modality: 'actual', zone: 'body' },
  };
}

/** Where a claim's words begin: its content, or its cue when it has none. */
export function startOf(claim: Pick<Claim, 'content' | 'cue'>): number {
  const first = [...claim.content].sort(inReadingOrder)[0];
  return first?.start ?? claim.cue?.start ?? 0;
}

/** Claims that can be quoted, in order of their reports' dates and then of the text. */
export function quotesOf(lens: Lens, claims: readonly Claim[]): readonly QuoteSeen[] {
  const reports = new Map<string, Report>();
  const reportOf = (id: string): Report => {
    const report = reports.get(id) ?? lens.reader.report(id);
    if (!report) throw new RangeError(`the case holds no report “${id}”`);
    reports.set(id, report);
    return report;
  };
  return [...claims]
    .sort((a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b))
    .map((claim) => quoteOf(lens, claim, reportOf(claim.report)));
}

/** Cuts boilerplate off the ends of paragraphs, so that what is no evidence is no context either. */
function withoutBoilerplate(
  paragraphs: readonly ParagraphSeen[],
  zones: readonly Zone[],
): readonly ParagraphSeen[] {
  const dropped = zones.filter((zone) => zone.zone === 'boilerplate');
  if (dropped.length === 0) return paragraphs;
  return paragraphs.map((paragraph) => {
    const lead = dropped.find((zone) => zone.start <= paragraph.start && paragraph.start < zone.end);
    const tail = dropped.find((zone) => zone.start < paragraph.end && paragraph.end <= zone.end);
    const start = lead && lead.end < paragraph.end ? lead.end : paragraph.start;
    return { n: paragraph.n, start, end: tail && tail.start > start ? tail.start : paragraph.end };
  });
}

type ClaimSpans = Pick<Claim, 'content' | 'cue' | 'source' | 'hedges'>;

/**
 * Cuts the sentence or sentences of a claim into pieces by the part each plays. Joined, the pieces without gaps are
 * the report's own characters.
 */
export function piecesOf(
  text: string,
  paragraphs: readonly ParagraphSeen[],
  claim: ClaimSpans,
): readonly QuotePiece[] {
  const spans = [...claim.content, claim.cue, claim.source].filter((span) => span !== null);
  if (spans.length === 0) return [];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const left = sentenceStart(text, paragraphs, start);
  const right = sentenceEnd(text, paragraphs, end);
  const edges = new Set([left.at, right.at]);
  for (const span of [...spans, ...claim.hedges]) {
    for (const edge of [span.start, span.end]) if (edge > left.at && edge < right.at) edges.add(edge);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces = cuts.slice(1).flatMap((to, at) => pieceOf(text, cuts[at]!, to, claim));
  return [...(left.cut ? [gap] : []), ...pieces, ...(right.cut ? [gap] : [])];
}

const gap: QuotePiece = { text: '…', role: 'gap', hedge: false };

function pieceOf(text: string, start: number, end: number, claim: ClaimSpans): readonly QuotePiece[] {
  const within = (span: Span | null) => span !== null && span.start <= start && end <= span.end;
  const said = claim.content.some(within);
  const role = within(claim.cue) ? 'cue' : said ? 'said' : within(claim.source) ? 'source' : 'around';
  const hedge = claim.hedges.some(within);
  const length = end - start;
  if (role === 'around' && length > gapAtLeast) return [gap];
  if (role === 'said' && length > saidAtMost) {
    return [{ text: text.slice(start, wordEdge(text, start + saidAtMost)), role, hedge }, gap];
  }
  return [{ text: text.slice(start, end), role, hedge }];
}

interface Cut {
  readonly at: number;
  /** The sentence goes on beyond it. */
  readonly cut: boolean;
}

const sentenceEnds = /[.!?…]["”’»')\]]*(?=\s)/g;

function sentenceStart(text: string, paragraphs: readonly ParagraphSeen[], start: number): Cut {
  const paragraph = paragraphs[paragraphAt(paragraphs, start) - 1];
  // A sentence that begins further back is cut anyway; a line of megabytes is not searched for it.
  const from = Math.max(Math.min(paragraph?.start ?? start, start), start - 2 * contextAtMost);
  const before = text.slice(from, start);
  let at = from;
  for (const match of before.matchAll(sentenceEnds)) {
    const next = from + match.index + match[0].length;
    const lead = /^\s+/.exec(text.slice(next, start))?.[0].length ?? 0;
    if (/^["“‘«'([]?[\p{Lu}\d]/u.test(text.slice(next + lead, next + lead + 3))) at = next + lead;
  }
  if (start - at <= contextAtMost) return { at, cut: false };
  return { at: wordEdge(text, start - contextAtMost), cut: true };
}

function sentenceEnd(text: string, paragraphs: readonly ParagraphSeen[], end: number): Cut {
  const paragraph = paragraphs[paragraphAt(paragraphs, Math.max(0, end - 1)) - 1];
  const to = Math.min(Math.max(paragraph?.end ?? end, end), end + 2 * contextAtMost);
  const match = /[.!?…]["”’»')\]]*(?=\s|$)/.exec(text.slice(end, to));
  const at = match ? end + match.index + match[0].length : to;
  if (at - end <= contextAtMost) return { at, cut: false };
  return { at: wordEdge(text, end + contextAtMost), cut: true };
}

/** The next blank at or after an offset, so that no word (and no surrogate pair) is cut in two. */
function wordEdge(text: string, from: number): number {
  const found = /\s/.exec(text.slice(from, from + 60));
  if (found) return from + found.index;
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff ? from + 1 : Math.min(from, text.length);
}
