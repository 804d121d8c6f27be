// SPDX-License-Identifier: Apache-2.0
import { withoutInvisible } from '../invisible.ts';
import { isElement, type PageElement, type PageNode, textNode } from './dom.ts';

/** A run of text between two block borders of a page, blanks collapsed, line breaks of `<br>` kept. */
export interface Block {
  readonly text: string;
  readonly kind: 'text' | 'caption';
  /** Share of its characters that are link text. */
  readonly links: number;
  /** The mark of the nearest numbered element; see {@link number}. -1 when there is none. */
  readonly order: number;
  /** The tag of the nearest ancestor that says what part of a page this is (`nav`, `aside` …); null when none does. */
  readonly part: string | null;
}

const blockTags: ReadonlySet<string> = new Set(
  (
    'P DIV SECTION ARTICLE MAIN H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR TD TH CAPTION BLOCKQUOTE PRE ' +
    'FIGURE FIGCAPTION ASIDE HEADER FOOTER NAV FORM FIELDSET HR ADDRESS DETAILS SUMMARY BODY'
  ).split(' '),
);
const skippedTags: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE SVG MATH IFRAME OBJECT CANVAS SELECT TEXTAREA BUTTON INPUT AUDIO VIDEO'.split(
    ' ',
  ),
);
const partTags: ReadonlySet<string> = new Set('NAV ASIDE FORM HEADER FOOTER FIGURE'.split(' '));
const captionClass =
  /(?:^|[\s_-])(?:caption|figcaption|photo-?credit|image-?credit)(?:$|[\s_-])|caption-?text/i;
const orderMark = 'data-sayso-order';

/** Numbers the block elements of a page in document order, so that what survives an extraction can be put back. */
export function numberBlocks(root: PageElement): void {
  let order = 0;
  for (const element of root.querySelectorAll('*')) {
    if (blockTags.has(element.tagName.toUpperCase())) element.setAttribute(orderMark, String(order++));
  }
}

/** The number of a numbered element; null when it has none. */
export function orderOf(element: PageElement): number | null {
  const mark = element.getAttribute(orderMark);
  return mark === null ? null : Number(mark);
}

/** Whether an element holds the words under a picture. */
function isCaption(element: PageElement): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === 'FIGCAPTION') return true;
  return (
    (tag === 'P' || tag === 'DIV' || tag === 'SPAN' || tag === 'DD') &&
    captionClass.test(element.getAttribute('class') ?? '')
  );
}

/** What is open while the tree is walked. */
interface Context {
  readonly order: number;
  readonly part: string | null;
  readonly caption: boolean;
  readonly link: boolean;
  readonly preformatted: boolean;
}

/**
 * The text of a tree, block by block, in document order. Unlike `textContent` it never glues the end of one block to
 * the beginning of the next. Recursion is as deep as the tree, which {@link nestsDeeperThan} has bounded.
 */
export function blocksOf(root: PageElement): readonly Block[] {
  const collector = new Collector();
  const outside: Context = { order: -1, part: null, caption: false, link: false, preformatted: false };
  collector.visit(root, outside);
  collector.flush(outside);
  return collector.blocks;
}

/** Gathers inline text until a block border is met. */
class Collector {
  readonly blocks: Block[] = [];
  #text = '';
  #linked = 0;

  visit(node: PageNode, context: Context): void {
    if (node.nodeType === textNode) this.#add(node.textContent ?? '', context);
    else if (isElement(node)) this.#element(node, node.tagName.toUpperCase(), context);
    else this.#children(node, context);
  }

  #element(node: PageElement, tag: string, context: Context): void {
    if (skippedTags.has(tag)) return;
    if (tag === 'BR') this.#text += '\n';
    else if (blockTags.has(tag) || (!context.caption && isCaption(node))) this.#block(node, tag, context);
    else this.#children(node, tag === 'A' ? { ...context, link: true } : context);
  }

  #block(element: PageElement, tag: string, outer: Context): void {
    const context = {
      order: orderOf(element) ?? outer.order,
      part: partTags.has(tag) ? tag.toLowerCase() : outer.part,
      caption: outer.caption || isCaption(element),
      link: outer.link,
      preformatted: outer.preformatted || tag === 'PRE',
    };
    this.flush(outer);
    this.#children(element, context);
    this.flush(context);
  }

  #children(node: PageNode, context: Context): void {
    for (const child of Array.from(node.childNodes)) this.visit(child, context);
  }

  #add(raw: string, context: Context): void {
    const text = context.preformatted ? raw : raw.replace(/\s+/gu, ' ');
    this.#text += text;
    if (context.link) this.#linked += text.trim().length;
  }

  /** Closes the open run; an empty line in it (two `<br>`) parts it in two. */
  flush(context: Context): void {
    const links = this.#text.trim() === '' ? 0 : this.#linked / this.#text.trim().length;
    for (const part of withoutInvisible(this.#text).split(/\n\s*\n/u)) {
      const text = part
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/ ?\n ?/gu, '\n')
        .trim();
      const kind = context.caption ? 'caption' : 'text';
      if (text !== '')
        this.blocks.push({ text, kind, links: Math.min(1, links), order: context.order, part: context.part });
    }
    this.#text = '';
    this.#linked = 0;
  }
}
