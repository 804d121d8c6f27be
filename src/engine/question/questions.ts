// SPDX-License-Identifier: Apache-2.0
import {
  byCodeUnits,
  byKey,
  type OwnTelling,
  type Position,
  type PositionPair,
  type Question,
  type QuestionKind,
  type VoiceId,
  type VoiceKind,
} from '../../model/index.ts';
import { speakerSide, type Telling } from '../root/tellings.ts';
import { type Answer, type Asked, type Stand, standsOf } from './answers.ts';
import type { Board } from './board.ts';
import { givenOn } from './given.ts';
import { askCampaignTargets } from './kinds/campaign-target.ts';
import { askCounts } from './kinds/count.ts';
import { askMeans } from './kinds/means.ts';
import { askOutcome } from './kinds/outcome.ts';
import { askPlace } from './kinds/place.ts';
import { askResponsibility } from './kinds/responsibility.ts';
import { askTallies, type TallyContext } from './kinds/tally.ts';
import { askTarget } from './kinds/target.ts';
import { askTime } from './kinds/time.ts';
import { askInjured, askKilled } from './kinds/toll.ts';
import { pairsOf, rejectedBy } from './pairs.ts';
import { wordsOfRefusal } from './refusals.ts';

/** How many pairs of positions a question lists. */
const mostListed = 60;

/** All questions one incident leaves open, in the order of the list of kinds. A new kind is one file and one line. */
export function questionsOf(board: Board): readonly Question[] {
  const { incident } = board;
  const unanswered = (stands: readonly Stand[]) => silentSides(board, stands);
  const finish = <T>(asked: readonly Asked<T>[]) =>
    asked.map((one) => questionOf(one, incident.id, rootsFrom(board), unanswered));
  return [
    ...finish(askResponsibility(board)),
    ...finish(askOutcome(board)),
    ...finish(askTarget(board)),
    ...finish(askKilled(board)),
    ...finish(askInjured(board)),
    ...finish(askCounts(board)),
    ...finish(askPlace(board)),
    ...finish(askTime(board)),
    ...finish(askMeans(board)),
  ];
}

/** Questions of the whole campaign; their roots are counted by side, since no incident's roots stand behind. */
export function campaignQuestions(context: TallyContext): readonly Question[] {
  const roots = (tellings: readonly Telling[]) => {
    const speakers = new Set(
      tellings.flatMap(({ voice, coVoices }) => [...(voice === null ? [] : [voice]), ...coVoices]),
    );
    const sides = new Set([...speakers].map((id) => sideOrSelf(id, context)));
    return { roots: sides.size, rootsAtMost: speakers.size, rootIds: [] };
  };
  return [
    ...askCampaignTargets(context).map(({ asked }) => questionOf(asked, null, roots, () => [])),
    ...askTallies(context).map((asked) => questionOf(asked, null, roots, () => [])),
  ];
}

/** Two bodies of one side, or it and its outlet, may have it from one briefing; the people of a body are one. */
function sideOrSelf(id: VoiceId, { voices, sides }: TallyContext): string {
  const institution = voices.voice(id)?.institution ?? null;
  const body = institution === null ? id : sides.body(institution);
  return speakerSide(id, voices, sides) ?? body;
}

/** What a report tells that quotes several sources is the word of one of them, whichever. */
function atLeastOne({ roots, rootsAtMost }: Pick<Position, 'roots' | 'rootsAtMost'>) {
  return { roots: Math.max(1, roots), rootsAtMost: Math.max(1, rootsAtMost) };
}

/** Questions on which a side concerned is missed when it is silent. */
const owed: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'responsibility',
  'outcome',
  'target',
  'toll-killed',
  'toll-injured',
]);

type CountRoots = (tellings: readonly Telling[]) => Pick<Position, 'roots' | 'rootsAtMost' | 'rootIds'>;

function rootsFrom({ rooted }: Board): CountRoots {
  return (tellings) => ({
    ...atLeastOne(rooted.count(tellings)),
    rootIds: [...new Set(tellings.flatMap((telling) => rooted.rootOf(telling) ?? []))].sort(byCodeUnits),
  });
}

function questionOf<T>(
  asked: Asked<T>,
  incident: string | null,
  countRoots: CountRoots,
  unanswered: (stands: readonly Stand[]) => readonly string[],
): Question {
  const stands = standsOf(asked.answers);
  const compared = pairsOf(asked, stands);
  const pairs = compared.map(({ pair }) => pair);
  const positions = stands.map((stand, at) => ({
    ...positionOf(stand, countRoots),
    rejects: rejectedBy(stands, at, compared),
  }));
  const { relation, rule, because } = relationOf(positions, pairs);
  const refusals = asked.refusals ?? [];
  return {
    id: ['q', incident ?? 'campaign', asked.kind, asked.about].filter((part) => part !== '').join(':'),
    incident,
    kind: asked.kind,
    text: asked.text,
    positions,
    relation,
    rule,
    because,
    inputs: [...inputsOf(stands, incident), ...refusals.map(({ claim }) => wordsOfRefusal(claim))],
    wouldChange: asked.wouldChange(relation),
    unanswered: owed.has(asked.kind) ? unanswered(stands) : [],
    pairs: pairs.slice(0, mostListed),
    pairsLeftOut: (stands.length * (stands.length - 1)) / 2 - Math.min(pairs.length, mostListed),
    refusals: refusals.map(({ claim, voices }) => ({ claim: claim.id, voices, stance: claim.stance })),
    ...(asked.numbers && { numbers: asked.numbers }),
  };
}

function positionOf(stand: Stand, countRoots: CountRoots): Omit<Position, 'rejects'> {
  const ids = <T extends string>(values: readonly (T | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort(byCodeUnits);
  return {
    voices: stand.voices,
    answer: stand.text,
    claims: ids(stand.answers.map(({ claim }) => claim)),
    figures: ids(stand.answers.map(({ figure }) => figure)),
    hedged: stand.hedged,
    given: givenOn(stand),
    told: stand.answers.flatMap(ownTelling),
    ...countRoots(stand.answers.flatMap(({ telling }) => telling ?? [])),
  };
}

/** The words of an answer that the report itself gives. */
function ownTelling({ telling, figure }: Answer): readonly OwnTelling[] {
  if (telling === null || telling.claim !== null) return [];
  return [{ report: telling.report, happening: telling.happening.id, figure, voice: telling.voice }];
}

function relationOf(
  positions: readonly Position[],
  pairs: readonly PositionPair[],
): Pick<Question, 'relation' | 'rule' | 'because'> {
  if (positions.length === 0) {
    const because = 'whoever is asked refuses, or says that it is not known';
    return { relation: 'no-answer', rule: 'question.refused@1', because };
  }
  return pairs[0] ?? onePosition(positions[0]!);
}

function onePosition({ roots, answer }: Position): Pick<Question, 'relation' | 'rule' | 'because'> {
  return roots > 1
    ? {
        relation: 'agree',
        rule: 'question.one-answer@1',
        because: `${roots} roots give the answer “${answer}”`,
      }
    : { relation: 'one-position', rule: 'question.one-answer@1', because: 'nobody gives another answer' };
}

/** What the relation rests on, in order. */
function inputsOf(stands: readonly Stand[], incident: string | null): readonly string[] {
  const scope = incident === null ? 'Same question, of the whole campaign' : 'Same incident, same question';
  const sides = stands.map(
    ({ text, answers, hedged }) =>
      `“${text}”: ${answers.length} ${answers.length === 1 ? 'telling' : 'tellings'}${hedged ? ', only with a hedge' : ''}`,
  );
  return [scope, ...sides];
}

/** Sides named as acting or struck, and the states on whose ground it was, that give no answer. */
function silentSides(
  { incident, sides, voices, actors, places }: Board,
  stands: readonly Stand[],
): readonly string[] {
  const heard = new Set(
    stands.flatMap((stand) => stand.voices.flatMap((id) => speakerSide(id, voices, sides) ?? [])),
  );
  const grounds = places.flatMap(({ country }) =>
    country !== null && actors.byId(country) !== null ? [country] : [],
  );
  const concerned = [...incident.actors, ...incident.targets, ...grounds].map(sides.side);
  return [...new Set(concerned)]
    .filter((side) => isParty(actors.byId(side)?.kind) && !heard.has(side))
    .map(sides.name)
    .sort(byCodeUnits);
}

/** Only those who fight or govern are missed when they are silent. */
function isParty(kind: VoiceKind | undefined): boolean {
  return kind === 'government' || kind === 'armed-group';
}

/** Questions in the ledger's order: by incident, the campaign's last, each incident's in the order they are asked. */
export function inOrder(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort(byKey(({ incident }) => incident ?? '~'));
}
