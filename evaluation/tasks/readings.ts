// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import { articlesFile } from '../piles/articles.ts';
import { readAttributed } from '../readers/attributed.ts';
import { ecbFolder } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type ReadingText, readingCorpora, textsOf } from '../readings/documents.ts';
import {
  claimParts,
  figureParts,
  type Judgement,
  placeOfClaim,
  placeOfFigure,
  readSheet,
} from '../readings/sheet.ts';
import type { Score, Task, TaskInput } from '../task.ts';

const sheetNamed = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'readings', `${name}.tsv`), 'utf8');

/** Claims drawn at random that a person has judged part by part. */
export const readings: Task = {
  name: 'readings',
  about:
    'claims drawn at random and judged by a person: the share of each part that is right, by corpus, and how many of the claims are still read just so',
  needs: [ecbFolder, articlesFile],
  fast: false,
  run: async (input) => scoresOf(readSheet(sheetNamed('claims'), claimParts), claimParts, claimPlaces, input),
};

/** Figures drawn at random that a person has judged part by part. */
export const figures: Task = {
  name: 'figures',
  about:
    'figures drawn at random and judged by a person: the share whose value, quantity and population are right, by corpus, and how many of them are still read just so',
  needs: [ecbFolder, articlesFile],
  fast: false,
  run: async (input) =>
    scoresOf(readSheet(sheetNamed('figures'), figureParts), figureParts, figurePlaces, input),
};

/** The places of all that is read in a text, as a sheet has them. */
type Places = (text: ReadingText, language: Language) => readonly string[];

const claimPlaces: Places = ({ id, text }, language) =>
  readAttributed(plainReport(id, text), language).claims.map(placeOfClaim);

const figurePlaces: Places = ({ id, text }, language) =>
  analyse(plainReport(id, text), language).figures.map(placeOfFigure);

function scoresOf<Part extends string>(
  judgements: readonly Judgement<Part>[],
  parts: readonly Part[],
  places: Places,
  { data, language, say }: TaskInput,
): readonly Score[] {
  return readingCorpora.flatMap((corpus) => {
    const judged = judgements.filter((each) => each.corpus === corpus);
    const still = stillRead(judged, textsOf(corpus, data), (text) => places(text, language));
    say(`${corpus}: ${judged.length} judged, ${still} are still read just so`);
    return sharesOf(judged, parts, still);
  });
}

/** The share of each part that was right, of all that were judged in one corpus. */
function sharesOf<Part extends string>(
  judged: readonly Judgement<Part>[],
  parts: readonly Part[],
  still: number,
): readonly Score[] {
  return parts.map((part) => {
    const right = judged.filter((each) => each.right[part]).length;
    return {
      name: `${judged[0]?.corpus ?? 'none'} ${part}`,
      value: right / Math.max(1, judged.length),
      detail: { right, judged: judged.length, 'still read just so': still },
    };
  });
}

function stillRead(
  judged: readonly Judgement<string>[],
  texts: readonly ReadingText[],
  places: (text: ReadingText) => readonly string[],
): number {
  const ids = new Set(judged.map(({ id }) => id));
  const read = new Map(texts.filter(({ id }) => ids.has(id)).map((text) => [text.id, new Set(places(text))]));
  return judged.filter(({ id, place }) => read.get(id)?.has(place)).length;
}
