// SPDX-License-Identifier: Apache-2.0
import type { CaseReader } from '../../src/store/contract.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { type Made, madeOf } from '../metamorphic/weighed.ts';
import type { Story } from '../piles.ts';

/** One shelling told by five reports: a dispute that rests on an unnamed source, a party, and a report without a date. */
const stories: readonly Story[] = [
  { id: 'wa', outlet: 'Tidewire', published: '2031-03-06', statements: [{ who: 'lantern' }] },
  {
    id: 'wb',
    outlet: 'Morning Post',
    published: '2031-03-07',
    statements: [{ who: 'reach', stance: 'accuses' }],
  },
  {
    id: 'wc',
    outlet: 'The Gull',
    published: '2031-03-08',
    statements: [{ who: 'defence', stance: 'denies' }],
  },
  { id: 'wd', outlet: 'The Cormorant', published: null, statements: [{ who: 'shepherd' }] },
  { id: 'we', outlet: null, published: '2031-03-09', statements: [{ who: 'somebody' }] },
].map((story, style) => ({ ...story, style })) as readonly Story[];

/** Others on other days and elsewhere: one only of an unnamed source, one of a monitor. */
const others: readonly Story[] = [
  {
    id: 'wf',
    outlet: 'Tidewire',
    published: '2031-04-02',
    style: 11,
    statements: [{ who: 'somebody', where: 'quill', when: '2031-04-01', target: 'the market' }],
  },
  {
    id: 'wg',
    outlet: 'The Gull',
    published: '2031-05-02',
    style: 12,
    statements: [{ who: 'lantern', where: 'hollow', when: '2031-05-01', type: 'air-strike' }],
  },
];

const readerOf = ({ ledger, read }: Made): CaseReader =>
  readerOfLedger(
    ledger,
    'maravel',
    read.map(({ analysis }) => analysis),
  );

const made = madeOf(stories);

/** The one incident of {@link weighedReader}. */
export const weighedIncident: string = made.ledger.incidents[0]!.id;

/** A case that holds all that weighing an incident again takes, with the actors of the invented war. */
export const weighedReader: CaseReader = readerOf(made);

/** The same with two more incidents. */
export const weighedMany: CaseReader = readerOf(madeOf([...stories, ...others]));
