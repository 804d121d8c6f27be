// SPDX-License-Identifier: Apache-2.0
import type {
  CandidateSeen,
  FigureRead,
  HappeningSeen,
  PlaceRead,
  ReadingKind,
  ReadingStanding,
  TimeRead,
} from '../../../src/api/index.ts';
import { rangeOfEdtf } from '../../../src/api/index.ts';
import type { CastRole, Outcome, PlaceUse, Precision } from '../../../src/model/index.ts';
import { dateText, whenText } from '../dates.ts';
import { partyName, precisionWords, typeWords } from '../words.ts';
import type { Reading } from './marks.ts';

/* What was read, in plain words. Nothing is said here that the reading does not have. */

export const kindNames: Readonly<Record<ReadingKind, string>> = {
  happenings: 'happening',
  figures: 'figure',
  times: 'time',
  places: 'place',
};

export const standingNames: Readonly<Record<ReadingStanding, string>> = {
  read: '',
  part: 'known in part',
  several: 'several it may be',
  unknown: 'not known',
};

/** What part of it a filler of the cast had. */
export const castWords: Readonly<Record<CastRole, string>> = {
  individual: 'done by people',
  body: 'done by a side',
  target: 'things struck',
  victim: 'people harmed',
  weapon: 'means',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  hit: 'said to have hit',
  missed: 'said to have missed',
  intercepted: 'said to have been intercepted',
  crashed: 'said to have crashed',
  failed: 'said to have failed',
  'came-down': 'said to have come down, on its target or not',
  repelled: 'said to have been repelled',
  succeeded: 'said to have succeeded',
};

/** Whether a happening is told as done, as not done, or as neither. */
export function mannerText({ polarity, modality }: Pick<HappeningSeen, 'polarity' | 'modality'>): string {
  const told = {
    actual: 'as having happened',
    future: 'as still to come',
    hypothetical: 'as something that may, might or should be',
    historical: 'as of long before the report',
  }[modality];
  return polarity === 'negated' ? `as not so: it is negated, and told ${told}` : told;
}

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });

/** What is counted: the quantity of the codebook, or as written where it is none of those. */
export function quantityText({ quantity, unit }: Pick<FigureRead, 'quantity' | 'unit'>): string {
  if (quantity !== 'other') return typeWords(quantity);
  return unit === null ? 'not known what is counted' : `“${unit}”, of no kind in the codebook`;
}

/** The bounds of a figure by the conventions of the ledger; an end that is not stated is said to be open. */
export function boundsText({
  lower,
  upper,
  modifier,
}: Pick<FigureRead, 'lower' | 'upper' | 'modifier'>): string {
  const [low, high] = [
    lower === null ? '' : number.format(lower),
    upper === null ? '' : number.format(upper),
  ];
  if (low === '' && high === '') return 'no number can be told';
  switch (modifier) {
    case 'dozens':
    case 'hundreds':
      return `${modifier}: from ${low}, as the convention has it${high === '' ? ', no upper end' : ` to ${high}`}`;
    case 'vague':
      return `no number stated: from ${low}, as the convention has it, no upper end`;
    case 'more-than':
      return `more than ${low}, no upper end`;
    case 'fewer-than':
      return `fewer than ${high}${low === '' ? ', no lower end' : ''}`;
    case 'about':
      return `about ${low === high ? low : `${low || '…'} to ${high || '…'}`}`;
    default:
      return plainBounds(low, high);
  }
}

function plainBounds(low: string, high: string): string {
  if (high === '') return `at least ${low}, no upper end`;
  if (low === '') return `at most ${high}, no lower end`;
  return low === high ? `exactly ${low}` : `${low} to ${high}`;
}

export const scopeWords: Readonly<Record<FigureRead['scope'], string>> = {
  incident: 'one happening',
  day: 'a day, belongs to no one incident',
  campaign: 'a longer time, belongs to no one incident',
  unknown: '',
};

const timexWords = {
  DATE: 'a date',
  TIME: 'a time of day',
  DURATION: 'a length of time',
  SET: 'a time that comes again',
};

export const timexText = ({ timex }: Pick<TimeRead, 'timex'>): string =>
  timex === null ? 'a time of a kind not known' : timexWords[timex];

/** The day or days a time names; null when none can be told. */
export function timeText({ when }: Pick<TimeRead, 'when'>): string | null {
  if (when === null) return null;
  const text = whenText(when);
  return text !== null && when.value === null ? `${text}, date unknown` : text;
}

/** How finely a time is told, and how firmly. */
export function finenessText(value: string | null): string {
  if (value === null) return 'none: no date can be given';
  if (value.includes('XXXX')) return 'a day or month, without its year';
  const range = rangeOfEdtf(value);
  if (range === null) return `as it stands: ${value}`;
  const fine = {
    day: 'to the day',
    month: 'to the month',
    year: 'to the year',
    interval: 'a stretch of days',
  };
  return [fine[range.precision], range.approximate && 'about', range.uncertain && 'uncertain']
    .filter(Boolean)
    .join(', ');
}

/** First and last day; null for what is one day, or none. */
export function intervalText(value: string | null): string | null {
  const range = rangeOfEdtf(value);
  if (range === null || range.from === range.to) return null;
  const end = (day: string | null) => (day === null ? 'open' : dateText(day));
  return `${end(range.from)} – ${end(range.to)}`;
}

export const usageWords: Readonly<Record<PlaceUse, string>> = {
  literal: 'as a place',
  metonym: 'for its government, so no place of an event',
  modifier: 'to qualify a noun, so no place of an event',
  demonym: 'for its people, so no place of an event',
};

export const usageText = (use: PlaceUse | null): string =>
  use === null ? 'described, not named' : usageWords[use];

const drawn: Readonly<Record<Precision, string>> = {
  site: 'a point at the site',
  street: 'a point on the street',
  settlement: 'a point for the settlement as a whole',
  'near-settlement': 'a dashed ring about the settlement, no point of its own',
  district: 'the whole district, no point',
  province: 'the whole province, no point',
  area: 'the whole area, no point',
  country: 'the whole country, no point',
  sea: 'the whole sea, no point',
  none: 'nothing',
};

/** What a map may show of a place: by how finely it is stated, and only when it is known which place it is. */
export function drawnText({ use, place }: Pick<PlaceRead, 'use' | 'place'>): string {
  if (use !== null && use !== 'literal') return 'nothing: the name is not used for a place here';
  if (place === null || place.taken === null) return 'nothing: which place it is cannot be told';
  return drawn[place.precision];
}

type Candidate = Pick<CandidateSeen, 'name' | 'country'>;

/** “Marrow, Maravel”; a country is not said to be in itself. */
export function nameAndCountry({ name, country }: Candidate): string {
  const whose = country === null ? '' : partyName(country);
  return whose === '' || whose === name ? name : `${name}, ${whose}`;
}

/** The same with what kind of place the gazetteer has it as. */
export function candidateText(candidate: CandidateSeen): string {
  const kind = precisionWords[candidate.precision].replace(/, no point$/, '').replace(/^an? /, '');
  return `${nameAndCountry(candidate)}, ${kind}`;
}

/** A reading in a line: for a tooltip, a screen reader, and under the name on its card. */
export function summaryOf(reading: Reading): string {
  switch (reading.kind) {
    case 'happenings':
      return `${typeWords(reading.type)}, told ${mannerText(reading)}`;
    case 'figures':
      return `${quantityText(reading)}: ${boundsText(reading)}`;
    case 'times':
      return timeText(reading) ?? (reading.standing === 'read' ? timexText(reading) : 'no date can be given');
    case 'places':
      return placeSummary(reading);
  }
}

function placeSummary({ use, place, standing }: PlaceRead): string {
  if (standing === 'several') return 'several places of this name, none taken';
  if (place === null || place.taken === null) return 'which place it is cannot be told';
  const taken = candidateText(place.taken);
  return use === null || use === 'literal' ? taken : `${taken}; ${usageText(use)}`;
}
