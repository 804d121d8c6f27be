// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MucSet, mucFolder } from './texts.ts';

/** The roles that the literature on role fillers of whole documents asks for. */
export const mucRoles = ['individual', 'organisation', 'target', 'victim', 'weapon'] as const;
export type MucRole = (typeof mucRoles)[number];

/** A filler as the key has it: any of its strings will do. */
export interface MucFiller {
  readonly role: MucRole;
  readonly strings: readonly string[];
  /** Whether it must be found; one marked `?`, or of a template that is optional, need not be. */
  readonly required: boolean;
}

/** Slots by number; those of human targets hold names (18) and descriptions (19), which may be of a name. */
const slots: ReadonlyMap<string, MucRole> = new Map([
  ['6', 'weapon'],
  ['9', 'individual'],
  ['10', 'organisation'],
  ['12', 'target'],
  ['18', 'victim'],
  ['19', 'victim'],
]);

/** The fillers of each message of a set, each once however many templates have it; messages without any have none. */
export function readMucKeys(data: string, set: MucSet): ReadonlyMap<string, readonly MucFiller[]> {
  const folder = join(data, mucFolder, set);
  const files = readdirSync(folder).filter((name) => name.startsWith('key-'));
  const all = new Map<string, MucFiller[]>();
  for (const name of files.sort()) readKeyFile(readFileSync(join(folder, name), 'latin1'), all);
  return new Map([...all].map(([id, fillers]) => [id, mergedFillers(fillers)]));
}

function readKeyFile(file: string, all: Map<string, MucFiller[]>): void {
  let [id, slot, optional] = ['', '', false];
  for (const line of file.split('\n')) {
    if (line.startsWith(';')) continue;
    const begins = /^(\d+)\.\s/.exec(line);
    slot = begins?.[1] ?? slot;
    if (begins && slot === '0') id = /(?:DEV|TST\d)-MUC\d-\d{4}/.exec(line)?.[0] ?? id;
    if (begins && slot === '1') optional = line.includes('OPTIONAL');
    if (!all.has(id)) all.set(id, []);
    const role = slots.get(slot);
    const strings = stringsIn(line);
    if (role === undefined || strings.length === 0) continue;
    all.get(id)!.push({ role, strings, required: !optional && !/^(?:\d+\.[^"?]*)?\s*\?/.test(line) });
  }
}

/** The quoted strings of an entry; quotes inside them go. */
function stringsIn(line: string): readonly string[] {
  return [...line.matchAll(/"((?:\\"|[^"])*)"/g)].map((found) => found[1]!.replaceAll('\\"', '').trim());
}

/** Fillers of one role that share a string are one; it is required when one of them is. */
export function mergedFillers(fillers: readonly MucFiller[]): readonly MucFiller[] {
  const merged: MucFiller[] = [];
  for (const filler of fillers) {
    const same = merged.filter(
      ({ role, strings }) => role === filler.role && strings.some((each) => filler.strings.includes(each)),
    );
    const strings = new Set([...same.flatMap((each) => each.strings), ...filler.strings]);
    const required = filler.required || same.some((each) => each.required);
    for (const each of same) merged.splice(merged.indexOf(each), 1);
    merged.push({ role: filler.role, strings: [...strings], required });
  }
  return merged;
}
