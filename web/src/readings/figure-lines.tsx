// SPDX-License-Identifier: Apache-2.0
import type { FigureRead } from '../../../src/api/index.ts';
import { dateText } from '../dates.ts';
import { Line } from '../report/line.tsx';
import { Said } from '../safe-text.tsx';
import { typeWords } from '../words.ts';
import { IncidentLine, NotTold, RefLink, ToldBy } from './lines.tsx';
import { boundsText, quantityText, scopeWords } from './reading-words.ts';

/** What is counted, from where to where, over what time and of whom, and on whose word. */
export function FigureLines({ reading }: { reading: FigureRead }) {
  const { quantity, unit, modifier, period, population, scope, partOf, happening } = reading;
  return (
    <>
      <Line name="counts">
        {quantity === 'other' ? (
          <NotTold>{quantityText(reading)}</NotTold>
        ) : (
          <>
            {quantityText(reading)}
            {unit && unit.toLowerCase() !== quantity && (
              <span className="quiet">
                , “<Said>{unit}</Said>”
              </span>
            )}
          </>
        )}
      </Line>
      <Line name="number">{boundsText(reading)}</Line>
      <Line name="modifier">{modifier === 'none' ? 'none' : typeWords(modifier)}</Line>
      <Line name="of whom">{population ? <Said>{population}</Said> : <NotTold>not told</NotTold>}</Line>
      <Line name="over">{period ? dateText(period) : <NotTold>no time of its own</NotTold>}</Line>
      <Line name="covers">{scope === 'unknown' ? <NotTold>cannot tell</NotTold> : scopeWords[scope]}</Line>
      {partOf && (
        <Line name="part of">
          <RefLink reading={partOf} />
        </Line>
      )}
      {reading.further && <Line name="on top">it comes on top of another number told before</Line>}
      {happening && (
        <Line name="told of">
          <RefLink reading={happening} />
        </Line>
      )}
      <ToldBy claim={reading.claim} />
      <IncidentLine incident={reading.incident} />
    </>
  );
}
