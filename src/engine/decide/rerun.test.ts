// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { pile } from '../../../test/any-pile.ts';
import { decided, decidedLedger } from '../../../test/decisions.ts';
import { type Story, told } from '../../../test/piles.ts';
import type { Decision, DecisionMade, Happening, Ledger } from '../../model/index.ts';
import type { ReadReport } from '../pile.ts';

/*
 * Decisions under another version of sayso: ids, offsets and readings are not what they were when they were taken.
 */

const story = (id: string, style: number, ...statements: Story['statements']): Story => {
  return { id, style, outlet: `outlet ${id}`, statements };
};

/** Two reports of one strike, and one of another. */
const strikes = [
  story('a', 1, { where: 'tarn', target: 'a struck market' }),
  story('b', 2, { where: 'tarn', target: 'the market' }),
  story('c', 3, { where: 'quill', when: '2031-04-09' }),
].map(told);

const ofReport = (ledger: Ledger, report: string) =>
  ledger.incidents.filter(({ mentions }) => mentions.some((mention) => mention.report === report));

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

/** Every span of a value moved by some code units. */
function moved<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((each) => moved(each, by)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => {
    const isOffset = (key === 'start' || key === 'end') && typeof each === 'number';
    return [key, isOffset ? each + by : moved(each, by)];
  });
  return Object.fromEntries(entries) as T;
}

/** A report whose text was cut out of its page with other words before it. */
function behind(words: string, { report, analysis }: ReadReport): ReadReport {
  const by = words.length;
  const zones = [{ ...report.zones[0]!, start: 0, end: by }, ...moved(report.zones, by)];
  return { report: { ...report, text: words + report.text, zones }, analysis: moved(analysis, by) };
}

function reread(read: ReadReport, happening: (one: Happening, text: string) => Happening): ReadReport {
  const happenings = read.analysis.happenings.map((one) => happening(one, read.report.text));
  return { ...read, analysis: { ...read.analysis, happenings } };
}

/** Its trigger at the place of these words, counted from the end of the words it had. */
const triggeredBy = (words: string) =>
  reread.bind(null, strikes[0]!, (one, text) => {
    const start = text.indexOf(words, one.trigger.end);
    return { ...one, trigger: { start, end: start + words.length, exact: words } };
  });

const [a, b, c] = strikes as [ReadReport, ReadReport, ReadReport];
const joinAC = decided([a, c], 'join-incidents', ['i:a:0:h', 'i:c:0:h']);
const splitAB = decided(strikes, 'split-incident', ['i:a:0:h', 'b:0:h']);

const rereadings: readonly (readonly [
  what: string,
  pile: readonly ReadReport[],
  standing: Decision['standing'],
])[] = [
  ['nothing is otherwise', strikes, 'holds'],
  ['other ids', strikes.map((read) => reread(read, (one) => ({ ...one, id: `v2:${one.id}` }))), 'holds'],
  [
    'another type and place',
    [reread(a, (one) => ({ ...one, type: 'air-strike', placeReading: null })), b, c],
    'holds',
  ],
  ['words before the text', [behind('By our desk. ', a), b, c], 'holds'],
  ['the same word elsewhere in the sentence', [triggeredBy('struck')(), b, c], 'holds'],
  ['another word', [triggeredBy('market')(), b, c], 'not-applicable'],
  ['no happening at all', [{ ...a, analysis: { ...a.analysis, happenings: [] } }, b, c], 'not-applicable'],
  ['only planned', [reread(a, (one) => ({ ...one, modality: 'future' })), b, c], 'not-applicable'],
  [
    'the report is another text',
    [{ ...a, report: { ...a.report, sha256: 'f'.repeat(64) } }, b, c],
    'not-applicable',
  ],
  [
    'its sentence stands in the text twice, moved',
    [behind(`${a.report.text} And again: `, a), b, c],
    'not-applicable',
  ],
];

for (const [what, read, standing] of rereadings) {
  test(`read again, and ${what}: a join ${standing}`, () => {
    const ledger = decidedLedger(
      read.filter((one) => one.report.id !== 'b'),
      joinAC,
    );
    assert.equal(ledger.decisions[0]!.standing, standing, ledger.decisions[0]!.effect);
    const [ofA, ofC] = [ofReport(ledger, 'a'), ofReport(ledger, 'c')];
    assert.equal(
      ofA.some((one) => ofC.includes(one)),
      standing === 'holds',
    );
    assert.deepEqual(
      ledger.decisions.map(({ evidence }) => evidence),
      joinAC.map(({ evidence }) => evidence),
    );
  });

  test(`read again, and ${what}: a split ${standing}`, () => {
    const ledger = decidedLedger(read, splitAB);
    assert.equal(ledger.decisions[0]!.standing, standing, ledger.decisions[0]!.effect);
    const [ofA, ofB] = [ofReport(ledger, 'a'), ofReport(ledger, 'b')];
    if (standing === 'holds') assert.ok(!ofA.some((one) => ofB.includes(one)));
  });
}

test('the same words at two other places of the sentence are taken for neither', () => {
  const [twice] = [told(story('a', 1, { where: 'tarn', target: 'a struck and struck market' }))];
  const join = decided([twice!, c], 'join-incidents', ['i:a:0:h', 'i:c:0:h']);
  const at = (n: number) => {
    const { text } = twice!.report;
    const start = [...text.matchAll(/struck/g)][n]!.index;
    return { start, end: start + 6, exact: 'struck' };
  };
  const [one] = twice!.analysis.happenings;
  const told_ = (...places: readonly number[]) => {
    const happenings = places.map((n) => ({ ...one!, id: `v2:${n}`, group: `${n}`, trigger: at(n) }));
    const read = { ...twice!, analysis: { ...twice!.analysis, happenings } };
    return decidedLedger([read, c], join).decisions[0]!.standing;
  };
  assert.equal(told_(0, 1), 'holds', 'the very word');
  assert.equal(told_(1), 'holds', 'the same word elsewhere');
  assert.equal(told_(1, 2), 'not-applicable', 'the same word at two places');
});

test('part of the evidence lost: the rest is applied, and it is said', () => {
  const three = [...strikes, told(story('d', 4, { where: 'quill', when: '2031-04-09' }))];
  const join = decided(three, 'join-incidents', ['i:a:0:h', 'i:c:0:h']);
  const without = three.map((read) =>
    read.report.id === 'd' ? { ...read, analysis: { ...read.analysis, happenings: [] } } : read,
  );
  const { decisions, incidents } = decidedLedger(without, join);
  assert.equal(decisions[0]!.standing, 'holds-in-part');
  assert.match(decisions[0]!.effect, /1 of the 4 places it names are not found/);
  assert.equal(incidents.length, 1);
});

test('the engine takes for one thing in one report what a person took apart: it is parted', () => {
  const one = told(story('e', 5, { where: 'tarn' }, { where: 'tarn' }, { where: 'tarn' }));
  const grouped = reread(one, (happening) => ({ ...happening, group: 'together' }));
  const split = decided([grouped], 'split-incident', ['i:e:0:h', 'e:1:h']);
  const { incidents, decisions } = decidedLedger([grouped], split);
  const told_ = incidents.map(({ mentions }) => mentions.map(({ happening }) => happening).join(' '));
  assert.deepEqual(told_, ['e:0:h e:2:h', 'e:1:h']);
  assert.equal(decisions[0]!.standing, 'holds');
});

test('decided on one reading, held under any other grouping, ids and order', () => {
  fc.assert(
    fc.property(pile, fc.nat(), fc.boolean(), (stories, pick, grouped) => {
      const read = stories.map(told);
      const before = decidedLedger(read);
      const incident = before.incidents.find(({ mentions }) => mentions.length > 1);
      if (incident === undefined) return;
      const out = incident.mentions[pick % incident.mentions.length]!;
      const made = decided(read, 'split-incident', [incident.id, out.happening]);
      const other = read.map((one) =>
        reread(one, (each) => ({
          ...each,
          id: `v2:${each.id}`,
          group: grouped ? one.report.id : each.group,
        })),
      );
      const ledger = decidedLedger(other.toReversed(), made);
      const home = (id: string) =>
        ledger.incidents.find(({ mentions }) => mentions.some(({ happening }) => happening === `v2:${id}`));
      for (const { happening } of incident.mentions) {
        if (happening !== out.happening) assert.notEqual(home(happening)?.id, home(out.happening)!.id);
      }
      assert.equal(ledger.decisions[0]!.standing, 'holds', ledger.decisions[0]!.effect);
    }),
    { numRuns: 300 },
  );
});

// ── Copies ──────────────────────────────────────────────────────────────────────────────────────────────────────

const long = { where: 'tarn', target: 'the market', instrument: 'mortars' } as const;
const twins = [story('a', 1, long, long), { ...story('b', 1, long, long), outlet: 'The Gull' }].map(told);
const [copy] = decidedLedger(twins).copies;

test('a refused copy is gone, what refuses it holds, and what it told of says so', () => {
  const { copies, decisions, incidents } = decidedLedger(twins, decided(twins, 'refuse-copy', [copy!.id]));
  assert.deepEqual(copies, []);
  assert.equal(decisions[0]!.standing, 'holds');
  const refused = 'decision d1: a copy that tells of it was refused by Ana: reason 1';
  for (const { reasons } of incidents)
    assert.equal(reasons[0], refused, 'its roots are counted without the copy');
});

/** A decision on the same passages, of which only the first so many code units were known when it was taken. */
const known = (decisions: readonly DecisionMade[], length: number): readonly DecisionMade[] =>
  decisions.map((decision) => ({
    ...decision,
    evidence: decision.evidence.map((one) => {
      const [start, end] = [one.start, one.start + length];
      const span = { start, end, exact: one.exact.slice(0, length) };
      return { ...one, ...span, sentence: span };
    }),
  }));

test('a confirmed copy names its decision', () => {
  const [found, ...more] = decidedLedger(twins, decided(twins, 'confirm-copy', [copy!.id])).copies;
  assert.deepEqual([found!.confirmed, found!.kind, found!.a, more], ['d1', copy!.kind, copy!.a, []]);
  assert.match(found!.reason, /^decision d1: confirmed by Ana: reason 1; copy\.passage@1: /);
});

const shares: readonly (readonly [share: number, refused: boolean])[] = [
  [1, true],
  [0.6, true],
  [0.4, false],
  [0.1, false],
];

for (const [share, same] of shares) {
  const length = Math.round(copy!.a.exact.length * share);
  test(`${share} of a passage is ${same ? '' : 'not '}taken for it, to refuse it and to confirm it`, () => {
    const refused = decidedLedger(twins, known(decided(twins, 'refuse-copy', [copy!.id]), length)).copies;
    assert.deepEqual(idsOf(refused), same ? [] : [copy!.id]);
    const confirmed = decidedLedger(twins, known(decided(twins, 'confirm-copy', [copy!.id]), length)).copies;
    const marks = confirmed.map((one) => [one.a.exact.length, one.confirmed ?? null]);
    const whole = copy!.a.exact.length;
    assert.deepEqual(
      marks,
      same
        ? [[whole, 'd1']]
        : [
            [length, 'd1'],
            [whole, null],
          ],
      'what is not the copy that is found is kept beside it',
    );
  });
}

test('of two decisions on one copy the later counts, and both are kept', () => {
  const confirm = decided(twins, 'confirm-copy', [copy!.id]);
  const both = decided(twins, 'refuse-copy', [copy!.id], confirm);
  const { copies, decisions } = decidedLedger(twins, both);
  assert.deepEqual(copies, []);
  assert.deepEqual(
    decisions.map(({ standing, effect }) => `${standing}: ${effect}`),
    ['overruled: d2 came later and says otherwise', 'holds: not taken for a copy'],
  );
});

test('passages whose words are not in their reports any more cannot be decided on', () => {
  const confirm = decided(twins, 'confirm-copy', [copy!.id]);
  const gone = [told(story('a', 9, long, long)), twins[1]!];
  const { copies, decisions } = decidedLedger(gone, confirm);
  assert.deepEqual(copies, []);
  assert.equal(decisions[0]!.standing, 'not-applicable');
});

// ── What follows from decisions is told ─────────────────────────────────────────────────────────────────────────

test('a thing joined to one side of a split is kept from the other, and it is said why', () => {
  const split = decided(strikes, 'split-incident', ['i:a:0:h', 'b:0:h']);
  const both = decided(strikes, 'join-incidents', ['i:b:0:h', 'i:c:0:h'], split);
  const ledger = decidedLedger(strikes, both);
  const [ofA] = ofReport(ledger, 'a');
  assert.deepEqual(ofA!.keptApart, [
    {
      incident: 'i:b:0:h',
      reason: 'decision d1: kept apart by Ana: reason 1; so is what d2 joined to either',
    },
  ]);
  assert.deepEqual(
    ledger.decisions.map(({ standing }) => standing),
    ['holds', 'holds'],
  );
});

test('joined again after a split: the split is overruled, kept, and says by which', () => {
  const split = decided(strikes, 'split-incident', ['i:a:0:h', 'b:0:h']);
  const both = decided(strikes, 'join-incidents', ['i:a:0:h', 'i:b:0:h'], split);
  const ledger = decidedLedger(strikes, both);
  assert.deepEqual(
    ledger.decisions.map(({ standing, effect }) => `${standing}: ${effect}`),
    ['overruled: d2 came later and says otherwise', 'holds: taken for one'],
  );
  assert.equal(ofReport(ledger, 'a')[0], ofReport(ledger, 'b')[0]);
});

test('two unnamed voices that a person joins are one root at most', () => {
  const sources = ['a', 'b'].map((id, i) => told(story(id, i, { who: 'somebody' })));
  const before = decidedLedger(sources);
  assert.deepEqual([before.voices.length - 2, before.incidents[0]!.counts.rootsAtMost], [2, 2]);
  const joined = decided(
    sources,
    'join-voices',
    before.claims.map(({ voice }) => voice!),
  );
  const { incidents, claims } = decidedLedger(sources, joined);
  assert.equal(new Set(claims.map(({ voice }) => voice)).size, 1);
  assert.deepEqual([incidents[0]!.counts.roots, incidents[0]!.counts.rootsAtMost], [1, 1]);
});
