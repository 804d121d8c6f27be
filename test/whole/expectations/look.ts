// SPDX-License-Identifier: Apache-2.0
import type { Ledger, Report, Span, Voice } from '../../../src/model/index.ts';
import type { FileKey } from './expected.ts';

/** One expectation and how it went. */
export interface Outcome {
  readonly label: string;
  /** What was found instead; null when it is met. */
  readonly missed: string | null;
}

type Range = Pick<Span, 'start' | 'end'>;

/** A ledger with the look-ups that expectations are written in. */
export interface Look {
  readonly ledger: Ledger;
  readonly report: (key: FileKey) => Report;
  /** Where words stand in a report; they stand there once. */
  readonly range: (key: FileKey, words: string) => Range;
  readonly voice: (id: string | null) => Voice | null;
}

export function lookAt(ledger: Ledger): Look {
  const voices = new Map(ledger.voices.map((voice) => [voice.id, voice]));
  const report = (key: FileKey): Report => {
    const [file, record] = key.split('#');
    const found = ledger.reports.find(({ sightings }) =>
      sightings.some(
        (seen) => seen.file === file && (record === undefined || seen.record === Number(record)),
      ),
    );
    if (!found) throw new RangeError(`no report was read from ${key}`);
    return found;
  };
  return {
    ledger,
    report,
    voice: (id) => (id === null ? null : (voices.get(id) ?? null)),
    range: (key, words) => rangeOf(report(key), words, key),
  };
}

function rangeOf({ text }: Report, words: string, key: FileKey): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`“${words}” is not in ${key}`);
  return { start, end: start + words.length };
}

/** Code units two ranges share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Shared code units over those of either: 1 is the same range. */
export function likeness(spans: readonly Range[], range: Range): number {
  const common = spans.reduce((sum, span) => sum + shared(span, range), 0);
  const own = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return common / (own + (range.end - range.start) - common);
}

/** Says an expectation is met when what was found is what was wanted. */
export function equal(label: string, wanted: unknown, found: unknown): Outcome {
  const [a, b] = [JSON.stringify(wanted), JSON.stringify(found)];
  return { label, missed: a === b ? null : `${b ?? 'nothing'}, not ${a}` };
}

export function holds(label: string, met: boolean, otherwise: string): Outcome {
  return { label, missed: met ? null : otherwise };
}

const bare = (name: string) => name.toLowerCase().replace(/’/g, "'").replace(/^the /, '');

/** Whether a voice is the one an expectation names: by its name or any form of it; `(anonymous)` must be. */
export function isVoice(voice: Voice | null, name: string): boolean {
  if (voice === null) return false;
  const anonymous = / \(anonymous\)$/.test(name);
  const wanted = bare(name.replace(/ \(anonymous\)$/, ''));
  const names = [voice.name, ...voice.names].map(bare);
  const named = names.some(
    (each) => each === wanted || each.includes(wanted) || (!anonymous && wanted.includes(each)),
  );
  return named && (!anonymous || voice.anonymous);
}
