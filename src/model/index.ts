// SPDX-License-Identifier: Apache-2.0
export { codebook, crosswalkOf } from './codebook.ts';
export {
  type AcledSubEvent,
  type ActGroup,
  acledSubEvents,
  type CodebookEntry,
  type Crosswalk,
  type Matched,
  type PloverEvent,
  type PloverGroup,
  ploverGroups,
  type UcdpRule,
} from './codebook-shapes.ts';
export { type CodebookTables, codebookTables } from './codebook-tables.ts';
export { askedWhen, independenceMeans, relationMeans, sourceKindMeans } from './codebook-weighing.ts';
export { decisionIn } from './decisions.ts';
export { type DatePrecision, type DateRange, daysInMonth, rangeOfEdtf } from './edtf/range.ts';
export { type DateForms, periodInWords, wordsOfEdtf } from './edtf/words.ts';
export {
  type Condition,
  type GradeMeasure,
  type GradeRule,
  type GradeScale,
  gradeMeasures,
  gradeRuleName,
  heightOn,
  type InputKind,
  scaleName,
  type Wording,
} from './grades/scale.ts';
export { gradeScales, scaleNamed } from './grades/scales.ts';
export * from './ledger.ts';
export * from './model.ts';
export { byCodeUnits, byKey } from './order.ts';
export * from './questions.ts';
export { contains, holds, inReadingOrder, overlaps, spanOf } from './spans.ts';
export * from './weighing.ts';
