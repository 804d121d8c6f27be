// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { weighWithout } from '../../src/engine/grade/left-out.ts';
import { weigh } from '../../src/engine/grade/weigh.ts';
import type { Grade, Ledger } from '../../src/model/index.ts';
import { oneThing, pile, saidBy } from '../any-pile.ts';
import type { Role, Statement, Story } from '../piles.ts';
import { everyGrade, isHigher, laidOut, madeOf, nothingLeftOut, risen } from './weighed.ts';

/* What must hold of grades on every scale in force, over thousands of piles. */

const runs = { numRuns: 1000 };

const shortly = (grade: Grade) =>
  everyGrade(grade).map(({ scale, value, rule }) => `${scale} ${value} by ${rule}`);

/** Somebody has taken something back: without that, what was said stands again, and a grade may rise. */
const anythingTakenBack = ({ questions }: Pick<Ledger, 'questions'>) =>
  questions.some(({ relation }) => relation === 'retracts');

test('an incident laid out again from its ledger comes to the same questions, roots, counts and grades', () => {
  fc.assert(
    fc.property(pile, (stories) => {
      const made = madeOf(stories);
      for (const incident of made.ledger.incidents) {
        const weighing = laidOut(made, incident);
        const { questions, rooted, counts } = weigh(weighing);
        const { grade } = weighWithout(weighing, nothingLeftOut);
        assert.deepEqual(grade, incident.grade);
        assert.deepEqual(counts, incident.counts);
        assert.deepEqual(
          rooted.roots,
          made.ledger.roots.filter((root) => root.incident === incident.id),
        );
        assert.deepEqual(
          questions,
          made.ledger.questions.filter((question) => question.incident === incident.id),
        );
      }
    }),
    runs,
  );
});

test('as of the end of time, the grade is the ledger’s, once what has no date is counted', () => {
  fc.assert(
    fc.property(pile, (stories) => {
      const made = madeOf(stories);
      for (const incident of made.ledger.incidents) {
        const { grade, undated, later, withUndated } = weighWithout(laidOut(made, incident), {
          ...nothingLeftOut,
          asOf: '9999-12-31',
        });
        assert.deepEqual(later, []);
        const unknown = new Set(stories.filter(({ published }) => !published).map(({ id }) => id));
        const expected = incident.mentions.map(({ report }) => report).filter((id) => unknown.has(id));
        assert.deepEqual(undated, [...new Set(expected)].sort());
        assert.deepEqual(shortly(withUndated ?? grade), shortly(incident.grade));
      }
    }),
    runs,
  );
});

test('before anything was published, nobody gives their word', () => {
  fc.assert(
    fc.property(pile, (stories) => {
      const made = madeOf(stories);
      for (const incident of made.ledger.incidents) {
        const { grade, counts } = weighWithout(laidOut(made, incident), {
          ...nothingLeftOut,
          asOf: '1900-01-01',
        });
        assert.deepEqual([counts.reports, counts.roots], [0, 0]);
        assert.deepEqual(
          everyGrade(grade).map(({ value }) => value),
          ['cannot-tell', 'no-information'],
        );
      }
    }),
    runs,
  );
});

for (const [what, leftOut] of [
  ['voices nobody names', { ...nothingLeftOut, anonymous: true }],
  ['parties to the conflict', { ...nothingLeftOut, parties: true }],
] as const) {
  test(`leaving out ${what} never raises a grade, nor a count of roots`, () => {
    fc.assert(
      fc.property(fc.oneof(pile, oneThing), (stories) => {
        const made = madeOf(stories);
        for (const incident of made.ledger.incidents) {
          const whole = laidOut(made, incident);
          const { grade, counts } = weighWithout(whole, leftOut);
          assert.ok(counts.roots <= incident.counts.roots);
          assert.ok(counts.rootsAtMost <= incident.counts.rootsAtMost);
          assert.deepEqual(
            risen(incident.grade, grade),
            [],
            `${shortly(incident.grade)} → ${shortly(grade)}`,
          );
        }
      }),
      runs,
    );
  });
}

test('leaving an outlet out of an incident never raises a grade', () => {
  fc.assert(
    fc.property(oneThing, fc.nat(), (stories, pick) => {
      const { outlet } = stories[pick % stories.length]!;
      const [before] = madeOf(stories).ledger.incidents;
      const rest = stories.filter((one) => one.outlet !== outlet);
      const after = madeOf(rest).ledger;
      if (before === undefined || anythingTakenBack(madeOf(stories).ledger)) return;
      for (const { grade } of after.incidents) {
        assert.deepEqual(risen(before.grade, grade), [], `${shortly(before.grade)} → ${shortly(grade)}`);
      }
    }),
    runs,
  );
});

test('a copy never raises a grade', () => {
  fc.assert(
    fc.property(pile, fc.nat(), fc.constantFrom('The Gull', null), (stories, pick, outlet) => {
      const original = stories[pick % stories.length]!;
      const before = madeOf(stories).ledger;
      const after = madeOf([...stories, { ...original, id: 'z', outlet }]).ledger;
      for (const incident of before.incidents) {
        const ids = new Set(incident.mentions.map(({ happening }) => happening));
        const same = after.incidents.find(({ mentions }) => mentions.some((one) => ids.has(one.happening)))!;
        const others = same.mentions.filter(({ report }) => report !== 'z');
        if (others.length !== incident.mentions.length) continue;
        assert.deepEqual(
          risen(incident.grade, same.grade),
          [],
          `${shortly(incident.grade)} → ${shortly(same.grade)}`,
        );
      }
    }),
    runs,
  );
});

const swapped: Readonly<Record<string, string>> = { MV: 'oskar', oskar: 'MV' };
const mirror: Readonly<Partial<Record<Role, Role>>> = { defence: 'reach', reach: 'defence' };

/** Piles in which every voice has its like on the other side. */
const fair = fc.oneof(pile, oneThing).map((stories) =>
  stories.map((one): Story => {
    const statements = one.statements.map((each) =>
      saidBy(each, (role) => (mirror[role] === undefined ? 'lantern' : role)),
    );
    return { ...one, outlet: one.outlet === 'Sessel Radio' ? 'Tidewire' : (one.outlet ?? null), statements };
  }),
);

function swap(each: Statement): Statement {
  return {
    ...saidBy(each, (role) => mirror[role] ?? role),
    actor: each.actor === null ? null : swapped[each.actor ?? 'MV']!,
    targetParty: each.targetParty ? swapped[each.targetParty]! : null,
  };
}

test('swapping the names of the sides changes no grade on any scale, whatever is left out', () => {
  const grades = (stories: readonly Story[]) => {
    const made = madeOf(stories);
    return made.ledger.incidents.flatMap((incident) => {
      const whole = laidOut(made, incident);
      return [
        nothingLeftOut,
        { ...nothingLeftOut, parties: true },
        { ...nothingLeftOut, asOf: '2031-03-06' },
      ].map((leftOut) => `${incident.id} ${shortly(weighWithout(whole, leftOut).grade)}`);
    });
  };
  fc.assert(
    fc.property(fair, (stories) => {
      const other = stories.map((one) => ({ ...one, statements: one.statements.map(swap) }));
      assert.deepEqual(grades(other), grades(stories));
    }),
    runs,
  );
});

test('fragility tells what becomes of the grade, and no fewer roots than it names will do', () => {
  fc.assert(
    fc.property(fc.oneof(pile, oneThing), (stories) => {
      const made = madeOf(stories);
      for (const { id, grade } of made.ledger.incidents) {
        const roots = made.ledger.roots.filter(({ incident }) => incident === id).map((root) => root.id);
        for (const { scale, value, fragility } of everyGrade(grade)) {
          const { without, fewest } = fragility!;
          assert.deepEqual(
            without.map(({ root }) => root),
            roots,
          );
          const changing = without.filter((one) => one.value !== value);
          if (fewest?.roots.length === 1) assert.equal(fewest.roots[0], changing[0]?.root);
          else assert.deepEqual(changing, []);
          if (fewest !== null) assert.notEqual(fewest.value, value);
          for (const one of without) assert.ok(!isHigher(scale, one.value, value), `${value} → ${one.value}`);
        }
      }
    }),
    runs,
  );
});
