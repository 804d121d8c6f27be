// SPDX-License-Identifier: Apache-2.0
import type { ComparedReport, CompareSeen, PairSeen } from '../../../src/api/index.ts';

/** Both reports from end to end, so that a little copying is not taken for much. Says nothing the pairs do not. */
export function Strips({ seen, chosen }: { seen: CompareSeen; chosen: string | null }) {
  return (
    <div className="strips" aria-hidden="true">
      <Strip end="a" seen={seen} />
      <span />
      <svg className="strip-links" viewBox="0 0 100 36" preserveAspectRatio="none" aria-hidden="true">
        {seen.pairs.map((pair) => (
          <polygon
            key={pair.id}
            className={pair.id === chosen ? 'chosen' : ''}
            points={linkOf(pair, seen.a.characters, seen.b.characters)}
          />
        ))}
      </svg>
      <Strip end="b" seen={seen} />
    </div>
  );
}

function linkOf({ a, b }: PairSeen, lengthA: number, lengthB: number): string {
  const at = (offset: number, length: number) => ((offset / Math.max(1, length)) * 100).toFixed(2);
  return [
    `${at(a.start, lengthA)},0`,
    `${at(a.end, lengthA)},0`,
    `${at(b.end, lengthB)},36`,
    `${at(b.start, lengthB)},36`,
  ].join(' ');
}

function Strip({ end, seen }: { end: 'a' | 'b'; seen: CompareSeen }) {
  const side = seen[end];
  return (
    <>
      <b>{side.report.label}</b>
      <div className="report-strip">
        {side.paragraphs.map((paragraph) => (
          <i key={paragraph.n} className="strip-paragraph" style={placed(paragraph, side)} />
        ))}
        {seen.pairs.map((pair) => (
          <i key={pair.id} className={`strip-shared ${pair.kind}`} style={placed(pair[end], side)} />
        ))}
      </div>
    </>
  );
}

function placed(range: { readonly start: number; readonly end: number }, { characters }: ComparedReport) {
  const share = (length: number) => `${((length / Math.max(1, characters)) * 100).toFixed(3)}%`;
  return { left: share(range.start), width: share(range.end - range.start) };
}
