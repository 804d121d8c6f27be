// SPDX-License-Identifier: Apache-2.0
export { type DatePrecision, type DateRange, dayNumber, daysInMonth, rangeOfEdtf, touches } from './dates.ts';
export { type WireError, wireError, wireErrorOf } from './errors.ts';
export * from './filters.ts';
export * from './wire.ts';
