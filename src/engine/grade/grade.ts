// SPDX-License-Identifier: Apache-2.0
import type { Grade, Question, Root } from '../../model/index.ts';
import type { Joined } from '../cluster/incidents.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Rooted } from '../root/roots.ts';
import { actorSide, speakerSide, type Telling } from '../root/tellings.ts';
import { type PlainGrade, plainScale } from './scale.ts';

export interface Graded {
  readonly incident: Joined;
  readonly tellings: readonly Telling[];
  readonly rooted: Rooted;
  readonly questions: readonly Question[];
  readonly voices: Voices;
  readonly sides: Sides;
}

interface Fired {
  readonly value: PlainGrade;
  readonly rule: string;
  readonly because: string;
  readonly wouldChange: readonly string[];
}

/**
 * Grades how well an incident is reported, on the plain scale: the first rule that fires.
 *
 * Extraction confidence plays no part, and neither does which side anybody is on.
 */
export function gradeOf(graded: Graded): Grade {
  const fired =
    conceded(graded) ??
    withdrawn(graded) ??
    disputed(graded) ??
    several(graded) ??
    single(graded) ??
    cannotTell(graded);
  return { scale: plainScale.id, ...fired };
}

/** The side said to have acted says so itself, of its own act. */
function conceded({ tellings, voices, sides }: Graded): Fired | null {
  const admission = tellings.find((telling) => {
    const { claim, voice, says, hedged } = telling;
    if (claim?.stance !== 'admits' || says !== 'so' || hedged) return false;
    const side = speakerSide(voice, voices, sides);
    return side !== null && side === actorSide(telling, voices, sides);
  });
  if (admission === undefined) return null;
  const name = voices.voice(admission.voice)!.name;
  return {
    value: 'conceded',
    rule: 'grade.conceded@1',
    because: `${name} says so of its own side`,
    wouldChange: [`${name} takes it back: withdrawn`],
  };
}

/** Every voice that said so has itself said not so, and no report stands by it in its own voice alone. */
function withdrawn({ tellings }: Graded): Fired | null {
  const attributed = tellings.filter(({ claim }) => claim !== null);
  const takenBack = new Set(attributed.filter(({ says }) => says === 'not-so').map(({ voice }) => voice));
  const quoting = new Set(attributed.map(({ report }) => report));
  const affirming = tellings.filter(({ says }) => says === 'so');
  const stands = ({ claim, voice, report }: Telling) =>
    claim === null ? !quoting.has(report) : voice === null || !takenBack.has(voice);
  if (!affirming.some(({ claim }) => claim !== null) || affirming.some(stands)) return null;
  return {
    value: 'withdrawn',
    rule: 'grade.withdrawn@1',
    because: 'every voice that said so has taken it back',
    wouldChange: ['another voice says so: single-root'],
  };
}

function disputed({ questions }: Graded): Fired | null {
  const conflicts = questions.filter(({ relation }) => relation === 'conflict');
  if (conflicts.length === 0) return null;
  return {
    value: 'disputed',
    rule: 'grade.disputed@1',
    because: `in conflict: ${conflicts.map(({ text }) => text).join(' ')}`,
    wouldChange: conflicts.flatMap(({ wouldChange }) => wouldChange.slice(0, 1)),
  };
}

function several({ rooted }: Graded): Fired | null {
  const { roots } = rooted.counts;
  if (roots < 2) return null;
  return {
    value: 'several-roots',
    rule: 'grade.several-roots@1',
    because: `at least ${roots} independent words`,
    wouldChange:
      roots === 2
        ? ['without either root: single-root', 'a voice that says otherwise: disputed']
        : ['a voice that says otherwise: disputed'],
  };
}

/** At least one root whose independence, or dependence, is known. */
function single({ rooted }: Graded): Fired | null {
  const known = rooted.roots.filter((root) => saysSo(root, rooted) && root.independence !== 'cannot-tell');
  if (known.length === 0) return null;
  return {
    value: 'single-root',
    rule: 'grade.single-root@1',
    because: known[0]!.because.replace(/^[^:]*: /, ''),
    wouldChange: ['one more independent root: several-roots', 'a voice that says otherwise: disputed'],
  };
}

function saysSo({ id }: Root, rooted: Rooted): boolean {
  return rooted.affirming.has(id);
}

function cannotTell({ rooted }: Graded): Fired {
  return {
    value: 'cannot-tell',
    rule: 'grade.cannot-tell@1',
    because:
      rooted.affirming.size === 0
        ? 'nobody gives their word for it'
        : 'where the words come from is not said',
    wouldChange: ['a named voice, an eyewitness or a reporter on the spot: single-root'],
  };
}
