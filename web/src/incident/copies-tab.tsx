// SPDX-License-Identifier: Apache-2.0
import type { CopySeen, IncidentSeen } from '../../../src/api/index.ts';
import { compareHref } from '../address.ts';
import { mutationNames } from '../compare/mutation-words.ts';
import { visible } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { Nothing } from '../shell/states.tsx';
import { splitReason } from '../words.ts';
import { OutletAndDate, ReceiptLink } from './receipt.tsx';

export const copyWords: Readonly<Record<CopySeen['kind'], string>> = {
  verbatim: 'word for word',
  edited: 'edited',
  rewritten: 'possibly reworded',
};

function orderWords({ kind, earlier, a, b }: CopySeen): string {
  if (earlier === 'unknown') return 'which is earlier: unknown';
  return `${kind === 'rewritten' ? '' : 'same text; '}earlier in this pile: ${(earlier === 'a' ? a : b).receipt.report.label}`;
}

/** Passages these reports share. A copy adds no root. */
export function CopiesTab({ incident }: { incident: IncidentSeen }) {
  if (incident.copies.length === 0) {
    return (
      <Nothing title="No shared passages">
        <p>No passage of one of these reports stands in another, word for word or reworded.</p>
      </Nothing>
    );
  }
  return (
    <section className="listing">
      <header>
        <h2>What these reports share</h2>
        <p className="quiet">a copy adds no root</p>
      </header>
      <ol>
        {incident.copies.map((copy) => (
          <OneCopy key={copy.id} copy={copy} />
        ))}
      </ol>
    </section>
  );
}

function OneCopy({ copy }: { copy: CopySeen }) {
  const { rule, words } = splitReason(copy.reason);
  return (
    <li className={`one-copy ${copy.kind}`} data-step tabIndex={-1}>
      <CopyEnd end={copy.a} />
      <div className="copy-middle">
        <b>{copyWords[copy.kind]}</b>
        <span>{Math.round(copy.similarity * 100)} % alike</span>
        <span>{orderWords(copy)}</span>
        {copy.mutations.length > 0 && <span className="copy-changes">{mutationNames(copy.mutations)}</span>}
        <span className="rule-name">{words || rule}</span>
        <Link
          className="side-by-side"
          to={compareHref(copy.a.receipt.report.id, copy.b.receipt.report.id, copy.id)}
        >
          side by side
        </Link>
      </div>
      <CopyEnd end={copy.b} />
    </li>
  );
}

function CopyEnd({ end }: { end: CopySeen['a'] }) {
  return (
    <div className="copy-end">
      <p className="full-receipt">
        <ReceiptLink receipt={end.receipt} claim={null} /> · <OutletAndDate report={end.receipt.report} />
      </p>
      <blockquote className="quote voice-unknown" dir="auto">
        <span className="piece-said">{visible(end.exact)}</span>
      </blockquote>
    </div>
  );
}
