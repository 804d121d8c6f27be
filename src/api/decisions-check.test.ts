// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerOver } from '../../test/store/ledgers.ts';
import type { Decision, Ledger } from '../model/index.ts';
import { checkLedger } from './ledger-check.ts';

const ledger = ledgerOver(['Ships fired ten missiles.', 'Sorties: 12.', 'Missiles fell into the sea.']);

function decision(seq: number, more: Partial<Decision> = {}): Decision {
  const [first] = ledger.reports;
  const sentence = { start: 0, end: first!.text.length, exact: first!.text };
  return {
    id: `d${seq}`,
    seq,
    at: '2031-04-01T08:00:00.000Z',
    kind: 'join-incidents',
    by: null,
    because: 'it is plain',
    evidence: [
      { sha256: first!.sha256, start: 6, end: 11, exact: 'fired', sentence, as: 'trigger', part: 0 },
    ],
    copy: null,
    withdraws: null,
    changed: [],
    hash: 'f'.repeat(64),
    standing: 'holds',
    effect: 'taken for one',
    lost: 0,
    ...more,
  };
}

const withdrawal = (seq: number, withdraws: string | null) =>
  decision(seq, { kind: 'withdraw', evidence: [], withdraws });

const sound: readonly (readonly [what: string, decisions: readonly Decision[]])[] = [
  ['none', []],
  ['one', [decision(2)]],
  ['runs in between', [decision(2), decision(5)]],
  ['one taken back', [decision(2), withdrawal(3, 'd2')]],
  ['the withdrawal taken back', [decision(2), withdrawal(3, 'd2'), withdrawal(4, 'd3')]],
];

for (const [what, decisions] of sound) {
  test(`decisions that keep the contract: ${what}`, () => {
    assert.deepEqual(checkLedger({ ...ledger, decisions }), []);
  });
}

const [piece] = decision(2).evidence;

const broken: readonly (readonly [what: string, decisions: readonly Decision[], fault: RegExp])[] = [
  ['another id than its number', [decision(2, { id: 'd3' })], /decision d3: stands out of order/],
  ['out of order', [decision(3), decision(2)], /decision d2: stands out of order/],
  ['twice', [decision(2), decision(2)], /the id d2 is used twice/],
  ['no id of ours', [decision(2, { id: 'two' })], /decisions\.0\.id/],
  ['no reason', [decision(2, { because: '' })], /decisions\.0\.because/],
  ['a day for a time', [decision(2, { at: '2031-04-01' })], /decisions\.0\.at/],
  ['taking back what comes later', [withdrawal(2, 'd3'), decision(3)], /there is no decision d3 before it/],
  ['taking back nothing', [withdrawal(2, null)], /decision d2: takes back nothing/],
  [
    'taking back by joining',
    [decision(2), decision(3, { withdraws: 'd2' })],
    /decision d3: takes back nothing/,
  ],
  [
    'other words than its sentence has',
    [decision(2, { evidence: [{ ...piece!, exact: 'fried' }] })],
    /“fried” does not stand in its sentence/,
  ],
  [
    'words before their sentence',
    [decision(2, { evidence: [{ ...piece!, sentence: { ...piece!.sentence, start: 7 } }] })],
    /“fired” does not stand/,
  ],
  [
    'evidence of no report',
    [decision(2, { evidence: [{ ...piece!, sha256: 'a'.repeat(64) }] })],
    /no report with the hash aaaa/,
  ],
];

for (const [what, decisions, fault] of broken) {
  test(`decisions that break the contract: ${what}`, () => {
    const faults = checkLedger({ ...ledger, decisions });
    assert.ok(
      faults.some((each) => fault.test(each)),
      JSON.stringify(faults),
    );
  });
}

test('a reason that names a decision nobody took is a fault, wherever it stands', () => {
  const reason = 'decision d7: joined by Ana: it is plain';
  const places: readonly Partial<Ledger>[] = [
    { incidents: ledger.incidents.map((one) => ({ ...one, reasons: [reason] })) },
    { incidents: ledger.incidents.map((one) => ({ ...one, keptApart: [{ incident: one.id, reason }] })) },
    { voices: ledger.voices.map((one) => ({ ...one, reasons: [reason] })) },
    { copies: ledger.copies.map((one) => ({ ...one, reason: `${reason}; copy.passage@1: so many words` })) },
  ];
  for (const place of places) {
    assert.deepEqual(checkLedger({ ...ledger, ...place }), [
      'a reason names the decision d7, which nobody took',
    ]);
    assert.deepEqual(checkLedger({ ...ledger, ...place, decisions: [decision(7)] }), []);
  }
});
