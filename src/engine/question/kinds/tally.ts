// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type FigureReading, type Happening } from '../../../model/index.ts';
import { groupBy } from '../../cluster/groups.ts';
import { sheetOf } from '../../number/sheets.ts';
import { sayingOf, type Telling } from '../../root/tellings.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board } from '../board.ts';
import type { Doubting } from '../doubts.ts';
import { type Count, keyOfFigure, relateFigures, wordsOfFigure } from '../numbers.ts';
import { isPart } from '../parts.ts';
import type { TargetContext } from '../targets.ts';
import { wouldChange } from './toll.ts';

export type TallyContext = TargetContext & Pick<Board, 'tolls' | 'tollFillers' | 'subtotals'>;

/** Quantities that count nothing of what happened. */
const uncounted: ReadonlySet<string> = new Set([
  'other',
  'people',
  'money',
  'percentage',
  'share',
  'age',
  'time',
  'ordinal',
  'distance',
]);

/** Quantities of doings: a side's count of them is a tally though no time is named. */
const doings: ReadonlySet<string> = new Set(['sorties', 'targets', 'strikes', 'air-strikes']);

/**
 * How many, by day and in all? Tallies belong to no incident: counts over a day or a campaign, and what a side says of
 * its doings over a time nobody names. One question a side and quantity, asked when there are two answers.
 */
export function askTallies(context: TallyContext): readonly Asked<Count>[] {
  const told = context.pile.reports.flatMap(({ analysis }) => {
    const byId = new Map(analysis.happenings.map((happening) => [happening.id, happening]));
    return withOnlySide(
      analysis.figures.flatMap((figure) => talliedIn(figure, byId.get(figure.happening ?? ''), context)),
    );
  });
  return [...groupBy(told, ({ side, answer }) => `${side ?? ''}:${answer.value.figure.quantity}`)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([about, members]) => {
      const answers = members.map(({ answer }) => answer);
      if (new Set(answers.map(({ key }) => key)).size < 2) return [];
      return [askedOf(about, members[0]!.side, answers, context)];
    });
}

interface Tallied {
  readonly side: string | null;
  readonly answer: Answer<Count>;
}

/** Doings of nobody named are those of the one side whose doings the same report counts. */
function withOnlySide(tallied: readonly Tallied[]): readonly Tallied[] {
  const isDoing = ({ answer }: Tallied) => doings.has(answer.value.figure.quantity);
  const sides = new Set(tallied.filter(isDoing).flatMap(({ side }) => side ?? []));
  const [only] = sides;
  if (only === undefined || sides.size > 1) return tallied;
  return tallied.map((one) => (one.side === null && isDoing(one) ? { ...one, side: only } : one));
}

function talliedIn(
  figure: FigureReading,
  happening: Happening | undefined,
  context: TallyContext,
): readonly Tallied[] {
  if (uncounted.has(figure.quantity) || happening === undefined || figure.modifier === 'vague') return [];
  const telling = tellingOf(figure, happening, context);
  const party = partyOf(happening, telling, context);
  const isTally = figure.scope === 'day' || figure.scope === 'campaign';
  const isDoing = figure.scope === 'unknown' && doings.has(figure.quantity) && party !== null;
  if (telling.says !== 'so' || !(isTally || isDoing)) return [];
  const value = { figure, unit: null, part: isPart(figure, telling, context), people: figure.population };
  const answer = answerBy(
    context,
    telling,
    { key: keyOfTally(figure), text: wordsOfTally(figure), value },
    figure,
  );
  return [{ side: party === null ? null : context.sides.side(party), answer }];
}

/** Whose doings are counted: of whom the words say so, or, of what a party counts of doings, its own. */
function partyOf(happening: Happening, { claim, voice }: Telling, { voices }: TallyContext): string | null {
  if (happening.actorParty !== null || claim === null) return happening.actorParty;
  return voices.voice(voice)?.party ?? null;
}

function tellingOf(figure: FigureReading, happening: Happening, { pile, voices }: TallyContext): Telling {
  const reading = pile.claim(figure.claim);
  const claim = reading?.form === 'narrated' ? null : reading;
  const said = claim === null ? null : voices.of(claim);
  return {
    incident: '',
    happening,
    report: figure.report,
    claim,
    voice: said === null ? voices.ofOutlet(figure.report) : said.voice,
    coVoices: said?.coVoices ?? [],
    says: sayingOf(happening, claim),
    hedged: claim?.hedged ?? false,
  };
}

function keyOfTally(figure: FigureReading): string {
  return `${keyOfFigure(figure)} ${figure.scope}`;
}

function wordsOfTally(figure: FigureReading): string {
  if (figure.period !== null) return wordsOfFigure(figure);
  const over = { day: 'in a day', campaign: 'in all', incident: '', unknown: 'over a time nobody names' };
  return `${wordsOfFigure(figure)} ${over[figure.scope]}`.trim();
}

function askedOf(
  about: string,
  side: string | null,
  answers: readonly Answer<Count>[],
  { sides }: TallyContext,
): Asked<Count> {
  const { quantity } = answers[0]!.value.figure;
  const whose = side === null ? '' : ` of ${sides.name(side)}`;
  const kind = quantity === 'killed' ? 'toll-killed' : quantity === 'injured' ? 'toll-injured' : 'count';
  const text = `How many ${quantity}, in tallies${whose}, by day and in all?`;
  const relate: Asked<Count>['relate'] = (a, b) => relateTallies(a, b, answers, side !== null);
  return { kind, about, text, answers, numbers: sheetOf(answers), relate, wouldChange };
}

/**
 * Two tallies over a time that nobody names are not held against each other: the one may be the later. Nor are those
 * of whose doings nothing is said: they may be of different fronts.
 */
function relateTallies(
  a: Stand<Count>,
  b: Stand<Count>,
  all: readonly Answer<Count>[],
  ofSide: boolean,
): Related {
  const [one, other] = [a.value.figure, b.value.figure];
  if (one.scope !== other.scope) {
    const because = 'the figures are over different periods';
    return { relation: 'different-period', rule: 'number.period@1', because };
  }
  if (one.period === null && other.period === null) {
    const because = 'over which time either counts is not said';
    return { relation: 'cannot-tell', rule: 'number.no-period@1', because };
  }
  const related = relateFigures(a, b, { all, doubt: ownWordsDoubt });
  if (ofSide || (related.relation !== 'conflict' && related.relation !== 'retracts')) return related;
  const because = `${related.because}; but whose doings either counts is not said`;
  return { relation: 'cannot-tell', rule: 'number.of-nobody@1', because };
}

/** A tally that a report tells in its own words may be taken from the other: where it comes from is not traced. */
const ownWordsDoubt: Doubting = (one, other) =>
  one.claim !== null && other.claim !== null
    ? null
    : { rule: 'number.own-words@1', because: 'a report tells one in its own words, from whom is not known' };
