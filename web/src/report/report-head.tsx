// SPDX-License-Identifier: Apache-2.0
import { memo, type ReactNode } from 'react';
import type { ReportSeen } from '../../../src/api/index.ts';
import { publishedBasis, publishedText } from '../dates.ts';
import { Hollow } from '../marks/seal.tsx';
import { Said, visible } from '../safe-text.tsx';
import { lastList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { counted } from '../words.ts';
import { droppedIn, languageName, unreadBecause, whyInReport } from './report-whys.ts';

interface ReportHeadProps {
  readonly report: ReportSeen;
  readonly why: string | null;
  /** The headline with what is marked in it; null for the title as it is. */
  readonly headline: ReactNode;
}

/** How each thing about the report is known. */
export function ReportHead({ report, why, headline }: ReportHeadProps) {
  const answer = whyInReport(report, why);
  return (
    <header className="page-head report-head">
      <p className="crumbs">
        <Link to={lastList('/reports')}>Reports</Link> <span aria-hidden="true">›</span> {report.label}
      </p>
      <h1 dir="auto">
        {report.title === null ? (
          <span className="quiet">
            <Hollow /> no title
          </span>
        ) : (
          (headline ?? visible(report.title))
        )}
      </h1>
      <Facts report={report} />
      {report.byline && !report.zones.some((zone) => zone.zone === 'byline') && (
        <p className="quiet byline-fact">
          by <Said>{report.byline}</Said>
        </p>
      )}
      {answer && <WhyPane why={answer} inline />}
      <Notes report={report} />
    </header>
  );
}

/** Drawn once for a report: to count what was dropped goes over all its paragraphs. */
const Facts = memo(function Facts({ report }: { report: ReportSeen }) {
  return (
    <dl className="report-facts">
      <Fact name="Outlet">
        {report.outlet === null ? (
          <>
            <Hollow /> not named in the text
          </>
        ) : (
          <Said>{report.outlet}</Said>
        )}{' '}
        <WhyButton id="outlet" about="this outlet" />
      </Fact>
      <Fact name="Published">
        {publishedText(report.published) ?? (
          <>
            <Hollow /> unknown
          </>
        )}{' '}
        <span className="quiet">{publishedBasis[report.published.basis]}</span>{' '}
        <WhyButton id="published" about="this date" />
      </Fact>
      <Fact name="Captured as">
        {report.text.length.toLocaleString()} characters{' '}
        <span className="quiet hash">sha256 {shortHash(report.sha256)}</span>{' '}
        <WhyButton id="captured" about="this capture" />
      </Fact>
      <StoryFact report={report} />
      <ReadFact report={report} />
      <DroppedFact report={report} />
    </dl>
  );
});

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}

function StoryFact({ report: { story } }: { report: ReportSeen }) {
  if (story === null) return null;
  return (
    <Fact name="Story">
      <Link to={`/reports?story=${encodeURIComponent(story.id)}`}>
        {counted(story.reports - 1, 'other report')} of it
      </Link>{' '}
      <WhyButton id="story" about="this story" />
    </Fact>
  );
}

function ReadFact({ report }: { report: ReportSeen }) {
  const unread = unreadBecause(report);
  if (unread) {
    return (
      <Fact name="Read">
        <Hollow /> {unread === 'language' ? 'not analysed' : 'not read'}{' '}
        <span className="quiet">
          {unread === 'language' ? languageName(report.language) : 'the engine failed'}
        </span>{' '}
        <WhyButton id={unread} about="it was not read" />
      </Fact>
    );
  }
  const { whole } = droppedIn(report);
  const paragraphs = report.paragraphs.length;
  const said = report.claims.filter((claim) => claim.form !== 'narrated');
  const own = report.claims.length - said.length;
  const voices = new Set(said.map((claim) => claim.voice?.id).filter(Boolean)).size;
  return (
    <Fact name="Read">
      {paragraphs - whole} of {counted(paragraphs, 'paragraph')}{' '}
      <span className="quiet">
        {counted(said.length, 'claim')}, {counted(voices, 'voice')}
        {own > 0 && `, ${own} in its own words`}
      </span>
    </Fact>
  );
}

function DroppedFact({ report }: { report: ReportSeen }) {
  const { whole, parts, pieces } = droppedIn(report);
  const said = [
    whole > 0 ? counted(whole, 'paragraph') : '',
    parts > 0 ? `${parts} in part` : '',
    pieces > 0 ? `${counted(pieces, 'piece')} of the page` : '',
  ].filter(Boolean);
  if (said.length === 0) {
    return (
      <Fact name="Dropped">
        nothing <span className="quiet">no boilerplate</span>
      </Fact>
    );
  }
  return (
    <Fact name="Dropped">
      {said.join(', ')} <WhyButton id="dropped" about="this was dropped" />
    </Fact>
  );
}

/** Other versions of the same address, and remarks on the way in. */
function Notes({ report }: { report: ReportSeen }) {
  const { versions, issues } = report;
  if (versions.length === 0 && issues.length === 0) return null;
  return (
    <ul className="report-notes">
      {versions.map((version) => (
        <li key={version.id}>
          another version of this address:{' '}
          <Link className="named-link" to={`/reports/${encodeURIComponent(version.id)}`}>
            {version.label} <Said>{version.title ?? 'no title'}</Said>
          </Link>
        </li>
      ))}
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.message}`}>
          <code>{issue.code}</code> <Said>{issue.message}</Said>
        </li>
      ))}
    </ul>
  );
}
