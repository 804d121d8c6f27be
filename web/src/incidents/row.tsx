// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import type { CountsSeen, IncidentRow } from '../../../src/api/index.ts';
import { basisText, whenText } from '../dates.ts';
import { Route } from '../marks/precision.tsx';
import { RelationShape } from '../marks/relation.tsx';
import { Hollow } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { clickRow } from '../shell/marked-row.ts';
import { outletsText } from '../why.ts';
import { counted, relationWords, rootsText, typeWords } from '../words.ts';

interface RowProps {
  readonly row: IncidentRow;
  readonly href: string;
  /** Id of the scale whose grade is shown. */
  readonly scale: string;
  readonly selected: boolean;
  readonly select: (id: string) => void;
}

/** Three fixed lines: what; where; then reports, outlets, roots, the question it concerns and the grade, in fixed columns. */
export const Row = memo(function Row({ row, href, scale, selected, select }: RowProps) {
  return (
    <a
      className="row"
      href={href}
      data-row={row.id}
      aria-current={selected}
      onClick={(event) => clickRow(event, href, selected, () => select(row.id))}
    >
      <RowDate row={row} />
      <span className="row-title">
        <Said>{row.title}</Said>
      </span>
      <span className="row-where">
        <Route origin={row.origin} place={row.place} />
        {row.hedge && (
          <span className="row-hedge">
            <Said>{row.hedge}</Said>
          </span>
        )}
      </span>
      <RowGrade row={row} scale={scale} />
      <span className="row-type">
        {row.background && 'told as background · '}
        {typeWords(row.type)}
      </span>
      <RowCounts counts={row.counts} />
      <RowLead row={row} />
    </a>
  );
});

function RowDate({ row }: { row: IncidentRow }) {
  const text = whenText(row.when);
  return (
    <span className="row-date">
      <span>
        {text ?? (
          <>
            <Hollow /> no date
          </>
        )}
      </span>
      <span className="quiet">{basisText(row.when)}</span>
    </span>
  );
}

function RowCounts({ counts }: { counts: CountsSeen }) {
  const { reports, outlets, outletsUnknown, roots, rootsAtMost } = counts;
  return (
    <span className="row-counts">
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
      <span title={rootsText(roots, rootsAtMost)}>
        {roots === 0 && rootsAtMost > 0 ? (
          <>
            <Hollow label="cannot tell:" /> roots, ≤ {rootsAtMost}
          </>
        ) : (
          <>
            <b>{counted(roots, 'root')}</b>
            {roots !== rootsAtMost && (
              <>
                <span aria-hidden="true">, ≤ {rootsAtMost}</span>
                <span className="unheard">, at most {rootsAtMost}</span>
              </>
            )}
          </>
        )}
      </span>
    </span>
  );
}

/** The grade; weighed again, with the one of all words before it where that was another. */
function RowGrade({ row: { grades, wholeGrades }, scale }: Pick<RowProps, 'row' | 'scale'>) {
  const on = (steps: IncidentRow['grades'] | null) => {
    const step = steps?.find((one) => one.scale === scale) ?? steps?.[0];
    return step ? typeWords(step.value) : '';
  };
  const [now, whole] = [on(grades), on(wholeGrades)];
  return (
    <span className="row-grade">
      <span className="quiet">graded </span>
      {whole !== '' && whole !== now && (
        <>
          <span className="unheard">with all words </span>
          {whole} <span aria-hidden="true">→ </span>
          <span className="unheard">, now </span>
        </>
      )}
      <b>{now}</b>
    </span>
  );
}

function RowLead({ row: { lead, first } }: { row: IncidentRow }) {
  if (!lead) {
    return (
      <span className="row-lead">
        <RelationShape relation="no-answer" />
        <span className="quiet">
          {first ? `${first.label} ¶${first.paragraph}` : 'none of its words are left'}
        </span>
      </span>
    );
  }
  return (
    <span className="row-lead">
      <RelationShape relation={lead.relation} />
      <span className="row-question">
        {lead.relation === 'conflict' ? (
          <b>in dispute: </b>
        ) : (
          <span className="unheard">{relationWords[lead.relation]}: </span>
        )}
        <Said>{lead.text}</Said>
      </span>
    </span>
  );
}
