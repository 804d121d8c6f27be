// SPDX-License-Identifier: Apache-2.0
import { Readability } from '@mozilla/readability';
import type { Dropped } from '../../model/index.ts';
import { countInvisible, type Invisible } from '../invisible.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { type Block, blocksOf, numberBlocks } from './blocks.ts';
import { deepestNesting, nestsDeeperThan } from './depth.ts';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { droppedFrom, isLinks, whyDropped } from './dropped.ts';
import { metadataOf, type PageMetadata } from './metadata.ts';
import { type Hidden, remarkable, removeHidden } from './visible.ts';

/** A page's article: its blocks in order, what the page says of it, and what was left out. */
export interface PageArticle {
  readonly kind: 'article';
  readonly metadata: PageMetadata;
  readonly blocks: readonly Pick<Block, 'text' | 'kind'>[];
  readonly dropped: readonly Dropped[];
  readonly coverage: { readonly kept: number; readonly visible: number };
  readonly hidden: Hidden;
  readonly invisible: Invisible;
}

export type PageOutcome =
  | PageArticle
  | {
      readonly kind: 'refused';
      readonly code: 'html-no-article' | 'html-too-deep' | 'html-unreadable';
      readonly detail: string;
    };

const fewestWords = 12;

/**
 * Finds the article in a saved page: Mozilla's Readability finds where it stands, a filter of our own takes out what
 * is no article text inside it (menus, forms, asides, blocks of links), and the words under pictures are kept as
 * captions at their places. What is left out is listed.
 *
 * Runs nothing and loads nothing. Does not throw on any page.
 */
export function articleOf(html: string, url: string | null, lexicon: ZoneLexicon): PageOutcome {
  if (nestsDeeperThan(html, deepestNesting)) {
    return {
      kind: 'refused',
      code: 'html-too-deep',
      detail: `More than ${deepestNesting} tags are open at once.`,
    };
  }
  try {
    return readArticle(html, url, lexicon);
  } catch (cause) {
    // The parsers are not ours, and some page breaks each of them; a mistake of ours shows in the scores and tests.
    return {
      kind: 'refused',
      code: 'html-unreadable',
      detail: cause instanceof Error ? cause.message : String(cause),
    };
  }
}

function readArticle(html: string, url: string | null, lexicon: ZoneLexicon): PageOutcome {
  const document = parsePage(html);
  const metadata = metadataOf(document, html, url, lexicon.months);
  if (!document.body) return { kind: 'refused', code: 'html-no-article', detail: 'It has no body.' };
  numberBlocks(document.body);
  const hidden = removeHidden(document);
  const invisible = countInvisible(document.body.textContent ?? '');
  const scopes = scopesOf(document);
  const page = blocksOf(document.body);
  const content = readable(document);
  const inside = content ? blocksOf(content) : [];
  const kept = withCaptions(
    inside.filter((block) => whyDropped(block) === null),
    page,
    scopes,
  );
  if (!hasProse(kept))
    return { kind: 'refused', code: 'html-no-article', detail: 'No running text was found.' };
  return {
    kind: 'article',
    metadata,
    blocks: withoutTitle(kept, metadata.title?.value ?? null).map(({ text, kind }) => ({ text, kind })),
    dropped: droppedFrom(page, kept, hidden, lexicon),
    coverage: { kept: sizeOf(kept), visible: sizeOf(page) },
    hidden: remarkable(hidden, edgesOf(kept)),
    invisible,
  };
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** The element that Readability finds; it changes the document it is given. */
function readable(document: PageDocument): PageElement | null {
  const options = { keepClasses: true, serializer: (node: unknown): unknown => node };
  const reader = new Readability(document as never, options as never);
  return (reader.parse()?.content ?? null) as PageElement | null;
}

/** The numbers of the first and last numbered blocks of the text; an empty range when there are none. */
function edgesOf(blocks: readonly Block[]): { readonly first: number; readonly last: number } {
  const orders = blocks
    .filter((block) => block.kind === 'text' && block.order >= 0)
    .map((block) => block.order);
  return { first: orders[0] ?? Number.POSITIVE_INFINITY, last: orders.at(-1) ?? Number.NEGATIVE_INFINITY };
}

function hasProse(blocks: readonly Block[]): boolean {
  const words = blocks.filter((block) => block.kind === 'text').flatMap((block) => block.text.split(/\s+/u));
  return words.length >= fewestWords;
}

/** The article-like element each numbered block stands in, by the block's number. */
function scopesOf(document: PageDocument): ReadonlyMap<number, PageElement> {
  const scopes = new Map<number, PageElement>();
  for (const scope of document.querySelectorAll('article,main,[role="main"],[itemtype*="Article"]')) {
    for (const element of scope.querySelectorAll('[data-sayso-order]')) {
      scopes.set(Number(element.getAttribute('data-sayso-order')), scope);
    }
  }
  return scopes;
}

/**
 * Puts back the captions that Readability left out with their pictures: those that stand between two kept blocks, and
 * those of the picture above the first, when both are in one article.
 */
function withCaptions(
  kept: readonly Block[],
  page: readonly Block[],
  scopes: ReadonlyMap<number, PageElement>,
): readonly Block[] {
  const { first, last } = edgesOf(kept);
  const have = new Set(kept.map((block) => block.text));
  const lost = page.filter((block) => {
    if (
      block.kind !== 'caption' ||
      isLinks(block) ||
      block.part === 'aside' ||
      block.part === 'nav' ||
      have.has(block.text)
    )
      return false;
    const above = block.order < first && scopes.has(first) && scopes.get(block.order) === scopes.get(first);
    return above || (block.order > first && block.order < last);
  });
  return lost.reduce((blocks, caption) => insertByOrder(blocks, caption), kept);
}

function insertByOrder(blocks: readonly Block[], caption: Block): readonly Block[] {
  const at = blocks.findIndex((block) => block.order > caption.order);
  return at < 0 ? [...blocks, caption] : [...blocks.slice(0, at), caption, ...blocks.slice(at)];
}

function withoutTitle(blocks: readonly Block[], title: string | null): readonly Block[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const at = blocks.findIndex((block) => block.kind === 'text');
  const repeats = title !== null && at >= 0 && letters(blocks[at]!.text) === letters(title);
  return repeats ? blocks.filter((_, i) => i !== at) : blocks;
}
