// SPDX-License-Identifier: Apache-2.0
import type { Dropped } from '../../model/index.ts';
import { boilerplateName } from '../plain/boilerplate.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import type { Block } from './blocks.ts';
import type { HiddenPiece } from './visible.ts';

/** Blocks with a larger share of link text are lists of links. */
const mostLinks = 0.7;
const mostDropped = 100;
const longestExcerpt = 80;
/** Fewer hidden words are labels for machines, and no text. */
const fewestHidden = 4;

/** Why a block that Readability kept is no article text; null when it is. */
export function whyDropped(block: Block): string | null {
  if (block.kind === 'caption') return null;
  if (block.part !== null && block.part !== 'header') return `intake.page-filter@1: in ${block.part}`;
  return isLinks(block) ? 'intake.page-filter@1: mostly links' : null;
}

export function isLinks(block: Block): boolean {
  return block.links > mostLinks;
}

/**
 * What is on the page and not in the article, displayed or not, in the order of the page. Each block is an entry by
 * itself; only links are counted with what stands before them.
 */
export function droppedFrom(
  page: readonly Block[],
  kept: readonly Block[],
  hidden: readonly HiddenPiece[],
  lexicon: ZoneLexicon,
): readonly Dropped[] {
  const have = new Set(kept.map((block) => block.text));
  const waiting = hidden.filter(isText);
  const dropped: Dropped[] = [];
  let adjoins = false;
  for (const block of page) {
    while (waiting.length > 0 && waiting[0]!.order < block.order)
      dropped.push(notDisplayed(waiting.shift()!));
    const lost = !have.has(block.text);
    const entry = droppedOf(block, lexicon);
    const before = dropped.at(-1);
    const joins = lost && adjoins && before?.kind === entry.kind && (isLinks(block) || block.part === 'nav');
    if (joins) dropped[dropped.length - 1] = joined(before, entry);
    else if (lost) dropped.push(entry);
    adjoins = lost;
  }
  return shortened([...dropped, ...waiting.map(notDisplayed)]);
}

function isText({ kind, text }: HiddenPiece): boolean {
  return kind === 'element' && text.split(' ').length >= fewestHidden;
}

function notDisplayed({ text }: HiddenPiece): Dropped {
  return {
    kind: 'hidden',
    characters: text.length,
    excerpt: excerptOf(text),
    reason: 'intake.hidden@1: not displayed',
  };
}

function droppedOf(block: Block, lexicon: ZoneLexicon): Dropped {
  const kind = block.part ?? (isLinks(block) ? 'links' : block.kind === 'caption' ? 'caption' : 'text');
  return {
    kind,
    characters: block.text.length,
    excerpt: excerptOf(block.text),
    reason: whyDropped(block) ?? outside(block, lexicon),
  };
}

function outside(block: Block, lexicon: ZoneLexicon): string {
  const name = boilerplateName(block.text, lexicon);
  return `intake.readability@0.6.0: outside the article${name === null ? '' : ` (${name})`}`;
}

function excerptOf(text: string): string {
  return text.replace(/\s+/gu, ' ').slice(0, longestExcerpt);
}

function joined(before: Dropped, next: Dropped): Dropped {
  return { ...before, characters: before.characters + next.characters };
}

function shortened(dropped: readonly Dropped[]): readonly Dropped[] {
  if (dropped.length <= mostDropped) return dropped;
  const rest = dropped.slice(mostDropped - 1);
  return [
    ...dropped.slice(0, mostDropped - 1),
    {
      ...rest.reduce(joined),
      kind: 'rest',
      reason: `intake.dropped-list@1: ${rest.length} more pieces together`,
    },
  ];
}
