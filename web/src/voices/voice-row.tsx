// SPDX-License-Identifier: Apache-2.0
import { memo, type ReactNode } from 'react';
import type { VoiceRow as Row, VoiceCounts } from '../../../src/api/index.ts';
import { voiceHref } from '../address.ts';
import { dateText } from '../dates.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { clickRow } from '../shell/marked-row.ts';
import { outletsText } from '../why.ts';
import { capital, counted, kindAndSide } from '../words.ts';

interface RowProps {
  readonly row: Row;
  readonly selected: boolean;
  readonly select: (id: string) => void;
}

/** Two fixed lines: who, how much is heard of it and until when; what it is, in how many places, and where first. */
export const VoiceRow = memo(function VoiceRow({ row, selected, select }: RowProps) {
  return (
    <a
      className="row voice-row"
      href={voiceHref(row.id)}
      data-row={row.id}
      aria-current={selected}
      onClick={(event) => clickRow(event, voiceHref(row.id), selected, () => select(row.id))}
    >
      <VoiceSeal voice={row} size={18} />
      <span className="row-title">
        <Said>{rowName(row)}</Said>
      </span>
      <span className="voice-claims">
        <b>{counted(row.counts.claims, 'claim')}</b>
        <Told counts={row.counts} />
      </span>
      <span className="voice-latest">
        {row.latest ? (
          <>
            <span className="quiet">until </span>
            {dateText(row.latest)}
          </>
        ) : (
          <>
            <Hollow /> no date
          </>
        )}
      </span>
      <span className="voice-side">
        <Said>{kindAndSide(row)}</Said>
        {(row.count === 'two' || row.count === 'several') && ` · ${row.count}`}
      </span>
      <span className="voice-where">
        <Where counts={row.counts} />
      </span>
      <span className="voice-first quiet">
        {row.first && `first in ${row.first.label} ¶${row.first.paragraph}`}
      </span>
    </a>
  );
});

/** Its lane and its seal say how far it is named; the name need not. */
function rowName({ kind, name }: Row): string {
  return kind === 'unknown' ? `“${name}”` : capital(name);
}

/** In how many reports, of how many outlets. */
function Where({ counts }: { counts: VoiceCounts }): ReactNode {
  const { claims, reports, outlets, outletsUnknown, questions, relays } = counts;
  if (claims === 0 && relays > 0) return `passes on ${counted(relays, 'claim')}`;
  if (claims === 0) return questions > 0 ? `answers ${counted(questions, 'question')}` : 'only as an outlet';
  return (
    <>
      <span>{counted(reports, 'report')}</span>
      <span title={outletsText(counts)}>
        {outlets > 0 && counted(outlets, 'outlet')}
        {outlets > 0 && outletsUnknown > 0 && ' + '}
        {outletsUnknown > 0 && (
          <>
            <Hollow label={outlets > 0 ? `${outletsUnknown} not named` : 'not named:'} />
            {outlets === 0 && ' outlet'}
          </>
        )}
      </span>
    </>
  );
}

/** About how many incidents, or that a report only tells things itself. */
function Told({ counts: { claims, narrated, incidents } }: { counts: VoiceCounts }) {
  if (claims > 0 && narrated === claims) return <span>its own telling</span>;
  return claims > 0 && <span>{counted(incidents, 'incident')}</span>;
}
