// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, ReportSeen } from '../../../src/api/index.ts';
import { incidentHref } from '../address.ts';
import { ReceiptLink } from '../incident/receipt.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { Said, visible } from '../safe-text.tsx';
import { StructureButton } from '../sentence/structure-button.tsx';
import { Link } from '../shell/link.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { independenceWords, type Why } from '../why.ts';
import {
  formWords,
  kindWords,
  modalityWords,
  relationWords,
  splitReason,
  stanceWords,
  voiceName,
} from '../words.ts';

interface CardProps {
  readonly claim: ClaimCard;
  readonly report: ReportSeen;
  readonly before: ClaimCard | null;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly why: string | null;
}

/** A claim in two lines: voice and cue; question and relation. The selected one opens. */
export function Card({ claim, report, before, open, toggle, why }: CardProps) {
  return (
    <>
      <button type="button" className="card-head" aria-expanded={open} onClick={toggle} data-card={claim.id}>
        <VoiceSeal voice={claim.voice} size={18} />
        <span className="card-voice">
          <b>
            <Said>{nameOf(claim, before)}</Said>
          </b>
        </span>
        <span className="card-cue">
          {claim.cue ? <Said>{claim.cue.exact}</Said> : claim.form === 'orphan' ? 'nobody named' : ''}
        </span>
        <About claim={claim} />
        <span className="card-manner">
          <Manner claim={claim} />
        </span>
      </button>
      {open && <Opened claim={claim} report={report} why={why} />}
    </>
  );
}

/** An unnamed voice that goes on speaking is the same one, and has no other name to be told by. */
function nameOf(claim: ClaimCard, before: ClaimCard | null): string {
  const { voice } = claim;
  if (voice?.unnamed && before?.voice?.id === voice.id) return `The same ${kindWords[voice.kind]}`;
  return voiceName(voice);
}

function About({ claim }: { claim: ClaimCard }) {
  if (claim.tallies.length > 0) {
    return (
      <span className="card-about">
        <span className="sigma" aria-hidden="true">
          Σ
        </span>
        <span>
          Tally · <Said>{claim.tallies.map((tally) => tally.exact).join('; ')}</Said>
        </span>
      </span>
    );
  }
  const relation = claim.question?.relation ?? 'no-answer';
  const words = claim.question?.text ?? claim.incident?.title ?? 'no incident';
  return (
    <span className="card-about">
      <RelationShape relation={relation} />
      <span>
        {claim.question && <span className="unheard">{relationWords[relation]}: </span>}
        <Said>{words}</Said>
      </span>
    </span>
  );
}

function Manner({ claim }: { claim: ClaimCard }) {
  if (claim.stance === 'denies' || claim.stance === 'partly-denies' || claim.stance === 'declines')
    return stanceWords[claim.stance];
  const hedge = claim.hedges[0];
  if (hedge) {
    return (
      <span className="mark-hedge">
        <Said>{hedge.exact}</Said>
      </span>
    );
  }
  const through = claim.via[0];
  if (through) return <Said>{`in ${through.name}’s words`}</Said>;
  return claim.stance === 'asserts' ? '' : stanceWords[claim.stance];
}

function Opened({ claim, report, why }: { claim: ClaimCard; report: ReportSeen; why: string | null }) {
  const open = why === `c:${claim.id}`;
  return (
    <div className="card-body">
      <dl>
        <Line name="words">
          {report.label} ¶{claim.paragraph}, characters{' '}
          {claim.content.map((span) => `${span.start}–${span.end}`).join(', ')}
        </Line>
        <Line name="form">{formOf(claim)}</Line>
        {claim.hedges.length > 0 && (
          <Line name="hedged">
            {claim.hedges.map((hedge) => (
              <span key={hedge.start} className="mark-hedge serif">
                {visible(hedge.exact)}
              </span>
            ))}
          </Line>
        )}
        <Line name="chain">
          <Chain claim={claim} report={report} />
        </Line>
        <Answers claim={claim} />
        {claim.root && (
          <Line name="root">
            {claim.root.independence === 'cannot-tell' && <Hollow />}{' '}
            {independenceWords[claim.root.independence]} · <Said>{claim.root.because}</Said>
          </Line>
        )}
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
        <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>esc</kbd> back
      </p>
    </div>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function formOf(claim: ClaimCard): string {
  const parts = [
    formWords[claim.form],
    stanceWords[claim.stance],
    claim.hedged ? 'hedged' : 'not hedged',
    claim.negated ? 'negated' : 'not negated',
    modalityWords[claim.modality],
    claim.zone === 'body' ? '' : `in the ${claim.zone}`,
    claim.parent ? 'said within another claim' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Whose words they were before they were this report's. A voice stands once in its own chain. */
function Chain({ claim, report }: { claim: ClaimCard; report: ReportSeen }) {
  const voices = [claim.voice ? voiceName(claim.voice) : 'voice unknown', ...claim.via.map(voiceName)];
  const steps = new Set([...voices, report.outlet ?? 'outlet not named']);
  return (
    <>
      {[...steps].map((step) => (
        <span key={step}>
          <Said>{step}</Said>
          <span className="quiet"> → </span>
        </span>
      ))}
      <span className="quiet">this report</span>
    </>
  );
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
          <Said>{voiceName(other.voice)}</Said>: <Said>{other.answer}</Said>{' '}
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
    inputs: [...more, ...(claim.voice?.reasons ?? [])],
    changes: ['a decision of yours on this claim', 'another version of the rule'],
    rule,
  };
}
