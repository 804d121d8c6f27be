// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim, Figure, Ledger, PositionPair, Question } from '../../src/model/index.ts';
import { oneThing, roles, saidBy, statement, story } from '../any-pile.ts';
import type { Counted, Role, Statement, Story } from '../piles.ts';
import { ledgerOf } from '../reconciled.ts';

/** What must hold of the questions of any pile, and of the same pile told otherwise. */

const runs = { numRuns: 1000 };

const number = fc.integer({ min: 1, max: 40 });
const period = fc.constantFrom('2031-03-05', '2031-03-06', '2031-03', '2031-02-27/2031-03-04');

/** Figures of every bound, of some people or all, of the incident or over a time. */
const anyCounted: fc.Arbitrary<Counted> = fc.oneof(
  number.map((n) => ({ quantity: 'killed', lower: n, upper: n })),
  number.map((n) => ({ quantity: 'killed', lower: n, upper: null, modifier: 'at-least' as const })),
  number.map((n) => ({ quantity: 'killed', lower: n, upper: null, modifier: 'more-than' as const })),
  number.map((n) => ({ quantity: 'killed', lower: n, upper: n, population: 'children' })),
  fc.tuple(number, period).map(([n, over]) => ({ quantity: 'killed', lower: n, upper: n, period: over })),
  fc.tuple(number, period).map(([n, over]) => ({
    quantity: 'sorties',
    lower: n,
    upper: n,
    scope: 'day' as const,
    period: over,
  })),
  number.map((n) => ({ quantity: 'sorties', lower: n, upper: n, scope: 'campaign' as const })),
);

const counting: fc.Arbitrary<Statement> = fc
  .tuple(
    statement,
    fc.array(anyCounted, { maxLength: 3 }),
    fc.constantFrom('actual', 'actual', 'hypothetical'),
  )
  .map(([one, counted, modality]) => ({ ...one, counted, modality }));

/** Up to six reports of one thing and of tallies, no two in the same words. */
const numbered: fc.Arbitrary<readonly Story[]> = fc
  .array(fc.tuple(story, fc.array(counting, { minLength: 1, maxLength: 3 })), { minLength: 2, maxLength: 6 })
  .map((stories) =>
    stories.map(([one, statements], i) => ({
      ...one,
      ...{ id: `s${i}`, style: i },
      statements: statements.map((each) => ({
        ...each,
        ...{ type: 'shelling' as const, actor: 'MV', where: 'tarn' as const, when: '2031-03-05' },
      })),
    })),
  );

interface Sides {
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
}

/** Every pair of a ledger with what its two sides rest on. */
function pairsIn(ledger: Ledger): readonly (Sides & { readonly pair: PositionPair })[] {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const figures = new Map(ledger.figures.map((figure) => [figure.id, figure]));
  return ledger.questions.flatMap(({ pairs = [] }) =>
    pairs.map((pair) => ({
      pair,
      claims: pair.inputs.flatMap(({ claim }) => claims.get(claim ?? '') ?? []),
      figures: pair.inputs.flatMap(({ figure }) => figures.get(figure ?? '') ?? []),
    })),
  );
}

test('figures over different periods never conflict, and neither is taken back for the other', () => {
  fc.assert(
    fc.property(numbered, (stories) => {
      for (const { pair, figures } of pairsIn(ledgerOf(stories))) {
        const [a, b] = figures;
        if (a === undefined || b === undefined) continue;
        const apart = a.period !== b.period || (a.scope === 'campaign') !== (b.scope === 'campaign');
        if (apart) assert.equal(pair.relation, 'different-period', pair.because);
      }
    }),
    runs,
  );
});

test('what is hedged or supposed never conflicts as if it were flat', () => {
  fc.assert(
    fc.property(fc.oneof(numbered, oneThing), (stories) => {
      for (const { pair, claims } of pairsIn(ledgerOf(stories))) {
        if (pair.relation !== 'conflict') continue;
        for (const { hedged, modality } of claims) {
          assert.equal(hedged, false, pair.because);
          assert.notEqual(modality, 'hypothetical', pair.because);
          assert.notEqual(modality, 'future', pair.because);
        }
      }
    }),
    runs,
  );
});

test('“at least n” goes with every number of the same people from n on', () => {
  fc.assert(
    fc.property(numbered, (stories) => {
      for (const { pair, figures } of pairsIn(ledgerOf(stories))) {
        const [a, b] = figures;
        if (a === undefined || b === undefined || a.population !== b.population) continue;
        if (a.period !== b.period || a.scope !== b.scope) continue;
        const [bound, other] = a.modifier === 'at-least' ? [a, b] : [b, a];
        if (bound.modifier === 'at-least' && other.lower! >= bound.lower!)
          assert.equal(pair.relation, 'compatible', pair.because);
      }
    }),
    runs,
  );
});

/** The answers of each question, and those that stand in conflict. */
function answersIn({
  questions,
}: Ledger): ReadonlyMap<string, { answers: readonly string[]; conflicts: number }> {
  return new Map(
    questions.map(({ kind, text, positions, pairs = [] }) => [
      `${kind} ${text}`,
      {
        answers: positions.map(({ answer }) => answer),
        conflicts: pairs.filter(({ relation }) => relation === 'conflict').length,
      },
    ]),
  );
}

test('a copy adds no position and no conflict', () => {
  fc.assert(
    fc.property(numbered, fc.nat(), fc.constantFrom('The Gull', null), (stories, pick, outlet) => {
      const original = stories[pick % stories.length]!;
      const before = ledgerOf(stories);
      const after = ledgerOf([...stories, { ...original, id: 'z', outlet }]);
      if (before.incidents.length !== 1 || after.incidents.length !== 1) return;
      const known = answersIn(before);
      for (const [question, { answers, conflicts }] of answersIn(after)) {
        assert.deepEqual(answers, known.get(question)?.answers, question);
        assert.ok(conflicts <= known.get(question)!.conflicts, `${question}: ${conflicts} conflicts`);
      }
    }),
    runs,
  );
});

test('the order of the reports changes nothing', () => {
  const shuffledToo = numbered.chain((stories) =>
    fc.tuple(fc.constant(stories), fc.shuffledSubarray([...stories], { minLength: stories.length })),
  );
  fc.assert(
    fc.property(shuffledToo, ([stories, shuffled]) =>
      assert.equal(JSON.stringify(ledgerOf(shuffled).questions), JSON.stringify(ledgerOf(stories).questions)),
    ),
    runs,
  );
});

const others: Readonly<Record<string, string>> = {
  MV: 'oskar',
  oskar: 'MV',
  defence: 'reach',
  reach: 'defence',
};
/** Those who have a counterpart on the other side, and those of neither. */
const both = roles.filter((role) => !['army', 'palace', 'captain', 'official'].includes(role ?? ''));

function swapped(one: Statement): Statement {
  const other = <T extends string | null | undefined>(name: T): T => (others[name ?? ''] ?? name) as T;
  const { actor = 'MV', targetParty } = one;
  return {
    ...saidBy(one, other),
    actor: other(actor),
    ...(targetParty !== undefined && { targetParty: other(targetParty) }),
  };
}

/** The relations of a ledger's questions, whichever side stands first. */
function relationsIn({ questions }: Ledger): readonly string[] {
  const alike = (relation: string) => (relation === 'broader' ? 'narrower' : relation);
  const of = ({ kind, relation, pairs = [] }: Question) =>
    [kind, alike(relation), ...pairs.map((pair) => `${alike(pair.relation)} ${pair.rule}`).sort()].join(' ');
  return questions.map(of).sort();
}

test('swapping the names of the sides changes no relation', () => {
  const told = fc
    .tuple(counting, fc.constantFrom(...both) as fc.Arbitrary<Role>, fc.constantFrom('MV', 'oskar', null))
    .map(
      ([one, who, actor]): Statement => ({
        ...saidBy(one, (role) => (both.includes(role) ? role : 'lantern')),
        ...{ who, actor, where: 'tarn', when: '2031-03-05' },
      }),
    );
  const piles = fc.array(fc.tuple(story, fc.array(told, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(piles, (pile) => {
      const stories = pile.map(
        ([one, statements], i): Story => ({
          ...one,
          ...{ id: `s${i}`, style: i, statements, outlet: 'Tidewire' },
        }),
      );
      const mirrored = stories.map((one) => ({ ...one, statements: one.statements.map(swapped) }));
      assert.deepEqual(relationsIn(ledgerOf(mirrored)), relationsIn(ledgerOf(stories)));
    }),
    runs,
  );
});
