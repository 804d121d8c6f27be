// SPDX-License-Identifier: Apache-2.0
import type { PublishedDate, Reason } from '../../model/index.ts';
import { type Months, readDay } from '../dates.ts';
import { withoutInvisible } from '../invisible.ts';
import type { PageDocument } from './dom.ts';
import { articleData, type LinkedData, namesOf, textOf } from './json-ld.ts';

/** A value and the rule that found it. */
export interface Found {
  readonly value: string;
  readonly reason: Reason;
}

/** What a page says of itself, each with the rule that found it. */
export interface PageMetadata {
  readonly title: Found | null;
  readonly byline: Found | null;
  readonly outlet: Found | null;
  readonly published: PublishedDate | null;
  readonly modified: PublishedDate | null;
  readonly url: string | null;
}

/** Reads a page's metadata: linked data first, then meta tags, then what the markup shows, then the address. */
export function metadataOf(
  document: PageDocument,
  html: string,
  suppliedUrl: string | null,
  months: Months,
): PageMetadata {
  const data = articleData(document);
  const meta = metaOf(document);
  const url = suppliedUrl ?? addressOf(document, meta, html);
  const outlet = firstFound([
    ['intake.outlet-json-ld@1', namesOf(data?.publisher)],
    ['intake.outlet-og@1', meta.get('og:site_name') ?? null],
    [
      'intake.outlet-meta@1',
      pick(meta, ['application-name', 'dc.publisher', 'publisher', 'citation_journal_title']),
    ],
  ]);
  return {
    title: titleOf(document, data, meta, outlet?.value ?? null),
    byline: bylineOf(document, data, meta),
    outlet,
    published: firstDate(publishedDates(document, data, meta, url), months),
    modified: firstDate(modifiedDates(document, data, meta), months),
    url,
  };
}

type Meta = ReadonlyMap<string, string>;
type Candidate = readonly [reason: Reason, value: string | null];

function metaOf(document: PageDocument): Meta {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const key =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (key && content && !meta.has(key.toLowerCase())) meta.set(key.toLowerCase(), content);
  }
  return meta;
}

function pick(meta: Meta, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = meta.get(key);
    if (value) return value;
  }
  return null;
}

function firstFound(candidates: readonly Candidate[]): Found | null {
  for (const [reason, raw] of candidates) {
    const value = raw === null ? '' : withoutInvisible(raw).replace(/\s+/gu, ' ').trim();
    if (value !== '') return { value, reason };
  }
  return null;
}

function titleOf(
  document: PageDocument,
  data: LinkedData | null,
  meta: Meta,
  outlet: string | null,
): Found | null {
  const found = firstFound([
    ['intake.title-json-ld@1', textOf(data?.headline)],
    ['intake.title-og@1', pick(meta, ['og:title', 'twitter:title', 'dc.title', 'headline'])],
    ['intake.title-h1@1', document.querySelector('h1')?.textContent ?? null],
    ['intake.title-element@1', document.querySelector('title')?.textContent ?? null],
  ]);
  return found && { ...found, value: withoutSiteName(decodeEntities(found.value), outlet) };
}

/** Takes the outlet's name off the end of a title ("… | The Harbour Post"). */
function withoutSiteName(title: string, outlet: string | null): string {
  const at = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  if (at < 10) return title;
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const tail = letters(title.slice(at + 3));
  const name = letters(outlet ?? '');
  const site = name !== '' && tail !== '' && (name.includes(tail) || tail.includes(name));
  return site || title[at + 1] === '|' ? title.slice(0, at).trim() : title;
}

/** Linked data is JSON in HTML: some sites escape it for both. */
function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
  };
  return text
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (all, code: string) => {
      const point = code[0] === 'x' || code[0] === 'X' ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (all, name: string) => named[name] ?? all);
}

function bylineOf(document: PageDocument, data: LinkedData | null, meta: Meta): Found | null {
  const found = firstFound([
    ['intake.byline-json-ld@1', namesOf(data?.author)],
    [
      'intake.byline-meta@1',
      notAddress(
        pick(meta, ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']),
      ),
    ],
    [
      'intake.byline-markup@1',
      document.querySelector('[rel="author"],[itemprop="author"],.byline,.author-name')?.textContent ?? null,
    ],
  ]);
  if (!found || found.value.length > 200) return null;
  return { ...found, value: found.value.replace(/^by\s+/i, '') };
}

function notAddress(value: string | null): string | null {
  return value !== null && /^https?:/i.test(value) ? null : value;
}

function publishedDates(
  document: PageDocument,
  data: LinkedData | null,
  meta: Meta,
  url: string | null,
): readonly Candidate[] {
  const names = [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'dc.date.issued',
    'dcterms.date',
    'dc.date',
    'dcterms.created',
    'article.published',
    'date',
    'og:pubdate',
    'citation_publication_date',
    'cxenseparse:recs:publishtime',
  ];
  const time =
    document.querySelector(
      'time[itemprop="datePublished"],time[pubdate],[itemprop="datePublished"][datetime]',
    ) ??
    document.querySelector(
      'article time[datetime],main time[datetime],header time[datetime],time.published[datetime]',
    );
  return [
    ['intake.published-json-ld@1', textOf(data?.datePublished) ?? textOf(data?.dateCreated)],
    ...names.map((name): Candidate => [`intake.published-meta@1: ${name}`, meta.get(name) ?? null]),
    ['intake.published-time@1', time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? null],
    ['intake.published-url@1', dateInAddress(url)],
  ];
}

function modifiedDates(document: PageDocument, data: LinkedData | null, meta: Meta): readonly Candidate[] {
  const names = [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
  ];
  return [
    ['intake.modified-json-ld@1', textOf(data?.dateModified)],
    ...names.map((name): Candidate => [`intake.modified-meta@1: ${name}`, meta.get(name) ?? null]),
    [
      'intake.modified-time@1',
      document.querySelector('time[itemprop="dateModified"]')?.getAttribute('datetime') ?? null,
    ],
  ];
}

function firstDate(candidates: readonly Candidate[], months: Months): PublishedDate | null {
  for (const [reason, raw] of candidates) {
    const value = raw === null ? null : readDay(raw, months);
    if (value !== null) return { value, basis: 'metadata', reason, raw };
  }
  return null;
}

function dateInAddress(url: string | null): string | null {
  const match = url === null ? null : /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  return match && `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

function addressOf(document: PageDocument, meta: Meta, html: string): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const saved = /<!-- saved from url=\(\d{4}\)(\S+) -->/.exec(html.slice(0, 2000))?.[1] ?? null;
  return [canonical, meta.get('og:url') ?? null, saved].find((address) => isArticleAddress(address)) ?? null;
}

/** A full address with a path: sites that name their front page as the address of every page name no address. */
function isArticleAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\/[^/]+\/[^?#]*[^/?#]/i.test(address);
}
