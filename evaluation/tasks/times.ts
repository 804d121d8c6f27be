// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import type { Mention, Report } from '../../src/model/index.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task, TaskInput } from '../task.ts';

const corpus = 'time/meantime';

/** One gold time: where it stands in the rebuilt text and its TIMEX3 value. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A text of the corpus, rebuilt from its tokens with one space between them. */
export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly times: readonly GoldTime[];
  /** Where the date of publication itself is written: counted neither as gold nor as found. */
  readonly dated: readonly GoldTime[];
  /** Offset after the last sentence that is annotated: the corpus covers the title and the first five sentences. */
  readonly annotatedTo: number;
}

const tokenShape = /<token ([^>]*)>([^<]*)<\/token>/gu;
const timexShape = /<TIMEX3([^>]*?)(?:\/>|>([\s\S]*?)<\/TIMEX3>)/gu;
const annotatedSentences = 5;

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

function plainForm(form: string): string {
  return form.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads one MEANTIME document. Times without words (implicit ones) are left out. */
function readMeantime(xml: string, name: string): GoldText {
  let text = '';
  let annotatedTo = 0;
  let lastSentence = 0;
  const at = new Map<string, readonly [start: number, end: number]>();
  for (const [, tag, raw] of xml.matchAll(tokenShape)) {
    const sentence = Number(attribute(tag!, 'sentence'));
    if (text) text += sentence === lastSentence ? ' ' : '\n\n';
    lastSentence = sentence;
    const form = plainForm(raw!);
    at.set(attribute(tag!, 't_id'), [text.length, text.length + form.length]);
    text += form;
    if (sentence <= annotatedSentences) annotatedTo = text.length;
  }
  const all = [...xml.matchAll(timexShape)].flatMap(([, tag, body]) => {
    const ends = [...(body ?? '').matchAll(/t_id="(\d+)"/gu)].map(([, id]) => at.get(id!)!);
    if (ends.length === 0) return [];
    const time = { start: ends[0]![0], end: ends.at(-1)![1], value: attribute(tag!, 'value') };
    return [{ time, creation: attribute(tag!, 'functionInDocument') === 'CREATION_TIME' }];
  });
  const dated = all.filter(({ creation }) => creation).map(({ time }) => time);
  const times = all.filter(({ creation }) => !creation).map(({ time }) => time);
  return { name, text, published: dated[0]?.value ?? '', times, dated, annotatedTo };
}

function reportOf({ name, text, published }: GoldText): Report {
  const report = plainReport(name, text);
  if (published === '') return report;
  return { ...report, published: { value: published, basis: 'supplied', reason: 'evaluation.meantime@1' } };
}

interface Counts {
  gold: number;
  found: number;
  spans: number;
  values: number;
}

type Range = { readonly start: number; readonly end: number };

function meet(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Counts one text: each gold time is matched with at most one found time that overlaps it, in order. */
function countTimes(gold: GoldText, mentions: readonly Mention[], counts: Counts): void {
  const found = mentions.filter(
    (mention) =>
      mention.type === 'time' &&
      mention.start < gold.annotatedTo &&
      !gold.dated.some((time) => meet(time, mention)),
  );
  const left = new Set(found);
  counts.gold += gold.times.length;
  counts.found += found.length;
  for (const time of gold.times) {
    const match = [...left].find((mention) => meet(mention, time));
    if (!match) continue;
    left.delete(match);
    counts.spans++;
    if (match.value === time.value) counts.values++;
  }
}

function f1(right: number, { gold, found }: Counts): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found);
}

function half(texts: readonly GoldText[], language: Language): Counts {
  const counts: Counts = { gold: 0, found: 0, spans: 0, values: 0 };
  for (const text of texts) countTimes(text, analyse(reportOf(text), language).mentions, counts);
  return counts;
}

function detail(counts: Counts): Record<string, number> {
  return { gold: counts.gold, found: counts.found, spans: counts.spans, values: counts.values };
}

function run({ data, language }: TaskInput): Promise<readonly Score[]> {
  const folder = join(data, corpus);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .sort((a, b) => (a < b ? -1 : 1));
  const texts = files.map((file) =>
    readMeantime(readFileSync(join(folder, file), 'utf8'), basename(file, '.xml')),
  );
  // Positions are counted from one: rules are tuned on the odd ones, the even ones are reported.
  const even = half(
    texts.filter((_, index) => index % 2 === 1),
    language,
  );
  const odd = half(
    texts.filter((_, index) => index % 2 === 0),
    language,
  );
  return Promise.resolve([
    {
      name: 'span-f1',
      value: f1(even.spans, even),
      detail: { ...detail(even), tuned: f1(odd.spans, odd).toFixed(4) },
    },
    {
      name: 'value-f1',
      value: f1(even.values, even),
      detail: { ...detail(even), tuned: f1(odd.values, odd).toFixed(4) },
    },
  ]);
}

export const times: Task = {
  name: 'times',
  about:
    'Times in the even files of MEANTIME (title and first five sentences): a span is right when it overlaps a gold one, a value when it is also the same TIMEX3 string.',
  needs: [corpus],
  fast: true,
  run,
};
