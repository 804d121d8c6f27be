// SPDX-License-Identifier: Apache-2.0
import type {
  CheckSeen,
  LaneSeen,
  NumbersSeen,
  QuestionSeen,
  RefusalSeen,
  TwoAnswersSeen,
} from '../../api/index.ts';
import type { NumberCheck, NumberLane, NumberSheet, PairSide, Question } from '../../model/index.ts';
import { figureSeenOf } from './figures.ts';
import type { Lens } from './lens.ts';
import { startOf } from './quotes.ts';

/** What a question holds beside its positions: how they go together, who refuses, and what can be reckoned. */
export function comparedSeenOf(
  lens: Lens,
  { pairs = [], pairsLeftOut = 0, refusals = [], numbers }: Question,
): Pick<QuestionSeen, 'pairs' | 'pairsLeftOut' | 'refusals' | 'numbers'> {
  return {
    pairs: pairs.map(
      ({ a, b, relation, rule, because, inputs }): TwoAnswersSeen => ({
        ...{ a, b, relation, rule, because },
        receipts: inputs.map((side) => lens.receipt(side.report, startOfSide(lens, side))),
      }),
    ),
    pairsLeftOut,
    refusals: refusals.flatMap((refusal) => refusalSeenOf(lens, refusal)),
    numbers: numbers ? numbersSeenOf(lens, numbers) : null,
  };
}

function startOfSide({ reader }: Lens, { report, happening, claim, figure }: PairSide): number {
  const [number] = figure === null ? [] : reader.figures([figure]);
  if (number !== undefined) return number.span.start;
  const told = reader.happeningsOfReport(report).find(({ id }) => id === happening);
  if (told !== undefined) return told.trigger.start;
  const [said] = claim === null ? [] : reader.claims([claim]);
  return said === undefined ? 0 : startOf(said);
}

function refusalSeenOf(
  lens: Lens,
  { claim: id, voices, stance }: NonNullable<Question['refusals']>[number],
): readonly RefusalSeen[] {
  return lens.reader.claims([id]).map((claim) => ({
    ...{ stance, claim: id },
    voices: lens.voices(voices),
    receipt: lens.receipt(claim.report, startOf(claim)),
  }));
}

function numbersSeenOf(lens: Lens, { lanes, checks, checksLeftOut }: NumberSheet): NumbersSeen {
  return {
    lanes: lanes.map((lane) => laneSeenOf(lens, lane)),
    checks: checks.map((check) => checkSeenOf(lens, check)),
    checksLeftOut,
  };
}

function laneSeenOf(lens: Lens, { figures, ...lane }: NumberLane): LaneSeen {
  const byId = new Map(lens.reader.figures(figures).map((figure) => [figure.id, figure]));
  const ordered = figures.flatMap((id) => byId.get(id) ?? []);
  return { ...lane, figures: ordered.map((figure) => figureSeenOf(lens, figure)) };
}

function checkSeenOf(lens: Lens, { result, sum, rule, because, parts, whole }: NumberCheck): CheckSeen {
  const figures = lens.reader.figures([...parts, ...(whole === null ? [] : [whole])]);
  return {
    ...{ result, sum, rule, because },
    figures: figures.map(({ span, report, claim }) => ({
      ...{ exact: span.exact, claim },
      receipt: lens.receipt(report, span.start),
    })),
  };
}
