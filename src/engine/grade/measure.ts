// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import {
  byCodeUnits,
  type FigureReading,
  type GradeMeasure,
  type Question,
  type VoiceId,
} from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Pile } from '../pile.ts';
import type { Rooted } from '../root/roots.ts';
import { actorSide, speakerSide, type Telling } from '../root/tellings.ts';
import { speaksForSide } from './parties.ts';

/** What the grade of an incident is measured on. */
export interface Evidence {
  readonly tellings: readonly Telling[];
  readonly rooted: Rooted;
  readonly questions: readonly Question[];
  /** Figures of the incident, each with the telling that gives it. */
  readonly figures: readonly { readonly figure: FigureReading; readonly telling: Telling }[];
  readonly voices: Voices;
  readonly sides: Sides;
  readonly pile: Pile;
  readonly actors: ActorList;
}

/** One counted thing. */
export interface Counted {
  readonly id: string;
  readonly name: string;
  /** Why it counts. */
  readonly why: string;
  /** What would change it; empty where nothing of its own would. */
  readonly change: string;
}

type Measure = (evidence: Evidence) => readonly Counted[];

const counted = (id: string, name: string, more: Partial<Counted> = {}): Counted => ({
  id,
  name,
  why: '',
  change: '',
  ...more,
});

/** How each measure of the codebook is counted: each thing once, in a fixed order. */
export const measures: Readonly<Record<GradeMeasure, Measure>> = {
  roots: ({ rooted, voices }) => rooted.standing.map((id) => counted(id, nameOfRoot(id, rooted, voices))),
  'known-roots': ({ rooted, voices }) =>
    rooted.roots
      .filter(({ id, independence }) => rooted.affirming.has(id) && independence !== 'cannot-tell')
      .map(({ id, because }) =>
        counted(id, nameOfRoot(id, rooted, voices), { why: because.replace(/^[^:]*: /, '') }),
      ),
  'words-for': ({ rooted, voices }) =>
    rooted.roots
      .filter(({ id }) => rooted.affirming.has(id))
      .map(({ id }) => counted(id, nameOfRoot(id, rooted, voices))),
  conflicts: ({ questions }) => inConflict(questions),
  'responsibility-conflicts': ({ questions }) =>
    inConflict(questions.filter(({ kind }) => kind === 'responsibility')),
  concessions,
  attributed: ({ tellings, voices }) =>
    once(
      tellings
        .filter(({ claim, says }) => claim !== null && says === 'so')
        .map(({ claim, voice }) => counted(claim!.id, voices.voice(voice)?.name ?? 'somebody')),
    ),
  standing,
  'sides-named': sidesNamed,
  'tolls-of-armed': (evidence) => tollsOf(evidence, true),
  'tolls-of-others': (evidence) => tollsOf(evidence, false),
};

function nameOfRoot(id: string, { roots }: Rooted, voices: Voices): string {
  const voice = roots.find((root) => root.id === id)?.voice ?? null;
  return voices.voice(voice)?.name ?? 'a report’s own words';
}

function inConflict(questions: readonly Question[]): readonly Counted[] {
  return questions
    .filter(({ relation }) => relation === 'conflict')
    .map(({ id, text, wouldChange }) => counted(id, text, { change: wouldChange[0] ?? '' }));
}

/** The side said to have acted says so itself, of its own act; a monitor or an outlet has none to own up to. */
function concessions({ tellings, voices, sides }: Evidence): readonly Counted[] {
  const admissions = tellings.filter((telling) => {
    const { claim, voice, says, hedged } = telling;
    if (claim?.stance !== 'admits' || says !== 'so' || hedged) return false;
    const side = speakerSide(voice, voices, sides);
    return side !== null && sides.canAct(side) && side === actorSide(telling, voices, sides);
  });
  return once(admissions.map(({ claim, voice }) => counted(claim!.id, voices.voice(voice)!.name)));
}

/**
 * Claims that say so by a voice that has not taken it back, and reports that say so without quoting anybody.
 */
function standing({ tellings, voices, pile }: Evidence): readonly Counted[] {
  const attributed = tellings.filter(({ claim }) => claim !== null);
  const takenBack = takenBackIn(attributed, pile);
  const quoting = new Set(attributed.map(({ report }) => report));
  const stands = ({ claim, voice, report, says }: Telling) =>
    says === 'so' && (claim === null ? !quoting.has(report) : voice === null || !takenBack.has(voice));
  return once(
    tellings
      .filter(stands)
      .map(({ claim, voice, report }) =>
        counted(claim?.id ?? report, voices.voice(voice)?.name ?? 'a report’s own words'),
      ),
  );
}

/**
 * Voices that have said *not so*, but for those that were then heard to say so again: in a report that came out after
 * every one of those denials. Where dates do not tell, the denial counts.
 */
function takenBackIn(attributed: readonly Telling[], { told }: Pile): ReadonlySet<VoiceId> {
  const denials = groupBy(
    attributed.filter(({ says, voice }) => says === 'not-so' && voice !== null),
    ({ voice }) => voice!,
  );
  const again = attributed.filter(({ says, voice, report }) => {
    const [day, denied] = [told(report), denials.get(voice ?? '')];
    if (says !== 'so' || day === null || denied === undefined) return false;
    return denied.every((denial) => (told(denial.report)?.to ?? Number.POSITIVE_INFINITY) < day.from);
  });
  const stood = new Set(again.map(({ voice }) => voice));
  return new Set([...denials.keys()].filter((voice) => !stood.has(voice)));
}

function sidesNamed({ tellings, voices, sides }: Evidence): readonly Counted[] {
  const named = tellings
    .filter(({ says }) => says === 'so')
    .flatMap((telling) => actorSide(telling, voices, sides) ?? []);
  return [...new Set(named)].sort(byCodeUnits).map((side) => counted(side, sides.name(side)));
}

const harmed: ReadonlySet<string> = new Set(['killed', 'injured']);
/** Populations of people who bear arms, in the words of the codebook of figures. */
const armed: ReadonlySet<string> = new Set(['soldiers', 'sailors', 'militants', 'fighters', 'rebels']);

/**
 * Numbers of killed and injured, but for those that are none. That those who were hit bore arms is not taken from a side:
 * a number of which only a voice of a side says so is neither of armed people nor of others.
 */
function tollsOf({ figures, voices, actors }: Evidence, ofArmed: boolean): readonly Counted[] {
  const isPartys = speaksForSide(voices, actors);
  const tolls = figures.filter(
    ({ figure: { quantity, upper, population }, telling: { voice } }) =>
      harmed.has(quantity) &&
      upper !== 0 &&
      armed.has(population ?? '') === ofArmed &&
      !(ofArmed && isPartys(voice)),
  );
  return once(tolls.map(({ figure: { id, span } }) => counted(id, span.exact)));
}

/** Each thing once, in the order of the ids. */
function once(all: readonly Counted[]): readonly Counted[] {
  return [...new Map(all.map((one) => [one.id, one]))]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, one]) => one);
}
