// SPDX-License-Identifier: Apache-2.0
import type { IncidentSeen } from '../../../src/api/index.ts';
import { gradeScales } from '../../../src/model/index.ts';
import { type Address, useAddress } from '../address.ts';
import { basisText, whenText } from '../dates.ts';
import { PlaceName } from '../marks/precision.tsx';
import { Hollow } from '../marks/seal.tsx';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { lastList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { useWhy, WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { switchesIn } from '../weigh/switches.ts';
import { outletsText, type Why } from '../why.ts';
import { capital, rootsText, typeWords } from '../words.ts';
import { WeighBar } from './weigh-bar.tsx';
import { gradeOn } from './why-grade.ts';

const inHead: ReadonlySet<string> = new Set(['when', 'place', 'origin', 'grade', 'counts', 'one']);

interface IncidentHeadProps {
  readonly incident: IncidentSeen;
  readonly why: Why | null;
  readonly address: Address;
}

/** What, when, where, heard from how many, and how well reported; each with its why. */
export function IncidentHead({ incident, why, address }: IncidentHeadProps) {
  const asked = useWhy();
  const phone = usePhone();
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to={lastList('/incidents')}>Incidents</Link> <span aria-hidden="true">›</span>{' '}
        {capital(typeWords(incident.type))}
        {incident.background && ' · told as background'}
      </p>
      <div className="title-row">
        <h1>
          <Said>{incident.title}</Said>
        </h1>
        {!phone && (
          <p className="graded">
            <span className="quiet">graded</span> <Graded incident={incident} />
          </p>
        )}
      </div>
      <dl className="facts">
        <WhenFact incident={incident} />
        <WhereFact incident={incident} />
        <div className="fact-end">
          <dt>heard</dt>
          <dd>
            <HeardFrom incident={incident} /> <WhyButton id="counts" about="these counts" />
          </dd>
        </div>
        {phone && (
          <div>
            <dt>graded</dt>
            <dd>
              <Graded incident={incident} />
            </dd>
          </div>
        )}
      </dl>
      {phone && why && asked && inHead.has(asked) && <WhyPane why={why} inline />}
      <WeighBar incident={incident} address={address} />
    </header>
  );
}

function Graded({ incident }: { incident: IncidentSeen }) {
  const asked = useWhy() === 'grade';
  const address = useAddress();
  const { scale, scaleName, value } = gradeOn(incident, switchesIn(address).scale);
  return (
    <>
      <b className={asked ? 'marked' : ''}>{typeWords(value)}</b>{' '}
      {scale !== gradeScales[0].id && <span className="quiet">{scaleName} </span>}
      <WhyButton id="grade" about="this grade" />
    </>
  );
}

function WhenFact({ incident: { when } }: { incident: IncidentSeen }) {
  const asked = useWhy();
  const text = whenText(when);
  const anchor = when.basis === 'inferred' && when.anchor ? when.anchor : null;
  return (
    <div>
      <dt>when</dt>
      <dd>
        {text === null ? (
          <>
            <Hollow /> no date
          </>
        ) : (
          <b className={asked === 'when' ? 'marked' : ''}>{text}</b>
        )}{' '}
        <span className="quiet">
          {basisText(when)}
          {anchor && (
            <>
              {' '}
              from <Said>{anchor}</Said>
            </>
          )}
        </span>{' '}
        <WhyButton id="when" about="this date" />
      </dd>
    </div>
  );
}

function WhereFact({ incident: { origin, place } }: { incident: IncidentSeen }) {
  return (
    <div>
      <dt>where</dt>
      <dd>
        {origin && (
          <>
            <PlaceName place={origin} /> <WhyButton id="origin" about="this place of origin" />{' '}
            <span aria-hidden="true">→ </span>
            <span className="unheard">to</span>
          </>
        )}
        <PlaceName place={place} /> <WhyButton id="place" about="this place" />
      </dd>
    </div>
  );
}

function HeardFrom({ incident: { counts } }: { incident: IncidentSeen }) {
  return (
    <>
      <b>{counts.reports}</b> {counts.reports === 1 ? 'report' : 'reports'} · {outletsText(counts)} ·{' '}
      {counts.roots === 0 && counts.rootsAtMost > 0 ? (
        <>
          <Hollow /> roots: cannot tell, at most {counts.rootsAtMost}
        </>
      ) : (
        <b>{rootsText(counts.roots, counts.rootsAtMost)}</b>
      )}{' '}
    </>
  );
}
