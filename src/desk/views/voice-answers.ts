// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, Spot, StandSeen } from '../../api/index.ts';
import type { Claim, ClaimId, Position, Question, VoiceId } from '../../model/index.ts';
import { byUrgency, placeOf, tellerOf, withdrawnPositions } from './questions.ts';
import { speakersOf } from './voice-index.ts';
import { inOrderOf, type VoiceScope } from './voice-scope.ts';

/** What each claim of the voice answers, by the claim. */
export function answersOf({ entry }: Pick<VoiceScope, 'entry'>): ReadonlyMap<ClaimId, SaidSeen['answers']> {
  const own = new Set(entry.spoken);
  const answers = new Map<ClaimId, SaidSeen['answers'][number][]>();
  for (const question of entry.questions) {
    const withdrawn = withdrawnPositions(question);
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
  const { lens, entry } = scope;
  const positions = entry.questions.flatMap((question) => question.positions);
  const answering = lens.reader.claims(positions.flatMap((position) => position.claims));
  const claims = new Map(answering.map((claim) => [claim.id, claim]));
  return byUrgency(entry.questions).map((question) => standOf(scope, claims, question));
}

type Claims = ReadonlyMap<ClaimId, Claim>;

function standOf(scope: VoiceScope, claims: Claims, question: Question): StandSeen {
  const { id, kind, text, relation, because, incident, positions } = question;
  const withdrawn = withdrawnPositions(question);
  const answered = positions.map((position) => answeredOf(scope, claims, position));
  return {
    ...{ id, kind, text, relation, because, incident },
    own: answered
      .filter(({ voices }) => voices.includes(scope.id))
      .sort((a, b) => compareFirst(scope, a, b))
      .map(({ position, spots }) => ({
        answer: position.answer,
        hedged: position.hedged,
        withdrawn: withdrawn.has(position),
        spots,
      })),
    others: answered
      .map((one) => ({ ...one, voices: one.voices.filter((voice) => voice !== scope.id) }))
      .filter(({ voices, position }) => voices.length > 0 || position.voices.length === 0)
      .map(({ position, voices, elsewhere }) => ({
        answer: position.answer,
        withdrawn: withdrawn.has(position),
        ...{ voices, spot: elsewhere },
      })),
  };
}

/** A position as the voice sees it: who gives it, where the voice itself does, and where somebody else does. */
interface Answered {
  readonly position: Position;
  readonly voices: readonly VoiceId[];
  readonly spots: readonly Spot[];
  readonly elsewhere: Spot | null;
}

function answeredOf(scope: VoiceScope, known: Claims, position: Position): Answered {
  const { lens, id } = scope;
  const claims = inOrderOf(
    lens,
    position.claims.flatMap((claim) => known.get(claim) ?? []),
  );
  const isBy = (claim: Claim) => speakersOf(lens, claim).includes(id);
  const saying = claims.flatMap((claim) => speakersOf(lens, claim));
  const voices = [...new Set([...position.voices, ...saying, ...(position.told ?? []).map(tellerOf)])];
  const told = claims.filter(isBy).map(scope.spot);
  const foreign = claims.find((claim) => !isBy(claim));
  return {
    ...{ position, voices },
    spots: told.length > 0 ? told : toldSpots(scope, position, (teller) => teller === id),
    elsewhere: foreign
      ? scope.spot(foreign)
      : (toldSpots(scope, position, (teller) => teller !== id)[0] ?? null),
  };
}

/** Where reports answer in their own words and no claim holds them. */
function toldSpots(
  { lens, spotAt, bySpot }: VoiceScope,
  { told = [] }: Position,
  isBy: (teller: VoiceId) => boolean,
): readonly Spot[] {
  return told
    .filter((telling) => isBy(tellerOf(telling)))
    .map((telling) => spotAt(telling.report, placeOf(lens, telling).start, null))
    .sort(bySpot);
}

/** By the first place; an answer without a place comes last. */
function compareFirst({ bySpot }: VoiceScope, { spots: [a] }: Answered, { spots: [b] }: Answered): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return bySpot(a, b);
}
