// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis, Zone } from '../../model/index.ts';
import { holds } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { datedReport } from '../dated.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

/** Reads a report without a date; its first line is the zone that is named, the rest body. */
function read(text: string, first: Zone['zone'] = 'body'): Analysis {
  const report = plainReport('r', text);
  const cut = text.indexOf('\n');
  if (first === 'body' || cut < 0) return analyse(report, language);
  const zones: readonly Zone[] = [
    { zone: first, start: 0, end: cut, reason: 'test' },
    { zone: 'body', start: cut + 1, end: text.length, reason: 'test' },
  ];
  return analyse({ ...report, zones }, language);
}

/** The words marked `e` are the evidence. */
type Row = readonly [marked: string, value: string | null, first?: Zone['zone']];

const rows: readonly Row[] = [
  ['GAZIRA, [e:Oct 8, 2031] (Agency) —\nA fort fell.', '2031-10-08/2031-10-09', 'dateline'],
  ['GAZIRA, [e:Oct 8] (Agency) —\nA fort fell.', 'XXXX-10-08', 'dateline'],
  [
    'GAZIRA, [e:Oct 8] (Agency) —\nA fort fell. Its walls were built in [e:December 2030].',
    '2031-10-08/2031-10-09',
    'dateline',
  ],
  ['Smoke rises on [e:Oct 8, 2031].\nA fort fell.', '2031-10-08/2031-10-15', 'caption'],
  ['A fort fell on [e:Wednesday, October 8, 2031].', '2031-10-08/2031-10-15'],
  ['A fort fell on [e:Wednesday, Oct 8]. The war began in [e:July 2031].', '2031-10-08/2031-10-15'],
  ['The fort fell in [e:July 2031].', '2031-07/..'],
  ['The fort fell in 2029, and its bridge in [e:July 2031].', '2031-07/..'],
  ['The fort fell in [e:July 2031]. Talks will open on [e:3 November 2031].', '2031-07/2031-11-03'],
  ['Talks will open on [e:3 November 2031].', '../2031-11-03'],
  ['The fort fell on Tuesday, 8 May 2029, and was built anew in [e:2031].', '2031/..'],
  ['A fort fell on Tuesday.', null],
  ['A fort fell this year, three days ago.', null],
];

test('a report without a date is dated by its own words, and the words are told', () => {
  for (const [marked, value, zone] of rows) {
    const plain = readMarked(marked);
    const { dating } = read(plain.text, zone);
    assert.equal(dating?.value ?? null, value, marked);
    if (!dating) continue;
    const evidence = dating.evidence!;
    assert.deepEqual(
      evidence.map(({ exact }) => exact).toSorted(),
      marksOf(plain, 'e')
        .map(({ exact }) => exact)
        .toSorted(),
      marked,
    );
    assert.ok(
      evidence.every((span) => holds(plain.text, span)),
      marked,
    );
    assert.equal(dating.basis, 'inferred');
    assert.match(dating.reason, /^happen\.dating@\d+: .*“/);
  }
});

test('boilerplate dates nothing, and a date that is known is not inferred', () => {
  assert.equal(
    read('Rights reserved, Wednesday, October 8, 2031.\nA fort fell.', 'boilerplate').dating,
    null,
  );
  const report = plainReport('r', 'A fort fell on Wednesday, October 8, 2031.');
  const known = { ...report, published: { value: '2031-10-10', basis: 'supplied', reason: 'test' } } as const;
  const analysis = analyse(known, language);
  assert.equal(analysis.dating, null);
  assert.equal(datedReport(known, analysis), known);
  assert.equal(datedReport(report, analyse(report, language)).published.basis, 'inferred');
});

/** Weekdays as they follow one another; `=` before the first says that no order is known. */
const orders: readonly (readonly [text: string, order: string])[] = [
  ['He said on Thursday that the strike on Tuesday hit a market. On Wednesday it rained.', 'Tue Wed Thu'],
  ['A fort fell on Saturday. It rained on Sunday and Monday.', 'Sat Sun Mon'],
  ['A fort fell on Monday.', '='],
  ['A fort fell on Monday. Troops left on Thursday.', 'Mon Thu'],
];

test('weekdays of a report without a date stay open, and in order', () => {
  for (const [text, order] of orders) {
    const days = read(text).mentions.filter(({ when }) => when?.weekday != null);
    assert.ok(
      days.every(({ when }) => when!.value === null),
      text,
    );
    const ordered = days.filter(({ when }) => when!.order !== undefined);
    const names = ordered
      .toSorted((a, b) => a.when!.order! - b.when!.order!)
      .map(({ exact }) => exact.slice(0, 3));
    assert.equal(names.join(' ') || '=', order, text);
  }
});

test('two reports without a date keep the same order of the same days', () => {
  const [a, b] = ['It was hit on Tuesday. It fell on Thursday.', 'It fell on Thursday, hit on Tuesday.'].map(
    (text) =>
      new Map(
        read(text).mentions.flatMap(({ exact, when }) =>
          when?.order === undefined ? [] : [[exact, when.order]],
        ),
      ),
  );
  assert.deepEqual([...a!].toSorted(), [...b!].toSorted());
  assert.equal(a!.size, 2);
});

/** Days told of in a report put out on 10 October 2031; its first line is the dateline. */
const datelines: readonly (readonly [text: string, day: string, anchor: RegExp])[] = [
  ['GAZIRA, Oct 8 (Agency) —\nA fort fell yesterday.', '2031-10-07', /^the dateline, Wed 8 Oct 2031$/],
  ['GAZIRA, 8 October 2031 —\nA fort fell yesterday.', '2031-10-07', /^the dateline, Wed 8 Oct 2031$/],
  ['GAZIRA, Oct 10 (Agency) —\nA fort fell yesterday.', '2031-10-09', /^the date of publication/],
  ['GAZIRA, Oct 11 (Agency) —\nA fort fell yesterday.', '2031-10-09', /^the date of publication/],
  ['GAZIRA, Sept 8 (Agency) —\nA fort fell yesterday.', '2031-10-09', /^the date of publication/],
  ['GAZIRA —\nA fort fell yesterday.', '2031-10-09', /^the date of publication/],
];

test('what is told is counted from the dateline where the report was put out soon after', () => {
  for (const [text, day, anchor] of datelines) {
    const cut = text.indexOf('\n');
    const zones: readonly Zone[] = [
      { zone: 'dateline', start: 0, end: cut, reason: 'test' },
      { zone: 'body', start: cut + 1, end: text.length, reason: 'test' },
    ];
    const published = { value: '2031-10-10', basis: 'supplied', reason: 'test' } as const;
    const { mentions } = analyse({ ...plainReport('r', text), zones, published }, language);
    const { when } = mentions.find(({ exact }) => exact === 'yesterday')!;
    assert.equal(when!.value, day, text);
    assert.match(when!.anchor!, anchor, text);
  }
});
