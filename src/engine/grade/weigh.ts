// SPDX-License-Identifier: Apache-2.0
import type { Grade, Incident, Question, QuestionId } from '../../model/index.ts';
import type { Joined } from '../cluster/incidents.ts';
import type { Sides } from '../cluster/sides.ts';
import { placeStruck } from '../cluster/units.ts';
import type { Pile } from '../pile.ts';
import type { Board } from '../question/board.ts';
import { questionsOf } from '../question/questions.ts';
import type { Rooted } from '../root/roots.ts';
import type { Telling } from '../root/tellings.ts';
import { gradeOf } from './grade.ts';

/** An incident with all that its questions and its grade rest on. */
export type Weighing = Omit<Board, 'places'>;

/** What an incident comes to: its questions, its counts and its grade without fragility. */
export interface Weighed {
  readonly questions: readonly Question[];
  readonly rooted: Rooted;
  readonly counts: Incident['counts'];
  readonly grade: Grade;
}

/** Asks what an incident leaves open, counts, and grades it. */
export function weigh(weighing: Weighing): Weighed {
  return weighedOn(weighing, questionsIn(weighing));
}

/**
 * As {@link weigh}, for what is left of an incident when some of its words are left out. That opens no dispute: answers
 * that only seem opposed without the words that went with them are not in conflict.
 *
 * @param disputed questions in conflict while all the words are there
 */
export function weighRest(rest: Weighing, disputed: ReadonlySet<QuestionId>): Weighed {
  const asked = questionsIn(rest).map((question) =>
    question.relation === 'conflict' && !disputed.has(question.id) ? notOpened(question) : question,
  );
  return weighedOn(rest, asked);
}

/** Ids of those questions that are in conflict. */
export function disputedAmong(questions: readonly Question[]): ReadonlySet<QuestionId> {
  return new Set(questions.filter(({ relation }) => relation === 'conflict').map(({ id }) => id));
}

function notOpened(question: Question): Question {
  return {
    ...question,
    relation: 'cannot-tell',
    rule: 'grade.not-opened@1',
    because: `${question.because}; but with the words that are left out, it is not in conflict`,
  };
}

function questionsIn(weighing: Weighing): readonly Question[] {
  return questionsOf({ ...weighing, places: placesOf(weighing.incident) });
}

function weighedOn(weighing: Weighing, questions: readonly Question[]): Weighed {
  const { incident, rooted, pile } = weighing;
  return {
    questions,
    rooted,
    counts: { ...reportCounts(incident, pile), ...rooted.counts },
    grade: gradeOf({ ...weighing, questions }),
  };
}

/** Somebody's words in a report: a telling, or a claim with its speakers. */
export interface Words extends Pick<Telling, 'report' | 'voice' | 'coVoices'> {
  /** They are the report's own. */
  readonly own: boolean;
}

/** Which words of an incident are kept. */
export interface Selection {
  readonly tellings: (telling: Telling) => boolean;
  /** Of all claims that speak of it, those that only refuse to among them. */
  readonly claims: (words: Words) => boolean;
}

/**
 * An incident with some of its words left out. What is one incident, who is one voice and whose words are whose stay
 * as they were read from all reports; roots, questions and grade follow from what is kept.
 *
 * What a report tells beside words it attributes falls with them when all of them are left out: it is no word of its
 * own for the thing.
 */
export function keeping(weighing: Weighing, { tellings: chosen, claims: heard }: Selection): Weighing {
  const { incident, rooted, voices, sides } = weighing;
  const chosenOnes = weighing.tellings.filter(chosen);
  const stillRelaying = relayingReports(chosenOnes);
  const tellings = chosenOnes.filter((telling) => {
    const restsOn = rooted.resting.get(telling);
    return restsOn === undefined || restsOn.some((report) => stillRelaying.has(report));
  });
  const kept = new Set(tellings);
  return {
    ...weighing,
    incident: narrowed(incident, tellings, sides),
    tellings,
    rooted: rooted.keeping((telling) => kept.has(telling)),
    figures: weighing.figures.filter(({ telling }) => kept.has(telling)),
    claims: weighing.claims.filter((claim) =>
      heard({ report: claim.report, own: claim.form === 'narrated', ...voices.of(claim) }),
    ),
  };
}

/** Reports that attribute words for or against the thing to somebody. */
function relayingReports(tellings: readonly Telling[]): ReadonlySet<string> {
  return new Set(
    tellings.filter(({ claim, says }) => claim !== null && says !== 'nothing').map(({ report }) => report),
  );
}

function narrowed(incident: Joined, tellings: readonly Telling[], sides: Sides): Joined {
  const happenings = [...new Set(tellings.map(({ happening }) => happening))];
  const ids = new Set(happenings.map(({ id }) => id));
  return {
    ...incident,
    happenings,
    mentions: incident.mentions.filter(({ happening }) => ids.has(happening)),
    ...partiesTo(happenings, sides),
  };
}

/** Sides said to have acted and to have been struck, sorted. */
export function partiesTo(
  happenings: Joined['happenings'],
  { canAct }: Sides,
): Pick<Joined, 'actors' | 'targets'> {
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))].sort();
  return {
    actors: distinct(happenings.map(({ actorParty }) => actorParty)).filter(canAct),
    targets: distinct(happenings.map(({ targetParty }) => targetParty)),
  };
}

function placesOf({ happenings }: Joined): Board['places'] {
  return happenings.flatMap((happening) => placeStruck(happening) ?? []);
}

/** Versions of one report are two reports by one outlet; a report without an outlet is never counted as one. */
function reportCounts(
  { happenings }: Joined,
  pile: Pile,
): Pick<Incident['counts'], 'reports' | 'outlets' | 'outletsUnknown'> {
  const reports = [...new Set(happenings.map(({ report }) => report))].map((id) => pile.report(id).report);
  const outlets = new Set(reports.flatMap(({ outlet }) => outlet ?? []));
  return {
    reports: reports.length,
    outlets: outlets.size,
    outletsUnknown: reports.filter(({ outlet }) => outlet === null).length,
  };
}
