// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import type { SaidSeen, VoiceBrief } from '../../../src/api/index.ts';
import type { VoiceKind } from '../../../src/model/index.ts';
import { incidentHref } from '../address.ts';
import { mannerOf, Quote } from '../incident/quote.tsx';
import { OutletAndDate, ReceiptLink } from '../incident/receipt.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Hollow } from '../marks/seal.tsx';
import { VoiceLinks } from '../marks/voice-link.tsx';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { useWhy, WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { capital, formWords, relationWords, stanceWords } from '../words.ts';
import type { Lookups } from './lookups.ts';
import type { Grouping } from './said-items.ts';
import { whySaid } from './whys.ts';

interface OneSaidProps {
  readonly said: SaidSeen;
  readonly kind: VoiceKind;
  readonly lookups: Lookups;
  readonly by: Grouping;
  readonly selected: boolean;
}

/** A claim of the page's voice: how it is said, the exact words, where, and what it answers. */
export const OneSaid = memo(function OneSaid({ said, kind, lookups, by, selected }: OneSaidProps) {
  const receipt = lookups.receipt(said);
  return (
    <article
      className="one-claim said"
      data-row={said.claim}
      aria-current={selected}
      tabIndex={-1}
      data-why-scope
    >
      <Manner said={said} lookups={lookups} />
      <div>
        <Quote quote={{ pieces: said.pieces, stance: said.stance, voice: { kind } }} />
        <p className="full-receipt">
          <ReceiptLink receipt={receipt} claim={said.claim} /> · <OutletAndDate report={receipt.report} />
          {by === 'date' && said.incident === null && (
            <span className="nowrap">
              {' · '}
              <Hollow /> no incident
            </span>
          )}
        </p>
        <About said={said} lookups={lookups} by={by} />
        <InlineWhy said={said} />
      </div>
    </article>
  );
});

/** Stance, cue and hedges, form and mode, with whom and through whom. */
function Manner({ said, lookups }: { said: SaidSeen; lookups: Lookups }) {
  const manner = [
    said.form === 'narrated' ? '' : formWords[said.form],
    said.negated ? 'negated' : '',
    ...mannerOf({ ...said, hedged: false }),
  ].filter(Boolean);
  const [others, via, within] = [said.others, said.via, said.within].map(lookups.voices);
  return (
    <div className="said-how">
      <p>
        <b>{capital(stanceWords[said.stance])}</b>{' '}
        {said.cue && (
          <span className="said-cue">
            <Said>{said.cue}</Said>
          </span>
        )}
      </p>
      {said.hedged && (
        <p>
          hedged{' '}
          {said.hedges.map((hedge) => (
            <span key={hedge} className="mark-hedge serif">
              <Said>{hedge}</Said>
            </span>
          ))}
        </p>
      )}
      <p className="quiet">
        {manner.join(', ')} <WhyButton id={`c:${said.claim}`} about="this reading" />
      </p>
      <Company how="with" voices={others} />
      <Company how="through" voices={via} />
      <Company how="as told by" voices={within} />
    </div>
  );
}

function Company({ how, voices }: { how: string; voices: readonly VoiceBrief[] | undefined }) {
  if (!voices || voices.length === 0) return null;
  return (
    <p>
      <span className="quiet">{how} </span>
      <VoiceLinks voices={voices} />
    </p>
  );
}

/** The incident it is about, and the questions it answers with which answer. */
function About({ said, lookups, by }: { said: SaidSeen; lookups: Lookups; by: Grouping }) {
  const incident = lookups.incident(said.incident);
  return (
    <div className="said-about">
      {by === 'date' && incident && (
        <p>
          <span className="quiet">about </span>
          <Link className="plain-link" to={incidentHref(incident.id)}>
            <Said>{incident.title}</Said>
          </Link>
        </p>
      )}
      {said.answers.map(({ question: id, answer, withdrawn }) => {
        const question = lookups.question(id);
        if (!question) return null;
        const asked = lookups.incident(question.incident);
        const board = asked ? `${incidentHref(asked.id)}?open=${encodeURIComponent(id)}` : '/campaign';
        return (
          <p key={`${id} ${answer}`} className="said-answer">
            <RelationShape relation={question.relation} />
            <span>
              <span className="unheard">{relationWords[question.relation]}: </span>
              <Link className="plain-link" to={board}>
                <Said>{question.text}</Said>
              </Link>{' '}
              <b className={withdrawn ? 'withdrawn' : ''}>
                <Said>{answer}</Said>
              </b>
              {withdrawn && <span className="quiet"> taken back since</span>}
            </span>
          </p>
        );
      })}
    </div>
  );
}

/** On the phone the answer stands under what is asked about; with room it stands at the side. */
function InlineWhy({ said }: { said: SaidSeen }) {
  const phone = usePhone();
  return useWhy() === `c:${said.claim}` && phone ? <WhyPane why={whySaid(said)} inline /> : null;
}
