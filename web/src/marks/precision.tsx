// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { PlaceBrief } from '../../../src/api/index.ts';
import type { Precision } from '../../../src/model/index.ts';
import { Said } from '../safe-text.tsx';
import { pointless, precisionWords } from '../words.ts';

const dot = <circle className="shape-fill" cx="7" cy="7" r="2.6" />;
const hatch = 'M3.2 8.6 8.6 3.2M4 11.2 11.2 4M6.6 12 12 6.6';
const hexagon = 'M7 1.2 12 4.1v5.8L7 12.8 2 9.9V4.1z';

const regional = (
  <>
    <path className="shape-line" d={hexagon} />
    <path className="shape-line thin" d={hatch} />
  </>
);

const glyphs: Readonly<Record<Precision, ReactNode>> = {
  site: (
    <>
      {dot}
      <path className="shape-line" d="M7 .6v2.6M7 10.8v2.6M.6 7h2.6M10.8 7h2.6" />
    </>
  ),
  street: dot,
  settlement: <circle className="shape-fill" cx="7" cy="7" r="3" />,
  'near-settlement': (
    <>
      <circle className="shape-fill" cx="7" cy="7" r="1.9" />
      <circle className="shape-line" cx="7" cy="7" r="5.8" strokeDasharray="2.2 1.6" />
    </>
  ),
  district: regional,
  province: regional,
  area: (
    <>
      <circle className="shape-line" cx="7" cy="7" r="5.8" strokeDasharray="2.2 1.6" />
      <path className="shape-line thin" d={hatch} />
    </>
  ),
  country: (
    <>
      <path className="shape-line" d="M1.6 1.6h10.8v10.8H1.6z" />
      <path className="shape-line thin" d="m1.8 8 6.2-6.2M1.8 12.2 12.2 1.8M6 12.2 12.2 6" />
    </>
  ),
  sea: (
    <path
      className="shape-line"
      d="M.8 5.6q1.6-2 3.1 0t3.1 0 3.1 0 3.1 0M.8 9.6q1.6-2 3.1 0t3.1 0 3.1 0 3.1 0"
    />
  ),
  none: <circle className="shape-line" cx="7" cy="7" r="4.6" />,
};

/** How finely a place is stated. */
export function PrecisionGlyph({ precision }: { precision: Precision }) {
  return (
    <svg
      className="precision"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      role="img"
      aria-label={precisionWords[precision]}
    >
      {glyphs[precision]}
    </svg>
  );
}

/** A place with its precision; where no point may be drawn, it says so. */
export function PlaceName({ place }: { place: PlaceBrief | null }) {
  if (!place) {
    return (
      <span className="place">
        <PrecisionGlyph precision="none" /> <span>not located</span>
      </span>
    );
  }
  return (
    <span className="place">
      <PrecisionGlyph precision={place.precision} /> <Said>{place.name}</Said>
      {pointless(place.precision) && <span className="quiet">, {pointless(place.precision)}</span>}
    </span>
  );
}

/** From where to where. */
export function Route({ origin, place }: { origin: PlaceBrief | null; place: PlaceBrief | null }) {
  return (
    <span className="route">
      {origin && (
        <>
          <PlaceName place={origin} /> <span aria-hidden="true">→</span>
          <span className="unheard"> to </span>
        </>
      )}
      <PlaceName place={place} />
    </span>
  );
}
