// SPDX-License-Identifier: Apache-2.0
import * as fc from 'fast-check';
import type { Counted, Role, Statement, Story, Where } from './piles.ts';

/** Piles by the thousand, for what must hold of every one of them. */

export const roles: readonly (Role | undefined)[] = [
  undefined,
  'defence',
  'army',
  'palace',
  'reach',
  'lantern',
  'captain',
  'official',
  'somebody',
  'shepherd',
  'tidewire',
  'ines',
];

const number = fc.integer({ min: 1, max: 40 });
const counted: fc.Arbitrary<Counted> = fc.oneof(
  number.map((n) => ({ quantity: 'killed', lower: n, upper: n })),
  number.map((n) => ({ quantity: 'killed', lower: n, upper: null, modifier: 'at-least' as const })),
  number.map((n) => ({ quantity: 'injured', lower: null, upper: n, modifier: 'up-to' as const })),
  number.map((n) => ({ quantity: 'killed', lower: n, upper: n, population: 'children' })),
);

/** Anything one sentence can tell. */
export const statement: fc.Arbitrary<Statement> = fc.record(
  {
    who: fc.constantFrom(...roles) as fc.Arbitrary<Role>,
    stance: fc.constantFrom('asserts', 'asserts', 'denies', 'accuses', 'admits', 'declines'),
    hedged: fc.boolean(),
    type: fc.constantFrom('shelling', 'shelling', 'air-strike', 'missile-strike', 'aircraft-loss'),
    actor: fc.constantFrom('MV', 'oskar', null),
    targetParty: fc.constantFrom('oskar', null),
    target: fc.constantFrom('the market', 'a depot', null),
    where: fc.constantFrom<(Where | null)[]>('tarn', 'quill', 'north', 'country', null),
    when: fc.constantFrom('2031-03-05', '2031-03-06', '2031-03', null),
    outcome: fc.constantFrom('hit', 'crashed', null),
    counted: fc.array(counted, { maxLength: 2 }),
    modality: fc.constantFrom('actual', 'actual', 'future'),
    rebutted: fc.record(
      { by: fc.constantFrom(...(roles.slice(1) as Role[])), hedged: fc.boolean() },
      { requiredKeys: ['by'] },
    ),
  },
  { requiredKeys: [] },
);

/** A statement with others in place of whoever speaks, and of whoever rebuts. */
export function saidBy(one: Statement, as: (role: Role) => Role): Statement {
  const { who, rebutted } = one;
  return {
    ...one,
    ...(who && { who: as(who) }),
    ...(rebutted && { rebutted: { ...rebutted, by: as(rebutted.by) } }),
  };
}

const outlets = ['Tidewire', 'Morning Post', 'Sessel Radio', 'The Cormorant', null] as const;
export const story = fc.record({
  outlet: fc.constantFrom(...outlets),
  published: fc.constantFrom('2031-03-06', '2031-03-07', null),
  statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
});

/** Up to six reports, no two in the same words. */
export const pile: fc.Arbitrary<readonly Story[]> = fc
  .array(story, { minLength: 1, maxLength: 6 })
  .map((stories) => stories.map((one, i) => ({ ...one, id: `s${i}`, style: i })));

/** Everybody tells of one thing, so that a pile is one incident however many are left out of it. */
export const oneThing: fc.Arbitrary<readonly Story[]> = pile.map((stories) =>
  stories.map((one) => ({
    ...one,
    statements: one.statements.map((each) => ({
      ...each,
      type: 'shelling' as const,
      actor: 'MV',
      where: 'tarn' as const,
      when: '2031-03-05',
    })),
  })),
);

// ── Piles in which reports take from one another ────────────────────────────────────────────────────────────────

/**
 * What a report may take from another: all of it, one of its sentences, all without saying whose word it is, or the
 * first sentence and the others reworded.
 */
export type Taking = 'whole' | 'part' | 'unattributed' | 'rewritten';

/** A report that takes from another, under an outlet's own name. */
export function takenFrom(
  original: Story,
  how: Taking,
  { id, outlet, pick }: { readonly id: string; readonly outlet: string | null; readonly pick: number },
): Story {
  const { versionOf: _versionOf, modified: _modified, dateline, ...same } = original;
  const taken = original.statements.map((one, sentence) => ({
    ...(how === 'unattributed' && one.stance !== 'denies' && one.stance !== 'declines'
      ? unattributed(one)
      : one),
    words: {
      ...(one.words ?? { style: original.style, sentence }),
      reworded: how === 'rewritten' && sentence > 0,
    },
  }));
  const some = taken.filter((_, i) => how !== 'part' || i === pick % taken.length);
  // Under a dateline of the place, words that are nobody's are those of a reporter on the spot.
  const head = how === 'unattributed' || dateline === undefined ? {} : { dateline };
  return { ...same, ...head, id, outlet, statements: some };
}

function unattributed({ who: _who, stance: _stance, rebutted: _rebutted, ...told }: Statement): Statement {
  return told;
}

const speaking: fc.Arbitrary<Role> = fc.constantFrom<Role[]>(
  'defence',
  'reach',
  'official',
  'captain',
  'somebody',
  'shepherd',
  'militia',
  'tidewire',
);

/** Anything one sentence can tell, long enough to be known again, by more speakers and on more days. */
const fullStatement: fc.Arbitrary<Statement> = fc
  .tuple(
    statement,
    fc.option(speaking, { nil: undefined }),
    fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-19', '2031-03', null),
    fc.constantFrom('the grain market', 'a salt depot'),
  )
  .map(([one, who, when, target]) => ({
    ...one,
    ...(who && { who }),
    when,
    target,
    instrument: 'mortar shells',
  }));

const fullStory = fc.record(
  {
    outlet: fc.constantFrom(...outlets),
    published: fc.constantFrom('2031-03-06', '2031-03-07', '2031-03-20', null),
    statements: fc.array(fullStatement, { minLength: 1, maxLength: 3 }),
    dateline: fc.constantFrom<Where[]>('tarn', 'quill'),
    versionOf: fc.constant('one page'),
  },
  { requiredKeys: ['outlet', 'published', 'statements'] },
);

const taking = fc.record({
  how: fc.constantFrom<Taking[]>('whole', 'part', 'rewritten'),
  from: fc.nat(),
  pick: fc.nat(),
  outlet: fc.constantFrom('The Gull', 'Morning Post', null),
});

/** Up to eight reports by many hands, some of which take from others, or from those that took. */
export const borrowingPile: fc.Arbitrary<readonly Story[]> = fc
  .tuple(fc.array(fullStory, { minLength: 1, maxLength: 5 }), fc.array(taking, { maxLength: 3 }))
  .map(([own, takings]) => {
    const stories = own.map((one, i): Story => ({ ...one, id: `s${i}`, style: i, tagged: true }));
    takings.forEach(({ how, from, pick, outlet }, i) => {
      stories.push(takenFrom(stories[from % stories.length]!, how, { id: `t${i}`, outlet, pick }));
    });
    return stories;
  });

/** A report of a thing that nobody else tells of: another place, other days, and people who have no part in the rest. */
export const stranger: fc.Arbitrary<Story> = fc
  .tuple(fc.array(statement, { minLength: 1, maxLength: 2 }), fc.constantFrom('Far Lamp', 'Tidewire', null))
  .map(([statements, outlet]) => ({
    id: 'z',
    style: 40,
    outlet,
    published: '2033-09-02',
    tagged: true,
    statements: statements.map(({ who, ...one }) => ({
      ...one,
      ...(who === undefined ? {} : { who: 'ines' as const }),
      actor: null,
      targetParty: null,
      target: 'the lighthouse',
      where: 'gulf',
      when: '2033-09-01',
    })),
  }));
