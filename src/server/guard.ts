// SPDX-License-Identifier: Apache-2.0
import { timingSafeEqual } from 'node:crypto';

/*
 * Who may talk to the bench: only a browser on this machine that was given this launch's token, and only from the
 * bench's own pages. A page of another site can reach 127.0.0.1 (by rebinding a name of its own, or from another
 * port); it is refused by the name in Host, by Origin and Sec-Fetch-Site, and by not having the token.
 */

export interface Refusal {
  readonly status: 401 | 403 | 405;
  readonly code: string;
  readonly message: string;
}

/** The parts of a request the guard looks at. */
export interface Caller {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/** Hosts under which the bench answers. */
function hostsAt(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Why a request comes from the wrong place, or null when it comes from the bench's own pages or the address bar. */
export function wrongPlace({ method, header }: Caller, port: number): Refusal | null {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, code: 'method', message: 'The bench only reads.' };
  }
  const host = header('host');
  if (host === undefined || !hostsAt(port).includes(host)) {
    return { status: 403, code: 'host', message: 'The bench answers only under its own address.' };
  }
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, code: 'origin', message: 'The bench answers only its own pages.' };
  }
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, code: 'site', message: 'The bench answers only its own pages.' };
  }
  return null;
}

/** The name of the cookie that carries the token; cookies of 127.0.0.1 are shared by all ports, so it names its own. */
export function cookieName(port: number): string {
  return `sayso-${port}`;
}

/** Whether a value is the token, in a time that does not tell how much of it was right. */
export function isToken(value: string | null | undefined, token: string): boolean {
  if (!value) return false;
  const [given, wanted] = [Buffer.from(value), Buffer.from(token)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The value of one cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Headers of every answer: nothing from elsewhere runs, loads, frames or learns of the bench. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
