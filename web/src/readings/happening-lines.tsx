// SPDX-License-Identifier: Apache-2.0
import type { HappeningSeen, PlaceReadingSeen, SpanSeen } from '../../../src/api/index.ts';
import { basisText, whenText } from '../dates.ts';
import { PrecisionGlyph } from '../marks/precision.tsx';
import { plainReason } from '../reasons.ts';
import { Line, Words } from '../report/line.tsx';
import { Said } from '../safe-text.tsx';
import { partyName, precisionWords } from '../words.ts';
import { Filled, IncidentLine, NotTold, RefLines, ToldBy } from './lines.tsx';
import { castWords, mannerText, nameAndCountry, outcomeWords } from './reading-words.ts';

/** Who did what to whom with what, where and when, as far as the words tell, and on whose word. */
export function HappeningLines({ reading }: { reading: HappeningSeen }) {
  const { actor, actorParty, target, targetParty, instrument, origin, outcome } = reading;
  return (
    <>
      <Filled name="actor" span={actor} party={actorParty && partyName(actorParty)} />
      <Filled name="target" span={target} party={targetParty && partyName(targetParty)} />
      <Filled name="means" span={instrument} />
      <CastLine cast={reading.cast} />
      {origin && (
        <Line name="from">
          <PlaceTold words={null} place={origin} />
        </Line>
      )}
      <Line name="place">
        <PlaceTold words={reading.place} place={reading.placeReading} />
      </Line>
      <Line name="when">
        <WhenTold reading={reading} />
      </Line>
      <Line name="outcome">{outcome ? outcomeWords[outcome] : <NotTold>not told</NotTold>}</Line>
      <Line name="told">{mannerText(reading)}</Line>
      <Line name="counts as">{countsAs(reading)}</Line>
      <RefLines name="figures" readings={reading.figures} />
      <ToldBy claim={reading.claim} />
      <IncidentLine incident={reading.incident} />
      <RefLines name="same as" readings={reading.same} />
    </>
  );
}

/** Who and what else had a part in it, by other sentences of the report. */
function CastLine({ cast }: { cast: HappeningSeen['cast'] }) {
  if (cast.length === 0) return null;
  return (
    <Line name="told elsewhere">
      {cast.map(({ role, exact, paragraph, reason }) => (
        <span key={`${role} ${exact}`} className="cast" title={plainReason(reason)}>
          <span className="quiet">{castWords[role]}</span> <Words>{exact}</Words> ¶{paragraph}
        </span>
      ))}
    </Line>
  );
}

function PlaceTold({ words, place }: { words: SpanSeen | null; place: PlaceReadingSeen | null }) {
  if (!words && !place) return <NotTold>not told</NotTold>;
  return (
    <>
      {words && <Words>{words.exact}</Words>}
      {words && ' · '}
      {place?.taken ? (
        <>
          <PrecisionGlyph precision={place.precision} /> <Said>{nameAndCountry(place.taken)}</Said>
          <span className="quiet">, stated as {precisionWords[place.precision]}</span>
        </>
      ) : (
        <NotTold>
          {place && place.others.length > 1 ? 'several of this name' : 'cannot be told which'}
        </NotTold>
      )}
    </>
  );
}

function WhenTold({ reading: { when, whenReading } }: { reading: HappeningSeen }) {
  if (!when) return <NotTold>no time is told with it</NotTold>;
  const text = whenText(whenReading);
  return (
    <>
      <Words>{when.exact}</Words> ·{' '}
      {text === null ? <NotTold>no date can be given</NotTold> : `${text}, ${basisText(whenReading)}`}
    </>
  );
}

function countsAs({ tally, background }: Pick<HappeningSeen, 'tally' | 'background'>): string {
  const total = tally ? 'a total over a time, which belongs to no incident' : 'one event';
  return background ? `${total}, told as background` : total;
}
