// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../../desk/language.ts';
import { analyse } from '../../pipeline.ts';
import { reconcile } from '../../reconcile.ts';

const { language } = languageFor([]);

/** What is answered over the campaign, by whom, and how the answers stand to each other. */
function askedOf(text: string): readonly string[] {
  const report = plainReport('r', text);
  const read = [{ report, analysis: analyse(report, language) }];
  const { questions, voices } = reconcile(read, language, { version: '0' });
  const asked = questions.find(({ kind, incident }) => kind === 'target' && incident === null);
  if (asked === undefined) return ['not asked'];
  const name = (id: string) => voices.find((voice) => voice.id === id)!.name;
  const answers = asked.positions.map(({ answer, voices: by }) => `${by.map(name).join(', ')}: ${answer}`);
  return [asked.text, ...answers, asked.relation];
}

const insists = 'Defence chief Ana Korr said Egypt has insisted it is shelling';
const rows: readonly (readonly [text: string, ...asked: string[]])[] = [
  [
    `${insists} outposts of the Islamic State, but that this has never matched up with what was found.`,
    'Who is being hit by Egypt?',
    'Egypt: Islamic State',
    'Ana Korr: not Islamic State',
    'conflict',
  ],
  [
    'Egypt said it is shelling outposts of the Islamic State. Ana Korr noted that Egypt rarely shells Islamic State outposts.',
    'Who is being hit by Egypt?',
    'Egypt: Islamic State',
    'Ana Korr: not Islamic State',
    'conflict',
  ],
  [
    'Egypt said it is shelling outposts of the Islamic State. Ana Korr noted that Egypt often shells Islamic State outposts.',
    'not asked',
  ],
  [
    `${insists} outposts of the Islamic State, and that this has matched up with what was found.`,
    'not asked',
  ],
];

for (const [text, ...asked] of rows) test(text, () => assert.deepEqual(askedOf(text), asked));
