// SPDX-License-Identifier: Apache-2.0
import type { TimeRead } from '../../../src/api/index.ts';
import { Line } from '../report/line.tsx';
import { Said, visible } from '../safe-text.tsx';
import { NotTold, RefLines } from './lines.tsx';
import { finenessText, intervalText, timeText, timexText } from './reading-words.ts';

/** What day or days a time names, how finely, and what it was counted from. */
export function TimeLines({ reading }: { reading: TimeRead }) {
  const { timex, value, when, dates, standing } = reading;
  const text = timeText(reading);
  const interval = intervalText(when?.value ?? null);
  return (
    <>
      <Line name="kind">
        {timexText(reading)}{' '}
        <code>
          TIMEX {timex ?? ''} {value === null ? 'no value' : visible(value)}
        </code>
      </Line>
      <Line name="names">
        {text !== null && standing === 'read' && text}
        {text !== null && standing !== 'read' && <NotTold>{text}</NotTold>}
        {text === null && (standing === 'read' ? 'no one date' : <NotTold>no date can be given</NotTold>)}
      </Line>
      {interval && <Line name="interval">{interval}</Line>}
      <Line name="precision">{finenessText(when?.value ?? null)}</Line>
      <Line name="known">{when === null || when.basis === 'unknown' ? 'unknown' : when.basis}</Line>
      <Line name="counted from">
        {when?.anchor ? (
          <Said>{when.anchor === 'now' ? 'the time of writing' : when.anchor}</Said>
        ) : (
          'nothing'
        )}
      </Line>
      <RefLines name="dates" readings={dates} />
    </>
  );
}
