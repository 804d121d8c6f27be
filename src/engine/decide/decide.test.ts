// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { pile, story } from '../../../test/any-pile.ts';
import { decided, decidedLedger } from '../../../test/decisions.ts';
import { type Story, told } from '../../../test/piles.ts';
import { checkLedger } from '../../api/ledger-check.ts';
import type { DecisionKind, DecisionMade, Incident, Ledger } from '../../model/index.ts';
import type { ReadReport } from '../pile.ts';

const runs = { numRuns: 400 };

/** A pile with one report told again by another outlet, so that there is something copied. */
const copied = fc
  .tuple(pile, fc.nat())
  .map(([stories, pick]): readonly Story[] => [
    ...stories,
    { ...stories[pick % stories.length]!, id: 'z', outlet: 'The Gull' },
  ]);

/** Up to three more reports, in words of their own, that may or may not tell of the same things. */
const more = fc
  .array(story, { minLength: 1, maxLength: 3 })
  .map((stories) => stories.map((one, i): Story => ({ ...one, id: `t${i}`, style: 50 + i })));

/** A decision drawn from all that can be taken on a ledger; null when there is none of its kind. */
function drawn(
  read: readonly ReadReport[],
  kind: DecisionKind,
  pick: number,
  before: readonly DecisionMade[] = [],
) {
  const ids = idsFor(kind, pick, decidedLedger(read, before));
  return ids === null ? null : decided(read, kind, ids, before);
}

function idsFor(kind: DecisionKind, pick: number, ledger: Ledger): readonly string[] | null {
  const { incidents, voices, claims, copies, decisions } = ledger;
  const among = <T>(all: readonly T[]): T | undefined => all[pick % Math.max(1, all.length)];
  if (kind === 'join-incidents' || kind === 'join-voices') {
    const all = kind === 'join-incidents' ? incidents.map(({ id }) => id) : heardAlone(ledger);
    const [one, other] = [among(all), all[(pick + 1 + (pick % 3)) % Math.max(1, all.length)]];
    return one === undefined || other === undefined || one === other ? null : [one, other];
  }
  if (kind === 'split-incident') {
    const incident = among(incidents.filter(({ mentions }) => mentions.length > 1));
    return incident === undefined ? null : [incident.id, among(incident.mentions)!.happening];
  }
  if (kind === 'split-voice') {
    const saying = (voice: string) => claims.filter((claim) => claim.voice === voice);
    const voice = among(voices.filter(({ id }) => saying(id).length > 1));
    return voice === undefined ? null : [voice.id, among(saying(voice.id))!.id];
  }
  if (kind === 'withdraw') {
    const decision = among(decisions.filter(({ standing }) => standing !== 'withdrawn'));
    return decision === undefined ? null : [decision.id];
  }
  const copy = among(copies);
  return copy === undefined ? null : [copy.id];
}

/** Voices that speak in a claim of their own, so that there are words to point at. */
function heardAlone({ voices, claims }: Ledger): readonly string[] {
  return voices.map(({ id }) => id).filter((id) => claims.some(({ voice }) => voice === id));
}

const holding = (ledger: Ledger, happening: string): Incident | undefined =>
  ledger.incidents.find(({ mentions }) => mentions.some((mention) => mention.happening === happening));

const json = (ledger: Ledger, ...without: readonly (keyof Ledger)[]): string =>
  JSON.stringify(ledger, (key, value) => (without.some((one) => one === key) ? undefined : value));

// ── What a decision asks for holds, whatever comes ──────────────────────────────────────────────────────────────

test('a split stays split: more reports, any order, again and again', () => {
  fc.assert(
    fc.property(copied, more, fc.nat(), fc.nat(), (stories, others, pick, turn) => {
      const read = stories.map(told);
      const made = drawn(read, 'split-incident', pick);
      if (made === null) return;
      const { evidence } = made[0]!;
      const all = [...read, ...others.map(told)];
      const later = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      for (const pileNow of [read, later]) {
        const ledger = decidedLedger(pileNow, made);
        const homes = evidence.map((one) => {
          const { id } = pileNow.find(({ report }) => report.sha256 === one.sha256)!.report;
          const happening = ledger.happenings.find(
            ({ report, trigger }) => report === id && trigger.start === one.start,
          )!;
          return { part: one.part, incident: holding(ledger, happening.id)! };
        });
        const [out, rest] = [0, 1].map(
          (part) => new Set(homes.filter((home) => home.part === part).map(({ incident }) => incident.id)),
        );
        assert.equal(out!.size, 1);
        assert.ok(![...rest!].some((id) => out!.has(id)), 'it is one again');
        assert.equal(ledger.decisions[0]!.standing, 'holds');
        const apart = homes.find(({ part }) => part === 0)!.incident;
        assert.ok(apart.reasons[0]!.startsWith('decision d1: split off by Ana'), apart.reasons.join());
        for (const id of rest!) {
          const kept = apart.keptApart.find(({ incident }) => incident === id);
          assert.ok(kept?.reason.startsWith('decision d1: kept apart by Ana'), kept?.reason);
        }
      }
    }),
    runs,
  );
});

test('a join stays a join, however little speaks for it', () => {
  fc.assert(
    fc.property(copied, more, fc.nat(), (stories, others, pick) => {
      const read = stories.map(told);
      const made = drawn(read, 'join-incidents', pick);
      if (made === null) return;
      const before = decidedLedger(read);
      const ids = idsFor('join-incidents', pick, before)!;
      const mentions = before.incidents.filter(({ id }) => ids.includes(id)).flatMap((one) => one.mentions);
      const ledger = decidedLedger([...others.map(told), ...read].reverse(), made);
      const homes = new Set(mentions.map(({ happening }) => holding(ledger, happening)));
      assert.equal(homes.size, 1);
      assert.ok([...homes][0]!.reasons[0]!.startsWith('decision d1: joined by Ana'));
    }),
    runs,
  );
});

test('voices: a join stays a join and a split a split', () => {
  fc.assert(
    fc.property(copied, more, fc.nat(), (stories, others, pick) => {
      const read = stories.map(told);
      const before = decidedLedger(read);
      const all = [...others.map(told), ...read];
      const joined = idsFor('join-voices', pick, before);
      if (joined !== null) {
        const ledger = decidedLedger(all, decided(read, 'join-voices', joined));
        const spoken = before.claims.filter(({ voice }) => voice !== null && joined.includes(voice));
        const voices = new Set(spoken.map(({ id }) => ledger.claims.find((claim) => claim.id === id)!.voice));
        assert.equal(voices.size, 1);
      }
      const split = idsFor('split-voice', pick, before);
      if (split === null) return;
      const ledger = decidedLedger(all, decided(read, 'split-voice', split));
      const voiceOf = (id: string) => ledger.claims.find((claim) => claim.id === id)!.voice;
      for (const { id, voice } of before.claims) {
        if (voice === split[0] && id !== split[1]) assert.notEqual(voiceOf(id), voiceOf(split[1]!));
      }
    }),
    runs,
  );
});

// ── What decisions must not do ──────────────────────────────────────────────────────────────────────────────────

const kinds = fc.constantFrom<DecisionKind[]>(
  'join-incidents',
  'split-incident',
  'join-voices',
  'split-voice',
  'confirm-copy',
  'refuse-copy',
);

test('a decision taken and taken back leaves the ledger as it was', () => {
  fc.assert(
    fc.property(copied, kinds, fc.nat(), (stories, kind, pick) => {
      const read = stories.map(told);
      const made = drawn(read, kind, pick);
      if (made === null) return;
      const back = decided(read, 'withdraw', ['d1'], made);
      assert.equal(json(decidedLedger(read, back), 'decisions'), json(decidedLedger(read), 'decisions'));
      const again = decided(read, 'withdraw', ['d2'], back);
      assert.equal(
        json(decidedLedger(read, again), 'decisions'),
        json(decidedLedger(read, made), 'decisions'),
      );
    }),
    runs,
  );
});

test('whatever is decided, the ledger keeps its contract', () => {
  const steps = fc.array(fc.tuple(fc.oneof(kinds, fc.constant('withdraw' as const)), fc.nat()), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(copied, steps, (stories, wanted) => {
      const read = stories.map(told);
      let made: readonly DecisionMade[] = [];
      for (const [kind, pick] of wanted) made = drawn(read, kind, pick, made) ?? made;
      const ledger = decidedLedger(read, made);
      const signed = ledger.decisions.map((one) => ({ ...one, hash: '0'.repeat(64) }));
      assert.deepEqual(checkLedger({ ...ledger, decisions: signed }), []);
      assert.equal(json(decidedLedger(read.toReversed(), made.toReversed())), json(ledger));
    }),
    runs,
  );
});

test('with every copy refused, roots are as if nobody had copied', () => {
  fc.assert(
    fc.property(copied, (stories) => {
      const read = stories.map(told);
      let made: readonly DecisionMade[] = [];
      for (let left = 20; left > 0; left--) {
        const next = drawn(read, 'refuse-copy', 0, made);
        if (next === null) break;
        made = next;
      }
      const refused = decidedLedger(read, made);
      assert.deepEqual(refused.copies, []);
      const apart = decidedLedger(stories.map((one, style) => told({ ...one, style: 70 + style })));
      const counts = ({ incidents }: Ledger) => incidents.map((one) => [one.mentions.length, one.counts]);
      assert.deepEqual(counts(refused), counts(apart));
    }),
    runs,
  );
});

test('a refused copy raises roots to each apart at most', () => {
  fc.assert(
    fc.property(copied, fc.nat(), (stories, pick) => {
      const read = stories.map(told);
      const made = drawn(read, 'refuse-copy', pick);
      if (made === null) return;
      const apart = decidedLedger(stories.map((one, style) => told({ ...one, style: 70 + style })));
      for (const { mentions, counts } of decidedLedger(read, made).incidents) {
        const same = holding(apart, mentions[0]!.happening)!;
        if (same.mentions.length === mentions.length) assert.ok(counts.roots <= same.counts.rootsAtMost);
      }
    }),
    runs,
  );
});

test('two decisions on different things: which came first changes nothing but their order', () => {
  fc.assert(
    fc.property(copied, kinds, kinds, fc.nat(), fc.nat(), (stories, kindA, kindB, pickA, pickB) => {
      const read = stories.map(told);
      const [a, b] = [drawn(read, kindA, pickA)?.[0], drawn(read, kindB, pickB)?.[0]];
      if (a === undefined || b === undefined || touch(a, b)) return;
      const one = [
        { ...a, id: 'dA' },
        { ...b, id: 'dB', seq: 2 },
      ];
      const other = [
        { ...a, id: 'dA', seq: 2 },
        { ...b, id: 'dB', seq: 1 },
      ];
      assert.equal(
        json(decidedLedger(read, one), 'decisions'),
        json(decidedLedger(read, other), 'decisions'),
      );
    }),
    runs,
  );
});

function touch(a: DecisionMade, b: DecisionMade): boolean {
  return a.evidence.some((one) =>
    b.evidence.some((other) => one.sha256 === other.sha256 && one.start < other.end && other.start < one.end),
  );
}
