// SPDX-License-Identifier: Apache-2.0

export { type DatePrecision, type DateRange, daysInMonth, rangeOfEdtf } from '../model/index.ts';
export { isUserAssigned } from './countries.ts';
export { dayAfter, dayNumber, touches } from './dates.ts';
export { type WireError, wireError, wireErrorOf } from './errors.ts';
export * from './filters.ts';
export * from './switches.ts';
export * from './voice-filters.ts';
export * from './wire-board.ts';
export {
  type PlaceBrief,
  type PlaceSeen,
  type PublishedSeen,
  placeBrief,
  placeSeen,
  publishedSeen,
  type Receipt,
  type ReportRef,
  receipt,
  reportRef,
  type SpanSeen,
  spanSeen,
  type VoiceBrief,
  type VoiceSeen,
  voiceBrief,
  voiceSeen,
  type WhenSeen,
  whenSeen,
} from './wire-common.ts';
export * from './wire-compare.ts';
export * from './wire-grades.ts';
export * from './wire-incidents.ts';
export * from './wire-methodology.ts';
export * from './wire-readings.ts';
export * from './wire-reports.ts';
export * from './wire-sentences.ts';
export * from './wire-voices.ts';
