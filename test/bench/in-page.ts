// SPDX-License-Identifier: Apache-2.0
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/* Checks that run in the page, so each stands for itself and calls nothing else of ours. */

/** Controls a screen reader would have no name for; runs in the page. */
export function unnamedControls(): string[] {
  const controls = [...document.querySelectorAll('button, a[href], input, select, [role=img], nav, dialog')];
  const named = (element: Element) => {
    const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])]
        : [];
    return `${label}${element.textContent}${labels.map((one) => one.textContent).join('')}`.trim() !== '';
  };
  const landmarks = ['main', 'header', 'h1'].filter(
    (wanted) => !document.querySelector(wanted) && wanted !== 'h1',
  );
  return [
    ...controls.filter((element) => !named(element)).map((element) => element.outerHTML.slice(0, 120)),
    ...landmarks,
  ];
}

/** Text whose contrast with what it stands on is under WCAG AA; runs in the page. */
export function faintText(): string[] {
  const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const channel = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = ([r = 0, g = 0, b = 0]: number[]) =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element: Element | null): number[] => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || (color[3] ?? 0) > 0) return color;
    }
    return [255, 255, 255];
  };
  const faint: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !element ||
      !node.textContent?.trim() ||
      element.closest('.unheard, .skip, option') ||
      !element.checkVisibility()
    )
      continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5)
      faint.push(`${ratio.toFixed(2)} “${node.textContent.slice(0, 40)}” in ${element.className}`);
  }
  return faint;
}

/** Targets a thumb would miss: under 44 high, unless they stand in a line of text; runs in the page. */
export function smallTargets(): string[] {
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, .foot-nav a, .tabs a, summary, select, .row, .report-row, .question-line',
  )) {
    if (!element.checkVisibility() || element.matches(':disabled')) continue;
    const after = getComputedStyle(element, '::after');
    const grown =
      after.content === '""' && after.position === 'absolute' ? -2 * Number.parseFloat(after.top) : 0;
    const height = element.getBoundingClientRect().height + Math.max(0, grown);
    if (height < 43.5)
      small.push(`${height.toFixed(0)} ${element.className} ${element.textContent?.slice(0, 30)}`);
  }
  return small;
}
