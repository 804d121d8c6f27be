// SPDX-License-Identifier: Apache-2.0
import type { IncidentSeen, RootSeen } from '../../../src/api/index.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink, VoiceLinks } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Nothing } from '../shell/states.tsx';
import { WhyButton } from '../shell/why-pane.tsx';
import { independenceWords } from '../why.ts';
import { kindAndSide, rootsText } from '../words.ts';
import { Graph } from './graph.tsx';
import { ReceiptLink } from './receipt.tsx';
import { foldedInto } from './side.tsx';

/** Where the words first come from, and how far they are independent of one another. */
export function RootsTab({ incident }: { incident: IncidentSeen }) {
  const { counts, roots } = incident;
  if (roots.length === 0) {
    return (
      <Nothing title="No root can be told">
        <p>Nobody is named for what these reports say of it.</p>
      </Nothing>
    );
  }
  return (
    <section className="listing">
      <header>
        <h2>{rootsText(counts.roots, counts.rootsAtMost)}</h2>
        <WhyButton id="counts" about="the number of roots" />
      </header>
      <Graph incident={incident} />
      <ol>
        {roots.map((root) => (
          <OneRoot key={root.id} root={root} />
        ))}
      </ol>
    </section>
  );
}

function OneRoot({ root }: { root: RootSeen }) {
  return (
    <li className="one-root" data-step tabIndex={-1}>
      <div className="speaker-name">
        <VoiceSeal voice={root.voice} size={20} />
        <span>
          <b>
            <VoiceLink voice={root.voice} />
          </b>
          <span className="side">
            {root.voice ? <Said>{kindAndSide(root.voice)}</Said> : 'nobody is named'}
          </span>
        </span>
      </div>
      <div>
        <p>
          {root.independence === 'cannot-tell' ? (
            <>
              <Hollow /> cannot tell
            </>
          ) : (
            <b>{independenceWords[root.independence]}</b>
          )}
          {root.foldsInto && (
            <span className="quiet">
              {' · '}
              <Said>{foldedInto(root)}</Said>
            </span>
          )}
        </p>
        <p>
          <Said>{root.because}</Said>
        </p>
        <Through root={root} />
        <p className="receipts">
          {root.receipts.map((receipt) => (
            <ReceiptLink key={`${receipt.report.id} ${receipt.start}`} receipt={receipt} claim={null} />
          ))}
        </p>
      </div>
    </li>
  );
}

/** Everybody its words came through, each once. */
function Through({ root }: { root: RootSeen }) {
  const via = new Map(root.ways.flatMap((way) => way.via.map((voice) => [voice.id, voice])));
  if (via.size === 0) return null;
  return (
    <p>
      through <VoiceLinks voices={[...via.values()]} />
    </p>
  );
}
