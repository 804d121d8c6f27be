// SPDX-License-Identifier: Apache-2.0
import type { PageDocument } from './dom.ts';

export interface LinkedData {
  readonly [key: string]: unknown;
}

const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsArticle|ReportageNewsArticle)$/;

/** The page's description of itself as an article; null when it gives none. Broken JSON is mended where it can be. */
export function articleData(document: PageDocument): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseTolerant(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return null;
}

function findArticle(value: unknown, depth: number): LinkedData | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return first(value, depth);
  const data = value as LinkedData;
  const types = Array.isArray(data['@type']) ? data['@type'] : [data['@type']];
  if (types.some((type) => typeof type === 'string' && articleType.test(type))) return data;
  return first(
    [data['@graph'], data.mainEntity, data.mainEntityOfPage].filter((part) => part !== undefined),
    depth,
  );
}

function first(values: readonly unknown[], depth: number): LinkedData | null {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Parses JSON as pages hold it: in comment or CDATA marks, with raw line breaks in strings, with trailing commas. */
function parseTolerant(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .trim();
  const withoutControls = [...bare].map((c) => (c < ' ' ? ' ' : c)).join('');
  const withoutCommas = withoutControls.replace(/,\s*([}\]])/g, '$1').replace(/;\s*$/, '');
  for (const attempt of [bare, withoutControls, withoutCommas]) {
    const parsed = tryParse(attempt);
    if (parsed !== undefined) return parsed;
  }
  return salvage(withoutControls);
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined; // Not JSON: the next mending is tried.
  }
}

/** The plain members worth having, picked out of text that no mending makes JSON. */
function salvage(source: string): LinkedData | null {
  const data: Record<string, unknown> = { '@type': 'Article' };
  for (const key of ['headline', 'datePublished', 'dateModified']) {
    const match = new RegExp(`["']${key}["']\\s*:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|'([^']*)')`).exec(source);
    if (match) data[key] = match[1] ?? match[2];
  }
  return Object.keys(data).length > 1 ? data : null;
}

/** Names given as text, as an object with a name, or as a list of either; joined with commas. */
export function namesOf(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value]).map((entry) =>
    typeof entry === 'object' && entry !== null ? (entry as LinkedData).name : entry,
  );
  const names = list.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  return names.length > 0 ? [...new Set(names.map((name) => name.trim()))].join(', ') : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
