// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { auldmoor, kestria, type Side, type Speaker, speakersOf } from './cast.ts';

/** A clause that is said, its subject apart; both begin with a small letter unless with a name. */
export interface Clause {
  readonly subject: string;
  readonly rest: string;
}

/** A verb of saying, in the past tense, which is its participle as well. */
export interface Saying {
  readonly lemma: string;
  readonly past: string;
}

/** What one invented report holds: somebody says something, in whatever words. */
export interface Statement {
  readonly speaker: Speaker;
  readonly saying: Saying;
  readonly clause: Clause;
  /** A second thing said, for quotes that go on. */
  readonly more: Clause;
  readonly ours: Side;
  readonly theirs: Side;
}

/** By which numbers the parts of a statement are picked, so that the same may be told of other speakers and sides. */
export interface Picks {
  readonly speaker: number;
  readonly saying: number;
  readonly clause: number;
  readonly more: number;
  readonly swapped: boolean;
}

const clause = (subject: string, rest: string): Clause => ({ subject, rest });

/** Figures, negation, modals, passives, relative clauses, places and times. */
const clausesOf = ({ adjective, brigade }: Side): readonly Clause[] => [
  clause('two boats', 'were sunk off Port Varrow on Tuesday'),
  clause('the bridge', 'had been hit by three missiles'),
  clause('at least 14 people', 'were killed and 30 wounded in Stennet'),
  clause(`the ${adjective} army`, 'had withdrawn from the ridge'),
  clause(`${adjective} jets`, 'struck a grain store near Port Varrow late on Monday'),
  clause('no civilians', 'were hurt in the raid'),
  clause(`the ${brigade}`, 'did not fire on the harbour'),
  clause(`${adjective} troops`, 'would leave the valley within a week'),
  clause('the ferry', 'might have been hit by mistake'),
  clause('the lorry that carried the flour', 'had been burned on the coast road'),
  clause('the officer who gave the order', 'was dead'),
  clause('there', 'was no fighting in the town'),
  clause('the road', 'was shut and 200 families had fled'),
  clause('its air defences', 'shot down four drones over the strait'),
  clause('the attack', 'was the third on the port since May'),
  clause('the power station', 'could fail before winter'),
  clause('he', 'had seen no soldiers near the school'),
  clause('more than 1,200 homes', 'had lost water'),
  clause(`the ${brigade}`, 'had taken the village of Ostrel, 12 kilometres north of the border'),
  clause('the convoy', 'will reach Stennet when the snow has melted'),
];

const sayings: readonly Saying[] = [
  { lemma: 'say', past: 'said' },
  { lemma: 'announce', past: 'announced' },
  { lemma: 'claim', past: 'claimed' },
  { lemma: 'state', past: 'stated' },
  { lemma: 'insist', past: 'insisted' },
  { lemma: 'report', past: 'reported' },
  { lemma: 'confirm', past: 'confirmed' },
  { lemma: 'warn', past: 'warned' },
  { lemma: 'add', past: 'added' },
  { lemma: 'admit', past: 'admitted' },
];

const picks: fc.Arbitrary<Picks> = fc.record({
  speaker: fc.nat(),
  saying: fc.nat(),
  clause: fc.nat(),
  more: fc.nat(),
  swapped: fc.boolean(),
});

const pick = <T>(values: readonly T[], number: number): T => values[number % values.length]!;

export function statementOf({ speaker, saying, clause: said, more, swapped }: Picks): Statement {
  const [ours, theirs] = swapped ? [auldmoor, kestria] : [kestria, auldmoor];
  // Half of the time they are spoken of by the other side.
  const clauses = clausesOf(more % 2 === 0 ? theirs : ours);
  return {
    speaker: pick(speakersOf(ours), speaker),
    saying: pick(sayings, saying),
    clause: pick(clauses, said),
    // Nothing in it may change how the whole is put.
    more: pick(
      clauses.filter(({ rest }) => !/\b(?:may|might|could)\b/.test(rest)),
      said + 1 + (more % 7),
    ),
    ours,
    theirs,
  };
}

/** The statements of one seed: the same ones each time. */
export function picksOf(seed: number, count: number): readonly Picks[] {
  return fc.sample(picks, { seed, numRuns: count });
}

/** The words of a clause. */
export const wordsOf = ({ subject, rest }: Clause): string => `${subject} ${rest}`;

const auxiliaries = new Set(['was', 'were', 'had', 'would', 'will', 'might', 'could']);

/** The clause denied, where it is an affirmed one that can be. */
export function negated({ subject, rest }: Clause): Clause | null {
  const [auxiliary, ...others] = rest.split(' ');
  if (!auxiliaries.has(auxiliary!) || /\bno\b/.test(`${subject} ${rest}`)) return null;
  return { subject, rest: [auxiliary, 'not', ...others].join(' ') };
}
