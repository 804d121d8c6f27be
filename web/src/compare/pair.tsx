// SPDX-License-Identifier: Apache-2.0
import type { CopyPiece, PairSeen, PairSide } from '../../../src/api/index.ts';
import { copyWords } from '../incident/copies-tab.tsx';
import { ReceiptLink } from '../incident/receipt.tsx';
import { Hollow } from '../marks/seal.tsx';
import { visible } from '../safe-text.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import type { Why } from '../why.ts';
import { Changes } from './changes.tsx';

interface PairProps {
  readonly pair: PairSeen;
  readonly chosen: boolean;
  readonly why: Why | null;
}

/** One shared passage, its two copies facing each other, and what the changed words did. */
export function Pair({ pair, chosen, why }: PairProps) {
  return (
    <li className={`pair ${pair.kind}${chosen ? ' chosen' : ''}`} data-pair={pair.id} tabIndex={-1}>
      <div className="pair-texts">
        <Copied side={pair.a} />
        <Between pair={pair} chosen={chosen} />
        <Copied side={pair.b} />
      </div>
      {why && <WhyPane why={why} inline />}
      <Changes pair={pair} />
    </li>
  );
}

function Copied({ side }: { side: PairSide }) {
  return (
    <div className="pair-side">
      <ReceiptLink receipt={side.receipt} claim={null} />
      <blockquote className="copied-words" dir="auto">
        {side.pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} />
        ))}
      </blockquote>
    </div>
  );
}

/** Words of both have a wash, changed ones none and a dotted line, those that did something an ink line and its number. */
function Piece({ piece }: { piece: CopyPiece }) {
  const classes = `copy-${piece.role}${piece.carries.length > 0 ? ' carries' : ''}`;
  return (
    <>
      <span className={classes}>{visible(piece.text)}</span>
      {piece.notes.map((n) => (
        <sup key={n}>
          <span className="unheard">change </span>
          {n}
        </sup>
      ))}
    </>
  );
}

function Between({ pair, chosen }: { pair: PairSeen; chosen: boolean }) {
  return (
    <div className="pair-between">
      <b className={chosen ? 'marked' : ''}>{copyWords[pair.kind]}</b>
      {pair.of !== 'text' && <span>{pair.of === 'quote' ? 'a quote both carry' : 'boilerplate'}</span>}
      <span>{howMuch(pair)}</span>
      <span>
        {pair.earlier === 'unknown' ? (
          <>
            earlier: <Hollow /> unknown
          </>
        ) : (
          `${pair.kind === 'rewritten' ? '' : 'same text; '}earlier in this pile: ${pair[pair.earlier].receipt.report.label}`
        )}
      </span>
      <WhyButton id={`copy:${pair.id}`} about={`this is ${copyWords[pair.kind]}`} />
    </div>
  );
}

function howMuch({ kind, same, a, b }: PairSeen): string {
  if (kind === 'verbatim') return `${(a.end - a.start).toLocaleString('en')} characters`;
  return `${same} of ${a.words} words here, ${same} of ${b.words} there`;
}
