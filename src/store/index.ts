// SPDX-License-Identifier: Apache-2.0
export type { CaseInfo, CaseList, CaseReader, KeptAnalysis, ReportHead, SearchHit } from './contract.ts';
export { CaseFault, type CaseFaultCode } from './failures.ts';
export { brokenLinks, emptyHead, type JournalEntry } from './journal.ts';
export {
  type CaseChange,
  type DecisionChange,
  type OpenCase,
  openCase,
  type Patience,
  type WritableCase,
  withCase,
} from './sqlite/case.ts';
export type { FileCheck } from './sqlite/verify.ts';
