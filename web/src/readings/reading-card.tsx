// SPDX-License-Identifier: Apache-2.0
import type { ReportSeen } from '../../../src/api/index.ts';
import { ReadingSign } from '../marks/reading-sign.tsx';
import { Line } from '../report/line.tsx';
import { Said } from '../safe-text.tsx';
import { Reasons } from '../shell/reasons.tsx';
import { capital } from '../words.ts';
import { FigureLines } from './figure-lines.tsx';
import { HappeningLines } from './happening-lines.tsx';
import type { Reading } from './marks.ts';
import { PlaceLines } from './place-lines.tsx';
import { kindNames, standingNames, summaryOf } from './reading-words.ts';
import { TimeLines } from './time-lines.tsx';

interface ReadingCardProps {
  readonly reading: Reading;
  readonly report: Pick<ReportSeen, 'label'>;
  readonly close: () => void;
}

/** The reading that is chosen: what it was taken as in plain words, and by which rules. */
export function ReadingCard({ reading, report, close }: ReadingCardProps) {
  const { kind, standing, exact, paragraph, start, end, reasons } = reading;
  return (
    <>
      <button type="button" className="card-head" aria-expanded onClick={close} data-card={reading.key}>
        <ReadingSign kind={kind} standing={standing} />
        <span className="card-voice">
          <b>{capital(kindNames[kind])}</b>
          {standing !== 'read' && <span className="reading-standing">{standingNames[standing]}</span>}
        </span>
        <span className="card-cue">
          <Said>{exact}</Said>
        </span>
        <span className="card-about reading-summary">
          <Said>{summaryOf(reading)}</Said>
        </span>
      </button>
      <div className="card-body">
        <dl>
          <KindLines reading={reading} />
          <Line name="words">
            {report.label} ¶{paragraph}, characters {start}–{end}
          </Line>
          <Line name={reasons.length === 1 ? 'reason' : 'reasons'}>
            <Reasons reasons={reasons} />
          </Line>
        </dl>
        <p className="card-keys" aria-hidden="true">
          <kbd>n</kbd> next <kbd>p</kbd> previous <kbd>s</kbd> its sentence <kbd>esc</kbd> back
        </p>
      </div>
    </>
  );
}

function KindLines({ reading }: { reading: Reading }) {
  switch (reading.kind) {
    case 'happenings':
      return <HappeningLines reading={reading} />;
    case 'figures':
      return <FigureLines reading={reading} />;
    case 'times':
      return <TimeLines reading={reading} />;
    case 'places':
      return <PlaceLines reading={reading} />;
  }
}
