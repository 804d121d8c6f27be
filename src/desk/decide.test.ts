// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { ferryIn, marketIn } from '../../test/market.ts';
import { bytesIn, ownFolder } from '../../test/store/folders.ts';
import type { Decision, DecisionKind, Ledger } from '../model/index.ts';
import { CaseFault, openCase } from '../store/index.ts';
import { DecideFault, decideInCase, decisionsOn } from './decide.ts';
import { exportLedger } from './export.ts';
import { decisionIssues } from './issues.ts';
import { readIntoCase } from './read.ts';
import { verifyCase } from './verify.ts';

interface Begun {
  readonly folder: string;
  readonly file: string;
  readonly ledger: () => Ledger;
  readonly decide: (
    kind: DecisionKind,
    ids: readonly string[],
    more?: { readonly dryRun?: boolean; readonly because?: string },
  ) => ReturnType<typeof decideInCase>;
}

const at = '2031-04-01T08:00:00.000Z';

async function begun(t: TestContext, paths = marketIn): Promise<Begun> {
  const folder = ownFolder(t);
  const file = join(folder, 'market.case');
  await readIntoCase({ paths: paths(folder), file, date: '2031-03-10' });
  return {
    folder,
    file,
    ledger: () => JSON.parse(exportLedger(file).json) as Ledger,
    decide: (kind, ids, more = {}) =>
      decideInCase({ file, kind, ids, because: 'it is plain', by: 'Ana', at, ...more }),
  };
}

const shellings = ({ incidents }: Ledger) => incidents.filter(({ type }) => type === 'shelling');
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
const without = (ledger: Ledger) => ({ ...ledger, decisions: [] });

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

test('two incidents joined are one, it is said what changed and why, and the case holds', async (t) => {
  const { file, ledger, decide } = await begun(t);
  const before = ledger();
  const { decision, others } = await decide('join-incidents', idsOf(shellings(before)));
  assert.deepEqual([decision.id, decision.by, decision.at, decision.standing], ['d2', 'Ana', at, 'holds']);
  const [first] = decision.changed;
  assert.equal(first, `incidents: ${before.incidents.length} → ${before.incidents.length - 1}`);
  assert.match(
    decision.changed[1]!,
    /^incident “.*” \(i:.*\) \+ “.*” \(i:.*\) → “.*” \(i:.*; 3 mentions, 1 root, at most 2\)$/,
  );
  assert.deepEqual(others, []);
  const [one, ...more] = shellings(ledger());
  assert.deepEqual(more, []);
  assert.equal(one!.reasons[0], 'decision d2: joined by Ana: it is plain');
  assert.deepEqual(verifyCase(file, null).faults, []);
  const [kept] = decisionsOn(file);
  assert.deepEqual(kept, { ...decision, hash: kept!.hash });
  assert.equal(kept!.hash, verifyCase(file, null).journal.head);
});

test('a decision survives: the same reports read again, more of them, and in another order', async (t) => {
  const { folder, file, ledger, decide } = await begun(t);
  const ids = idsOf(shellings(ledger()));
  await decide('join-incidents', ids);
  const once = ledger();
  const again = await readIntoCase({ paths: marketIn(folder), file, date: '2031-03-10' });
  assert.equal(again.changed, false);
  await readIntoCase({ paths: [ferryIn(folder)], file, date: '2031-03-10' });
  const more = ledger();
  assert.equal(more.reports.length, 4);
  assert.deepEqual(shellings(more), shellings(once));
  assert.deepEqual(more.decisions, once.decisions);
  const other = await begun(t, (elsewhere) => [ferryIn(elsewhere), ...marketIn(elsewhere).toReversed()]);
  await other.decide('join-incidents', ids.toReversed());
  assert.deepEqual(without(other.ledger()), without(more));
  assert.deepEqual(verifyCase(file, null).faults, []);
});

test('a decision taken back: the ledger is as it was but for its decisions', async (t) => {
  const { file, ledger, decide } = await begun(t);
  const before = ledger();
  const station = before.incidents.find(({ type }) => type === 'drone-strike');
  const [copy] = before.copies;
  const takings: readonly (readonly [DecisionKind, readonly string[]])[] = [
    ['join-incidents', idsOf(shellings(before))],
    ['split-incident', [station!.id, station!.mentions[2]!.happening]],
    ['join-voices', ['v:person:brandt', 'v:person:ivo brandt']],
    ['refuse-copy', [copy!.id]],
    ['confirm-copy', [copy!.id]],
  ];
  for (const [kind, ids] of takings) {
    const { decision } = await decide(kind, ids);
    assert.equal(decision.standing, 'holds', kind);
    assert.notDeepEqual(without(ledger()), without(before), `${kind} changes something`);
    const { others } = await decide('withdraw', [decision.id]);
    assert.deepEqual(
      others.map(({ id, standing }) => [id, standing]),
      [[decision.id, 'withdrawn']],
    );
    assert.deepEqual(without(ledger()), without(before), kind);
  }
  assert.equal(ledger().decisions.length, 2 * takings.length);
  assert.deepEqual(verifyCase(file, null).faults, []);
});

test('what is taken out of an incident leaves the rest as it was, the headline with it', async (t) => {
  const { ledger, decide } = await begun(t);
  const station = ledger().incidents.find(({ type }) => type === 'drone-strike')!;
  const launched = station.mentions.find(({ span }) => span.exact === 'launched')!;
  const { decision } = await decide('split-incident', [station.id, launched.happening]);
  const strikes = ledger().incidents.filter(({ type }) => type === 'drone-strike');
  const words = strikes.map(({ mentions }) => mentions.map(({ span }) => span.exact).join(' ')).sort();
  assert.deepEqual(words, ['launched', 'strikes struck']);
  assert.equal(decision.changed[0], 'incidents: 3 → 4');
});

test('two unnamed voices joined by a person are one voice', async (t) => {
  const { ledger, decide } = await begun(t);
  const traders = ledger().voices.filter(({ name }) => /trader/i.test(name));
  assert.equal(traders.length, 2);
  await decide('join-voices', idsOf(traders));
  const joined = ledger().voices.filter(({ name }) => /trader/i.test(name));
  assert.equal(joined.length, 1);
  assert.equal(joined[0]!.reasons[0], 'decision d2: joined by Ana: it is plain');
  const spoken = ledger().claims.filter(({ voice }) => voice === joined[0]!.id);
  assert.equal(new Set(spoken.map(({ report }) => report)).size, 2);
});

test('a dry run tells the same and changes no byte, not even of an older schema', async (t) => {
  const { folder, file, ledger, decide } = await begun(t);
  const ids = idsOf(shellings(ledger()));
  tamper(file, 'DROP TABLE decision; PRAGMA user_version = 1');
  const before = bytesIn(folder);
  const dry = await decide('join-incidents', ids, { dryRun: true });
  assert.deepEqual(bytesIn(folder), before);
  const real = await decide('join-incidents', ids);
  assert.deepEqual(real, dry);
});

const unfounded: readonly (readonly [
  what: string,
  DecisionKind,
  (ledger: Ledger) => readonly string[],
  RegExp,
])[] = [
  [
    'an incident that is not there',
    'join-incidents',
    (l) => ['i:x', l.incidents[0]!.id],
    /no incident “i:x”.*“incidents”/,
  ],
  [
    'one incident twice',
    'join-incidents',
    (l) => [l.incidents[0]!.id, l.incidents[0]!.id],
    /two or more different/,
  ],
  [
    'a voice for an incident',
    'join-incidents',
    (l) => [l.voices[0]!.id, l.voices[1]!.id],
    /another kind \(voice\)/,
  ],
  [
    'a mention of another incident',
    'split-incident',
    (l) => [shellings(l)[0]!.id, shellings(l)[1]!.mentions[0]!.happening],
    /is no mention of/,
  ],
  ['no mention', 'split-incident', (l) => [shellings(l)[0]!.id], /at least one mention/],
  [
    'all mentions',
    'split-incident',
    (l) => [shellings(l)[1]!.id, ...shellings(l)[1]!.mentions.map((m) => m.happening)],
    /nothing of .* would be left/,
  ],
  ['a voice that is not there', 'join-voices', () => ['v:x', 'v:y'], /no voice “v:x”/],
  ['a claim of another voice', 'split-voice', (l) => ['v:person:brandt', l.claims[0]!.id], /is no claim of/],
  ['a copy that is not there', 'refuse-copy', () => ['copy:x'], /no copy “copy:x”/],
  ['a decision that is not there', 'withdraw', () => ['d1'], /no decision “d1”: none was taken/],
];

test('ids that lead nowhere are told, and change nothing', async (t) => {
  const { folder, ledger, decide } = await begun(t);
  const before = bytesIn(folder);
  for (const [what, kind, ids, words] of unfounded) {
    await assert.rejects(
      decide(kind, ids(ledger())),
      (error) => error instanceof DecideFault && words.test(error.message),
      what,
    );
  }
  await assert.rejects(decide('withdraw', ['d1'], { because: '  ' }), /needs a reason/);
  assert.deepEqual(bytesIn(folder), before);
});

test('what was taken back cannot be taken back again', async (t) => {
  const { ledger, decide } = await begun(t);
  await decide('join-incidents', idsOf(shellings(ledger())));
  await decide('withdraw', ['d2']);
  await assert.rejects(decide('withdraw', ['d2']), /d2 is taken back by d3 already/);
  await decide('withdraw', ['d3']);
  assert.equal(shellings(ledger()).length, 1, 'the withdrawal withdrawn, the decision stands again');
});

test('where there is no case none is begun', async (t) => {
  const file = join(ownFolder(t), 'none.case');
  const request = { file, kind: 'withdraw', ids: ['d1'], because: 'x', by: null, at } as const;
  await assert.rejects(
    decideInCase(request),
    (error) => error instanceof CaseFault && error.code === 'case-missing',
  );
  assert.equal(existsSync(file), false);
});

test('a case from before there were decisions is read as it is, and brought up to date by the first one', async (t) => {
  const { file, ledger, decide } = await begun(t);
  const before = ledger();
  tamper(file, 'DROP TABLE decision; PRAGMA user_version = 1');
  assert.deepEqual(ledger(), before);
  assert.deepEqual(verifyCase(file, null).faults, []);
  assert.equal(openInfo(file), 1);
  await decide('join-incidents', idsOf(shellings(before)));
  assert.equal(openInfo(file), 2);
  assert.equal(shellings(ledger()).length, 1);
  assert.deepEqual(verifyCase(file, null).faults, []);
});

function openInfo(file: string): number {
  const open = openCase(file);
  try {
    return open.info().schema;
  } finally {
    open.close();
  }
}

test('what another sayso read is read anew, and only then decided on', async (t) => {
  const { file, ledger, decide } = await begun(t);
  const ids = idsOf(shellings(ledger()));
  tamper(file, "UPDATE analysis SET fingerprint = 'another engine'");
  const { decision } = await decide('join-incidents', ids);
  assert.equal(decision.standing, 'holds');
  assert.deepEqual(verifyCase(file, null).faults, []);
  assert.equal((await readIntoCase({ paths: [], file })).changed, false, 'and kept as read anew');
  const used = [{ name: 'gone', source: 'G.txt', sha256: 'a'.repeat(64), places: 1, licence: null }];
  tamper(file, `UPDATE info SET value = '${JSON.stringify(used)}' WHERE key = 'gazetteers'`);
  await assert.rejects(decide('withdraw', ['d2']), /not all gazetteers of the case are here \(gone\)/);
});

const unlocked = 'DROP TRIGGER journal_no_update;';
const tampered: readonly (readonly [what: string, sql: string, found: readonly RegExp[]])[] = [
  [
    'another reason in the ledger',
    "UPDATE decision SET body = json_set(body, '$.because', 'x')",
    [/decision d2 is not in the ledger as/, /ledger is not the one/],
  ],
  [
    'another standing',
    "UPDATE decision SET body = json_set(body, '$.standing', 'overruled')",
    [/ledger is not the one/],
  ],
  [
    'a decision gone from the ledger',
    'DELETE FROM decision',
    [/decision d2 is not in the ledger/, /a reason names the decision d2/],
  ],
  [
    'a decision nobody took',
    `INSERT INTO decision SELECT 'd9', 9, json_set(body, '$.id', 'd9') FROM decision`,
    [/decision d9 is not in the journal/, /decision d9: stands out of order/],
  ],
  [
    'another name in the journal',
    `${unlocked} UPDATE journal SET body = json_set(body, '$.by', 'Ben') WHERE seq = 2`,
    [/journal entry 2 was changed/, /decision d2 is not in the ledger as/],
  ],
  [
    'an effect undone in the ledger',
    "UPDATE incident SET body = json_remove(body, '$.reasons[0]')",
    [/ledger is not the one/],
  ],
];

test('a decision changed behind the journal’s back is found and named', async (t) => {
  for (const [what, sql, found] of tampered) {
    const { file, ledger, decide } = await begun(t);
    await decide('join-incidents', idsOf(shellings(ledger())));
    tamper(file, sql);
    const { faults } = verifyCase(file, null);
    for (const each of found)
      assert.ok(
        faults.some((fault) => each.test(fault)),
        `${what}: ${each} in ${faults}`,
      );
  }
});

test('decisions whose words are lost are issues that name them', () => {
  const made = { id: 'd4', kind: 'join-voices', because: 'one man', effect: 'few are found' } as Decision;
  const all: readonly Decision[] = [
    { ...made, standing: 'holds', lost: 0 },
    { ...made, standing: 'holds-in-part', lost: 1 },
    { ...made, standing: 'not-applicable', lost: 2 },
    { ...made, standing: 'overruled', lost: 0 },
  ];
  const issues = decisionIssues(all);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['decision-in-part', 'decision-not-applicable'],
  );
  assert.match(issues[1]!.message, /d4 \(join-voices, “one man”\): few are found\.$/);
});
