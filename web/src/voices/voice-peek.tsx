// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { type SaidSeen, type VoicePageSeen, type VoiceSeen, voicePageSeen } from '../../../src/api/index.ts';
import { type Address, voiceHref } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { mannerOf, Quote } from '../incident/quote.tsx';
import { FullReceipt } from '../incident/receipt.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { VoiceSeal } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { type Lookups, lookupsOf } from '../voice/lookups.ts';
import { whyOfVoice } from '../voice/whys.ts';
import { counted, kindAndSide, relationWords, stanceWords, voiceName } from '../words.ts';

/** The voice under the marker, enough of it that moving along the list is most of the reading. */
export function VoicePeek({ id, address }: { id: string | null; address: Address }) {
  const path = id === null ? null : `/api${voiceHref(id)}`;
  const known = useSteadyData(path, voicePageSeen);
  if (path === null) return <aside className="peek" aria-label="the voice under the marker" />;
  return (
    <aside className="peek" aria-label="the voice under the marker" data-why-first>
      <Await known={known} again={() => askAgain(path, voicePageSeen)}>
        {(page) => <Peeked page={page} address={address} />}
      </Await>
    </aside>
  );
}

/** Claims and questions shown beside the list; the page has all. */
const [saidAtMost, questionsAtMost] = [5, 4];

function Peeked({ page, address }: { page: VoicePageSeen; address: Address }) {
  const { voice, said, questions } = page;
  const why = whyOfVoice(page, address.query.get('why'));
  const lookups = useMemo(() => lookupsOf(page), [page]);
  if (!voice) return null;
  return (
    <>
      <div className="peek-scroll" key={voice.id}>
        {why && <WhyPane why={why} />}
        <section className="peek-question">
          <header className="peek-who">
            <VoiceSeal voice={voice} size={20} />
            <h2>
              <Said>{voiceName(voice)}</Said>
            </h2>
            <WhyButton id="who" about="this voice" />
          </header>
          <p className="peek-relation">
            <Said>{kindAndSide(voice)}</Said>
          </p>
        </section>
        {said.length === 0 && <p className="quiet">No claim of its own is read in these reports.</p>}
        {said.slice(0, saidAtMost).map((one) => (
          <SaidBriefly key={one.claim} said={one} voice={voice} lookups={lookups} />
        ))}
        {said.length > saidAtMost && (
          <p>
            <Link className="receipt" to={voiceHref(voice.id)}>
              and {counted(said.length - saidAtMost, 'more claim')}
            </Link>
          </p>
        )}
        <PeekQuestions id={voice.id} questions={questions} />
      </div>
      <footer className="peek-foot">
        <Link className="open" to={voiceHref(voice.id)}>
          all it says
        </Link>
        <span aria-hidden="true">
          <kbd>enter</kbd> open <span className="key-hint" />
          <kbd>?</kbd> why
        </span>
      </footer>
    </>
  );
}

interface SaidBrieflyProps {
  readonly said: SaidSeen;
  readonly voice: VoiceSeen;
  readonly lookups: Lookups;
}

function SaidBriefly({ said, voice, lookups }: SaidBrieflyProps) {
  return (
    <div className="peek-said">
      <p className="quiet">{[stanceWords[said.stance], ...mannerOf(said)].join(', ')}</p>
      <Quote quote={{ pieces: said.pieces, stance: said.stance, voice }} />
      <FullReceipt receipt={lookups.receipt(said)} claim={said.claim} />
    </div>
  );
}

function PeekQuestions({ id, questions }: { id: string; questions: VoicePageSeen['questions'] }) {
  if (questions.length === 0) return null;
  return (
    <ul className="peek-others">
      {questions.slice(0, questionsAtMost).map((question) => (
        <li key={question.id}>
          <Link to={`${voiceHref(id)}?tab=answers`}>
            <RelationShape relation={question.relation} />
            <span>
              <Said>{question.text}</Said>
            </span>
            <span className="quiet">{relationWords[question.relation]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
