// SPDX-License-Identifier: Apache-2.0
/**
 * What must not change when a pile changes: thousands of piles, in which reports take from one another, are read again
 * with a copy, a rewrite or a stranger more, an outlet less, or in another order.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import * as fc from 'fast-check';
import type { Incident, Ledger, Passage } from '../../src/model/index.ts';
import { borrowingPile, stranger, type Taking, takenFrom } from '../any-pile.ts';
import { decided, decidedLedger } from '../decisions.ts';
import { type Story, told } from '../piles.ts';
import { ledgerOf } from '../reconciled.ts';

const runs = { numRuns: 700 };

// ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Counted {
  readonly roots: number;
  readonly rootsAtMost: number;
}

/** Every count of roots in an incident: its own, and those of its positions by what they answer. */
function countsOf({ questions }: Ledger, { id, counts }: Incident): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>([['the incident', counts]]);
  for (const { kind, text, positions } of questions.filter(({ incident }) => incident === id)) {
    for (const position of positions) found.set(`${kind} “${text}” ${position.answer}`, position);
  }
  return found;
}

const happeningsIn = ({ mentions }: Incident, without?: string): readonly string[] =>
  mentions.filter(({ report }) => report !== without).map(({ happening }) => happening);

function incidentWith(ledger: Ledger, happening: string): Incident {
  return ledger.incidents.find((one) => happeningsIn(one).includes(happening))!;
}

/** Holds that no count of roots is higher than it was; tells how many counts were held against each other. */
function noRootMore(before: Ledger, after: Ledger, added: string, how: Taking): number {
  let compared = 0;
  for (const incident of before.incidents) {
    const now = incidentWith(after, happeningsIn(incident)[0]!);
    const same = happeningsIn(now, added).join() === happeningsIn(incident).join();
    // Other words, and words without whose they are, may bear out that two tellings are one; the same told again may not.
    if (how === 'whole' || how === 'part') assert.ok(same, 'a copy joins or parts what was there');
    if (!same) continue;
    const were = countsOf(before, incident);
    for (const [what, { roots, rootsAtMost }] of countsOf(after, now)) {
      const was = were.get(what);
      if (was === undefined) continue;
      assert.ok(roots <= was.roots, `${what}: ${was.roots} → ${roots} roots`);
      assert.ok(rootsAtMost <= was.rootsAtMost, `${what}: at most ${was.rootsAtMost} → ${rootsAtMost} roots`);
      compared++;
    }
  }
  return compared;
}

// ── Copies and rewrites ─────────────────────────────────────────────────────────────────────────────────────────

/** Whether the ledger's copies hold every sentence that a report took, beside the sentence it was taken from. */
function isRecognised(ledger: Ledger, taker: Story, original: Story): boolean {
  const within = (passage: Passage, happening: string) => {
    const { report, trigger } = ledger.happenings.find(({ id }) => id === happening)!;
    return passage.report === report && passage.start <= trigger.start && trigger.end <= passage.end;
  };
  return taker.statements.every(({ words }, i) => {
    const at = original.statements.findIndex(
      (one, n) =>
        (one.words?.sentence ?? n) === words!.sentence &&
        (one.words?.style ?? original.style) === words!.style,
    );
    const [taken, from] = [`${taker.id}:${i}:h`, `${original.id}:${at}:h`];
    return ledger.copies.some(
      ({ a, b }) => (within(a, taken) && within(b, from)) || (within(b, taken) && within(a, from)),
    );
  });
}

const anyOutlet = fc.constantFrom('Far Lamp', 'Sessel Radio', null);

/** Adds a report that takes from one of the pile, and holds that no count of roots rises where that is recognised. */
function takingRaisesNothing(t: TestContext, how: Taking, leastRecognised: number): void {
  let [tried, recognised, compared] = [0, 0, 0];
  fc.assert(
    fc.property(borrowingPile, anyOutlet, fc.nat(), fc.nat(), (stories, outlet, from, pick) => {
      const original = stories[from % stories.length]!;
      if (how === 'rewritten' && original.statements.length < 2) return;
      const taker = takenFrom(original, how, { id: 'z', outlet, pick });
      const after = ledgerOf([...stories, taker]);
      tried++;
      if (!isRecognised(after, taker, original)) return;
      recognised++;
      compared += noRootMore(ledgerOf(stories), after, 'z', how);
    }),
    runs,
  );
  t.diagnostic(`${recognised} of ${tried} recognised, ${compared} counts compared`);
  assert.ok(recognised >= leastRecognised * tried, `only ${recognised} of ${tried} are recognised`);
  assert.ok(compared > recognised, 'there was something to compare');
}

test('a verbatim copy of a report raises no count of roots', (t) => takingRaisesNothing(t, 'whole', 0.9));

test('a sentence taken word for word raises no count of roots', (t) => takingRaisesNothing(t, 'part', 0.85));

test('a copy that does not say whose word it is raises no count of roots', (t) =>
  takingRaisesNothing(t, 'unattributed', 0.8));

test('a rewrite that is recognised raises no count of roots', (t) =>
  takingRaisesNothing(t, 'rewritten', 0.85));

// ── Other reports ───────────────────────────────────────────────────────────────────────────────────────────────

test('order changes nothing, byte for byte, whoever takes from whom', () => {
  const inAnyOrder = borrowingPile.chain((stories) =>
    fc.tuple(fc.constant(stories), fc.shuffledSubarray([...stories], { minLength: stories.length })),
  );
  fc.assert(
    fc.property(inAnyOrder, ([stories, shuffled]) =>
      assert.equal(JSON.stringify(ledgerOf(shuffled)), JSON.stringify(ledgerOf(stories))),
    ),
    runs,
  );
});

/** What an incident is, without what it is kept apart from. */
const itself = ({ mentions, counts, grade, place, when, title, type }: Incident) => {
  return { mentions, counts, grade, place, when, title, type };
};

test('a report of another place, other people and other days changes no other incident', () => {
  fc.assert(
    fc.property(borrowingPile, stranger, (stories, other) => {
      const after = new Map(ledgerOf([...stories, other]).incidents.map((one) => [one.id, one]));
      for (const incident of ledgerOf(stories).incidents)
        assert.deepEqual(itself(after.get(incident.id)!), itself(incident));
    }),
    runs,
  );
});

/** An outlet that the actor list gives to a party: what it tells is that party's, unless it stands elsewhere too. */
const ofAParty = 'Sessel Radio';

/**
 * Whether what was left out ties reports that are left: without it nobody can see that they copy one text, or texts of
 * one hand, or that what a party's outlet tells may be another's.
 */
function isTie(ledger: Ledger, out: ReadonlySet<string>): boolean {
  const partys = new Set(ledger.reports.filter(({ outlet }) => outlet === ofAParty).map(({ id }) => id));
  const page = ledger.reports.filter(({ versionOf }) => versionOf !== null).map(({ id }) => id);
  const ends = [...ledger.copies.map(({ a, b }) => [a.report, b.report]), page].filter((group) =>
    group.some((id) => out.has(id)),
  );
  const left = new Set(ends.flat().filter((id) => !out.has(id)));
  return left.size > 1 || [...left].some((id) => partys.has(id));
}

/*
 * What counts each apart may rise by an outlet less: what told that two are one may have stood there. The fewest may not.
 */
test('an outlet less raises no fewest count of roots', (t) => {
  let compared = 0;
  fc.assert(
    fc.property(borrowingPile, fc.nat(), (stories, pick) => {
      const { outlet } = stories[pick % stories.length]!;
      const left = stories.filter((one) => one.outlet !== outlet);
      const before = ledgerOf(stories);
      const out = stories.filter((one) => one.outlet === outlet).map(({ id }) => id);
      if (isTie(before, new Set(out))) return;
      const after = ledgerOf(left);
      for (const incident of after.incidents) {
        const was = incidentWith(before, happeningsIn(incident)[0]!);
        if (!happeningsIn(incident).every((one) => happeningsIn(was).includes(one))) continue;
        const were = countsOf(before, was);
        for (const [what, { roots }] of countsOf(after, incident)) {
          const had = were.get(what);
          if (had === undefined) continue;
          compared++;
          assert.ok(roots <= had.roots, `${what}: ${had.roots} → ${roots} roots`);
        }
      }
    }),
    runs,
  );
  t.diagnostic(`${compared} counts compared`);
  assert.ok(compared > runs.numRuns);
});

test('what cannot be one is never one, whatever would join it', () => {
  fc.assert(
    fc.property(borrowingPile, (stories) => {
      const { incidents, happenings } = ledgerOf(stories);
      const byId = new Map(happenings.map((one) => [one.id, one]));
      for (const incident of incidents) {
        const tellings = happeningsIn(incident).map((id) => byId.get(id)!);
        const names = new Set(tellings.flatMap(({ placeReading }) => placeReading?.name ?? []));
        assert.ok(!(names.has('Tarn') && names.has('Quill')), 'two towns far apart');
        const days = new Set(tellings.flatMap(({ whenReading }) => whenReading.value ?? []));
        assert.ok(
          !(days.has('2031-03-19') && (days.has('2031-03-05') || days.has('2031-03-06'))),
          'two weeks apart',
        );
      }
    }),
    runs,
  );
});

test('a split that a person decided stays, whoever tells both sides again', (t) => {
  let split = 0;
  fc.assert(
    fc.property(borrowingPile, stranger, fc.nat(), (stories, other, pick) => {
      const read = stories.map(told);
      const incident = decidedLedger(read).incidents.find(({ mentions }) => mentions.length > 1);
      if (incident === undefined) return;
      const { happening: out } = incident.mentions[pick % incident.mentions.length]!;
      const made = decided(read, 'split-incident', [incident.id, out]);
      const again = stories.flatMap((one, i) =>
        (['whole', 'part', 'rewritten'] as const).map((how) =>
          takenFrom(one, how, { id: `${how}${i}`, outlet: `Lamp ${i}`, pick }),
        ),
      );
      const ledger = decidedLedger([...again.map(told), ...read, told(other)], made);
      for (const happening of happeningsIn(incident)) {
        if (happening === out) continue;
        assert.notEqual(incidentWith(ledger, happening).id, incidentWith(ledger, out).id);
      }
      assert.equal(ledger.decisions[0]!.standing, 'holds');
      split++;
    }),
    { numRuns: 300 },
  );
  t.diagnostic(`${split} splits`);
  assert.ok(split > 100);
});
