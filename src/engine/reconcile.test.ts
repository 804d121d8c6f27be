// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { oneThing, pile, saidBy } from '../../test/any-pile.ts';
import { language, type Role, type Statement, type Story, told } from '../../test/piles.ts';
import { ledgerOf } from '../../test/reconciled.ts';
import { gradeScales, heightOn, type Incident, type Ledger } from '../model/index.ts';
import { reconcile } from './reconcile.ts';

/** Height of a grade on the plain scale; what stands outside its order lies lowest. */
const heightOf = (value: string) => heightOn(gradeScales[0], value) ?? -1;

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
      statements: one.statements.map((each) =>
        saidBy(each, (role) => (mirror[role] === undefined ? 'lantern' : role)),
      ),
    })),
  );
  const swap = (each: Statement): Statement => ({
    ...saidBy(each, (role) => mirror[role] ?? role),
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
