// SPDX-License-Identifier: Apache-2.0
import type { PositionSeen, QuestionSeen, RootSeen, SpeakerSeen, VoiceSeen } from '../../api/index.ts';
import type { Claim, Position, Question, Relation, Root } from '../../model/index.ts';
import { figureSeenOf } from './figures.ts';
import type { Lens } from './lens.ts';
import { quotesOf, startOf } from './quotes.ts';

/** What a reader should see first: what is most in dispute. */
const urgency: readonly Relation[] = [
  'conflict',
  'retracts',
  'cannot-tell',
  'different-period',
  'narrower',
  'broader',
  'compatible',
  'agree',
  'one-position',
  'no-answer',
];

/** Questions by how much they are in dispute, then in the ledger's order. */
export function byUrgency(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort((a, b) => urgency.indexOf(a.relation) - urgency.indexOf(b.relation));
}

/** A question with everything its board shows. */
export function questionSeenOf(lens: Lens, question: Question, roots: readonly Root[]): QuestionSeen {
  const { id, kind, text, relation, rule, because, inputs, wouldChange } = question;
  const withdrawn = withdrawnPositions(lens, question);
  return {
    ...{ id, kind, text, relation, rule, because, inputs, wouldChange },
    unanswered: question.unanswered.map((name) => lens.voice(name)?.name ?? name),
    positions: question.positions.map((position) => ({
      ...positionSeenOf(lens, position, roots),
      withdrawn: withdrawn.has(position),
    })),
  };
}

function positionSeenOf(
  lens: Lens,
  position: Position,
  roots: readonly Root[],
): Omit<PositionSeen, 'withdrawn'> {
  const { answer, hedged, rootsAtMost } = position;
  return {
    ...{ answer, hedged, rootsAtMost, roots: position.roots },
    speakers: speakersOf(lens, position, roots),
    figures: lens.reader.figures(position.figures).map((figure) => figureSeenOf(lens, figure)),
  };
}

/** Voices in the order the position names them, then those only its claims name; each with its own root. */
function speakersOf(lens: Lens, position: Position, roots: readonly Root[]): readonly SpeakerSeen[] {
  const groups = new Map<string, Speaker>();
  const claims = lens.reader.claims(position.claims);
  const joint = new Set(claims.flatMap((claim) => claim.coVoices));
  for (const id of position.voices) {
    if (!joint.has(id)) groups.set(id, { voice: lens.voice(id), claims: [] });
  }
  for (const claim of claims) {
    const voice = lens.speaker(claim);
    const key = voice?.id ?? '';
    groups.set(key, { voice, claims: [...(groups.get(key)?.claims ?? []), claim] });
  }
  return [...groups.values()].map((speaker) => ({
    voice: speaker.voice,
    quotes: quotesOf(lens, speaker.claims),
    root: rootOf(lens, roots, speaker),
  }));
}

interface Speaker {
  readonly voice: VoiceSeen | null;
  readonly claims: readonly Claim[];
}

function rootOf(lens: Lens, roots: readonly Root[], speaker: Speaker): RootSeen | null {
  const said = new Set(speaker.claims.map((claim) => claim.id));
  const root =
    roots.find(
      (one) => one.voice === (speaker.voice?.id ?? null) && one.claims.some((claim) => said.has(claim)),
    ) ?? roots.find((one) => one.claims.some((claim) => said.has(claim)));
  return root ? rootSeenOf(lens, root, roots) : null;
}

/** A root with its receipts, earliest report first. */
export function rootSeenOf(lens: Lens, root: Root, roots: readonly Root[]): RootSeen {
  const into = roots.find((one) => one.id === root.foldsInto);
  const claims = [...lens.reader.claims(root.claims)].sort(
    (a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b),
  );
  const told = new Set(claims.map((claim) => claim.report));
  return {
    id: root.id,
    voice: lens.voice(root.voice) ?? (claims[0] ? lens.speaker(claims[0]) : null),
    independence: root.independence,
    foldsInto: into ? (lens.voice(into.voice)?.name ?? 'a voice nobody names') : null,
    because: root.because,
    receipts: [
      ...claims.map((claim) => lens.receipt(claim.report, startOf(claim))),
      ...root.reports.filter((id) => !told.has(id)).map((id) => lens.receipt(id, 0)),
    ],
  };
}

/** In a question whose answer was taken back: the positions whose own voice denies them in another position. */
function withdrawnPositions(lens: Lens, question: Question): ReadonlySet<Position> {
  if (question.relation !== 'retracts') return new Set();
  const takingBack = question.positions.filter((position) =>
    lens.reader
      .claims(position.claims)
      .some((claim) => claim.stance === 'denies' || claim.stance === 'partly-denies'),
  );
  const voices = new Set(takingBack.flatMap((position) => position.voices));
  return new Set(
    question.positions.filter(
      (position) => !takingBack.includes(position) && position.voices.some((voice) => voices.has(voice)),
    ),
  );
}
