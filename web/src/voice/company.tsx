// SPDX-License-Identifier: Apache-2.0
import type { CompanySeen, VoicePageSeen } from '../../../src/api/index.ts';
import { ReceiptLink } from '../incident/receipt.tsx';
import { VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Nothing } from '../shell/states.tsx';
import { counted, kindAndSide } from '../words.ts';
import type { Lookups } from './lookups.ts';

interface CompanyProps {
  readonly page: VoicePageSeen;
  readonly lookups: Lookups;
}

const parts = [
  ['through', 'Comes through'],
  ['relays', 'Passes on the words of'],
  ['together', 'Speaks together with'],
] as const;

/** Through whom it reached these reports, whom it passes on, and with whom it speaks; with receipts. */
export function CompanyTab({ page, lookups }: CompanyProps) {
  const some = parts.filter(([part]) => page.company[part].length > 0);
  if (some.length === 0) {
    return (
      <Nothing title="It speaks alone and directly">
        <p>
          No report says that its words came through somebody else, that it passes on another’s, or that
          others speak with it.
        </p>
      </Nothing>
    );
  }
  return some.map(([part, title]) => (
    <section key={part} className="listing company">
      <header>
        <h2>{title}</h2>
      </header>
      <ol>
        {page.company[part].map((one) => (
          <Companion key={one.voice} one={one} lookups={lookups} />
        ))}
      </ol>
    </section>
  ));
}

function Companion({ one, lookups }: { one: CompanySeen; lookups: Lookups }) {
  const [voice] = lookups.voices([one.voice]);
  if (!voice) return null;
  return (
    <li className="one-root" data-step tabIndex={-1}>
      <div className="speaker-name">
        <VoiceSeal voice={voice} size={20} />
        <span>
          <b>
            <VoiceLink voice={voice} />
          </b>
          <span className="side">
            <Said>{kindAndSide(voice)}</Said>
          </span>
        </span>
      </div>
      <p className="receipts">
        <span>{counted(one.claims, 'claim')}</span>
        {one.spots.map((spot) => (
          <ReceiptLink key={spot.claim} receipt={lookups.receipt(spot)} claim={spot.claim} />
        ))}
        {one.claims > one.spots.length && (
          <span className="quiet">and {one.claims - one.spots.length} more</span>
        )}
      </p>
    </li>
  );
}

/** The same shortly, beside what the voice says. */
export function CompanyAside({ page, lookups }: CompanyProps) {
  return parts.map(([part, title]) => {
    const list = page.company[part];
    if (list.length === 0) return null;
    return (
      <section key={part} className="aside-list company-aside">
        <h2>
          <b>{title}</b> {list.length}
        </h2>
        <ul>
          {list.slice(0, shownAtMost).map((one) => {
            const [voice] = lookups.voices([one.voice]);
            return voice ? (
              <li key={one.voice}>
                <VoiceSeal voice={voice} size={18} />
                <div>
                  <p>
                    <b>
                      <VoiceLink voice={voice} />
                    </b>
                  </p>
                  <p className="quiet">{counted(one.claims, 'claim')}</p>
                </div>
              </li>
            ) : null;
          })}
        </ul>
        {list.length > shownAtMost && <p className="quiet">and {list.length - shownAtMost} more</p>}
      </section>
    );
  });
}

/** Most voices listed at the side; the tab has all. */
const shownAtMost = 6;
