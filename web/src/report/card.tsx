// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import type { ClaimCard, ReportSeen } from '../../../src/api/index.ts';
import { RelationShape } from '../marks/relation.tsx';
import { VoiceSeal } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { kindWords, relationWords, stanceWords, voiceName } from '../words.ts';
import { CardBody } from './card-body.tsx';

interface CardProps {
  readonly claim: ClaimCard;
  readonly report: ReportSeen;
  readonly before: ClaimCard | null;
  readonly open: boolean;
  /** Opens it, or closes the one that is open. */
  readonly toggle: (claim: string) => void;
  readonly why: string | null;
}

/** A claim in two lines: voice and cue; question and relation. The selected one opens. */
export const Card = memo(function Card({ claim, report, before, open, toggle, why }: CardProps) {
  return (
    <>
      <button
        type="button"
        className="card-head"
        aria-expanded={open}
        onClick={() => toggle(claim.id)}
        data-card={claim.id}
      >
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
      {open && <CardBody claim={claim} report={report} why={why} />}
    </>
  );
});

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
