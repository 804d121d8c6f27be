// SPDX-License-Identifier: Apache-2.0
import type { IncidentSeen, Receipt, RootSeen } from '../../../src/api/index.ts';
import { incidentHref } from '../address.ts';
import { whenText } from '../dates.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { splitReason } from '../words.ts';

/** Whose words stand behind the incident, shortly. */
export function RootsAside({ incident }: { incident: IncidentSeen }) {
  if (incident.roots.length === 0) return null;
  return (
    <section className="aside-list">
      <h2>
        <b>Roots of this incident</b> {incident.roots.length}
      </h2>
      <ul>
        {incident.roots.map((root) => (
          <li key={root.id}>
            <VoiceSeal voice={root.voice} size={18} />
            <div>
              <p>
                <b>
                  <VoiceLink voice={root.voice} />
                </b>
                {root.independence === 'cannot-tell' && (
                  <>
                    {' · '}
                    <Hollow /> cannot tell
                  </>
                )}
              </p>
              <p className="quiet">
                {reportsOf(root.receipts)}
                {root.foldsInto && (
                  <>
                    ; {root.independence === 'dependent' ? 'rests on' : 'perhaps'}{' '}
                    <Said>{root.foldsInto}</Said>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reportsOf(receipts: readonly Receipt[]): string {
  const labels = [...new Set(receipts.map((receipt) => receipt.report.label))];
  return `${labels.length === 1 ? 'report' : 'reports'} ${labels.join(', ')}`;
}

/** Where a root stands in one word. */
export function foldedInto(root: RootSeen): string {
  if (!root.foldsInto) return '';
  return root.independence === 'dependent'
    ? `rests on ${root.foldsInto}`
    : `perhaps the same as ${root.foldsInto}`;
}

/** Incidents that look alike and are not joined: those that may be the same first. */
export function LookAlikes({ incident }: { incident: IncidentSeen }) {
  return (
    <>
      <Others heading="May be the same" others={incident.suggested} />
      <Others heading="Kept apart" others={incident.keptApart} />
    </>
  );
}

function Others({ heading, others }: { heading: string; others: IncidentSeen['keptApart'] }) {
  if (others.length === 0) return null;
  return (
    <section className="aside-list">
      <h2>
        <b>{heading}</b> {others.length}
      </h2>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <div>
              <p>
                <Link className="named-link" to={incidentHref(other.id)}>
                  <Said>{other.title}</Said>
                </Link>
              </p>
              <p>
                {whenText(other.when) ?? 'no date'}
                {other.place && (
                  <>
                    , <Said>{other.place.name}</Said>
                  </>
                )}
              </p>
              <p className="quiet">
                <Said>{splitReason(other.reason).words || other.reason}</Said>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
