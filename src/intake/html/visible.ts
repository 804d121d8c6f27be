// SPDX-License-Identifier: Apache-2.0
import {
  commentNode,
  isElement,
  type PageDocument,
  type PageElement,
  type PageNode,
  textNode,
  walk,
} from './dom.ts';

/** What a page holds that its readers do not see. Counts are of UTF-16 code units of prose. */
export interface Hidden {
  readonly elements: number;
  readonly comments: number;
  readonly characters: number;
  readonly excerpt: string;
}

const unseen = 'script,style,template,noscript,head,svg,math,iframe,object,canvas';
const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[ ,])/i;
const proseWords = 8;

/** Takes everything out of the page that a reader does not see, and says how much prose was among it. */
export function removeHidden(document: PageDocument): Hidden {
  const comments: string[] = [];
  const elements: string[] = [];
  const gone: PageNode[] = [];
  walk(document, (node) => {
    if (node.nodeType === commentNode) {
      gone.push(node);
      comments.push(node.textContent ?? '');
      return false;
    }
    if (!isElement(node) || !isHidden(node)) return true;
    gone.push(node);
    elements.push(visibleTextOf(node));
    return false;
  });
  for (const node of gone) node.remove();
  const prose = [
    ...elements.filter(isProse),
    ...comments.filter((text) => !/[<{}]/.test(text)).filter(isProse),
  ];
  return {
    elements: elements.filter(isProse).length,
    comments: prose.length - elements.filter(isProse).length,
    characters: prose.reduce((sum, text) => sum + text.length, 0),
    excerpt: (prose[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 80),
  };
}

function isHidden(element: PageElement): boolean {
  if (element.tagName === 'HTML' || element.tagName === 'BODY') return false;
  return element.hasAttribute('hidden') || hidingStyle.test(element.getAttribute('style') ?? '');
}

/** Menus and labels are hidden on most pages; what counts is prose: a run of words that ends as a sentence does. */
function isProse(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= proseWords && /\p{Ll}[.!?]["”’)]*(?:\s|$)/u.test(text);
}

/** The text a reader sees under an element, blanks collapsed. */
export function visibleTextOf(root: PageNode): string {
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
