// SPDX-License-Identifier: Apache-2.0
import { go } from '../address.ts';

/** Where each list was left, so that going back keeps its filters and its marker. */
const left = new Map<string, string>();

export function rememberList(path: string, href: string): void {
  left.set(path, href);
}

export function lastList(path: string): string {
  return left.get(path) ?? path;
}

export function backToList(path: string): true {
  go(lastList(path));
  return true;
}
