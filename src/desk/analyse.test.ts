// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerOver } from '../../test/store/ledgers.ts';
import type { Language } from '../language/language.ts';
import type { Analysis, ClaimReading } from '../model/index.ts';
import { analysisOf, faultIn, isWhole } from './analyse.ts';
import { analysisFailed } from './analysis-failed.ts';

const { reports, claims, figures, happenings } = ledgerOver(['Ships fired ten missiles.']);
const report = reports[0]!;
const claim: ClaimReading = { ...claims[0]!, speaker: null, coSpeakers: [], relays: [] };
const sound: Analysis = {
  report: report.id,
  sentences: [],
  mentions: [],
  references: [],
  claims: [claim],
  figures,
  happenings,
  issues: [],
};
const elsewhere = { start: 1, end: 4, exact: 'Shi' };

const broken: readonly (readonly [what: string, analysis: Analysis, found: RegExp])[] = [
  ['an id used twice', { ...sound, claims: [claim, claim] }, /claims: the id r1-claim is used twice/],
  [
    'a span that is not its text',
    { ...sound, claims: [{ ...claim, cue: elsewhere }] },
    /\[1, 4\) is not “Shi”/,
  ],
  [
    'a span beyond the end',
    { ...sound, claims: [{ ...claim, hedges: [{ start: 20, end: 99, exact: 'x' }] }] },
    /\[20, 99\)/,
  ],
  [
    'a parent that is not there',
    { ...sound, claims: [{ ...claim, parent: 'none' }] },
    /no claim or figure none/,
  ],
  ['a figure of no claim', { ...sound, claims: [] }, /no claim or figure r1-claim/],
  [
    'a happening of no figure',
    { ...sound, happenings: [{ ...happenings[0]!, figures: ['f9'] }] },
    /no claim or figure f9/,
  ],
];

test('a sound analysis has no fault', () => assert.equal(faultIn(sound, report.text), null));

for (const [what, analysis, found] of broken) {
  test(`${what} is a fault`, () => assert.match(faultIn(analysis, report.text) ?? 'none', found));
}

test('a report that breaks the engine is kept unread, with a remark that says so', () => {
  const analysis = analysisOf(report, {} as Language);
  assert.equal(isWhole(analysis), false);
  assert.deepEqual(analysis.claims, []);
  const [issue] = analysis.issues;
  assert.deepEqual([issue?.code, issue?.report, issue?.file], [analysisFailed, 'r1', 'r1.txt']);
  assert.match(issue!.message, /TypeError/);
});
