// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  type Counted,
  language,
  type Role,
  type Statement,
  type Story,
  told,
  type Where,
} from '../../test/piles.ts';
import type { Incident, Ledger } from '../model/index.ts';
import { heightOf } from './grade/scale.ts';
import { reconcile } from './reconcile.ts';

const ledgerOf = (stories: readonly Story[]): Ledger =>
  reconcile(stories.map(told), language, { version: '0' });

// ── Piles ───────────────────────────────────────────────────────────────────────────────────────────────────────

const roles: readonly (Role | undefined)[] = [
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

const statement: fc.Arbitrary<Statement> = fc.record(
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
const story = fc.record({
  outlet: fc.constantFrom(...outlets),
  published: fc.constantFrom('2031-03-06', '2031-03-07', null),
  statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
});

const pile: fc.Arbitrary<readonly Story[]> = fc
  .array(story, { minLength: 1, maxLength: 6 })
  .map((stories) => stories.map((one, i) => ({ ...one, id: `s${i}`, style: i })));

/** Everybody tells of one thing, so that a pile is one incident however many are left out of it. */
const oneThing: fc.Arbitrary<readonly Story[]> = pile.map((stories) =>
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

const runs = { numRuns: 1000 };

/** The incident that holds a mention another incident holds too, if there is one. */
function sameIn(ledger: Ledger, incident: Incident): Incident | undefined {
  const ids = new Set(incident.mentions.map(({ happening }) => happening));
  return ledger.incidents.find(({ mentions }) => mentions.some(({ happening }) => ids.has(happening)));
}

// ── What must hold of every pile ────────────────────────────────────────────────────────────────────────────────

test('order of reading changes nothing, byte for byte', () => {
  fc.assert(
    fc.property(
      pile.chain((stories) =>
        fc.tuple(fc.constant(stories), fc.shuffledSubarray([...stories], { minLength: stories.length })),
      ),
      ([stories, shuffled]) =>
        assert.equal(JSON.stringify(ledgerOf(shuffled)), JSON.stringify(ledgerOf(stories))),
    ),
    runs,
  );
});

test('a verbatim copy raises no root count and no grade', () => {
  fc.assert(
    fc.property(pile, fc.nat(), fc.constantFrom('The Gull', null), (stories, pick, outlet) => {
      const original = stories[pick % stories.length]!;
      const before = ledgerOf(stories);
      const after = ledgerOf([...stories, { ...original, id: 'z', outlet }]);
      for (const incident of before.incidents) {
        const same = sameIn(after, incident)!;
        if (same.mentions.filter(({ report }) => report !== 'z').length !== incident.mentions.length)
          continue;
        assert.ok(
          same.counts.roots <= incident.counts.roots,
          `${incident.counts.roots} → ${same.counts.roots} roots`,
        );
        assert.ok(same.counts.rootsAtMost <= incident.counts.rootsAtMost, 'roots at most');
        assert.ok(
          heightOf(same.grade.value) <= heightOf(incident.grade.value),
          `${incident.grade.value} → ${same.grade.value}`,
        );
      }
    }),
    runs,
  );
});

test('taking a report away raises no root count, and no grade unless it held what was taken back', () => {
  fc.assert(
    fc.property(oneThing, fc.nat(), (stories, pick) => {
      const gone = pick % stories.length;
      const whole = ledgerOf(stories);
      const [before] = whole.incidents;
      const [after] = ledgerOf(stories.filter((_, i) => i !== gone)).incidents;
      if (before === undefined || after === undefined) return;
      assert.ok(after.counts.roots <= before.counts.roots, `${before.counts.roots} → ${after.counts.roots}`);
      if (before.grade.value === 'withdrawn') return;
      if (whole.questions.some(({ relation }) => relation === 'retracts')) return;
      assert.ok(
        heightOf(after.grade.value) <= heightOf(before.grade.value),
        `${before.grade.value} → ${after.grade.value}`,
      );
    }),
    runs,
  );
});

const swapped: Readonly<Record<string, string>> = { MV: 'oskar', oskar: 'MV' };
const mirror: Readonly<Partial<Record<Role, Role>>> = { defence: 'reach', reach: 'defence' };

test('swapping the names of the sides changes no grade', () => {
  const fair = pile.map((stories) =>
    stories.map((one) => ({
      ...one,
      outlet: one.outlet === 'Sessel Radio' ? 'Tidewire' : (one.outlet ?? null),
      statements: one.statements.map((each) => ({
        ...each,
        ...(each.who === undefined
          ? {}
          : { who: mirror[each.who] === undefined ? ('lantern' as const) : each.who }),
      })),
    })),
  );
  const swap = (each: Statement): Statement => ({
    ...each,
    ...(each.who === undefined ? {} : { who: mirror[each.who] ?? each.who }),
    actor: each.actor === null ? null : swapped[each.actor ?? 'MV']!,
    targetParty: each.targetParty ? swapped[each.targetParty]! : null,
  });
  fc.assert(
    fc.property(fair, (stories) => {
      const grades = (all: readonly Story[]) =>
        ledgerOf(all).incidents.map(
          ({ mentions, grade }) => `${mentions.map(({ happening }) => happening)} ${grade.value}`,
        );
      const other = stories.map((one) => ({ ...one, statements: one.statements.map(swap) }));
      assert.deepEqual(grades(other), grades(stories));
    }),
    runs,
  );
});

test('every claim, figure, root and question leads somewhere', () => {
  fc.assert(
    fc.property(pile, (stories) => {
      const ledger = ledgerOf(stories);
      const ids = (values: readonly { readonly id: string }[]) => new Set(values.map(({ id }) => id));
      const [voices, incidents, roots] = [ids(ledger.voices), ids(ledger.incidents), ids(ledger.roots)];
      for (const { voice, incident } of [...ledger.claims, ...ledger.figures]) {
        assert.ok(voice === null || voices.has(voice));
        assert.ok(incident === null || incidents.has(incident));
      }
      for (const root of ledger.roots) {
        assert.ok(incidents.has(root.incident) && (root.foldsInto === null || roots.has(root.foldsInto)));
      }
      for (const { counts, keptApart } of ledger.incidents) {
        assert.ok(counts.roots <= counts.rootsAtMost);
        for (const { incident } of keptApart) assert.ok(incidents.has(incident));
      }
      for (const { positions } of ledger.questions) {
        for (const position of positions) {
          assert.ok(position.roots <= position.rootsAtMost);
          for (const id of position.rootIds) assert.ok(roots.has(id));
        }
      }
    }),
    runs,
  );
});

test('a pile of nothing is a ledger of nothing', () => {
  const ledger = ledgerOf([]);
  assert.deepEqual([ledger.reports, ledger.incidents, ledger.voices, ledger.questions], [[], [], [], []]);
});

test('an analysis of another report is refused', () => {
  const one = told({ id: 'a', style: 1, statements: [{}] });
  const other = told({ id: 'b', style: 2, statements: [{}] });
  assert.throws(
    () => reconcile([{ report: one.report, analysis: other.analysis }], language, { version: '0' }),
    RangeError,
  );
  assert.throws(() => reconcile([one, one], language, { version: '0' }), RangeError);
});
