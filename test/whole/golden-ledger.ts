// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerNouns } from '../../src/api/ledger-check.ts';
import type { Ledger } from '../../src/model/index.ts';
import { root } from '../source-files.ts';
import { ledgerAfter, samplePile } from './piles.ts';

/** The ledger of the sample pile, kept so that no change of it goes unseen; what it misses is in `knownMisses`. */
export const goldenFile: string = join(root, 'examples', 'expected-ledger.json');

/** The ledger of the sample pile as it is read today: the bytes `sayso export` prints. */
export async function sampleLedger(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-golden-'));
  try {
    return `${await ledgerAfter(join(folder, 'maravel.case'), [[samplePile]])}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How two ledgers differ, noun by noun, in lines a person can read; empty when they are the same. */
export function differences(kept: Ledger, found: Ledger): readonly string[] {
  const lines = ledgerNouns.flatMap((noun) => differencesOf(noun, kept[noun], found[noun]));
  const rest = (ledger: Ledger) => ({
    ...ledger,
    ...Object.fromEntries(ledgerNouns.map((noun) => [noun, null])),
  });
  return [...lines, ...pathsThatDiffer('', rest(kept), rest(found))];
}

interface Identified {
  readonly id: string;
}

function differencesOf(
  noun: string,
  kept: readonly Identified[],
  found: readonly Identified[],
): readonly string[] {
  const [before, after] = [
    new Map(kept.map((each) => [each.id, each])),
    new Map(found.map((each) => [each.id, each])),
  ];
  const gone = kept.filter(({ id }) => !after.has(id)).map((each) => `− ${noun} ${inShort(each)}`);
  const come = found.filter(({ id }) => !before.has(id)).map((each) => `+ ${noun} ${inShort(each)}`);
  const changed = kept.flatMap((each) => {
    const now = after.get(each.id);
    return now ? pathsThatDiffer(`${noun} ${each.id}`, each, now) : [];
  });
  const moved = gone.length + come.length === 0 && kept.some(({ id }, i) => found[i]?.id !== id);
  return [...gone, ...come, ...changed, ...(moved ? [`~ ${noun}: in another order`] : [])];
}

function inShort(value: Identified): string {
  const words = JSON.stringify(value);
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

/** Every path at which two JSON values differ, with both values. */
function pathsThatDiffer(path: string, a: unknown, b: unknown): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (!isBranch(a) || !isBranch(b)) return [`~ ${path}: ${shown(a)} → ${shown(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => pathsThatDiffer(`${path}.${key}`, a[key], b[key]));
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const words = JSON.stringify(value) ?? 'nothing';
  return words.length > 90 ? `${words.slice(0, 90)}…` : words;
}
