// SPDX-License-Identifier: Apache-2.0
import type { PageDocument, PageElement } from './dom.ts';

/** What a page's own style sheets say of hiding, as far as single classes and ids tell. */
export interface StyleRules {
  /** Keys of what is not displayed: `.name`, `#name`, `tag.name` or `tag#name`, tags in lower case. */
  readonly hiding: ReadonlySet<string>;
  /** `.name` and `#name` of what some rule shows, be it under a condition. */
  readonly showing: ReadonlySet<string>;
}

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
const shown = /(?:^|;)\s*(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i;
const single = /^([a-z][\w-]*)?([.#][\w-]+)$/i;
const names = /[.#][\w-]+/g;

/**
 * Reads the `<style>` elements of a page. A rule hides only where it holds without a condition and selects by one
 * class or id (`.offer`, `div#wall`); whatever else a style sheet may say is left to browsers.
 */
export function styleRulesOf(document: PageDocument): StyleRules {
  const rules = { hiding: new Set<string>(), showing: new Set<string>() };
  for (const style of document.querySelectorAll('style')) {
    const conditional = !/^(?:\s*|all|screen)$/i.test(style.getAttribute('media') ?? '');
    readSheet(style.textContent ?? '', conditional, rules);
  }
  return rules;
}

interface Gathered {
  readonly hiding: Set<string>;
  readonly showing: Set<string>;
}

function readSheet(source: string, conditional: boolean, rules: Gathered): void {
  const css = source.replace(/\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"|'[^'\n]*'/g, ' ');
  let open = 0; // Groups of rules (`@media …`) that are open.
  let from = 0;
  let selector: string | null = null;
  for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
    const words = css.slice(from, index).trim();
    if (mark === ';' && selector !== null) continue; // Declarations are read together, at their end.
    from = index + 1;
    if (mark === '{' && words.startsWith('@')) open++;
    else if (mark === '{') selector = words;
    else if (mark === '}' && selector !== null) {
      readRule(selector, words, conditional || open > 0, rules);
      selector = null;
    } else if (mark === '}') open = Math.max(0, open - 1);
  }
}

function readRule(selectors: string, declarations: string, conditional: boolean, rules: Gathered): void {
  const hides = !conditional && hidden.test(declarations);
  const shows = shown.test(declarations);
  if (!hides && !shows) return;
  for (const selector of selectors.split(',').map((each) => each.trim())) {
    const parts = single.exec(selector);
    if (hides && parts) rules.hiding.add((parts[1] ?? '').toLowerCase() + parts[2]!);
    const last = selector.split(/[\s>+~]+/).at(-1)!;
    if (shows) for (const [name] of last.matchAll(names)) rules.showing.add(name);
  }
}

/** Whether an element is not displayed by a rule, and no other rule and no style of its own may show it. */
export function isHiddenByRule(element: PageElement, { hiding, showing }: StyleRules): boolean {
  if (hiding.size === 0 || shown.test(element.getAttribute('style') ?? '')) return false;
  const own = namesOf(element);
  const tag = element.tagName.toLowerCase();
  return (
    own.some((name) => hiding.has(name) || hiding.has(tag + name)) && !own.some((name) => showing.has(name))
  );
}

function namesOf(element: PageElement): readonly string[] {
  const id = element.getAttribute('id')?.trim() ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  return [...classes.map((name) => `.${name}`), ...(id === '' ? [] : [`#${id}`])];
}
