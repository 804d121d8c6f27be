// SPDX-License-Identifier: Apache-2.0

import { useState } from 'react';
import type { IncidentSeen, QuestionSeen } from '../../../src/api/index.ts';
import type { Stance } from '../../../src/model/index.ts';
import { go, useAddress, withQuery } from '../address.ts';
import { RelationShape } from '../marks/relation.tsx';
import { Seal } from '../marks/seal.tsx';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { Nothing } from '../shell/states.tsx';
import { useWhy, WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { counted, questionKindWords, relationWords, typeWords, voiceName } from '../words.ts';
import { beamOf } from './beam.ts';
import { Between } from './between.tsx';
import { Numbers } from './numbers.tsx';
import { Position } from './position.tsx';
import { ReceiptLink } from './receipt.tsx';
import { positionKey } from './told-apart.ts';
import { whyInQuestions } from './whys.ts';

/** The question board: a box for each question with something to compare, a line for each without. */
export function Board({ questions }: { questions: IncidentSeen['questions'] }) {
  const address = useAddress();
  const open = new Set((address.query.get('open') ?? '').split(',').filter(Boolean));
  if (questions.length === 0) {
    return (
      <Nothing title="No question is open">
        <p>No voice in these reports answers a question about it that another could answer otherwise.</p>
      </Nothing>
    );
  }
  const toggle = (id: string) => {
    const next = open.has(id) ? [...open].filter((other) => other !== id) : [...open, id];
    go(withQuery(address, { open: next.join(',') }), { replace: true });
  };
  return (
    <div className="board">
      {questions.map((question, at) =>
        isBox(question, at) || open.has(question.id) ? (
          <QuestionBox
            key={question.id}
            question={question}
            {...(isBox(question, at) ? {} : { fold: () => toggle(question.id) })}
          />
        ) : (
          <QuestionLine key={question.id} question={question} open={() => toggle(question.id)} />
        ),
      )}
    </div>
  );
}

/** What is compared is boxed; so is the first question, if anybody answers it. */
function isBox(question: QuestionSeen, at: number): boolean {
  return question.positions.length > 1 || (at === 0 && question.positions.length > 0);
}

function QuestionBox({ question, fold }: { question: QuestionSeen; fold?: () => void }) {
  const why = useWhy();
  const phone = usePhone();
  const id = `q:${question.id}`;
  const about = why !== null && (why === id || why.startsWith(`${id}:`));
  const answer = about && phone ? whyInQuestions([question], why) : null;
  return (
    <section
      className={about ? 'question asked' : 'question'}
      data-why-scope={id}
      tabIndex={-1}
      data-question={question.id}
      aria-labelledby={`h-${question.id}`}
    >
      <header>
        <h2 id={`h-${question.id}`}>
          <Said>{question.text}</Said>
        </h2>
        <div className="relation-line">
          <RelationShape relation={question.relation} />
          <b className={why === id ? 'marked' : ''}>{relationWords[question.relation]}</b>
          <WhyButton id={id} about={relationWords[question.relation]} />
          <span className="kind">{questionKindWords[question.kind]}</span>
          {fold && (
            <button
              type="button"
              className="quiet-button"
              onClick={fold}
              aria-label={`fold ${question.text}`}
            >
              fold
            </button>
          )}
        </div>
      </header>
      {answer && <WhyPane why={answer} inline />}
      <Positions question={question} id={id} />
      <Between question={question} />
      <Numbers question={question} />
      <Unanswered question={question} />
      <Refusals question={question} />
    </section>
  );
}

/** How many positions stand there before the rest is asked for. */
const spread = 12;

function Positions({ question, id }: { question: QuestionSeen; id: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? question.positions : question.positions.slice(0, spread);
  const folded = question.positions.length - shown.length;
  return (
    <>
      <Row question={question} shown={shown} id={id} />
      {folded > 0 && (
        <p className="more-positions">
          <button type="button" className="quiet-button" onClick={() => setAll(true)}>
            {counted(folded, 'more answer', 'more answers')}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly question: QuestionSeen;
  readonly shown: QuestionSeen['positions'];
  readonly id: string;
}

function Row({ question, shown, id }: RowProps) {
  const columns = columnsFor(shown.length);
  const pieces = beamOf(question, columns);
  const alone = question.positions.length === 1;
  return (
    <div className="positions" data-relation={question.relation} data-columns={columns}>
      {shown.map((position, at) => (
        <div key={positionKey(position)} className={at % columns === 0 ? 'position first' : 'position'}>
          <div className={`beam ${pieces[at]}`} aria-hidden="true">
            <i />
          </div>
          <div className="position-body">
            <Position position={position} id={`${id}:${at}`} />
          </div>
        </div>
      ))}
      {alone && (
        <div className="position empty">
          <div className="beam dashed-line" aria-hidden="true">
            <i />
          </div>
          <div className="position-body">
            <p className="quiet">Nobody else in these reports answers this.</p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Side by side with equal width: two or three in a row, and four as two rows of two. */
function columnsFor(positions: number): number {
  return positions <= 2 || positions === 4 ? 2 : 3;
}

function Unanswered({ question }: { question: QuestionSeen }) {
  if (question.unanswered.length === 0) return null;
  return (
    <footer className="unanswered">
      <Seal kind="unknown" size={18} />
      <span>
        Has not answered:{' '}
        {question.unanswered.map((name, at) => (
          <span key={name}>
            {at > 0 && ', '}
            <b>
              <Said>{name}</Said>
            </b>
          </span>
        ))}
      </span>
    </footer>
  );
}

const refusing: Readonly<Partial<Record<Stance, string>>> = {
  declines: 'declines to say',
  'no-information': 'says that it is not known',
};

/** Who was asked and does not answer, with the place where it is told. */
function Refusals({ question: { refusals } }: { question: QuestionSeen }) {
  if (refusals.length === 0) return null;
  return (
    <footer className="unanswered">
      <ul>
        {refusals.map(({ claim, voices, stance, receipt }) => (
          <li key={claim}>
            <b>
              <Said>{voices.map(voiceName).join(', ') || 'a voice nobody names'}</Said>
            </b>{' '}
            {refusing[stance] ?? typeWords(stance)} <ReceiptLink receipt={receipt} claim={claim} />
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** A question without two answers: one line, which opens. */
function QuestionLine({ question, open }: { question: QuestionSeen; open: () => void }) {
  const position = question.positions[0];
  const voices = position?.speakers.map((speaker) => voiceName(speaker.voice)).join(', ');
  return (
    <button type="button" className="question-line" onClick={open} data-question={question.id}>
      <RelationShape relation={question.relation} />
      <span className="line-question">
        <Said>{question.text}</Said>
      </span>
      <span className="line-answer">
        {position ? (
          <Said>{`${position.answer}${voices ? `, ${voices}` : ''}`}</Said>
        ) : (
          <Said>{question.because}</Said>
        )}
      </span>
      <b>{relationWords[question.relation]}</b>
    </button>
  );
}
