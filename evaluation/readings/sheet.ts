// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading } from '../../src/model/index.ts';
import { type ReadingCorpus, readingCorpora } from './documents.ts';

/** What a person judges of a claim, part by part. */
export const judgedParts = ['content', 'source', 'cue', 'kind', 'stance', 'hedge'] as const;
export type JudgedPart = (typeof judgedParts)[number];

/** One claim that a person has judged: where it is read, and which of its parts are right. */
export interface Judgement {
  readonly corpus: ReadingCorpus;
  readonly id: string;
  readonly place: string;
  readonly right: Readonly<Record<JudgedPart, boolean>>;
}

/**
 * Where and how a claim is read, in offsets and labels: content, source, cue, kind of the voice, stance, hedges. A claim
 * with another place has been read otherwise, and what a person said of it says nothing of it any more.
 */
export function placeOf(claim: ClaimReading): string {
  const at = (span: { readonly start: number; readonly end: number } | null) =>
    span === null ? '-' : `${span.start}-${span.end}`;
  const { content, source, cue, speaker, stance, hedges } = claim;
  return [
    content.map(at).join(','),
    at(source),
    at(cue),
    speaker?.kind ?? '-',
    stance,
    hedges.map(at).join(',') || '-',
  ].join(' ');
}

/** A line of a sheet: id, place, and `+` for each part; a person changes it to `-` where the part is wrong. */
export function sheetLine(id: string, claim: ClaimReading): string {
  return `${id}\t${placeOf(claim)}\t${judgedParts.map(() => '+').join('')}`;
}

/** @throws RangeError on a line that is none */
export function readSheet(sheet: string): readonly Judgement[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [corpus, id, place, marks = ''] = line.split('\t');
      const known = readingCorpora.find((name) => name === corpus);
      if (!known || !id || !place || !/^[+-]{6}$/.test(marks)) throw new RangeError(`no judgement: ${line}`);
      const right = Object.fromEntries(judgedParts.map((part, i) => [part, marks[i] === '+']));
      return { corpus: known, id, place, right: right as Judgement['right'] };
    });
}
