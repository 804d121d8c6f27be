// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Zone } from '../../src/model/index.ts';
import { plainReport } from '../readers/plain-report.ts';

/** Where MUC-3/4 lies below the data folder; each set is a folder of its own. */
export const mucFolder = 'events/muc34';

export const mucSets = ['dev', 'tst1', 'tst2'] as const;
export type MucSet = (typeof mucSets)[number];

/** The reports of a set, by the message's id without its suffix, in the order of the files. */
export function readMucReports(data: string, set: MucSet): ReadonlyMap<string, Report> {
  const folder = join(data, mucFolder, set);
  const files = readdirSync(folder).filter((name) => /^(?:dev|tst\d)-muc\d/.test(name));
  const messages = files.sort().flatMap((name) => messagesIn(readFileSync(join(folder, name), 'latin1')));
  return new Map(messages.map(([id, text]) => [id, mucReport(id, text)]));
}

const opening = /^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$/gm;

function messagesIn(file: string): readonly (readonly [id: string, text: string])[] {
  const starts = [...file.matchAll(opening)];
  return starts.map((start, i) => {
    const from = start.index + start[0].length;
    return [start[1]!, unwrapped(file.slice(from, starts[i + 1]?.index ?? file.length))];
  });
}

/** The lines of a paragraph as one; paragraphs stand apart by a blank line. */
function unwrapped(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().split(/\s+/).join(' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Place, date and service, then in brackets what kind of text it is, whose, and whether it is whole. */
const heading = /^[^\n]*? -- (?:\[[^\]]*\]\s*)*/;
const date = /,\s(\d{1,2}) ([A-Z]{3}) (\d{2})\b/;
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function mucReport(id: string, text: string): Report {
  const head = heading.exec(text)?.[0] ?? '';
  const day = date.exec(head);
  const month = day ? months.indexOf(day[2]!) + 1 : 0;
  const value = month > 0 ? `19${day![3]}-${pad(month)}-${pad(Number(day![1]))}` : null;
  const reason = 'evaluation.muc@1';
  const zones: readonly Zone[] = [
    { zone: 'dateline', start: 0, end: head.trimEnd().length, reason },
    { zone: 'body', start: head.length, end: text.length, reason },
  ];
  return {
    ...plainReport(id, text),
    zones: zones.filter(({ start, end }) => end > start),
    published: { value, basis: value === null ? 'unknown' : 'stated', reason },
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');
