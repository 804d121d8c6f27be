// SPDX-License-Identifier: Apache-2.0
import type { Issue, PublishedDate, Report, Zone } from '../model/index.ts';
import { halvesIn, wellFormed } from '../text/well-formed.ts';
import { type Months, readDay } from './dates.ts';
import type { PageArticle } from './html/article.ts';
import type { Found } from './html/metadata.ts';
import { countInvisible, describeInvisible } from './invisible.ts';
import { issueOf } from './issues.ts';
import type { Supplied } from './manifest.ts';
import { type Layout, layOut, longestLaidOut, type PrintedDate } from './plain/zones.ts';
import type { ArticleRecord } from './records/fields.ts';
import type { ZoneLexicon } from './zone-lexicon.ts';

/** Where a report's bytes were met. */
export interface Capture {
  /** Base name. */
  readonly file: string;
  /** SHA-256 of the captured bytes, hexadecimal; of a record, of its canonical JSON. */
  readonly sha256: string;
  readonly encoding: string;
  readonly record: number | null;
}

/** What a person said of the whole input, for reports that do not say it themselves. */
export interface Defaults {
  readonly date: string | null;
  readonly outlet: string | null;
}

/** Everything beside the captured characters that a report is made from. */
export interface Circumstances {
  readonly capture: Capture;
  readonly supplied: Supplied | null;
  readonly defaults: Defaults;
  readonly lexicon: ZoneLexicon;
}

/** A report whose language is not yet told, and the remarks on it. */
export interface Draft {
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/** First 16 hexadecimal digits of the hash behind an `r`: the same bytes have the same id wherever they lie. */
function reportId(sha256: string): string {
  return `r${sha256.slice(0, 16)}`;
}

/** A plain text is its report's text, unchanged. */
export function plainReport(text: string, circumstances: Circumstances): Draft {
  return textReport(text, null, circumstances);
}

/** A record's text, unchanged, with the record's own fields for what its text does not say. */
export function recordReport(record: ArticleRecord, circumstances: Circumstances): Draft {
  return textReport(record.text, record, circumstances);
}

function textReport(captured: string, record: ArticleRecord | null, circumstances: Circumstances): Draft {
  const { supplied, lexicon } = circumstances;
  const text = wellFormed(captured);
  const layout = layOut(text, { title: supplied?.title ?? record?.title ?? null }, lexicon);
  const own = record && ownFields(record, lexicon.months);
  const report = assemble(text, layout, own, circumstances);
  const badDate =
    record?.published && !own?.published ? [dateIssue(record.published.raw, circumstances)] : [];
  return { report, issues: [...badDate, ...halvesIssue(captured, report), ...remarks(report)] };
}

function halvesIssue(captured: string, { id, file }: Report): readonly Issue[] {
  const halves = halvesIn(captured);
  if (halves === 0) return [];
  return [issueOf('broken-utf8', { file, report: id, detail: `Halves of surrogate pairs: ${halves}.` })];
}

function dateIssue(raw: string, { capture }: Circumstances): Issue {
  const detail = `“${raw.slice(0, 60)}”${capture.record === null ? '' : ` in record ${capture.record}`}.`;
  return issueOf('bad-date', { file: capture.file, report: reportId(capture.sha256), detail });
}

/** What the captured thing says of itself, from a page's metadata or a record's fields. */
interface OwnFields {
  readonly title: Found | null;
  readonly byline: string | null;
  readonly outlet: Found | null;
  readonly published: PublishedDate | null;
  readonly modified: PublishedDate | null;
  readonly url: string | null;
}

function ownFields(record: ArticleRecord, months: Months): OwnFields {
  const reason = 'intake.record-field@1';
  const day = record.published ? readDay(record.published.raw, months) : null;
  return {
    title: record.title === null ? null : { value: record.title, reason },
    byline: record.byline,
    outlet: record.outlet === null ? null : { value: record.outlet, reason },
    published:
      day === null
        ? null
        : {
            value: day,
            basis: 'metadata',
            reason: `${reason}: ${record.published!.field}`,
            raw: record.published!.raw,
          },
    modified: null,
    url: record.url,
  };
}

/** A page's article as a report: its title, then its blocks, a blank line between them. */
export function pageReport(article: PageArticle, circumstances: Circumstances): Draft {
  const { title, byline, outlet, published, modified, url } = article.metadata;
  const composed = compose(title?.value ?? null, article.blocks);
  const text = wellFormed(composed.text);
  const layout = layOut(text, { title: null, settled: composed.settled }, circumstances.lexicon);
  const own = { title, byline: byline?.value ?? null, outlet, published, modified, url };
  const base = assemble(text, layout, own, circumstances);
  const report = { ...base, coverage: article.coverage, dropped: article.dropped };
  return { report, issues: [...pageRemarks(article, report), ...remarks(report)] };
}

function compose(
  title: string | null,
  blocks: PageArticle['blocks'],
): { text: string; settled: readonly Zone[] } {
  const settled: Zone[] = [];
  let text = '';
  const add = (words: string, zone: 'headline' | 'caption' | null, reason: string): void => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    if (zone) settled.push({ zone, start, end: text.length, reason });
  };
  if (title !== null) add(title, 'headline', 'intake.page-title@1');
  for (const block of blocks)
    add(block.text, block.kind === 'caption' ? 'caption' : null, 'intake.page-caption@1');
  return { text, settled };
}

function assemble(text: string, layout: Layout, own: OwnFields | null, circumstances: Circumstances): Report {
  const { capture, supplied } = circumstances;
  const url = supplied?.url ?? own?.url ?? null;
  const title = chooseTitle(layout, own, supplied);
  const outlet = chooseOutlet(layout, own, circumstances);
  return {
    id: reportId(capture.sha256),
    file: capture.file,
    url,
    title: title?.value ?? null,
    titleReason: title?.reason ?? 'intake.title-none@1',
    byline: own?.byline ?? layout.byline,
    outlet: outlet?.value ?? null,
    outletReason: outlet?.reason ?? 'intake.outlet-unknown@1',
    published: choosePublished(layout, own, circumstances),
    modified: own?.modified ?? statedDate(layout.dates, true, circumstances.lexicon.months),
    language: 'und',
    analysed: false,
    sha256: capture.sha256,
    encoding: capture.encoding,
    text,
    zones: layout.zones,
    sightings: [{ file: capture.file, url, record: capture.record }],
    versionOf: null,
    coverage: null,
    dropped: [],
  };
}

function chooseTitle(layout: Layout, own: OwnFields | null, supplied: Supplied | null): Found | null {
  if (supplied?.title) return { value: supplied.title, reason: 'intake.title-supplied@1' };
  if (own?.title) return own.title;
  return layout.headline === null ? null : { value: layout.headline, reason: 'intake.title-headline@1' };
}

/** A person's word for this file, then the page's or record's own, then a person's word for all, then the text's. */
function chooseOutlet(
  layout: Layout,
  own: OwnFields | null,
  { supplied, defaults }: Circumstances,
): Found | null {
  if (supplied?.outlet) return { value: supplied.outlet, reason: 'intake.outlet-supplied@1' };
  if (own?.outlet) return own.outlet;
  if (defaults.outlet !== null)
    return { value: defaults.outlet, reason: 'intake.outlet-supplied@1: for the whole input' };
  return layout.outlet && { value: layout.outlet.name, reason: layout.outlet.reason };
}

/** A person's word for this file, then the page's or record's own, then the text's, then a person's word for all. */
function choosePublished(
  layout: Layout,
  own: OwnFields | null,
  { supplied, defaults, lexicon }: Circumstances,
): PublishedDate {
  if (supplied?.published) {
    const { published, publishedRaw } = supplied;
    return { value: published, basis: 'supplied', reason: 'intake.published-supplied@1', raw: publishedRaw };
  }
  if (own?.published) return own.published;
  const stated = statedDate(layout.dates, false, lexicon.months);
  if (stated) return stated;
  if (defaults.date !== null) {
    return {
      value: defaults.date,
      basis: 'supplied',
      reason: 'intake.published-supplied@1: for the whole input',
      raw: defaults.date,
    };
  }
  const raw = layout.dates.find((date) => !date.modified)?.raw ?? null;
  return {
    value: null,
    basis: 'unknown',
    reason: raw === null ? 'intake.published-unknown@1' : 'intake.published-unknown@1: no full date',
    raw,
  };
}

function statedDate(dates: readonly PrintedDate[], modified: boolean, months: Months): PublishedDate | null {
  for (const date of dates) {
    const value = date.modified === modified ? readDay(date.raw, months) : null;
    if (value !== null) return { value, basis: 'stated', reason: 'intake.published-stated@1', raw: date.raw };
  }
  return null;
}

const longestLine = 100_000;

/** Remarks on a text, whatever it came from. */
function remarks(report: Report): readonly Issue[] {
  const place = { file: report.file, report: report.id };
  const issues: Issue[] = [];
  if (report.text.length > longestLaidOut) {
    issues.push(issueOf('text-too-long', { ...place, detail: `${report.text.length} characters.` }));
  }
  const longest = longestLineOf(report.text);
  if (longest > longestLine)
    issues.push(issueOf('long-line', { ...place, detail: `${longest} characters.` }));
  const invisible = describeInvisible(countInvisible(report.text));
  if (invisible) issues.push(issueOf('invisible-characters', { ...place, detail: invisible }));
  return issues;
}

function longestLineOf(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

function pageRemarks({ hidden, invisible }: PageArticle, report: Report): readonly Issue[] {
  const place = { file: report.file, report: report.id };
  const issues: Issue[] = [];
  if (hidden.elements + hidden.comments > 0) {
    const { elements, comments, characters, excerpt } = hidden;
    const detail = `${elements} elements and ${comments} comments, ${characters} characters: “${excerpt}”.`;
    issues.push(issueOf('hidden-text', { ...place, detail }));
  }
  const described = describeInvisible(invisible);
  if (described) issues.push(issueOf('invisible-characters', { ...place, detail: described }));
  return issues;
}
