// SPDX-License-Identifier: Apache-2.0
export type { CaseList, CaseReader, KeptAnalysis } from './contract.ts';
export { CaseFault, type CaseFaultCode } from './failures.ts';
export {
  type CaseChange,
  type OpenCase,
  openCase,
  type WritableCase,
  withCase,
} from './sqlite/case.ts';
