// SPDX-License-Identifier: Apache-2.0
import type { CopyHere, ParagraphSeen, ReportSeen, ZoneSeen } from '../../../src/api/index.ts';
import type { ZoneKind } from '../../../src/model/index.ts';
import { splitReason } from '../words.ts';

/** A paragraph to read, or a run of boilerplate to fold away. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: ParagraphSeen;
      readonly zone: ZoneKind;
      /** Boilerplate stands in it beside something else. */
      readonly cut: boolean;
      readonly copies: readonly CopyHere[];
    }
  | {
      readonly kind: 'boilerplate';
      readonly paragraphs: readonly ParagraphSeen[];
      readonly characters: number;
      readonly what: string;
    };

/**
 * The paragraphs of a report in order, whole runs of boilerplate gathered.
 *
 * @param shownTo characters of the text to show; a paragraph is cut there rather than left out
 */
export function blocksOf(report: ReportSeen, shownTo: number): readonly Block[] {
  const blocks: Block[] = [];
  for (const whole of report.paragraphs) {
    if (whole.start >= shownTo) break;
    const paragraph = whole.end > shownTo ? { ...whole, end: shownTo } : whole;
    const zones = report.zones.filter((zone) => zone.start < paragraph.end && paragraph.start < zone.end);
    const dropped = zones.filter((zone) => zone.zone === 'boilerplate');
    const all = dropped.length > 0 && dropped.length === zones.length;
    if (all) gather(blocks, paragraph, dropped);
    else {
      const zone = zoneOf(zones);
      const copies = report.copies.filter((copy) => copy.start < paragraph.end && paragraph.start < copy.end);
      blocks.push({ kind: 'paragraph', paragraph, zone, cut: dropped.length > 0, copies });
    }
  }
  return blocks;
}

/** The zone of a paragraph; one that opens with a dateline and goes on is text. */
function zoneOf(zones: readonly ZoneSeen[]): ZoneKind {
  const kinds = zones.map((one) => one.zone).filter((kind) => kind !== 'boilerplate');
  return kinds.includes('body') ? 'body' : (kinds[0] ?? 'body');
}

function gather(blocks: Block[], paragraph: ParagraphSeen, zones: readonly ZoneSeen[]): void {
  const last = blocks.at(-1);
  const characters = paragraph.end - paragraph.start;
  const words = [...new Set(zones.map((zone) => boilerplateKind(zone.reason)).filter(Boolean))];
  if (last?.kind !== 'boilerplate') {
    blocks.push({ kind: 'boilerplate', paragraphs: [paragraph], characters, what: words.join(', ') });
    return;
  }
  const what = [...new Set([...last.what.split(', '), ...words])].filter(Boolean).join(', ');
  blocks[blocks.length - 1] = {
    kind: 'boilerplate',
    paragraphs: [...last.paragraphs, paragraph],
    characters: last.characters + characters,
    what,
  };
}

/** What a piece of boilerplate is, in the first words of its reason: “appeal”, “sign-up”. */
export function boilerplateKind(reason: string): string {
  return splitReason(reason).words.split(',')[0] ?? '';
}

/** The headline is shown once, at the head of the page, unless something in it has to be pointed at. */
export function repeatsTitle(report: ReportSeen, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.paragraph.n !== 1 || block.copies.length > 0) return false;
  const { start, end } = block.paragraph;
  if (report.text.slice(start, end).trim() !== report.title?.trim()) return false;
  return !report.claims.some((claim) => claim.content.some((span) => span.start < end && start < span.end));
}

/** The blocks of a report without a headline that says only what the title of the page says, and that headline. */
export function withoutTitle(
  report: ReportSeen,
  blocks: readonly Block[],
): { readonly blocks: readonly Block[]; readonly title: ParagraphSeen | null } {
  const [first] = blocks;
  const again = first?.kind === 'paragraph' && repeatsTitle(report, first);
  return again ? { blocks: blocks.slice(1), title: first.paragraph } : { blocks, title: null };
}
