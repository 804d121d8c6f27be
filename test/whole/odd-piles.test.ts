// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { checkLedger } from '../../src/api/ledger-check.ts';
import { languageFor } from '../../src/desk/language.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { type ReadReport, reconcile } from '../../src/engine/reconcile.ts';
import type { Incident, Ledger, Report, Root } from '../../src/model/index.ts';
import { growthOver } from '../growth.ts';
import { listsOfSample } from './piles.ts';

/*
 * Piles that are odd as piles: one report, five hundred times one, reports that quote each other, without dates, dated
 * before what they tell, or such that one join would bridge two incidents. Each is read whole, in the invented war.
 */

const { language } = languageFor(listsOfSample());

interface Written {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
}

function readOf({ id, text, outlet = '', published = '' }: Written): ReadReport {
  const plain = plainReport(id, text);
  const known = { value: published, basis: 'supplied', reason: 'test@1' } as const;
  const report: Report = {
    ...plain,
    outlet: outlet || null,
    published: published ? known : plain.published,
    sha256: Buffer.from(id).toString('hex').padEnd(64, '0'),
  };
  return { report, analysis: analyse(report, language) };
}

/** The ledger of a pile, which keeps its contract. */
function ledgerOf(read: readonly ReadReport[]): Ledger {
  const ledger = reconcile(read, language, { version: '0' });
  assert.deepEqual(checkLedger(ledger), []);
  return ledger;
}

const rootsOf = (ledger: Ledger, { id }: Incident): readonly Root[] =>
  ledger.roots.filter(({ incident }) => incident === id);

/** Holds that every root leads, by what it folds into, to one that stands. */
function foldingEnds(roots: readonly Root[]): void {
  const byId = new Map(roots.map((root) => [root.id, root]));
  for (const root of roots) {
    const seen = new Set<Root>();
    for (let at: Root | undefined = root; at !== undefined; at = byId.get(at.foldsInto ?? '')) {
      assert.ok(!seen.has(at), `${root.id} folds in a circle`);
      seen.add(at);
    }
  }
}

/** Words of a machine-made reason after its rule and version. */
const said = (reason: string | undefined) => reason?.replace(/^\S+@\d+: /, '') ?? '';

test('a pile of one report: nothing is held against anything, and it is said what is told', () => {
  const ledger = ledgerOf([
    readOf({
      id: 'only',
      text: 'Two shells hit the fish market in Ostrand on 3 March 2031 and killed four people, Lorne Watch said.\n',
    }),
  ]);
  const [incident, ...more] = ledger.incidents;
  assert.deepEqual([more, ledger.copies, incident!.keptApart], [[], [], []]);
  const { reports, outlets, outletsUnknown, roots, rootsAtMost } = incident!.counts;
  assert.deepEqual([reports, outlets, outletsUnknown, roots, rootsAtMost], [1, 0, 1, 1, 1]);
  assert.equal(incident!.grade.value, 'single-root');
  assert.deepEqual(incident!.reasons.map(said), ['told as one thing in one report']);
  for (const { kind, relation } of ledger.questions) assert.equal(relation, 'one-position', kind);
});

// ── Reports that quote each other ───────────────────────────────────────────────────────────────────────────────

const told = (by: string) =>
  `Four people were killed when shells hit the fish market in Ostrand on 3 March 2031, ${by} reported.\n`;
const retold = (by: string) =>
  `Shells struck the fish market of Ostrand on 3 March 2031 and killed four people, according to ${by}.\n`;
const standard = (text: string): Written => ({ id: 'standard', outlet: 'The Corvane Standard', text });
const courier = (text: string): Written => ({ id: 'courier', outlet: 'Port Sessel Courier', text });
const bearing = (text: string): Written => ({ id: 'bearing', outlet: 'Straight Bearing', text });
const circles: readonly (readonly [
  what: string,
  roots: readonly [fewest: number, most: number],
  grade: string,
  ...reports: Written[],
])[] = [
  [
    'two outlets, each on the word of the other',
    [1, 2],
    'cannot-tell',
    standard(told('the Port Sessel Courier')),
    courier(retold('The Corvane Standard')),
  ],
  [
    'each in its own voice, too',
    [1, 2],
    'cannot-tell',
    standard(`${told('the Port Sessel Courier')}The fish market in Ostrand was shelled on 3 March 2031.\n`),
    courier(retold('The Corvane Standard')),
  ],
  [
    'one of them first in its own voice',
    [1, 1],
    'cannot-tell',
    standard('Four people were killed when shells hit the fish market in Ostrand on 3 March 2031.\n'),
    courier(retold('The Corvane Standard')),
  ],
  [
    'two in a circle, and a monitor beside them',
    [1, 3],
    'single-root',
    standard(told('the Port Sessel Courier')),
    courier(retold('The Corvane Standard')),
    bearing(
      'A shell hit the fish market in Ostrand and killed four people on 3 March 2031, Lorne Watch said.\n',
    ),
  ],
];

for (const [what, [fewest, most], grade, ...reports] of circles) {
  test(`a circle of quoting ends: ${what}`, () => {
    const ledger = ledgerOf(reports.map(readOf));
    assert.deepEqual(
      ledger.incidents.map(({ counts }) => [counts.reports, counts.roots, counts.rootsAtMost]),
      [[reports.length, fewest, most]],
    );
    const [incident] = ledger.incidents;
    foldingEnds(rootsOf(ledger, incident!));
    assert.equal(incident!.grade.value, grade);
    for (const { because } of rootsOf(ledger, incident!)) assert.match(because, /^root\.[a-z-]+@\d+: ./);
  });
}

// ── Dates that are odd, or not there ────────────────────────────────────────────────────────────────────────────

const struck = (id: string, published?: string): Written => ({
  id,
  ...(published && { published }),
  text: `A drone struck the pumping station in Ostrand on 9 March 2031, the Maravel army said in report ${id}.\n`,
});

test('a report dated before what it tells: both days are kept as given, and it is one thing with the others', () => {
  const ledger = ledgerOf([readOf(struck('early', '2031-03-04')), readOf(struck('late', '2031-03-10'))]);
  assert.equal(ledger.incidents.length, 1);
  const { when, counts } = ledger.incidents[0]!;
  assert.deepEqual([when.value, when.basis, said(when.reason)], ['2031-03-09', 'stated', 'as written']);
  assert.deepEqual([counts.roots, counts.rootsAtMost], [1, 1]);
  assert.deepEqual(
    ledger.reports.map(({ published }) => published.value),
    ['2031-03-04', '2031-03-10'],
  );
});

test('reports without dates: no day is made up, and two like tellings are apart, and suggested', () => {
  const ledger = ledgerOf([
    readOf({
      id: 'a',
      text: 'A drone struck the pumping station in Ostrand on Monday, the Maravel army said. Three engineers were killed.\n',
    }),
    readOf({
      id: 'b',
      text: 'Three engineers died when a drone hit the pumping station in Ostrand, a doctor said on Tuesday.\n',
    }),
  ]);
  assert.deepEqual(
    ledger.incidents.map(({ when }) => [when.value, when.weekday]).sort(),
    [
      [null, 1],
      [null, null],
    ].sort(),
  );
  for (const { suggested = [] } of ledger.incidents)
    assert.match(said(suggested[0]?.reason), /^may be one, but nothing says that the time is the same/);
  for (const { published } of ledger.reports) assert.equal(published.value, null);
});

test('copies without dates: nobody is said to have been first', () => {
  const text =
    'The ferry had left Port Sessel before dawn with forty islanders aboard and was two miles out when the shell fell, a sailor said.\n';
  const { copies } = ledgerOf(['a', 'b'].map((id) => readOf({ id, text })));
  assert.deepEqual(
    copies.map(({ kind, earlier }) => [kind, earlier]),
    [['verbatim', 'unknown']],
  );
});

// ── One bad join ────────────────────────────────────────────────────────────────────────────────────────────────

const shelled = (where: string, when: string, by: string) =>
  `Shells hit the fish market in ${where} ${when}, killing 112 people, ${by} said.\n`;

const bridges: readonly (readonly [what: string, between: string])[] = [
  ['of the whole country and month', shelled('Maravel', 'in March 2031', 'Lorne Watch')],
  ['of the place and no day', shelled('Ostrand', 'last month', 'Lorne Watch')],
  [
    'of the day and no place',
    'Shells hit a fish market on 3 March 2031, killing 112 people, Lorne Watch said.\n',
  ],
  [
    'that tells of both',
    `${shelled('Ostrand', 'on 3 March 2031', 'Lorne Watch')}Shells hit the fish market in Dunmarrow on 17 March 2031, killing 112 people, it said.\n`,
  ],
];

for (const [what, between] of bridges) {
  test(`two shellings and a report ${what}: never one, and it is said why`, () => {
    const ledger = ledgerOf([
      readOf({ id: 'a', text: shelled('Ostrand', 'on 3 March 2031', 'the Maravel army') }),
      readOf({ id: 'b', text: between }),
      readOf({ id: 'c', text: shelled('Dunmarrow', 'on 17 March 2031', 'the Northern Lorne Front') }),
    ]);
    const of = (id: string) =>
      ledger.incidents.find(({ mentions }) => mentions.some(({ report }) => report === id))!;
    assert.notEqual(of('a').id, of('c').id);
    const reason = of('a').keptApart.find(({ incident }) => incident === of('c').id)?.reason;
    assert.match(said(reason), /other places; the days do not meet/);
    assert.deepEqual([of('a').when.value, of('c').when.value], ['2031-03-03', '2031-03-17']);
  });
}

// ── Five hundred copies ─────────────────────────────────────────────────────────────────────────────────────────

const sentences = [
  'Shells hit the grain market in Ostrand on 3 March 2031, killing nine people and wounding 21, a trader said.',
  'The shells fell when people from the hill villages had laid out flour and salt on the lower steps.',
  'Two of the wooden halls burned down to their posts before the boats with the pumps came over from the island.',
  'The council said the market would stay shut for a month, and asked for timber.',
  'Lorries with flour had to go round by the northern road for the rest of the week.',
];

/** Captures of one text, each under another name; of what was read in it only the ids differ. */
function capturesOf(text: string, ids: readonly string[]): readonly ReadReport[] {
  const token = 'the-one-capture';
  const once = JSON.stringify(readOf({ id: token, text }));
  return ids.map((id) => {
    const { report, analysis } = JSON.parse(once.replaceAll(token, id)) as ReadReport;
    const page = `\nPage ${id}`;
    const sha256 = Buffer.from(id).toString('hex').padEnd(64, '0');
    const zones = report.zones.map((zone) => ({ ...zone, end: zone.end + page.length }));
    return { analysis, report: { ...report, sha256, zones, outlet: page.trim(), text: report.text + page } };
  });
}

const idsOf = (count: number, of = 'c') =>
  Array.from({ length: count }, (_, i) => `${of}${String(i).padStart(3, '0')}`);

/** The whole text so many times. */
const wholly = (count: number) => capturesOf(sentences.join('\n\n'), idsOf(count));

/** So many reports in which one or two sentences of the text are left out, the first never, in every way by turns. */
function partly(count: number): readonly ReadReport[] {
  const ways = [1, 2, 3, 4].flatMap((a) =>
    [1, 2, 3, 4].map((b) => sentences.filter((_, i) => i !== a && i !== b)),
  );
  return ways.flatMap((some, i) =>
    capturesOf(some.join('\n\n'), idsOf(Math.ceil(count / ways.length), `w${i}-`)),
  );
}

/** So many reports in each of which another word of the text is left out, behind the first sentence or in its end. */
function edited(count: number): readonly ReadReport[] {
  const words = sentences.join(' ').split(' ');
  const ways = [12, 13, 24, 28, 33, 39, 44, 50, 56, 60, 66, 71].map((gone) =>
    words.toSpliced(gone, 1).join(' '),
  );
  return ways.flatMap((some, i) => capturesOf(some, idsOf(Math.ceil(count / ways.length), `e${i}-`)));
}

const crowds = {
  'of a whole report': wholly,
  'each of another part of a report': partly,
  'each edited otherwise': edited,
} as const;

for (const [what, crowd] of Object.entries(crowds)) {
  test(`five hundred copies ${what}: one root, and as much ledger for each as for one of fifty`, (t) => {
    const pile = crowd(500);
    const ledger = ledgerOf(pile);
    const [incident, ...more] = ledger.incidents;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [
        incident!.counts.reports,
        incident!.counts.outlets,
        incident!.counts.roots,
        incident!.counts.rootsAtMost,
      ],
      [pile.length, pile.length, 1, 1],
    );
    assert.equal(
      rootsOf(ledger, incident!)[0]!.reports.length,
      pile.length,
      'its one root stands in all of them',
    );
    assert.ok(incident!.reasons.some((reason) => /one copied passage/.test(reason)));
    const bytes = (all: Ledger) => JSON.stringify(all).length / all.reports.length;
    const [few, many] = [bytes(ledgerOf(crowd(48))), bytes(ledger)];
    t.diagnostic(
      `${ledger.copies.length} copies, ${Math.round(few)} and ${Math.round(many)} bytes of ledger a report`,
    );
    assert.ok(many < 1.5 * few);
  });

  test(`copies ${what}: twice as many take no more than about twice as long`, (t) => {
    const growth = growthOver([crowd(64), crowd(128), crowd(256)], (pile) => {
      reconcile(pile, language, { version: '0' });
    });
    t.diagnostic(growth.map((times) => times.toFixed(2)).join(', '));
    assert.ok(growth.every((times) => times < 3.5));
  });
}
