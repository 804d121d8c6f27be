// SPDX-License-Identifier: Apache-2.0

import { useState } from 'react';
import type { PositionSeen, QuoteSeen, SpeakerSeen } from '../../../src/api/index.ts';
import { dateText } from '../dates.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { useWhy, WhyButton } from '../shell/why-pane.tsx';
import { capital, counted, rootsText, voiceName } from '../words.ts';
import { Quote, SideLine } from './quote.tsx';
import { FullReceipt, ReceiptLink } from './receipt.tsx';
import { quoteKey } from './told-apart.ts';

interface PositionProps {
  readonly position: PositionSeen;
  /** Where its whys stand in the address: `q:ID:0`. */
  readonly id: string;
}

/** Answer first, then voice, words, receipt, root. Voices that add no root of their own stand below a dashed line. */
export function Position({ position, id }: PositionProps) {
  const numbered = position.speakers.map((speaker, at) => ({ speaker, id: `${id}:${at}` }));
  const firm = numbered.filter(({ speaker }) => isFirm(speaker));
  const leading = firm.length > 0 ? firm : numbered;
  const lesser = firm.length > 0 ? numbered.filter((one) => !firm.includes(one)) : [];
  return (
    <>
      <h3 className={position.withdrawn ? 'answer withdrawn' : 'answer'}>
        <Said>{capital(position.answer)}</Said>
        {position.withdrawn && <span className="quiet"> · taken back since</span>}
        {position.hedged && <span className="quiet"> · hedged</span>}
      </h3>
      <Given position={position} />
      {position.figures.length > 0 && <Figures position={position} />}
      {numbered.length === 0 && (
        <p className="quiet">
          <Hollow /> no voice is known for this answer
        </p>
      )}
      {leading.map((one) => (
        <Speaker key={one.id} {...one} />
      ))}
      <PositionRoots position={position} id={id} />
      {lesser.map((one) => (
        <LesserSpeaker key={one.id} {...one} />
      ))}
    </>
  );
}

/** Whether a voice adds a root of its own; of a report's own words without one nobody can tell. */
function isFirm({ root, quotes: [quote] }: SpeakerSeen): boolean {
  return root === null ? quote?.form !== 'narrated' : root.independence === 'independent';
}

/** Over what days an answer was given, where it was given on more than one. */
function Given({ position: { given } }: { position: PositionSeen }) {
  if (given === null || given.first === given.last) return null;
  return (
    <p className="quiet given">
      given from {dateText(given.first)} to {dateText(given.last)}
    </p>
  );
}

function Figures({ position }: { position: PositionSeen }) {
  return (
    <p className="as-stated">
      as stated:{' '}
      {position.figures.map((figure, at) => (
        <span key={figure.id}>
          {at > 0 && ', '}
          <Said>{figure.exact}</Said> <ReceiptLink receipt={figure.receipt} claim={figure.claim} />
        </span>
      ))}
    </p>
  );
}

function PositionRoots({ position, id }: PositionProps) {
  const marked = useWhy() === `${id}:roots`;
  const unclear = position.roots === 0;
  return (
    <p className="roots-line">
      {unclear ? (
        <>
          <Hollow /> root: cannot tell
          {position.rootsAtMost > 0 && `, at most ${position.rootsAtMost}`}
        </>
      ) : (
        <b className={marked ? 'marked' : ''}>{rootsText(position.roots, position.rootsAtMost)}</b>
      )}{' '}
      <WhyButton id={`${id}:roots`} about={rootsText(position.roots, position.rootsAtMost)} />
    </p>
  );
}

/** How many of a voice's quotes on one answer are spread out before the rest is folded. */
const spread = 1;

function Speaker({ speaker, id }: { speaker: SpeakerSeen; id: string }) {
  const [all, setAll] = useState(false);
  const { voice, quotes } = speaker;
  const shown = all ? quotes : quotes.slice(0, spread);
  const folded = quotes.length - shown.length;
  return (
    <div className={`speaker voice-${voice?.kind ?? 'unknown'}`} data-why-scope={id}>
      <div className="speaker-name">
        <VoiceSeal voice={voice} size={20} />
        <span>
          <b>
            <VoiceLink voice={voice} />
          </b>
          <span className="side">
            <SideLine quote={quotes[0]} voice={voice} stance />
          </span>
        </span>
      </div>
      {shown.map((quote) => (
        <div key={quoteKey(quote)} className="quoted">
          <Quote quote={quote} />
          <FullReceipt receipt={quote.receipt} claim={quote.claim} />
        </div>
      ))}
      {folded > 0 && <MoreQuotes folded={quotes.slice(spread)} open={() => setAll(true)} />}
    </div>
  );
}

function MoreQuotes({ folded, open }: { folded: readonly QuoteSeen[]; open: () => void }) {
  return (
    <p className="more-quotes">
      <button type="button" className="why" onClick={open}>
        {counted(folded.length, 'more time', 'more times')}
      </button>{' '}
      {folded.slice(0, 4).map((quote) => (
        <span key={quoteKey(quote)}>
          <ReceiptLink receipt={quote.receipt} claim={quote.claim} />{' '}
        </span>
      ))}
      {folded.length > 4 && '…'}
    </p>
  );
}

function LesserSpeaker({ speaker, id }: { speaker: SpeakerSeen; id: string }) {
  const { voice, quotes } = speaker;
  return (
    <div className="lesser" data-why-scope={id}>
      <VoiceSeal voice={voice} size={18} />
      <div>
        <p>
          <b>
            <VoiceLink voice={voice} />
          </b>
          <span className="quiet">
            , <SideLine quote={quotes[0]} voice={voice} stance />
          </span>
        </p>
        {quotes.slice(0, 1).map((quote) => (
          <Quote key={quoteKey(quote)} quote={quote} />
        ))}
        <p className="quiet">
          {quotes.map((quote) => (
            <span key={quoteKey(quote)}>
              <ReceiptLink receipt={quote.receipt} claim={quote.claim} />{' '}
            </span>
          ))}
          · <LesserRoot speaker={speaker} /> <WhyButton id={id} about={`the root of ${voiceName(voice)}`} />
        </p>
      </div>
    </div>
  );
}

function LesserRoot({ speaker: { root } }: { speaker: SpeakerSeen }) {
  if (root?.independence === 'dependent')
    return <Said>{root.foldsInto ? `rests on ${root.foldsInto}` : 'rests on another'}</Said>;
  return (
    <>
      <Hollow /> root: cannot tell
    </>
  );
}
