// SPDX-License-Identifier: Apache-2.0

import type { IncidentSeen, QuoteSeen } from '../../../src/api/index.ts';
import { publishedText } from '../dates.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Nothing } from '../shell/states.tsx';
import { stanceWords } from '../words.ts';
import { Quote, SideLine } from './quote.tsx';
import { ReceiptLink } from './receipt.tsx';
import { quoteKey } from './told-apart.ts';

/** Who said what, in the order in which it was published. */
export function ClaimsOverTime({ incident }: { incident: IncidentSeen }) {
  if (incident.claims.length === 0) {
    return (
      <Nothing title="Nobody is quoted">
        <p>No voice in these reports says anything about it; the reports tell of it in their own words.</p>
      </Nothing>
    );
  }
  return (
    <ol className="over-time">
      {daysOf(incident.claims).map(({ date, claims }) => (
        <li key={date ?? 'none'}>
          <h2>
            {date ?? (
              <>
                <Hollow /> in a report without a date
              </>
            )}
          </h2>
          <ol>
            {claims.map((claim) => (
              <OneClaim key={quoteKey(claim)} claim={claim} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function daysOf(claims: readonly QuoteSeen[]) {
  const days: { date: string | null; claims: QuoteSeen[] }[] = [];
  for (const claim of claims) {
    const date = publishedText(claim.receipt.report.published);
    const day = days.find((one) => one.date === date);
    if (day) day.claims.push(claim);
    else days.push({ date, claims: [claim] });
  }
  return days;
}

function OneClaim({ claim }: { claim: QuoteSeen }) {
  return (
    <li className="one-claim" data-step tabIndex={-1}>
      <div className="speaker-name">
        <VoiceSeal voice={claim.voice} size={20} />
        <span>
          <b>
            <VoiceLink voice={claim.voice} />
          </b>{' '}
          {stanceWords[claim.stance]}
          <span className="side">
            <SideLine quote={claim} voice={claim.voice} />
          </span>
        </span>
      </div>
      <div>
        <Quote quote={claim} />
        <p className="full-receipt">
          <ReceiptLink receipt={claim.receipt} claim={claim.claim} /> ·{' '}
          {claim.receipt.report.outlet === null ? (
            <>
              <Hollow /> outlet not named
            </>
          ) : (
            <Said>{claim.receipt.report.outlet}</Said>
          )}
        </p>
      </div>
    </li>
  );
}
