// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import type { ClaimCard, ReportSeen } from '../../../src/api/index.ts';
import type { Reading } from '../readings/marks.ts';
import { ReadingCard } from '../readings/reading-card.tsx';
import { showReading } from '../readings/use-reading-keys.ts';
import { Card } from './card.tsx';

/* On the phone the card of what is chosen rises from the foot. */

interface FootCardProps {
  readonly claim: ClaimCard;
  readonly report: ReportSeen;
  readonly close: () => void;
  readonly why: string | null;
}

export function FootCard({ claim, report, close, why }: FootCardProps) {
  return (
    <section
      className={`card foot-card chosen voice-${claim.voice?.kind ?? 'unknown'}`}
      aria-label="the claim under the marker"
    >
      <Card claim={claim} report={report} before={null} open toggle={close} why={why} />
      <button type="button" className="foot-close" onClick={close}>
        close
      </button>
    </section>
  );
}

interface FootReadingProps {
  readonly reading: Reading;
  readonly report: ReportSeen;
  readonly close: () => void;
}

export function FootReading({ reading, report, close }: FootReadingProps) {
  useEffect(() => showReading(reading.key, 'nearest', false), [reading.key]);
  return (
    <section className="card foot-card reading-card chosen" aria-label="the reading under the marker">
      <ReadingCard reading={reading} report={report} close={close} />
      <button type="button" className="foot-close" onClick={close}>
        close
      </button>
    </section>
  );
}
