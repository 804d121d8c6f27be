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
  },
  { requiredKeys: [] },
);

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
