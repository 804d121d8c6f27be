// SPDX-License-Identifier: Apache-2.0
import type { Zone, ZoneKind } from '../../model/index.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { type ReadLine, readLines, wholly } from './boilerplate.ts';
import { bylineOf, captionName, looksLikeHeadline } from './classify.ts';
import { endsAsSentence, linesOf, type Stretch, trim, wordCount } from './lines.ts';
import { agencyName, datedLine, type OpeningPart, openingParts } from './opening.ts';

/** A date as printed in a text. */
export interface PrintedDate {
  readonly raw: string;
  readonly modified: boolean;
}

/** What the layout of a text says of it. */
export interface Layout {
  readonly zones: readonly Zone[];
  readonly headline: string | null;
  readonly byline: string | null;
  readonly outlet: { readonly name: string; readonly reason: string } | null;
  readonly dates: readonly PrintedDate[];
}

/** What is known beforehand: the title, and the zones of lines that a page's markup settles. */
export interface LayoutHints {
  readonly title: string | null;
  readonly settled?: readonly Zone[];
}

/** No dateline stands further down than on this line, counted from 0. */
const lastDateline = 5;

/** Longer texts are one zone: they are no reports, and telling their zones would be slow. */
export const longestLaidOut = 1_000_000;

/**
 * Tells the zones of a text. They are in order, do not overlap and cover every character that is not blank.
 *
 * The head of a report (headline, standfirst, byline, dateline, captions in any order) ends at the first line that is
 * none of these. Boilerplate and captions may stand anywhere.
 */
export function layOut(text: string, hints: LayoutHints, lexicon: ZoneLexicon): Layout {
  if (text.length > longestLaidOut) return { ...emptyLayout, zones: wholeBody(text) };
  const lines = readLines(text, linesOf(text), lexicon);
  const walk = new Walk(text, lines, hints, lexicon);
  for (const [i, line] of lines.entries()) walk.step(i, line);
  walk.closingCredit();
  return walk.layout();
}

const emptyLayout: Layout = { zones: [], headline: null, byline: null, outlet: null, dates: [] };

function wholeBody(text: string): readonly Zone[] {
  const all = trim(text, { start: 0, end: text.length });
  return all ? [{ zone: 'body', ...all, reason: 'intake.body@1: too long to be laid out' }] : [];
}

/** Walks down the lines of one text; it holds what has been met so far, and nothing outlives it. */
class Walk {
  readonly #text: string;
  readonly #lines: readonly ReadLine[];
  readonly #hints: LayoutHints;
  readonly #lexicon: ZoneLexicon;
  readonly #zones: Zone[] = [];
  readonly #dates: PrintedDate[] = [];
  #headline: string | null = null;
  #standfirst = false;
  #body = false;
  #byline: string | null = null;
  #outlet: Layout['outlet'] = null;

  constructor(text: string, lines: readonly ReadLine[], hints: LayoutHints, lexicon: ZoneLexicon) {
    this.#text = text;
    this.#lines = lines;
    this.#hints = hints;
    this.#lexicon = lexicon;
  }

  step(i: number, line: ReadLine): void {
    const settled = this.#hints.settled?.find((zone) => zone.start <= line.start && line.end <= zone.end);
    const aside = settled ? null : this.#aside(i, line);
    if (settled) this.#settle(line, settled);
    else if (aside) this.#push(aside.zone, line, aside.reason);
    else if (this.#isByline(i, line)) this.#push('byline', line, 'intake.byline@1');
    else if (this.#body) this.#pieces(line, this.#lateDateline(i, line));
    else this.#head(i, line);
  }

  /** A line that is no part of the report's running text wherever it stands; null when it is. */
  #aside(i: number, line: ReadLine): { zone: ZoneKind; reason: string } | null {
    const boilerplate = wholly(line);
    // The first line may speak of a picture (“Video by … shows …”) and is a headline all the same.
    if (boilerplate === 'photo-credit' && this.#zones.length === 0) return null;
    // “Written by …” is a byline above the text and a sign-off below it.
    if (boilerplate === 'sign-off' && !this.#body && bylineOf(line.words, this.#lexicon)) return null;
    const caption = boilerplate === null || boilerplate === 'photo-credit' ? this.#captionAt(i, line) : null;
    if (caption) {
      return { zone: 'caption', reason: `intake.caption@1: ${caption}` };
    }
    return boilerplate === null
      ? null
      : { zone: 'boilerplate', reason: `intake.boilerplate@1: ${boilerplate}` };
  }

  #captionAt(i: number, { words, pieces }: ReadLine): string | null {
    if (wordCount(words) <= 8) return null;
    const next = this.#lines[i + 1];
    const head = !this.#body && this.#proseAfter(i);
    const credited = next !== undefined && wholly(next) === 'photo-credit';
    return captionName(words, pieces.length, { head, credited }, this.#lexicon);
  }

  layout(): Layout {
    const [headline, byline, outlet] = [this.#headline, this.#byline, this.#outlet];
    return { zones: merged(this.#zones), headline, byline, outlet, dates: this.#dates };
  }

  #settle(line: ReadLine, { zone, reason }: Zone): void {
    if (zone === 'headline') this.#headline = line.words;
    this.#push(zone, line, reason);
  }

  #push(zone: ZoneKind, { start, end }: Stretch, reason: string): void {
    if (zone === 'body') this.#body = true;
    this.#zones.push({ zone, start, end, reason });
  }

  #isByline(i: number, line: ReadLine): boolean {
    const near = !this.#body || i < 8 || i >= this.#lines.length - 3;
    const byline = near ? bylineOf(line.words, this.#lexicon) : null;
    if (!byline) return false;
    this.#byline ??= byline.name;
    if (byline.date) this.#dates.push({ raw: byline.date, modified: false });
    if (byline.outlet) this.#setOutlet(byline.outlet, 'intake.outlet-byline@1');
    return true;
  }

  #setOutlet(form: string, reason: string): void {
    this.#outlet ??= { name: agencyName(form, this.#lexicon), reason };
  }

  #head(i: number, line: ReadLine): void {
    const title = this.#headline === null ? this.#hints.title : null;
    const opening = openingParts(this.#text, line, title, this.#lexicon);
    const parts =
      opening.length > 0 || this.#headline === null ? opening : datedLine(line, line.words, this.#lexicon);
    for (const part of parts) this.#opening(part);
    const rest = trim(this.#text, { start: parts.at(-1)?.end ?? line.start, end: line.end });
    if (!rest) return;
    const words = this.#text.slice(rest.start, rest.end);
    const opened = parts.some((part) => part.agency !== undefined || part.rule === 'intake.dateline@1');
    if (!opened && this.#canBeHeadline(i, line, words)) {
      this.#headline = words;
      this.#push('headline', rest, 'intake.headline@1');
    } else if (!opened && this.#canBeStandfirst(i, words)) {
      this.#standfirst = true;
      this.#push('standfirst', rest, 'intake.standfirst@1');
    } else this.#pieces(line, rest.start);
  }

  #opening(part: OpeningPart): void {
    if (part.zone === 'headline') this.#headline = this.#text.slice(part.start, part.end);
    if (part.date) this.#dates.push({ raw: part.date, modified: part.modified ?? false });
    if (part.agency) this.#setOutlet(part.agency, 'intake.outlet-dateline@1');
    this.#zones.push({ zone: part.zone, start: part.start, end: part.end, reason: part.rule });
  }

  /** Where a line of the body begins, after a dateline that an introduction pushed down. */
  #lateDateline(i: number, line: ReadLine): number {
    const dateline = i <= lastDateline ? this.#datelineOf(line) : undefined;
    if (!dateline) return line.start;
    this.#opening(dateline);
    return dateline.end;
  }

  #datelineOf(line: ReadLine): OpeningPart | undefined {
    const [first] = openingParts(this.#text, line, null, this.#lexicon);
    return first?.rule === 'intake.dateline@1' ? first : undefined;
  }

  #canBeHeadline(i: number, line: ReadLine, words: string): boolean {
    if (this.#headline !== null) return false;
    const next = this.#lines[i + 1];
    const blank = next !== undefined && this.#text.slice(line.end, next.start).split('\n').length > 2;
    const opening =
      next !== undefined && (bylineOf(next.words, this.#lexicon) ?? this.#datelineOf(next)) !== undefined;
    return looksLikeHeadline(words, { blank, opening }) && this.#proseAfter(i);
  }

  #canBeStandfirst(i: number, words: string): boolean {
    if (this.#headline === null || this.#standfirst) return false;
    const count = wordCount(words);
    return count >= 4 && count <= 45 && !endsAsSentence(words) && this.#proseAfter(i);
  }

  /** Whether prose follows: without any, a line is the report itself and not its headline. */
  #proseAfter(i: number): boolean {
    return this.#lines
      .slice(i + 1, i + 40)
      .some((line) => wholly(line) === null && wordCount(line.words) >= 5);
  }

  /** Pushes a line of the body, with the pieces of it that are boilerplate cut out. */
  #pieces(line: ReadLine, from: number = line.start): void {
    let open: { zone: ZoneKind; start: number; end: number; reason: string } | null = null;
    for (const [i, piece] of line.pieces.entries()) {
      if (piece.end <= from) continue;
      const name = line.boilerplate[i];
      const zone = name ? 'boilerplate' : 'body';
      const reason = name ? `intake.boilerplate@1: ${name}` : 'intake.body@1';
      if (open && open.zone === zone) open.end = piece.end;
      else {
        if (open) this.#push(open.zone, open, open.reason);
        open = {
          zone,
          start: trim(this.#text, { start: Math.max(piece.start, from), end: piece.end })!.start,
          end: piece.end,
          reason,
        };
      }
    }
    if (open) this.#push(open.zone, open, open.reason);
  }

  /** Cuts a credit to an agency off the end of the body. */
  closingCredit(): void {
    const last = this.#zones.findLastIndex((zone) => zone.zone === 'body');
    if (last < 0) return;
    const zone = this.#zones[last]!;
    const from = Math.max(zone.start, zone.end - 120);
    const match = this.#lexicon.closingCredit.exec(this.#text.slice(from, zone.end));
    if (!match || from + match.index === zone.start) return;
    const start = from + match.index;
    const { agency, listed, others } = match.groups!;
    const single = agency ?? (others ? undefined : listed);
    if (single) this.#setOutlet(single, 'intake.outlet-credit@1');
    const body = trim(this.#text, { start: zone.start, end: start })!;
    this.#zones[last] = { ...zone, ...body };
    this.#zones.splice(last + 1, 0, {
      zone: 'boilerplate',
      start,
      end: zone.end,
      reason: 'intake.boilerplate@1: agency-credit',
    });
  }
}

/** Neighbours of the body are one zone. Lines of boilerplate are not: each has a reason of its own. */
function merged(zones: readonly Zone[]): readonly Zone[] {
  const out: Zone[] = [];
  for (const zone of zones) {
    const before = out.at(-1);
    if (before?.zone === 'body' && zone.zone === 'body' && before.reason === zone.reason) {
      out[out.length - 1] = { ...before, end: zone.end };
    } else out.push(zone);
  }
  return out;
}
