// SPDX-License-Identifier: Apache-2.0
import { parseHTML } from 'linkedom';

/** The little of the DOM that intake reads. The library's own types drag the whole browser in. */
export interface PageNode {
  /** 1 element, 3 text, 8 comment. */
  readonly nodeType: number;
  readonly childNodes: ArrayLike<PageNode>;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  /** Upper case for HTML elements. */
  readonly tagName: string;
  readonly innerHTML: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  appendChild(node: PageNode): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

const elementNode = 1;
export const textNode = 3;
export const commentNode = 8;

/** Builds the tree of a page. Runs no script and loads nothing. */
export function parsePage(html: string): PageDocument {
  const document = parseHTML(withRoot(html)).document as unknown as PageDocument;
  gatherStrays(document);
  return document;
}

/** Browsers add the elements that a page leaves out; this parser does not, and keeps the first root it meets. */
function withRoot(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  const bare = html.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>)?/i, '');
  return `<!doctype html><html>${/<body[\s>]/i.test(bare) ? bare : `<body>${bare}</body>`}</html>`;
}

/** Puts what stands behind the end of the page, and in bodies after the first, at the end of the body, as browsers do. */
function gatherStrays(document: PageDocument): void {
  const { body, documentElement: root } = document;
  if (!body) return;
  const behind = Array.from(document.childNodes).filter((node) => node !== root && isElement(node));
  const bodies = [...document.querySelectorAll('body')].filter(
    (each) => each !== body && !body.contains(each),
  );
  for (const stray of [...bodies, ...behind]) body.appendChild(stray);
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}

/** Walks a tree in document order without recursion. Nodes for which `enter` answers false are not entered. */
export function walk(root: PageNode, enter: (node: PageNode) => boolean): void {
  const waiting: PageNode[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (!enter(node)) continue;
    const children = Array.from(node.childNodes);
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!);
  }
}
