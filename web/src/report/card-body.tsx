// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, ReportSeen, VoiceSeen } from '../../../src/api/index.ts';
import { incidentHref } from '../address.ts';
import { ReceiptLink } from '../incident/receipt.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Hollow } from '../marks/seal.tsx';
import { VoiceLink, VoiceLinks } from '../marks/voice-link.tsx';
import { Said, visible } from '../safe-text.tsx';
import { StructureButton } from '../sentence/structure-button.tsx';
import { Link } from '../shell/link.tsx';
import { Reasons } from '../shell/reasons.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { independenceWords, type Why } from '../why.ts';
import { formWords, kindAndSide, modalityWords, relationWords, splitReason, stanceWords } from '../words.ts';
import { Line, Words } from './line.tsx';

interface CardBodyProps {
  readonly claim: ClaimCard;
  readonly report: ReportSeen;
  readonly why: string | null;
}

/** What an opened card tells: who speaks and through whom, by which words, how, about what, and why it is read so. */
export function CardBody({ claim, report, why }: CardBodyProps) {
  const open = why === `c:${claim.id}`;
  return (
    <div className="card-body">
      <dl>
        <SpeakerLines claim={claim} report={report} />
        <MannerLines claim={claim} />
        <Line name="words">
          {report.label} ¶{claim.paragraph}, characters{' '}
          {claim.content.map((span) => `${span.start}–${span.end}`).join(', ')}
        </Line>
        <Answers claim={claim} />
        {claim.root && (
          <Line name="root">
            {claim.root.independence === 'cannot-tell' && <Hollow />}{' '}
            {independenceWords[claim.root.independence]} · <Said>{claim.root.because}</Said>
          </Line>
        )}
        <Line name={claim.reasons.length === 1 ? 'reason' : 'reasons'}>
          <Reasons reasons={claim.reasons} />
        </Line>
        <Line name="extracted">
          confidence {claim.confidence.toFixed(2)}, not how well reported{' '}
          <WhyButton id={`c:${claim.id}`} about="this extraction" />
        </Line>
      </dl>
      {open && <WhyPane why={whyExtracted(claim)} inline />}
      <p className="card-structure">
        <StructureButton claim={claim} />
      </p>
      <p className="card-keys" aria-hidden="true">
        <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>v</kbd> voice <kbd>esc</kbd> back
      </p>
    </div>
  );
}

/** Who speaks, with whom, in which words of the report, and whose words they were before they were this report's. */
function SpeakerLines({ claim, report }: { claim: ClaimCard; report: ReportSeen }) {
  return (
    <>
      <Line name="voice">
        <b>
          <VoiceLink voice={claim.voice} />
        </b>{' '}
        <span className="quiet">
          {claim.voice ? <Said>{kindAndSide(claim.voice)}</Said> : 'nobody is named'}
        </span>
      </Line>
      {claim.coVoices.length > 0 && (
        <Line name="with">
          <VoiceLinks voices={claim.coVoices} />
        </Line>
      )}
      <Line name="source">
        {claim.source ? <Words>{claim.source.exact}</Words> : 'no words name a speaker'}
      </Line>
      <Line name="chain">
        <Chain claim={claim} report={report} />
      </Line>
    </>
  );
}

/** By which words it is brought in, and how it is meant. */
function MannerLines({ claim }: { claim: ClaimCard }) {
  const mode = [modalityWords[claim.modality], claim.negated ? 'negated' : 'not negated'].filter(Boolean);
  const form = [
    formWords[claim.form],
    claim.zone === 'body' ? '' : `in the ${claim.zone}`,
    claim.parent ? 'said within another claim' : '',
  ];
  return (
    <>
      <Line name="cue">{claim.cue ? <Words>{claim.cue.exact}</Words> : 'none'}</Line>
      <Line name="stance">
        {stanceWords[claim.stance]} <span className="quiet">{mode.join(', ')}</span>
      </Line>
      <Line name="hedges">
        {claim.hedges.length === 0 && 'none'}
        {claim.hedges.map((hedge) => (
          <span key={hedge.start} className="mark-hedge serif">
            {visible(hedge.exact)}
          </span>
        ))}
      </Line>
      <Line name="form">{form.filter(Boolean).join(', ')}</Line>
    </>
  );
}

/** From the speaker through those who pass it on to this report; a voice stands once in its own chain. */
function Chain({ claim, report }: { claim: ClaimCard; report: ReportSeen }) {
  const steps = [claim.voice, ...claim.via, ...speakersAround(claim, report)].filter(
    (voice, at, all) => all.findIndex((other) => other?.id === voice?.id) === at,
  );
  const outlet = report.outlet ?? 'outlet not named';
  const arrow = <span className="quiet"> → </span>;
  return (
    <>
      {steps.map((voice) => (
        <span key={voice?.id ?? ''}>
          <VoiceLink voice={voice} />
          {arrow}
        </span>
      ))}
      {!steps.some((voice) => voice?.name === outlet) && (
        <>
          <Said>{outlet}</Said>
          {arrow}
        </>
      )}
      <span className="quiet">this report</span>
    </>
  );
}

/** Who says the claims that it stands within, innermost first; a circle, which no report can have, ends. */
function speakersAround(claim: ClaimCard, report: ReportSeen): readonly VoiceSeen[] {
  const around = new Set<ClaimCard>();
  const parentOf = ({ parent }: ClaimCard) => report.claims.find((one) => one.id === parent);
  for (let at = parentOf(claim); at && !around.has(at); at = parentOf(at)) around.add(at);
  return [...around].flatMap(({ voice }) => voice ?? []);
}

function Answers({ claim }: { claim: ClaimCard }) {
  const { question, incident, against } = claim;
  return (
    <>
      {incident && (
        <Line name="incident">
          <Link className="named-link" to={incidentHref(incident.id)}>
            <Said>{incident.title}</Said>
          </Link>
        </Line>
      )}
      {question && (
        <Line name="question">
          <Link
            className="named-link"
            to={
              incident
                ? `${incidentHref(incident.id)}?open=${encodeURIComponent(question.question)}`
                : '/campaign'
            }
          >
            <Said>{question.text}</Said>
          </Link>{' '}
          <RelationShape relation={question.relation} /> {relationWords[question.relation]}
        </Line>
      )}
      {against.map((other) => (
        <Line key={other.claim} name="against">
          <VoiceLink voice={other.voice} />: <Said>{other.answer}</Said>{' '}
          <ReceiptLink receipt={other.receipt} claim={other.claim} />
        </Line>
      ))}
    </>
  );
}

function whyExtracted(claim: ClaimCard): Why {
  const [first = '', ...more] = claim.reasons;
  const { rule, words } = splitReason(first);
  return {
    subject: `confidence ${claim.confidence.toFixed(2)}`,
    because:
      words ||
      'How sure the reading of these words is: who speaks, and which words are theirs. It says nothing of whether the thing said is so.',
    inputs: more,
    changes: ['a decision of yours on this claim', 'another version of the rule'],
    rule,
  };
}
