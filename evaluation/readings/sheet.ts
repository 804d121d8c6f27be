// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading, FigureReading } from '../../src/model/index.ts';
import { type ReadingCorpus, readingCorpora } from './documents.ts';

/** What a person judges of a claim, part by part. */
export const claimParts = ['content', 'source', 'cue', 'kind', 'stance', 'hedge'] as const;

/** What a person judges of a figure: bounds and modifier; what is counted and what befell it; of whom. */
export const figureParts = ['value', 'quantity', 'population'] as const;

/** A reading that a person has judged: where and how it is read, and which of its parts are right. */
export interface Judgement<Part extends string> {
  readonly corpus: ReadingCorpus;
  readonly id: string;
  readonly place: string;
  readonly right: Readonly<Record<Part, boolean>>;
}

type Ends = { readonly start: number; readonly end: number } | null;
const at = (span: Ends): string => (span === null ? '-' : `${span.start}-${span.end}`);

/**
 * Where and how a claim is read, in offsets and labels: content, source, cue, kind of the voice, stance, hedges. A claim
 * with another place has been read otherwise, and what a person said of it says nothing of it any more.
 */
export function placeOfClaim(claim: ClaimReading): string {
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

/** The same of a figure: its words, its bounds and modifier, its quantity, its population. */
export function placeOfFigure(figure: FigureReading): string {
  const { span, lower, upper, modifier, quantity, population } = figure;
  const bounds = `${lower ?? ''}..${upper ?? ''}`;
  return [at(span), bounds, modifier, quantity, population?.replaceAll(' ', '_') ?? '-'].join(' ');
}

/** A line of a sheet: id, place, and `+` for each part; a person changes it to `-` where the part is wrong. */
export function sheetLine(id: string, place: string, parts: readonly string[]): string {
  return `${id}\t${place}\t${parts.map(() => '+').join('')}`;
}

/** @throws RangeError on a line that is none */
export function readSheet<Part extends string>(
  sheet: string,
  parts: readonly Part[],
): readonly Judgement<Part>[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [corpus, id, place, marks = ''] = line.split('\t');
      const known = readingCorpora.find((name) => name === corpus);
      if (!known || !id || !place || !/^[+-]+$/.test(marks) || marks.length !== parts.length)
        throw new RangeError(`no judgement: ${line}`);
      const right = Object.fromEntries(parts.map((part, i) => [part, marks[i] === '+']));
      return { corpus: known, id, place, right: right as Record<Part, boolean> };
    });
}
