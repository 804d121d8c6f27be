// SPDX-License-Identifier: Apache-2.0

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|s_cid|ncid|ref|ref_src|smid|at_\w+)$/i;

/**
 * An address in the one form in which two captures of a page compare: no scheme, no `www.`, no fragment, no tracking
 * parameters, no closing slash. Null when it is no http address of a page.
 */
export function normalAddress(url: string): string | null {
  const parsed = tryUrl(url.trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  const host = parsed.host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '');
  const parameters = parsed.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part.split('=')[0]!));
  const query = parameters.length > 0 ? `?${parameters.sort().join('&')}` : '';
  return `${host}${parsed.pathname.replace(/\/+$/, '')}${query}`;
}

function tryUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null; // Not an address.
  }
}
