// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, Modifier, MutationSide, Span } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import type { Draft } from './drafts.ts';
import { isMissing, type Laid, sentencesAround } from './laid.ts';
import type { Pair } from './paired.ts';

/** What two copies of one number say differently: the number, how it is bounded, who is counted. */
export function changesOfFigure(laid: Laid, { a, b }: Pair<FigureReading>): readonly Draft[] {
  const aroundA = sentencesAround(laid.a, a.span);
  const aroundB = sentencesAround(laid.b, b.span);
  const wordsDiffer =
    isMissing(laid.a.read.report, a.span, laid.b.read.report, aroundB) ||
    isMissing(laid.b.read.report, b.span, laid.a.read.report, aroundA);
  return [
    ...(wordsDiffer ? [numberChange(a, b), modifierChange(a, b)] : []),
    populationChange(laid, a, b),
  ].flatMap((draft) => draft ?? []);
}

function side(figure: FigureReading, value: string, words: readonly Span[] = [figure.span]): MutationSide {
  return { claim: figure.claim, figure: figure.id, value, words };
}

/** Modifiers whose bounds are a convention and no number that anybody said. */
const unnumbered: ReadonlySet<Modifier> = new Set(['dozens', 'hundreds', 'vague']);

function numberChange(a: FigureReading, b: FigureReading): Draft | null {
  if (unnumbered.has(a.modifier) || unnumbered.has(b.modifier)) return null;
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one === null || other === null || one === other) return null;
  return {
    kind: 'number',
    change: 'changed',
    a: side(a, one),
    b: side(b, other),
    because: 'the number is another',
  };
}

/** The number as told: one, or two for a range. */
function numberOf({ lower, upper, modifier }: FigureReading): string | null {
  if (lower !== null && upper !== null && lower !== upper && modifier === 'range') return `${lower}–${upper}`;
  const number = lower ?? upper;
  return number === null ? null : String(number);
}

const plain: ReadonlySet<Modifier> = new Set(['exactly', 'none']);

function modifierChange(a: FigureReading, b: FigureReading): Draft | null {
  const [plainA, plainB] = [plain.has(a.modifier), plain.has(b.modifier)];
  if (a.modifier === b.modifier || (plainA && plainB)) return null;
  return {
    kind: 'modifier',
    change: plainB ? 'lost' : plainA ? 'gained' : 'changed',
    a: side(a, a.modifier),
    b: side(b, b.modifier),
    because: 'the number is bounded in another way',
  };
}

function populationChange(laid: Laid, a: FigureReading, b: FigureReading): Draft | null {
  if ((a.population === null && b.population === null) || sameName(a.population, b.population)) return null;
  const [wordsA, wordsB] = [populationWords(laid, 'a', a), populationWords(laid, 'b', b)];
  if (wordsA.length + wordsB.length === 0) return null;
  return {
    kind: 'population',
    change: b.population === null ? 'lost' : a.population === null ? 'gained' : 'changed',
    a: side(a, a.population ?? 'not told', wordsA),
    b: side(b, b.population ?? 'not told', wordsB),
    because: 'another kind of people is counted',
  };
}

function sameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldName(a) === foldName(b);
}

/** Where the kind of people is named: the nearest such words in the figure's sentence, unless the other copy has them too. */
function populationWords(laid: Laid, name: 'a' | 'b', figure: FigureReading): readonly Span[] {
  const [here, there] = name === 'a' ? [laid.a, laid.b] : [laid.b, laid.a];
  if (figure.population === null) return [];
  const { report } = here.read;
  const around = sentencesAround(here, figure.span);
  const after = report.text.indexOf(figure.population, figure.span.start);
  const start = after >= 0 ? after : report.text.lastIndexOf(figure.population, figure.span.start);
  const end = start + figure.population.length;
  if (start < around.start || end > around.end) return [];
  const span = { start, end, exact: report.text.slice(start, end) };
  return isMissing(report, span, there.read.report, there.extent) ? [span] : [];
}
