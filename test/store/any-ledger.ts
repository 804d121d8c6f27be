// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { Ledger } from '../../src/model/index.ts';
import { ledgerOver } from './ledgers.ts';

/** Texts of every kind of character SQLite or JSON could stumble over; well-formed Unicode. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.constantFrom(
    '\u0000',
    'a\u0000b',
    '\u{1F6E9}\uFE0F flew',
    '"; DROP TABLE report; --',
    '\u202Eabc',
    '\r\n \u2028',
  ),
);

/** Ledgers over up to six such texts. */
export const anyLedger: fc.Arbitrary<Ledger> = fc.array(anyText, { maxLength: 6 }).map(ledgerOver);
