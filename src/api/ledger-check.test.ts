// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureLedger } from '../../test/bench/fixture.ts';
import type { Ledger, MutationSide, OwnTelling } from '../model/index.ts';
import { checkLedger } from './ledger-check.ts';

/** The fixture with the first side of its first mutation changed. */
function ledgerWith(side: Partial<MutationSide>): Ledger {
  const copies = fixtureLedger.copies.map((copy) => ({
    ...copy,
    mutations: (copy.mutations ?? []).map((one) => ({ ...one, a: { ...one.a, ...side } })),
  }));
  return { ...fixtureLedger, copies };
}

const faultsOf = (side: Partial<MutationSide>) =>
  checkLedger(ledgerWith(side)).filter((fault) => fault.startsWith('cop'));

test('mutations point at words and claims that are there', () => {
  assert.deepEqual(faultsOf({}), []);
  assert.match(faultsOf({ words: [{ start: 0, end: 3, exact: 'not' }] })[0]!, /is not “not”/);
  assert.match(faultsOf({ claim: 'none' })[0]!, /no claims none/);
  assert.match(faultsOf({ figure: 'none' })[0]!, /no figures none/);
});

/** Faults when one report's own words for an answer are other ones. */
function toldFaults(changed: Partial<OwnTelling>): readonly string[] {
  const questions = fixtureLedger.questions.map((question) => ({
    ...question,
    positions: question.positions.map((position) => ({
      ...position,
      told: (position.told ?? []).map((telling) => ({ ...telling, ...changed })),
    })),
  }));
  return checkLedger({ ...fixtureLedger, questions }).filter((fault) =>
    fault.startsWith('question when-flooded'),
  );
}

test('what a report tells in its own words is there', () => {
  assert.deepEqual(toldFaults({}), []);
  assert.deepEqual(toldFaults({ voice: null }), []);
  assert.match(toldFaults({ report: 'none' })[0]!, /no reports none/);
  assert.match(toldFaults({ happening: 'none' })[0]!, /no happenings none/);
  assert.match(toldFaults({ figure: 'none' })[0]!, /no figures none/);
  assert.match(toldFaults({ voice: 'none' })[0]!, /no voices none/);
});
