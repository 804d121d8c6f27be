// SPDX-License-Identifier: Apache-2.0
import type { Spot, StandSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { incidentHref } from '../address.ts';
import { publishedText } from '../dates.ts';
import { ReceiptLink } from '../incident/receipt.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Hollow } from '../marks/seal.tsx';
import { VoiceLinks } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { PageList } from '../shell/long-list.tsx';
import { Nothing } from '../shell/states.tsx';
import { capital, counted, questionKindWords, relationWords } from '../words.ts';
import type { Lookups } from './lookups.ts';

interface AnswersTabProps {
  readonly page: VoicePageSeen;
  readonly lookups: Lookups;
}

/** Every question the voice answers: its own answers as the reports brought them, then those of others. */
export function AnswersTab({ page, lookups }: AnswersTabProps) {
  if (page.questions.length === 0) {
    return (
      <Nothing title="It answers no question">
        <p>Nothing it says answers a question that these reports leave open about an incident.</p>
      </Nothing>
    );
  }
  const items = page.questions.map((stand) => ({
    key: stand.id,
    stand,
    className: 'stand-item',
    height: 190,
  }));
  return (
    <PageList items={items} selected={null} moved={false}>
      {(item) => <Stand stand={item.stand} lookups={lookups} />}
    </PageList>
  );
}

function Stand({ stand, lookups }: { stand: StandSeen; lookups: Lookups }) {
  const incident = lookups.incident(stand.incident);
  const board = incident
    ? `${incidentHref(incident.id)}?open=${encodeURIComponent(stand.id)}&why=${encodeURIComponent(`q:${stand.id}`)}`
    : '/campaign';
  return (
    <section className="stand" data-step tabIndex={-1} aria-label={stand.text}>
      <header>
        <h2>
          <Link className="plain-link" to={board}>
            <Said>{stand.text}</Said>
          </Link>
        </h2>
        <p className="relation-line">
          <RelationShape relation={stand.relation} />
          <b>{relationWords[stand.relation]}</b>
          <span className="kind">{questionKindWords[stand.kind]}</span>
        </p>
      </header>
      <p className="quiet stand-about">
        {incident ? <Said>{incident.title}</Said> : 'of the whole campaign'} · <Said>{stand.because}</Said>
      </p>
      <Own stand={stand} lookups={lookups} />
      <Others stand={stand} lookups={lookups} />
    </section>
  );
}

interface Told {
  readonly answer: string;
  readonly withdrawn: boolean;
  readonly hedged: boolean;
  /** Null: the answer stands in a report's own words that no claim or figure holds. */
  readonly spot: Spot | null;
}

/** Its answers one by one in the order of the reports, so that a change of answer is seen as one. */
function toldIn({ own }: StandSeen, lookups: Lookups): readonly Told[] {
  const told = own.flatMap(({ spots, ...answer }): readonly Told[] =>
    spots.length === 0 ? [{ ...answer, spot: null }] : spots.map((spot) => ({ ...answer, spot })),
  );
  const rank = ({ spot }: Told) => (spot ? lookups.rank(spot.report) : Number.MAX_SAFE_INTEGER);
  return told.sort((a, b) => rank(a) - rank(b) || (a.spot?.start ?? 0) - (b.spot?.start ?? 0));
}

function Own({ stand, lookups }: { stand: StandSeen; lookups: Lookups }) {
  return (
    <>
      <h3 className="stand-part">
        It says{stand.own.length > 1 && <span className="quiet"> {counted(stand.own.length, 'answer')}</span>}
      </h3>
      <ol className="told">
        {toldIn(stand, lookups).map(({ answer, withdrawn, hedged, spot }) => (
          <li key={`${answer} ${spot?.report} ${spot?.start} ${spot?.claim}`}>
            <span className="told-date">
              <ToldDate spot={spot} lookups={lookups} />
            </span>
            <span>
              <b className={withdrawn ? 'withdrawn' : ''}>
                <Said>{capital(answer)}</Said>
              </b>
              {withdrawn && <span className="quiet"> · taken back since</span>}
              {hedged && <span className="quiet"> · hedged</span>}
            </span>
            {spot ? (
              <ReceiptLink receipt={lookups.receipt(spot)} claim={spot.claim} />
            ) : (
              <span className="quiet">in its own words</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function ToldDate({ spot, lookups }: { spot: Spot | null; lookups: Lookups }) {
  const date = spot && publishedText(lookups.receipt(spot).report.published);
  if (date) return date;
  return (
    <>
      <Hollow /> no date
    </>
  );
}

function Others({ stand, lookups }: { stand: StandSeen; lookups: Lookups }) {
  if (stand.others.length === 0) {
    return <p className="quiet stand-part">Nobody else in these reports answers this.</p>;
  }
  return (
    <>
      <h3 className="stand-part">Others say</h3>
      <ul className="told">
        {stand.others.map(({ answer, withdrawn, voices, spot }) => (
          <li key={`${answer} ${voices.join(' ')}`}>
            <span className="told-who">
              <VoiceLinks voices={lookups.voices(voices)} />
            </span>
            <span>
              <span className={withdrawn ? 'withdrawn' : ''}>
                <Said>{capital(answer)}</Said>
              </span>
              {withdrawn && <span className="quiet"> · taken back since</span>}
            </span>
            {spot ? (
              <ReceiptLink receipt={lookups.receipt(spot)} claim={spot.claim} />
            ) : (
              <span className="quiet">in its own words</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
