// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/readings/draw.ts claims|figures|numbers|sentences --corpus ecb-plus|fa-kes [--data PATH] [--seed N] [--count N]
 * [--sheet FILE]`
 *
 * Draws claims or figures, or sentences with a word of reporting or a number, for a person to read: texts in an order
 * that the seed gives, one of each. Prints each with what was made of it. A sheet of claims or figures gets one line for
 * each, all parts marked right: the person changes the marks of what is wrong, and the lines go into `claims.tsv` or
 * `figures.tsv` (offsets and marks, no text).
 */
import { writeFileSync } from 'node:fs';
import { languageFor } from '../../src/desk/language.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import type { ClaimReading, FigureReading, Sentence, Speaker } from '../../src/model/index.ts';
import { drawCalled, oneOf, orUsage } from '../draws.ts';
import { readAttributed } from '../readers/attributed.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type Drawn, drawnFrom, type ReadingCorpus, readingCorpora, textsOf } from './documents.ts';
import { claimParts, figureParts, placeOfClaim, placeOfFigure, sheetLine } from './sheet.ts';

type Draw = (drawn: Drawn, language: Language) => Shown | null;

/** What is printed of one, and its line for the sheet. */
interface Shown {
  readonly lines: string;
  readonly sheet: string | null;
}

const draws: Readonly<Record<string, Draw>> = {
  claims: drawClaim,
  figures: drawFigure,
  numbers: drawNumber,
  sentences: drawSentence,
};

const pick = <T>(from: readonly T[], random: () => number): T | undefined =>
  from[Math.floor(random() * from.length)];

function drawClaim(drawn: Drawn, language: Language): Shown | null {
  const { claims, sentences } = read(drawn, language);
  const claim = pick(
    claims.filter(({ form }) => form !== 'narrated'),
    drawn.random,
  );
  if (claim === undefined) return null;
  return {
    lines: [...contextOf(drawn, sentences, placeOf(claim)), shown(claim)].join('\n'),
    sheet: sheetLine(drawn.id, placeOfClaim(claim), claimParts),
  };
}

/** The sentence a place stands in, with the one before and the one after. */
function contextOf({ text }: Drawn, sentences: readonly Sentence[], place: number): readonly string[] {
  const around = sentences.findIndex((sentence) => isIn(place, sentence));
  return sentences
    .slice(Math.max(0, around - 1), around + 2)
    .map((sentence) => `  | ${wordsOf(text, sentence)}`);
}

function drawFigure(drawn: Drawn, language: Language): Shown | null {
  const { figures, sentences } = analyse(plainReport(drawn.id, drawn.text), language);
  const figure = pick(figures, drawn.random);
  if (figure === undefined) return null;
  return {
    lines: [...contextOf(drawn, sentences, figure.span.start), shownFigure(figure)].join('\n'),
    sheet: sheetLine(drawn.id, placeOfFigure(figure), figureParts),
  };
}

/** A sentence that holds a number in digits or words, with all figures read in it: for what is missed. */
function drawNumber(drawn: Drawn, language: Language): Shown | null {
  const { figures, sentences } = analyse(plainReport(drawn.id, drawn.text), language);
  const sentence = pick(
    sentences.filter(({ tokens }) => tokens.some(({ upos }) => upos === 'NUM')),
    drawn.random,
  );
  if (sentence === undefined) return null;
  const here = figures.filter(({ span }) => isIn(span.start, sentence));
  const lines = [`  | ${wordsOf(drawn.text, sentence)}`, ...here.map(shownFigure)].join('\n');
  return { lines, sheet: null };
}

function shownFigure(figure: FigureReading): string {
  const { span, lower, upper, modifier, quantity, unit, population, partOf, scope, period, reason } = figure;
  const of = `${quantity} of ${unit ?? '?'}, ${population ?? 'no population'}`;
  const more = `${partOf === null ? '' : 'a part, '}${scope}${period === null ? '' : ` ${period}`}`;
  return `  “${span.exact}” ${lower ?? ''}..${upper ?? ''} ${modifier}; ${of}; ${more}; ${reason}`;
}

function drawSentence(drawn: Drawn, language: Language): Shown | null {
  const { claims, sentences } = read(drawn, language);
  const { verbs } = language.attribution;
  const reports = ({ tokens }: Sentence): boolean =>
    tokens.some(({ upos, lemma }) => upos === 'VERB' && verbs.get(lemma)?.has('quote'));
  const sentence = pick(sentences.filter(reports), drawn.random);
  if (sentence === undefined) return null;
  const here = claims.filter((claim) => isIn(placeOf(claim), sentence));
  return { lines: [`  | ${wordsOf(drawn.text, sentence)}`, ...here.map(shown)].join('\n'), sheet: null };
}

const read = ({ id, text }: Drawn, language: Language) => readAttributed(plainReport(id, text), language);

const placeOf = ({ cue, content }: ClaimReading): number => (cue ?? content[0]!).start;
const isIn = (at: number, { start, end }: Sentence): boolean => start <= at && at < end;
const wordsOf = (text: string, { start, end }: Sentence): string =>
  text.slice(start, end).replaceAll('\n', ' ');

function shown(claim: ClaimReading): string {
  const content = claim.content.map(({ start, end, exact }) => `${start}-${end} [${exact}]`).join(' ');
  const hedges = claim.hedges.map(({ exact }) => exact).join(', ');
  const manner = `${claim.stance}${claim.negated ? ' negated' : ''} ${claim.modality}; hedges: ${hedges}`;
  const voices = [claim.speaker, ...claim.coSpeakers].map(voiceOf).join(' + ');
  const via = claim.relays.map(({ name }) => name).join(', ');
  return [
    `  ${claim.form}${claim.parent ? ' (inner)' : ''}: source “${claim.source?.exact ?? ''}” cue “${claim.cue?.exact ?? ''}”`,
    `    content ${content}`,
    `    voice ${voices}; via ${via}; ${manner}; ${claim.confidence}`,
  ].join('\n');
}

function voiceOf(speaker: Speaker | null): string {
  if (speaker === null) return 'none';
  return `${speaker.name} (${speaker.kind}, ${speaker.anonymity}, ${speaker.count}, ${speaker.party ?? 'no side'})`;
}

const usage = 'draw.ts claims|figures|numbers|sentences --corpus ecb-plus|fa-kes --data PATH';
const { data, seed, values, positionals } = drawCalled({
  usage,
  seed: 1,
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: 'ecb-plus' },
    count: { type: 'string', default: '100' },
    sheet: { type: 'string' },
  },
});
print(orUsage(draws[positionals[0] ?? ''], usage), oneOf(readingCorpora, values.corpus, usage), data);

function print(one: Draw, from: ReadingCorpus, folder: string): void {
  const { language } = languageFor([]);
  let drawn = 0;
  const sheet: string[] = [];
  for (const each of drawnFrom(textsOf(from, folder), seed)) {
    if (drawn === Number(values.count)) break;
    const drew = one(each, language);
    if (drew === null) continue;
    process.stdout.write(`${++drawn} ${each.id}\n${drew.lines}\n\n`);
    if (drew.sheet !== null) sheet.push(`${from}\t${drew.sheet}\n`);
  }
  if (values.sheet !== undefined) writeFileSync(values.sheet, sheet.join(''));
}
