// SPDX-License-Identifier: Apache-2.0

/**
 * Whether a two-letter code is one that ISO 3166-1 leaves to its users, so that it names no country by itself: AA, QM to
 * QZ, XA to XZ, ZZ. XK is left out: it is in general use, for Kosovo.
 */
export function isUserAssigned(code: string): boolean {
  return /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/.test(code);
}
