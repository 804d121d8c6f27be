// SPDX-License-Identifier: Apache-2.0
import type { IncidentSeen, PositionSeen, QuestionSeen } from '../../../src/api/index.ts';
import { type Why, whyCounts, whyPlace, whyRelation, whyRoot, whyWhen } from '../why.ts';
import { rootsText, voiceName } from '../words.ts';
import { gradeOn, whyGrade } from './why-grade.ts';

/**
 * The answer to a “why?” of an incident's page by its name in the address; null for a name nothing answers to.
 *
 * @param scale on which the grade is shown; null: the ledger's own
 */
export function whyInIncident(
  incident: IncidentSeen,
  id: string | null,
  scale: string | null = null,
): Why | null {
  switch (id) {
    case null:
      return null;
    case 'when':
      return whyWhen(incident.when);
    case 'place':
      return whyPlace(incident.place);
    case 'origin':
      return whyPlace(incident.origin);
    case 'grade':
      return whyGrade(gradeOn(incident, scale));
    case 'counts':
      return whyCounts(incident.counts, incident.roots);
    case 'one':
      return whyOne(incident);
    default:
      return whyInQuestions(incident.questions, id);
  }
}

/** `q:ID` asks about the relation, `q:ID:0:roots` about a position's roots, `q:ID:0:1` about one voice's root. */
export function whyInQuestions(questions: readonly QuestionSeen[], id: string): Why | null {
  const question = questions.find((one) => id === `q:${one.id}` || id.startsWith(`q:${one.id}:`));
  if (!question) return null;
  const [at, what] = id.slice(`q:${question.id}`.length + 1).split(':');
  const position = at ? question.positions[Number(at)] : undefined;
  if (!position) return whyRelation(question);
  const speaker = what === 'roots' ? undefined : position.speakers[Number(what)];
  return speaker ? whyRoot(speaker) : whyPosition(position);
}

function whyPosition(position: PositionSeen): Why {
  const told = position.speakers.map(
    ({ voice, root }) => `${voiceName(voice)}: ${root?.because ?? 'no root was worked out'}`,
  );
  return {
    subject: rootsText(position.roots, position.rootsAtMost),
    because:
      position.roots === position.rootsAtMost
        ? 'One institution counts once for one answer; copies, rewrites and relays add none.'
        : 'What cannot be told folds into the nearest root for the first number and counts apart for the second.',
    inputs: told,
    changes: ['a voice that turns out to rest on another, or not to'],
    rule: 'roots of one position',
  };
}

/** Why the mentions of an incident are one thing. */
function whyOne(incident: IncidentSeen): Why {
  return {
    subject: 'one incident',
    because: 'These mentions are read as one thing in the world.',
    inputs: [
      ...incident.reasons,
      ...incident.mentions.map(
        ({ receipt, exact }) => `“${exact}” ${receipt.report.label} ¶${receipt.paragraph}`,
      ),
    ],
    changes: ['a date, place or weapon that differs', 'a decision to keep them apart'],
    rule: incident.reasons[0]?.split(':')[0] ?? 'one mention',
  };
}
