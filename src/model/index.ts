// SPDX-License-Identifier: Apache-2.0
export * from './codebook.ts';
export { type CodebookTables, codebookTables } from './codebook-tables.ts';
export * from './model.ts';
export { byCodeUnits, byKey } from './order.ts';
export { contains, holds, inReadingOrder, overlaps, spanOf } from './spans.ts';
