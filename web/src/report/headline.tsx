// SPDX-License-Identifier: Apache-2.0
import type { ParagraphSeen, ReportSeen } from '../../../src/api/index.ts';
import type { Overlay } from '../readings/marks.ts';
import { Marked } from './marked.tsx';
import { openedByKey, pressed } from './report-text.tsx';
import { segmentsOf } from './segments.ts';

interface HeadlineProps {
  readonly report: ReportSeen;
  readonly paragraph: ParagraphSeen;
  readonly overlay: Overlay;
  readonly reading: string | null;
  readonly read: (key: string) => void;
}

/** The headline where it stands once, as the title of the page, under the marks of what was read in it. */
export function Headline({ report, paragraph, overlay, reading, read }: HeadlineProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; every reading has its sign, which is a button
    <span
      className="headline"
      data-start={paragraph.start}
      onClick={(event) => pressed(event, { select: () => undefined, read, press: null })}
      onKeyDown={(event) => openedByKey(event, read)}
    >
      {segmentsOf(report.text, paragraph, [], report.zones, null, overlay).map((segment) => (
        <Marked key={segment.start} segment={segment} selected={null} alone={false} reading={reading} />
      ))}
    </span>
  );
}
