// SPDX-License-Identifier: Apache-2.0
import type { ActGroup } from '../../src/model/index.ts';

/**
 * Which of our groups an event code of PETRARCH's unit tests stands for, by its first two digits. Most codes of those
 * tests are WEIS (WEIS 19 reduces relations, 22 is force), some CAMEO (17 coerces, 19 fights); where the two differ
 * either is right. Codes beyond 22 test the format of their dictionaries and name no kind of event.
 */
export const codingGroups: Readonly<Record<string, readonly ActGroup[]>> = {
  '01': ['CONCEDE', 'RETREAT', 'COMMENT'],
  '02': ['COMMENT', 'REQUEST'],
  '03': ['CONSULT', 'AGREE'],
  '04': ['SUPPORT', 'CONSULT'],
  '05': ['AGREE', 'SUPPORT'],
  '06': ['CONCEDE', 'SUPPORT', 'RETREAT', 'COOPERATE'],
  '07': ['AID', 'COOPERATE'],
  '08': ['AGREE', 'CONCEDE', 'RETREAT'],
  '09': ['REQUEST', 'ACCUSE'],
  '10': ['REQUEST'],
  '11': ['REJECT', 'ACCUSE'],
  '12': ['ACCUSE', 'REJECT'],
  '13': ['ACCUSE', 'THREATEN'],
  '14': ['REJECT', 'PROTEST'],
  '15': ['REQUEST', 'MOBILIZE'],
  '16': ['THREATEN', 'SANCTION'],
  '17': ['THREATEN', 'COERCE'],
  '18': ['PROTEST', 'MOBILIZE', 'ASSAULT'],
  '19': ['SANCTION', 'ASSAULT'],
  '20': ['SANCTION', 'COERCE', 'ASSAULT'],
  '21': ['COERCE', 'ASSAULT'],
  '22': ['ASSAULT'],
};
