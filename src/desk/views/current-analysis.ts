// SPDX-License-Identifier: Apache-2.0
import type { Analysis, ReportId } from '../../model/index.ts';
import { analysisFailed } from '../analysis-failed.ts';
import type { Lens } from './lens.ts';

/**
 * What was read in a report, where that is what the ledger rests on. An analysis stays behind when the engine fails on
 * its report later, or when the report leaves the case; it then explains nothing the ledger says.
 */
export function currentAnalysis({ reader, heads, analysis }: Lens, id: ReportId): Analysis | null {
  if (!heads.some((head) => head.id === id)) return null;
  const failed = reader.issues().some((issue) => issue.report === id && issue.code === analysisFailed);
  return failed ? null : analysis(id);
}
