// SPDX-License-Identifier: Apache-2.0
import type { ClaimForm } from '../../model/index.ts';
import type { Found, TextRange } from './found.ts';
import { firstQuoteAfter, type Quote } from './quotes.ts';
import type { ReportView } from './view.ts';

/** Direct when all of the content stands in quotation marks, mixed when part of it does. */
export function formOf(report: ReportView, found: Found): ClaimForm {
  if (found.form === 'orphan' || found.form === 'narrated') return found.form;
  let quoted = 0;
  let length = 0;
  for (const range of found.content) {
    length += range.end - range.start;
    quoted += quotedLength(report.quotes, range);
  }
  if (quoted === 0) return 'indirect';
  return quoted >= length - 2 * found.content.length ? 'direct' : 'mixed';
}

function quotedLength(quotes: readonly Quote[], range: TextRange): number {
  let quoted = 0;
  for (let i = firstQuoteAfter(quotes, range.start); i < quotes.length && quotes[i]!.start < range.end; i++) {
    quoted += Math.max(0, Math.min(quotes[i]!.end, range.end) - Math.max(quotes[i]!.start, range.start));
  }
  return quoted;
}
