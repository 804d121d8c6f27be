// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { analyse } from '../pipeline.ts';
import { townFinderOf } from './around.ts';

const { language } = languageFor([]);

/** The town told beside the happening whose trigger is the words; the report has a dateline or a headline so long. */
function townOf(text: string, words: string, opening?: ['dateline' | 'headline', number]): string | null {
  const [zone, length] = opening ?? (['headline', 0] as const);
  const report = {
    ...plainReport('r', text),
    zones: [
      ...(length > 0 ? [{ zone, start: 0, end: length, reason: 'test' }] : []),
      { zone: 'body' as const, start: length, end: text.length, reason: 'test' },
    ],
  };
  const analysis = analyse(report, language);
  const happening = analysis.happenings.find(({ trigger }) => trigger.exact === words);
  assert.ok(happening, `${words}: ${text}`);
  return townFinderOf({ report, analysis })(happening)?.name ?? null;
}

const cases: readonly (readonly [string, string, string | null, ['dateline' | 'headline', number]?])[] = [
  ['Aleppo saw heavy fighting. Warplanes bombed a hospital.', 'bombed', 'Aleppo'],
  ['Warplanes bombed a hospital, and people fled to Aleppo.', 'bombed', 'Aleppo'],
  ['People fled Aleppo. It rained. Nobody came. Warplanes bombed a hospital.', 'bombed', null],
  ['Aleppo, 3 May\n\nWarplanes bombed a hospital.', 'bombed', null, ['dateline', 13]],
  [
    'Hospital hit in Aleppo\n\nIt rained. It snowed. It hailed. Warplanes bombed a hospital.',
    'bombed',
    'Aleppo',
    ['headline', 22],
  ],
  [
    'From Homs to Aleppo\n\nIt rained. It snowed. It hailed. Warplanes bombed a hospital.',
    'bombed',
    null,
    ['headline', 19],
  ],
];

test('the town told beside what names none: before it, after it, or the only one of the headline', () => {
  for (const [text, words, wanted, opening] of cases)
    assert.equal(townOf(text, words, opening), wanted, text);
});
