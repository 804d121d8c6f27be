// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { pileOf } from '../pile.ts';
import { analyse } from '../pipeline.ts';
import { deniesAct } from './denials.ts';

const { language } = languageFor([]);

/** Of the denials in a text, each act that is told in them, and whether it is what is denied. */
function deniedIn(text: string): readonly (readonly [act: string, denied: boolean])[] {
  const report = plainReport('r', text);
  const analysis = analyse(report, language);
  const pile = pileOf([{ report, analysis }]);
  return analysis.happenings.flatMap((happening) => {
    const claim = pile.claim(happening.claim);
    if (claim?.stance !== 'denies') return [];
    const telling = { happening, claim, report: 'r', incident: '', voice: null, coVoices: [] };
    const denied = deniesAct({ ...telling, says: 'not-so', hedged: false }, pile);
    return [[happening.trigger.exact, denied] as const];
  });
}

const rows: readonly (readonly [text: string, ...acts: (readonly [string, boolean])[]])[] = [
  ['Kestria denied that its jets had bombed the market in Stennet.', ['bombed', true]],
  ['Kestria denied bombing the market in Stennet.', ['bombing', true]],
  ['Kestria denied carrying out the airstrike on Stennet.', ['airstrike', true]],
  ['Kestria denied an accusation by Auldmoor that Kestrian jets had bombed Stennet.', ['bombed', true]],
  ['Kestria denied that it is shelling villages in the hills.', ['shelling', true]],
  ['Kestria denied any link with the airstrike on Stennet.', ['airstrike', false]],
  ['The council has rejected the airstrike on Stennet.', ['airstrike', false]],
  ['Kestria denied being behind the airstrike on Stennet.', ['airstrike', false]],
  ['Kestria denied that the talks were put off because of the airstrike on Stennet.', ['airstrike', false]],
];

test('a denial of a part in an act, or of what came of it, takes the act for granted', () => {
  for (const [text, ...acts] of rows) assert.deepEqual(deniedIn(text), acts, text);
});
