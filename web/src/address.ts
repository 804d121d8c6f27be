// SPDX-License-Identifier: Apache-2.0
import { useMemo, useSyncExternalStore } from 'react';

/** Where the reader is. All state that a link should reproduce lives here. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const current = () => window.location.pathname + window.location.search;

export function useAddress(): Address {
  const now = useSyncExternalStore(subscribe, current);
  return useMemo(() => addressOf(now), [now]);
}

export function addressOf(href: string): Address {
  const at = href.indexOf('?');
  const path = at < 0 ? href : href.slice(0, at);
  return { path, query: new URLSearchParams(at < 0 ? '' : href.slice(at + 1)) };
}

/** Goes to an address of the bench. `replace` leaves no step for Back: for selections, not for pages. */
export function go(href: string, { replace = false } = {}): void {
  if (href === current()) return;
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of [...listeners]) listener();
  if (!replace && addressOf(href).path !== lastPath) window.scrollTo(0, 0);
  lastPath = addressOf(href).path;
}

/** As {@link go}, for a key that has then been handled. */
export function goTo(href: string, how = { replace: false }): true {
  go(href, how);
  return true;
}

let lastPath = typeof window === 'undefined' ? '' : window.location.pathname;

/** The same page with some parameters changed; an empty value takes the parameter out. */
export function withQuery(address: Address, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(address.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return hrefOf(address.path, query);
}

/** A path and its parameters, with commas left readable. */
export function hrefOf(
  path: string,
  query: URLSearchParams | readonly (readonly [string, string])[],
): string {
  const pairs = query instanceof URLSearchParams ? [...query] : query;
  const text = pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return text === '' ? path : `${path}?${text}`;
}

export const incidentHref = (id: string) => `/incidents/${encodeURIComponent(id)}`;
export const voiceHref = (id: string) => `/voices/${encodeURIComponent(id)}`;
export const reportHref = (id: string) => `/reports/${encodeURIComponent(id)}`;
/** Two reports side by side, at one of the passages they share. */
export const compareHref = (a: string, b: string, copy: string | null = null) =>
  `${reportHref(a)}/with/${encodeURIComponent(b)}${copy === null ? '' : `?copy=${encodeURIComponent(copy)}`}`;
export const claimHref = (report: string, claim: string) =>
  `${reportHref(report)}?claim=${encodeURIComponent(claim)}`;
