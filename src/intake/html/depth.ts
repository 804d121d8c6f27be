// SPDX-License-Identifier: Apache-2.0

/** Elements without an end tag, and those whose end tag may be left out: an unclosed row of them is no nesting. */
const flat: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr command keygen ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup rb rp rt rtc colgroup caption html head body'
  ).split(' '),
);
/** Attributes end at the next angle bracket: a page of unclosed tags must not be read to its end for each of them. */
const tag = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-zA-Z][^\s/>]{0,40})([^<>]*)>)/g;
const rawText = /^(?:script|style|textarea|title|noscript|xmp|iframe)$/;

/** Browsers stop nesting at 512 elements; what nests deeper was made to break readers. */
export const deepestNesting = 512;

/**
 * Whether a page nests its elements deeper than a limit, told from its tags alone, before any tree is built: building
 * and walking a very deep tree overflows the stack. Reads the page once and stops at the limit.
 */
export function nestsDeeperThan(html: string, limit: number): boolean {
  const open: string[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined || flat.has(name)) continue;
    if (match[1]) close(open, name);
    else if (match[3]!.endsWith('/')) continue;
    else if (rawText.test(name)) tag.lastIndex = endOfRaw(html, name, tag.lastIndex);
    else open.push(name);
    if (open.length > limit) return true;
  }
  return false;
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
