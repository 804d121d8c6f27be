// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { QuestionSeen, TwoAnswersSeen } from '../../../src/api/index.ts';
import { RelationShape } from '../marks/relation.tsx';
import { Said } from '../safe-text.tsx';
import { capital, counted, relationWords, voiceName } from '../words.ts';
import { ReceiptLink } from './receipt.tsx';

/** How many pairs stand there before the rest is asked for. */
const spread = 4;

/** How every two answers go together, where there are more than two: the beam shows the most urgent relation alone. */
export function Between({ question }: { question: QuestionSeen }) {
  const [all, setAll] = useState(false);
  const { pairs, pairsLeftOut } = question;
  if (question.positions.length < 3 || pairs.length === 0) return null;
  const shown = all ? pairs : pairs.slice(0, spread);
  const folded = pairs.length - shown.length;
  return (
    <section className="between" aria-label={`how the answers go together: ${question.text}`}>
      <h3>How the answers go together</h3>
      <ul>
        {shown.map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} pair={pair} question={question} />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="why" onClick={() => setAll(true)}>
          {counted(folded, 'more pair', 'more pairs')}
        </button>
      )}
      {pairsLeftOut > 0 && (
        <p className="quiet">
          {counted(pairsLeftOut, 'pair is', 'pairs are')} not listed
          {question.positions.length > 40 && ': of so many answers only neighbours are compared'}.
        </p>
      )}
    </section>
  );
}

function Pair({ pair, question }: { pair: TwoAnswersSeen; question: QuestionSeen }) {
  return (
    <li>
      <RelationShape relation={pair.relation} />
      <b>{relationWords[pair.relation]}</b>
      <span className="two-answers">
        <Said>{answerBy(question, pair.a)}</Said> <span aria-hidden="true">·</span>{' '}
        <Said>{answerBy(question, pair.b)}</Said>
      </span>
      <span className="pair-because">
        <Said>{capital(pair.because)}</Said>{' '}
        {pair.receipts.map((receipt) => (
          <span key={`${receipt.report.id} ${receipt.start}`}>
            <ReceiptLink receipt={receipt} claim={null} />{' '}
          </span>
        ))}
      </span>
    </li>
  );
}

/** “27”, who says so; of many voices the first. */
function answerBy({ positions }: QuestionSeen, at: number): string {
  const { answer, speakers } = positions[at]!;
  const [first, ...others] = speakers.map((speaker) => voiceName(speaker.voice));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return first === undefined ? `“${answer}”` : `“${answer}”, ${first}${more}`;
}
