// SPDX-License-Identifier: Apache-2.0
import type { Analysis, PublishedDate, Report } from '../model/index.ts';

/**
 * A report with the date its own words show, where it does not say one. Such a date is for showing: no report is put
 * before another by it.
 */
export function datedReport(report: Report, { dating }: Analysis): Report {
  return report.published.value === null && dating ? { ...report, published: dating } : report;
}

const unknown: PublishedDate = { value: null, basis: 'unknown', reason: '' };

/** A report of a ledger as it was before it was given the date its own words show. */
export function undatedReport(report: Report, { dating }: Analysis): Report {
  const given = dating !== undefined && dating !== null && dating.reason === report.published.reason;
  return given && dating.value === report.published.value ? { ...report, published: unknown } : report;
}
