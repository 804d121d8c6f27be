// SPDX-License-Identifier: Apache-2.0
import type { Receipt, ReportRef } from '../../../src/api/index.ts';
import { claimHref, reportHref } from '../address.ts';
import { publishedBasis, publishedText } from '../dates.ts';
import { Hollow } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';

/** `002 ¶5`, one key away from the place in the text. */
export function ReceiptLink({ receipt, claim }: { receipt: Receipt; claim: string | null }) {
  const { report, paragraph, start } = receipt;
  const to = claim ? claimHref(report.id, claim) : `${reportHref(report.id)}?at=${start}`;
  return (
    <Link className="receipt" to={to}>
      <span className="unheard">report </span>
      {report.label} ¶{paragraph}
    </Link>
  );
}

/** A receipt with outlet and date: whose words these are, before anyone asks. */
export function FullReceipt({ receipt, claim }: { receipt: Receipt; claim: string | null }) {
  return (
    <p className="full-receipt">
      <ReceiptLink receipt={receipt} claim={claim} /> · <OutletAndDate report={receipt.report} />
    </p>
  );
}

export function OutletAndDate({ report }: { report: ReportRef }) {
  const date = publishedText(report.published);
  return (
    <>
      {report.outlet === null ? (
        <span className="nowrap">
          <Hollow /> outlet not named
        </span>
      ) : (
        <Said>{report.outlet}</Said>
      )}
      {' · '}
      {date === null ? (
        <span className="nowrap">
          <Hollow /> no date
        </span>
      ) : (
        <span className="nowrap">
          {date}
          {report.published.basis !== 'stated' && `, ${publishedBasis[report.published.basis]}`}
        </span>
      )}
    </>
  );
}
