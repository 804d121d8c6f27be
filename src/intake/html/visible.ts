// SPDX-License-Identifier: Apache-2.0
import { orderOf } from './blocks.ts';
import {
  commentNode,
  isElement,
  type PageDocument,
  type PageElement,
  type PageNode,
  textNode,
  walk,
} from './dom.ts';
import { isHiddenByRule, styleRulesOf } from './style-rules.ts';

/** A piece of a page that its readers do not see, taken out of it. */
export interface HiddenPiece {
  readonly kind: 'element' | 'comment';
  readonly text: string;
  /** The number of the last numbered block before it; -1 when there is none. */
  readonly order: number;
}

/** What a page hides that is worth a remark. Counts are of UTF-16 code units. */
export interface Hidden {
  readonly elements: number;
  readonly comments: number;
  readonly characters: number;
  readonly excerpt: string;
}

const unseen = 'script,style,template,noscript,head,svg,math,iframe,object,canvas';
const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[ ,])/i;

/**
 * Takes everything out of the page that a reader does not see, and hands it on. Blocks must have been numbered. What
 * a rule of the page's own style sheets hides counts, unless that is most of the page: then a script shows it.
 */
export function removeHidden(document: PageDocument): readonly HiddenPiece[] {
  const isHidden = hiddenIn(document);
  const pieces: HiddenPiece[] = [];
  const gone: PageNode[] = [];
  let order = -1;
  walk(document, (node) => {
    if (isElement(node)) order = orderOf(node) ?? order;
    const kind = hiddenKind(node, isHidden);
    if (kind === null) return true;
    gone.push(node);
    const text = kind === 'comment' ? (node.textContent ?? '') : visibleTextOf(node);
    pieces.push({ kind, text: text.replace(/\s+/g, ' ').trim(), order });
    return false;
  });
  for (const node of gone) node.remove();
  return pieces;
}

function hiddenKind(node: PageNode, isHidden: (element: PageElement) => boolean): HiddenPiece['kind'] | null {
  if (node.nodeType === commentNode) return 'comment';
  return isElement(node) && isHidden(node) ? 'element' : null;
}

function hiddenIn(document: PageDocument): (element: PageElement) => boolean {
  const rules = styleRulesOf(document);
  const half = rules.hiding.size === 0 ? 0 : visibleTextOf(document).length / 2;
  return (element) => {
    if (element.tagName === 'HTML' || element.tagName === 'BODY') return false;
    if (element.hasAttribute('hidden') || hidingStyle.test(element.getAttribute('style') ?? '')) return true;
    return isHiddenByRule(element, rules) && visibleTextOf(element).length <= half;
  };
}

/** Words that make a remark worth while: beside the article's own blocks a few, elsewhere on the page a sentence. */
const fewWords = 4;
const sentenceWords = 8;
/** How many blocks off the article still stand beside it. */
const beside = 2;

/**
 * Which of the hidden pieces are worth a remark. Most pages hide menus and notes of their makers; what somebody wants
 * read by machines and not by people is prose, or stands in the midst of the article.
 */
export function remarkable(
  pieces: readonly HiddenPiece[],
  article: { readonly first: number; readonly last: number },
): Hidden {
  const found = pieces.filter(({ kind, text, order }) => {
    if (kind === 'comment' && /[<{}]/.test(text)) return false;
    const near = order >= article.first - beside && order <= article.last + beside;
    const words = text.split(' ').length;
    return isProse(text, words) && (near ? words >= fewWords : words >= sentenceWords);
  });
  return {
    elements: found.filter(({ kind }) => kind === 'element').length,
    comments: found.filter(({ kind }) => kind === 'comment').length,
    characters: found.reduce((sum, { text }) => sum + text.length, 0),
    excerpt: (found[0]?.text ?? '').slice(0, 80),
  };
}

/** A sentence that ends as one, or many words. */
function isProse(text: string, words: number): boolean {
  return words >= 4 * sentenceWords || /\p{L}\p{Ll}[.!?]["”’)]*(?:\s|$)/u.test(text);
}

/** The text a reader sees under an element, blanks collapsed. */
function visibleTextOf(root: PageNode): string {
  const parts: string[] = [];
  walk(root, (node) => {
    if (node.nodeType === textNode) parts.push(node.textContent ?? '');
    return !isElement(node) || node === root || !isUnseen(node);
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

const unseenTags: ReadonlySet<string> = new Set(unseen.toUpperCase().split(','));

function isUnseen(element: PageElement): boolean {
  return unseenTags.has(element.tagName.toUpperCase());
}
