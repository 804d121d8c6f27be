// SPDX-License-Identifier: Apache-2.0
import type { PositionSeen, QuoteSeen } from '../../../src/api/index.ts';

/** Tells the positions of a question apart: by the answer, and by who gives it in which words. */
export function positionKey({ answer, speakers }: PositionSeen): string {
  const words = speakers.flatMap(({ voice, quotes }) => [voice?.id ?? '', ...quotes.map(quoteKey)]);
  return [answer, ...words].join(' ');
}

/** Tells quotes apart: by their claim, or by their place where no claim holds them. */
export function quoteKey({ claim, receipt }: QuoteSeen): string {
  return claim ?? `${receipt.report.id} ${receipt.start}`;
}
