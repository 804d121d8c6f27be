// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { analyse } from '../pipeline.ts';
import { reconcile } from '../reconcile.ts';

const { language } = languageFor([]);

/** The answers to how many were killed, each with the names of who gives it, of a report of one incident. */
function tollsOf(text: string): readonly string[] {
  const report = plainReport('r', text);
  const ledger = reconcile([{ report, analysis: analyse(report, language) }], language, { version: '0' });
  const names = new Map(ledger.voices.map(({ id, name }) => [id, name]));
  return ledger.questions
    .filter(({ kind }) => kind === 'toll-killed')
    .flatMap(({ positions, relation }) =>
      positions.map(({ answer, voices }) => `${answer}: ${voices.map((id) => names.get(id))} (${relation})`),
    );
}

test('a number is the word of whoever gives it, whoever tells of what it counts', () => {
  const text =
    'A bomb exploded at a market in Aleppo on Monday, police said. The city hospital gave a toll of nine dead. The mayor said 14 people were killed.';
  assert.deepEqual(tollsOf(text), ['9: The city hospital (conflict)', '14: The mayor (conflict)']);
});

test('a number that is only denied is nobody’s count', () => {
  const text =
    'A bomb exploded at a market in Aleppo on Monday, killing nine people, police said. The mayor denied that 14 people were killed.';
  assert.deepEqual(
    tollsOf(text).filter((line) => line.startsWith('14')),
    [],
  );
});

test('some among the dead, and people of another kind, are held against no number', () => {
  const rows: readonly (readonly [text: string, tolls: readonly string[]])[] = [
    [
      'A bomb exploded at a market in Aleppo on Monday. Police said ten people were killed. The mayor said one civilian was among those killed.',
      ['10: Police (narrower)', '1: The mayor (narrower)'],
    ],
    [
      'A bomb exploded at a school in Aleppo on Monday. Police said 22 children were killed. The mayor said four teachers were killed.',
      ['4: The mayor (compatible)', '22 children: Police (compatible)'],
    ],
    [
      'A bomb exploded at a school in Aleppo on Monday. Police said six teachers were killed. The mayor said four teachers were killed.',
      ['4: The mayor (conflict)', '6: Police (conflict)'],
    ],
  ];
  for (const [text, tolls] of rows) assert.deepEqual([...tollsOf(text)].sort(), [...tolls].sort(), text);
});
