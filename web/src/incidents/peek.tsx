// SPDX-License-Identifier: Apache-2.0

import {
  type IncidentSeen,
  incidentSeen,
  leftOutParameters,
  type QuestionSeen,
} from '../../../src/api/index.ts';
import { type Address, hrefOf, incidentHref } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { Quote } from '../incident/quote.tsx';
import { ReceiptLink } from '../incident/receipt.tsx';
import { positionKey, quoteKey } from '../incident/told-apart.ts';
import { gradeOn } from '../incident/why-grade.ts';
import { whyInIncident } from '../incident/whys.ts';
import { RelationShape } from '../marks/relation.tsx';
import { Seal, VoiceSeal } from '../marks/seal.tsx';
import { VoiceLink } from '../marks/voice-link.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { useWhy, WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { switchesIn, switchParameters } from '../weigh/switches.ts';
import { capital, counted, relationWords, rootsText, typeWords } from '../words.ts';

/** The incident under the marker, enough of it to make opening it rare. */
export function Peek({ id, address }: { id: string | null; address: Address }) {
  const path = id === null ? null : hrefOf(`/api${incidentHref(id)}`, leftOutParameters(switchesIn(address)));
  const known = useSteadyData(path, incidentSeen);
  if (path === null) return <aside className="peek" aria-label="the incident under the marker" />;
  return (
    <aside className="peek" aria-label="the incident under the marker" data-why-first>
      <Await known={known} again={() => askAgain(path, incidentSeen)}>
        {(incident) => <PeekBody incident={incident} address={address} />}
      </Await>
    </aside>
  );
}

function PeekBody({ incident, address }: { incident: IncidentSeen; address: Address }) {
  const { scale } = switchesIn(address);
  const to = (query: readonly (readonly [string, string])[] = []) =>
    hrefOf(incidentHref(incident.id), [...query, ...switchParameters(address)]);
  const why = whyInIncident(incident, address.query.get('why'), scale);
  const [lead, ...rest] = incident.questions;
  return (
    <>
      <div className="peek-scroll">
        {why && <WhyPane why={why} />}
        {lead ? <PeekQuestion question={lead} /> : <Mentions incident={incident} />}
        {rest.length > 0 && <OtherQuestions rest={rest} to={to} />}
        <PeekWhys incident={incident} scale={scale} />
      </div>
      <footer className="peek-foot">
        <span className="quiet">
          {incident.keptApart.length > 0 &&
            `kept apart: ${counted(incident.keptApart.length, 'look-alike incident')}`}
        </span>
        <span>
          <Link className="open" to={to()}>
            <kbd>enter</kbd> open
          </Link>
          <span className="key-hint" aria-hidden="true">
            <kbd>?</kbd> why
          </span>
        </span>
      </footer>
    </>
  );
}

function PeekQuestion({ question }: { question: QuestionSeen }) {
  const asked = useWhy() === `q:${question.id}`;
  return (
    <section className="peek-question">
      <header>
        <RelationShape relation={question.relation} />
        <h2>
          <Said>{question.text}</Said>
        </h2>
        <WhyButton id={`q:${question.id}`} about={relationWords[question.relation]} />
      </header>
      <p className="peek-relation">
        <span className={asked ? 'marked' : ''}>{relationWords[question.relation]}</span>
      </p>
      <div className="peek-positions">
        {question.positions.slice(0, 4).map((position) => {
          const speaker = position.speakers[0];
          const quote = speaker?.quotes[0];
          return (
            <div key={positionKey(position)}>
              <p className="peek-answer">
                <Said>{capital(position.answer)}</Said>
              </p>
              <p className="peek-voice">
                <VoiceSeal voice={speaker?.voice ?? null} size={18} />
                <span>
                  <VoiceLink voice={speaker?.voice ?? null} />
                </span>
              </p>
              {quote ? <Quote quote={quote} /> : <span />}
              <p className="quiet">
                {quote && (
                  <>
                    <ReceiptLink receipt={quote.receipt} claim={quote.claim} /> ·{' '}
                  </>
                )}
                {rootsText(position.roots, position.rootsAtMost)}
                {position.speakers.length > 1 && ` · ${counted(position.speakers.length - 1, 'more voice')}`}
              </p>
            </div>
          );
        })}
      </div>
      {question.positions.length > 4 && (
        <p className="quiet">{counted(question.positions.length - 4, 'more position')}</p>
      )}
      {question.unanswered.length > 0 && (
        <p className="unanswered">
          <Seal kind="unknown" size={18} />
          <span>
            has not answered: <Said>{question.unanswered.join(', ')}</Said>
          </span>
        </p>
      )}
    </section>
  );
}

interface OtherQuestionsProps {
  readonly rest: readonly QuestionSeen[];
  readonly to: (query: readonly (readonly [string, string])[]) => string;
}

function OtherQuestions({ rest, to }: OtherQuestionsProps) {
  return (
    <ul className="peek-others">
      {rest.map((question) => (
        <li key={question.id}>
          <Link to={to([['open', question.id]])}>
            <RelationShape relation={question.relation} />
            <span>
              <Said>{question.text}</Said>
            </span>
            <span className="quiet">
              {question.positions.length > 1
                ? counted(question.positions.length, 'position')
                : relationWords[question.relation]}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Where nothing is asked: the words that tell of it. */
function Mentions({ incident }: { incident: IncidentSeen }) {
  return (
    <section className="peek-question">
      <header>
        <RelationShape relation="no-answer" />
        <h2>
          <Said>{incident.title}</Said>
        </h2>
      </header>
      <p className="quiet">
        {incident.mentions.length === 0
          ? 'None of its words are left.'
          : 'No question is open about it. It is told in these words:'}
      </p>
      {incident.claims.slice(0, 3).map((quote) => (
        <div key={quoteKey(quote)}>
          <Quote quote={quote} />
          <p className="quiet">
            <ReceiptLink receipt={quote.receipt} claim={quote.claim} /> · <VoiceLink voice={quote.voice} />
          </p>
        </div>
      ))}
      {incident.claims.length === 0 && (
        <ul className="peek-mentions">
          {incident.mentions.map(({ receipt, exact }) => (
            <li key={`${receipt.report.id} ${receipt.start}`}>
              <Said>{exact}</Said> <ReceiptLink receipt={receipt} claim={null} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PeekWhys({ incident, scale }: { incident: IncidentSeen; scale: string }) {
  return (
    <p className="peek-whys quiet">
      date <WhyButton id="when" about="this date" /> place <WhyButton id="place" about="this place" />{' '}
      {rootsText(incident.counts.roots, incident.counts.rootsAtMost)}{' '}
      <WhyButton id="counts" about="these counts" /> graded {typeWords(gradeOn(incident, scale).value)}{' '}
      <WhyButton id="grade" about="this grade" /> one incident{' '}
      <WhyButton id="one" about="this is one incident" />
    </p>
  );
}
