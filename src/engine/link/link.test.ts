// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis, Report } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { boundsOf } from './likeness.ts';

const { language } = languageFor([]);

function read(text: string, headline = 0): Analysis {
  const report: Report = plainReport('r', text);
  const zones: Report['zones'] = [
    ...(headline > 0 ? [{ zone: 'headline' as const, start: 0, end: headline, reason: 'test' }] : []),
    { zone: 'body', start: headline, end: text.length, reason: 'test' },
  ];
  return analyse(
    { ...report, zones, published: { value: '2031-10-08', basis: 'supplied', reason: 'test' } },
    language,
  );
}

/** The triggers of each group, in order. */
function groupsIn(text: string, headline = 0): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { group, trigger } of read(text, headline).happenings)
    groups.set(group, [...(groups.get(group) ?? []), trigger.exact]);
  return [...groups.values()].map((triggers) => triggers.join(' + '));
}

const table: readonly (readonly [text: string, ...groups: string[]])[] = [
  ['Warplanes bombed a market in Idlib. The attack was the worst this year.', 'bombed + attack'],
  ['Russian warships fired missiles at rebels. The missiles crashed in Iran.', 'fired + crashed'],
  ['The navy fired missiles at rebel targets. All targets were destroyed.', 'fired + destroyed'],
  ['An airliner crashed in Egypt. A bomb brought down the plane.', 'crashed + brought down'],
  ['Rebels shelled the town on Monday. Three people were killed.', 'shelled + killed'],
  ['Rebels opened fire on Friday. A blast sank the ferry in the bay.', 'opened', 'blast + sank'],
  ['Warplanes bombed a market on Monday. Monday’s raid was the worst this year.', 'bombed + raid'],
];

test('what a report plainly treats as one thing is one group', () => {
  for (const [text, ...wanted] of table) assert.deepEqual(groupsIn(text), wanted, text);
});

const apart: readonly (readonly [text: string, ...groups: string[]])[] = [
  [
    'Warplanes bombed a market in Idlib on Monday. Warplanes bombed a school in Aleppo on Tuesday.',
    'bombed',
    'bombed',
  ],
  ['Russian jets bombed a market. Turkish jets bombed a school.', 'bombed', 'bombed'],
  ['Rebels captured the town. The attack on the airport failed.', 'captured', 'attack'],
  ['Rebels sank a ferry after the bombing of a market.', 'sank', 'bombing'],
  ['A bomb exploded at the barracks. Rebels sank a ferry.', 'exploded', 'sank'],
  ['Warplanes bombed the town. Warplanes may bomb the port.', 'bombed', 'bomb'],
  ['Rebels shelled the town on Monday. Another five people were killed.', 'shelled', 'killed'],
  ['Rebels launched an offensive on Monday. The capture of the road followed.', 'offensive', 'capture'],
];

test('other sides, places, times and things only supposed stay apart', () => {
  for (const [text, ...wanted] of apart) assert.deepEqual(groupsIn(text), wanted, text);
});

test('a headline tells what the text tells', () => {
  const headline = 'Turkish jets strike Kurdish positions';
  const text = `${headline}\n\nTurkish jets struck Kurdish positions near Mosul on Monday.`;
  assert.deepEqual(groupsIn(text, headline.length), ['strike + struck']);
});

test('every joining says why, and a group is named by its first happening', () => {
  const { happenings } = read('Warplanes bombed a market in Idlib. The attack was the worst this year.');
  assert.equal(happenings[1]!.group, happenings[0]!.id);
  assert.match(happenings[1]!.reason, /link\.group@1: “attack” points back/);
});

test('strikes told of no time or place are a campaign, not an incident', () => {
  const { happenings } = read('Russian airstrikes in Syria worried Turkey.');
  assert.ok(happenings.length > 0 && happenings.every(({ tally }) => tally));
});

test('a toll told right after its cause is its toll', () => {
  const { figures, happenings } = read('Rebels shelled the market on Monday. Dozens were hurt.');
  assert.equal(figures[0]!.happening, happenings[0]!.id);
  assert.deepEqual(happenings[0]!.figures, [figures[0]!.id]);
  assert.match(figures[0]!.reason, /link\.toll@1/);
});

for (const [text, tied] of [
  ['Rebels shelled Idlib on Monday. A bus was hit in Aleppo, but there were no casualties.', false],
  ['Rebels shelled Idlib on Monday. A bus was burned near Aleppo, but nobody was hurt.', false],
  ['Rebels shelled Idlib on Monday. A roof was burned in Idlib, but nobody was hurt.', true],
  ['Rebels shelled Idlib on Monday. A roof was burned, but nobody was hurt.', true],
  ['Rebels shelled Idlib on Monday. The governor of Aleppo said nobody was hurt.', true],
  ['Rebels shelled Idlib on Monday. Twelve wounded people were taken to Aleppo.', true],
] as const)
  test(`${tied ? 'told of the shelling' : 'not told of the shelling'}: ${text}`, () => {
    const { figures, happenings } = read(text);
    assert.equal(figures[0]!.happening === happenings[0]!.id, tied);
  });

test('the bounds of a date', () => {
  assert.deepEqual(boundsOf('2031-10'), { from: '2031-10-01', to: '2031-10-31' });
  assert.deepEqual(boundsOf('2031'), { from: '2031-01-01', to: '2031-12-31' });
  assert.deepEqual(boundsOf('2031-10-01~/2031-10-03'), { from: '2031-10-01', to: '2031-10-03' });
  assert.equal(boundsOf('XXXX-10'), null);
  assert.equal(boundsOf(null), null);
});
