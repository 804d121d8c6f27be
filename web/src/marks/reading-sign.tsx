// SPDX-License-Identifier: Apache-2.0
import type { ReadingKind, ReadingStanding } from '../../../src/api/index.ts';

/** Each kind has an outline of its own; `half` is its left half. */
const outlines: Readonly<Record<ReadingKind, { readonly whole: string; readonly half: string }>> = {
  happenings: { whole: 'M5 .4 9.6 5 5 9.6 .4 5z', half: 'M5 .4V9.6L.4 5z' },
  figures: { whole: 'M1 1h8v8H1z', half: 'M1 1h4v8H1z' },
  times: {
    whole: 'M5 .7a4.3 4.3 0 0 1 0 8.6 4.3 4.3 0 0 1 0-8.6z',
    half: 'M5 .7a4.3 4.3 0 0 0 0 8.6z',
  },
  places: { whole: 'M.7 1.2h8.6L5 9.4z', half: 'M.7 1.2H5v8.2z' },
};

/** What stands over a reading: a diamond, square, circle or wedge; filled when read, half when in part or one of several, hollow when not known. */
export function ReadingSign({ kind, standing }: { kind: ReadingKind; standing: ReadingStanding }) {
  const { whole, half } = outlines[kind];
  return (
    <svg className="reading-sign" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path className="sign-ground" d={whole} />
      {standing !== 'unknown' && <path className="shape-fill" d={standing === 'read' ? whole : half} />}
      <path className="shape-line" d={whole} />
    </svg>
  );
}
