// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { CheckSeen, LaneSeen, QuestionSeen } from '../../../src/api/index.ts';
import type { NumberResult } from '../../../src/model/index.ts';
import { periodText } from '../dates.ts';
import { Said } from '../safe-text.tsx';
import { capital, counted, typeWords, voiceName } from '../words.ts';
import { ReceiptLink } from './receipt.tsx';

/** How many figures of a lane, and how many pieces of arithmetic, stand there before the rest is asked for. */
const spread = 6;

/** The figures of a question by the time and people they count, and what can be reckoned with them. */
export function Numbers({ question }: { question: QuestionSeen }) {
  const { numbers } = question;
  if (numbers === null || (numbers.lanes.length < 2 && numbers.checks.length === 0)) return null;
  return (
    <section className="numbers" aria-label={`the numbers: ${question.text}`}>
      <h3>The numbers side by side</h3>
      <dl>
        {numbers.lanes.map((lane) => (
          <Lane key={laneText(lane)} lane={lane} />
        ))}
      </dl>
      {numbers.checks.length > 0 && <Checks checks={numbers.checks} leftOut={numbers.checksLeftOut} />}
    </section>
  );
}

function Lane({ lane }: { lane: LaneSeen }) {
  const [all, setAll] = useState(false);
  const shown = all ? lane.figures : lane.figures.slice(0, spread);
  const folded = lane.figures.length - shown.length;
  return (
    <div className="number-lane">
      <dt>{laneText(lane)}</dt>
      <dd>
        {shown.map((figure) => (
          <span key={figure.id} className="number-told">
            <b>
              <Said>{figure.exact}</Said>
            </b>{' '}
            <span className="quiet">
              <Said>{voiceName(figure.voice)}</Said>
            </span>{' '}
            <ReceiptLink receipt={figure.receipt} claim={figure.claim} />
          </span>
        ))}
        {folded > 0 && (
          <button type="button" className="why" onClick={() => setAll(true)}>
            {counted(folded, 'more figure', 'more figures')}
          </button>
        )}
      </dd>
    </div>
  );
}

const scopes: Readonly<Record<string, string>> = {
  incident: 'of this incident',
  day: 'over a day',
  campaign: 'over a longer time, in all',
  unknown: 'over a time nobody names',
};

/** What a lane counts, in words. */
export function laneText({ scope, period, population, outcome, part }: LaneSeen): string {
  const over = period === null ? scopes[scope]! : periodText(period);
  return [over, population, outcome && typeWords(outcome), part ? 'some of them only' : null]
    .filter(Boolean)
    .join(', ');
}

const resultWords: Readonly<Record<NumberResult, string>> = {
  exceeds: 'comes to more',
  falls: 'falls',
  'cannot-tell': 'cannot tell',
  'other-period': 'different periods',
  rises: 'rises',
  'leaves-rest': 'leaves a rest',
  within: 'fits',
  'adds-up': 'adds up',
};

function Checks({ checks, leftOut }: { checks: readonly CheckSeen[]; leftOut: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? checks : checks.slice(0, spread);
  const folded = checks.length - shown.length;
  return (
    <>
      <h4>Arithmetic</h4>
      <ul className="number-checks">
        {shown.map((check) => (
          <Check key={[check.rule, ...check.figures.map(placeOf)].join(' ')} check={check} />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="why" onClick={() => setAll(true)}>
          {counted(folded, 'more sum', 'more sums')}
        </button>
      )}
      {leftOut > 0 && <p className="quiet">{counted(leftOut, 'sum is', 'sums are')} not listed.</p>}
    </>
  );
}

function placeOf({ receipt }: CheckSeen['figures'][number]): string {
  return `${receipt.report.id} ${receipt.start}`;
}

function Check({ check }: { check: CheckSeen }) {
  return (
    <li>
      <b>{resultWords[check.result]}</b>{' '}
      <span className="sum">
        <Said>{check.sum}</Said>
      </span>{' '}
      <span className="quiet">{capital(check.because)}</span>{' '}
      {check.figures.slice(0, spread).map((figure) => (
        <span key={placeOf(figure)}>
          <ReceiptLink receipt={figure.receipt} claim={figure.claim} />{' '}
        </span>
      ))}
    </li>
  );
}
