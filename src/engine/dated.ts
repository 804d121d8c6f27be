// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Report } from '../model/index.ts';

/**
 * A report with the date its own words show, where it does not say one. Such a date is for showing: no report is put
 * before another by it.
 */
export function datedReport(report: Report, { dating }: Analysis): Report {
  return report.published.value === null && dating ? { ...report, published: dating } : report;
}
