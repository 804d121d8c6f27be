// SPDX-License-Identifier: Apache-2.0
import { type IncidentFilters, type IncidentListSeen, tallyListSeen } from '../../../src/api/index.ts';
import { type Address, claimHref, go, reportHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { dateText } from '../dates.ts';
import { Arrow } from '../marks/arrow.tsx';
import { VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { counted } from '../words.ts';

interface StripProps {
  readonly list: IncidentListSeen;
  readonly filters: IncidentFilters;
  readonly change: (changes: Partial<IncidentFilters>) => void;
  readonly address: Address;
}

/** What has no place in the order or on a map, counted over the whole case whatever the filters say. */
export function Strip({ list, filters, change, address }: StripProps) {
  const { undated, unlocated, tallies, background, campaign } = list.apart;
  const lane = address.query.get('lane');
  const unplaced = filters.where.length === 1 && filters.where[0] === 'none';
  const toggleLane = () =>
    go(withQuery(address, { lane: lane === 'tallies' ? null : 'tallies' }), { replace: true });
  return (
    <section className="strip" aria-label="kept apart, over the whole case">
      {lane === 'tallies' && <TallyLane />}
      <div className="strip-row">
        <StripButton
          on={filters.undated}
          name="Undated"
          count={undated}
          act={() => change({ undated: !filters.undated, from: null, to: null })}
        />
        <StripButton
          on={unplaced}
          name="Unlocated"
          count={unlocated}
          act={() => change({ where: unplaced ? [] : ['none'] })}
        />
        <StripButton on={lane === 'tallies'} name="Tallies over a period" count={tallies} act={toggleLane} />
        <StripButton
          on={filters.background}
          name="Told as background"
          count={background}
          act={() => change({ background: !filters.background })}
        />
        {campaign > 0 && (
          <Link to="/campaign">
            <Arrow /> Campaign <b>{campaign}</b>
          </Link>
        )}
      </div>
    </section>
  );
}

function StripButton({
  on,
  name,
  count,
  act,
}: {
  on: boolean;
  name: string;
  count: number;
  act: () => void;
}) {
  return (
    <button type="button" aria-pressed={on} disabled={count === 0 && !on} onClick={act}>
      <Arrow /> {name} <b>{count}</b>
    </button>
  );
}

function TallyLane() {
  const known = useCaseData('/api/tallies', tallyListSeen);
  return (
    <div className="tally-lane">
      <h2>
        Tallies over a period{' '}
        <span className="quiet">figures for more than one incident; never a pin, never a contradiction</span>
      </h2>
      <Await known={known} again={() => askAgain('/api/tallies', tallyListSeen)}>
        {({ tallies }) => (
          <ul>
            {tallies.map(({ id, exact, voice, period, scope, quantity, receipt, claim }) => (
              <li key={id}>
                <span className="sigma" aria-hidden="true">
                  Σ
                </span>
                <span className="tally-words">
                  <Said>{exact}</Said>{' '}
                  {!exact.toLowerCase().includes(quantity) && <span className="quiet">{quantity}</span>}
                </span>
                <span className="quiet">
                  {period
                    ? dateText(period)
                    : scope === 'campaign'
                      ? 'the campaign, no period'
                      : 'no period stated'}
                </span>
                <span>
                  <VoiceSeal voice={voice} size={15} /> <VoiceLink voice={voice} />
                </span>
                <Link
                  className="receipt"
                  to={claim ? claimHref(receipt.report.id, claim) : reportHref(receipt.report.id)}
                >
                  {receipt.report.label} ¶{receipt.paragraph}
                </Link>
              </li>
            ))}
            {tallies.length === 0 && <li className="quiet">{counted(0, 'tally', 'tallies')}</li>}
          </ul>
        )}
      </Await>
    </div>
  );
}
