// SPDX-License-Identifier: Apache-2.0
import type { CandidateSeen, PlaceRead } from '../../../src/api/index.ts';
import { PrecisionGlyph } from '../marks/precision.tsx';
import { Line } from '../report/line.tsx';
import { Said } from '../safe-text.tsx';
import { counted, partyName, precisionWords } from '../words.ts';
import { NotTold, RefLines } from './lines.tsx';
import { candidateText, drawnText, usageText } from './reading-words.ts';

/** What place a name is taken for, how finely it is stated, what may be drawn, and what else it may be. */
export function PlaceLines({ reading }: { reading: PlaceRead }) {
  const { use, place, party, holds, standing } = reading;
  const others = place?.others ?? [];
  return (
    <>
      <Line name="taken for">
        {place?.taken ? (
          <>
            <Said>{candidateText(place.taken)}</Said> <Entry candidate={place.taken} />
          </>
        ) : (
          <NotTold>
            {standing === 'several'
              ? `cannot tell which of ${others.length} or more`
              : 'no place that is known'}
          </NotTold>
        )}
      </Line>
      <Line name="stated as">
        {place ? (
          <>
            <PrecisionGlyph precision={place.precision} /> {precisionWords[place.precision]}
          </>
        ) : (
          <NotTold>not told</NotTold>
        )}
      </Line>
      <Line name="may be drawn">{drawnText(reading)}</Line>
      <Line name="used">
        {usageText(use)}
        {party && (
          <span className="quiet">
            {' '}
            · <Said>{partyName(party)}</Said>
          </span>
        )}
      </Line>
      {others.length > 0 && <Others others={others} taken={place?.taken != null} />}
      <RefLines name="there" readings={holds} />
    </>
  );
}

function Others({ others, taken }: { others: readonly CandidateSeen[]; taken: boolean }) {
  return (
    <Line name={taken ? 'rather than' : 'may be'}>
      <span className="unheard">{counted(others.length, 'candidate')}: </span>
      <ul className="candidates">
        {others.map((one) => (
          <li key={one.gazetteer}>
            <PrecisionGlyph precision={one.precision} /> <Said>{candidateText(one)}</Said>{' '}
            <Entry candidate={one} />
          </li>
        ))}
      </ul>
    </Line>
  );
}

function Entry({ candidate }: { candidate: CandidateSeen }) {
  return (
    <span className="rule-name">
      <Said>{candidate.gazetteer}</Said>
    </span>
  );
}
