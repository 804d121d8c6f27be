// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, Spot, StandSeen } from '../../api/index.ts';
import type { Claim, ClaimId, Position, Question } from '../../model/index.ts';
import { byUrgency, withdrawnPositions } from './questions.ts';
import { startOf } from './quotes.ts';
import { speakersOf } from './voice-index.ts';
import type { VoiceScope } from './voice-scope.ts';

/** What each claim of the voice answers, by the claim. */
export function answersOf({ lens, entry }: VoiceScope): ReadonlyMap<ClaimId, SaidSeen['answers']> {
  const own = new Set(entry.spoken);
  const answers = new Map<ClaimId, SaidSeen['answers'][number][]>();
  for (const question of entry.questions) {
    const withdrawn = withdrawnPositions(lens, question);
    for (const position of question.positions) {
      for (const claim of position.claims) {
        if (!own.has(claim)) continue;
        const answer = { question: question.id, answer: position.answer, withdrawn: withdrawn.has(position) };
        answers.set(claim, [...(answers.get(claim) ?? []), answer]);
      }
    }
  }
  return answers;
}

/** The questions the voice answers, those most in dispute first: its own answers in order, then those of others. */
export function standsOf(scope: VoiceScope): readonly StandSeen[] {
  return byUrgency(scope.entry.questions).map((question) => standOf(scope, question));
}

function standOf(scope: VoiceScope, question: Question): StandSeen {
  const { id, kind, text, relation, because, positions } = question;
  const withdrawn = withdrawnPositions(scope.lens, question);
  const answered = positions.map((position) => answeredOf(scope, position));
  const own = answered.filter(({ isOwn }) => isOwn);
  const others = answered.filter(({ voices }) => voices.some((voice) => voice !== scope.id));
  return {
    ...{ id, kind, text, relation, because },
    incident: scope.incidentAt(question.incident),
    own: own
      .sort((a, b) => compareSpots(a.spots[0], b.spots[0]))
      .map(({ position, spots }) => ({
        answer: position.answer,
        hedged: position.hedged,
        withdrawn: withdrawn.has(position),
        spots,
      })),
    others: others.map(({ position, voices, other }) => ({
      answer: position.answer,
      withdrawn: withdrawn.has(position),
      voices: voices.filter((voice) => voice !== scope.id),
      spot: other,
    })),
  };
}

/** A position as the voice sees it: whether it is its own, where it says so, and where somebody else does. */
interface Answered {
  readonly position: Position;
  readonly voices: readonly string[];
  readonly isOwn: boolean;
  readonly spots: readonly Spot[];
  readonly other: Spot | null;
}

function answeredOf(scope: VoiceScope, position: Position): Answered {
  const { lens, id } = scope;
  const claims = [...lens.reader.claims(position.claims)].sort(
    (a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b),
  );
  const isBy = (claim: Claim) => speakersOf(lens, claim).includes(id);
  const voices = new Set([...position.voices, ...claims.flatMap((claim) => speakersOf(lens, claim))]);
  const told = claims.filter(isBy).map(scope.spot);
  const foreign = claims.find((claim) => !isBy(claim));
  return {
    position,
    voices: [...voices],
    isOwn: voices.has(id),
    spots: told.length > 0 ? told : figureSpots(scope, position),
    other: foreign ? scope.spot(foreign) : null,
  };
}

/** A report that answers in its own words need not hold a claim; its figure is then where it says so. */
function figureSpots({ lens, id, reportAt }: VoiceScope, position: Position): readonly Spot[] {
  const figures = lens.reader.figures(position.figures).filter((figure) => figure.voice === id);
  const spots = figures.map(({ report, span, claim }) => {
    const { paragraph, start } = lens.receipt(report, span.start);
    return { report: reportAt(report), paragraph, start, claim };
  });
  return spots.sort(compareSpots);
}

/** Reports stand in the page's table by date, so their index tells the order; what has no place comes last. */
function compareSpots(a: Spot | undefined, b: Spot | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.report - b.report || a.start - b.start;
}
