// SPDX-License-Identifier: Apache-2.0
import type { ClaimRef, ReadingRef, SpanSeen } from '../../../src/api/index.ts';
import { incidentHref, useAddress, withQuery } from '../address.ts';
import { Hollow } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Line, Words } from '../report/line.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { withMark } from './shown.ts';

/** Lines that the cards of several kinds of readings have. */

/** What is not known says so, behind the hollow ring it has everywhere. */
export function NotTold({ children }: { children: string }) {
  return (
    <span className="not-told">
      <Hollow /> {children}
    </span>
  );
}

/** The words that fill a role, or that none do. */
export function Filled({
  name,
  span,
  party,
}: {
  name: string;
  span: SpanSeen | null;
  party?: string | null;
}) {
  return (
    <Line name={name}>
      {span ? <Words>{span.exact}</Words> : <NotTold>not told</NotTold>}
      {party && (
        <span className="quiet">
          {span ? ' · of ' : ' · '}
          <Said>{party}</Said>
          {!span && ', by the words around it'}
        </span>
      )}
    </Line>
  );
}

/** Another reading by its words; a press chooses it. */
export function RefLink({ reading: { key, exact, paragraph } }: { reading: ReadingRef }) {
  const address = useAddress();
  return (
    <Link className="named-link" to={withMark(address, key)} replace>
      <Words>{exact}</Words> ¶{paragraph}
    </Link>
  );
}

/** Several of them in a row; nothing when there are none. */
export function RefLines({ name, readings }: { name: string; readings: readonly ReadingRef[] }) {
  if (readings.length === 0) return null;
  return (
    <Line name={name}>
      {readings.map((one, at) => (
        <span key={one.key}>
          {at > 0 && ', '}
          <RefLink reading={one} />
        </span>
      ))}
    </Line>
  );
}

/** Whose word it is told on; a press on “claim” opens that claim's card. */
export function ToldBy({ claim }: { claim: ClaimRef | null }) {
  const address = useAddress();
  if (!claim) return <Line name="told by">the report itself</Line>;
  return (
    <Line name="told by">
      <VoiceLink voice={claim.voice} />{' '}
      <Link className="named-link" to={withQuery(address, { claim: claim.id, mark: null, at: null })} replace>
        the claim
      </Link>
    </Line>
  );
}

export function IncidentLine({
  incident,
}: {
  incident: { readonly id: string; readonly title: string } | null;
}) {
  return (
    <Line name="incident">
      {incident ? (
        <Link className="named-link" to={incidentHref(incident.id)}>
          <Said>{incident.title}</Said>
        </Link>
      ) : (
        <NotTold>joined to none</NotTold>
      )}
    </Line>
  );
}
