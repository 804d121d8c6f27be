// SPDX-License-Identifier: Apache-2.0

/** Quantities that count the things sent rather than people or what was struck. */
const sent: ReadonlySet<string> = new Set([
  'missiles',
  'rockets',
  'aircraft',
  'drones',
  'bombs',
  'shells',
  'munitions',
]);

export function isSent(quantity: string): boolean {
  return sent.has(quantity);
}
