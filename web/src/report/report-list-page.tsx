// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import {
  type IssueSeen,
  type ReportListSeen,
  type ReportRow,
  reportListSeen,
} from '../../../src/api/index.ts';
import { type Address, go, goTo, hrefOf, reportHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { publishedBasis, publishedText } from '../dates.ts';
import { useKeys } from '../keys.ts';
import { Arrow } from '../marks/arrow.tsx';
import { Hollow } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { rememberList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { LongList } from '../shell/long-list.tsx';
import { Await, Nothing } from '../shell/states.tsx';
import { counted } from '../words.ts';
import { languageName } from './report-whys.ts';

const path = '/api/reports';

export function ReportListPage({ address }: { address: Address }) {
  const known = useCaseData(path, reportListSeen);
  useEffect(() => {
    document.title = 'Reports · sayso';
    rememberList('/reports', hrefOf(address.path, address.query));
  }, [address]);
  return (
    <main id="page" className="reports" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, reportListSeen)}>
        {(list) => <ReportList list={list} address={address} />}
      </Await>
    </main>
  );
}

function ReportList({ list, address }: { list: ReportListSeen; address: Address }) {
  const words = address.query.get('q') ?? '';
  const story = address.query.get('story');
  const rows = useMemo(() => passing(list.rows, words, story), [list.rows, words, story]);
  const selected = address.query.get('sel');
  const at = rows.findIndex((row) => row.id === selected);
  const select = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) go(withQuery(address, { sel: row.id }), { replace: true });
    return true;
  };
  useKeys({
    j: () => select(at + 1),
    k: () => select(at - 1),
    enter: () => at >= 0 && goTo(reportHref(rows[at]!.id)),
    '/': () => {
      document.querySelector<HTMLInputElement>('#report-words')?.focus();
      return true;
    },
    escape: () => words !== '' && goTo(withQuery(address, { q: null }), { replace: true }),
  });
  const items = useMemo(
    () => rows.map((row) => ({ key: row.id, row, className: 'item-row', height: 62 })),
    [rows],
  );
  return (
    <>
      <header className="list-head">
        <h1>
          <b>
            {rows.length === list.rows.length
              ? counted(rows.length, 'report')
              : `${rows.length} of ${counted(list.rows.length, 'report')}`}
          </b>{' '}
          <span className="quiet">by date of publication</span>
        </h1>
        <search className="title-search">
          <label className="unheard" htmlFor="report-words">
            words in the title or outlet
          </label>
          <input
            id="report-words"
            type="search"
            placeholder="Words in the title or outlet"
            autoComplete="off"
            value={words}
            onChange={(event) => go(withQuery(address, { q: event.target.value }), { replace: true })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
            }}
          />
          <kbd>/</kbd>
        </search>
        {story !== null && (
          <p className="of-story">
            of one story{' '}
            <Link className="receipt" to={withQuery(address, { story: null })}>
              show all
            </Link>
          </p>
        )}
      </header>
      {rows.length === 0 ? (
        <Nothing title={list.rows.length === 0 ? 'No report in this case' : 'No report has these words'}>
          <p>
            {list.rows.length === 0
              ? 'Read some into it with sayso read.'
              : 'The words are looked for in titles and outlets; a story that is gone has no reports.'}
          </p>
        </Nothing>
      ) : (
        <LongList items={items} selected={selected} moved={selected !== null}>
          {(item) => <OneReport row={item.row} selected={item.row.id === selected} />}
        </LongList>
      )}
      <Issues issues={list.issues} />
    </>
  );
}

function passing(rows: readonly ReportRow[], words: string, story: string | null): readonly ReportRow[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0 && story === null) return rows;
  return rows.filter((row) => {
    if (story !== null && row.story?.id !== story) return false;
    const text = `${row.label} ${row.title ?? ''} ${row.outlet ?? ''}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

function OneReport({ row, selected }: { row: ReportRow; selected: boolean }) {
  return (
    <Link className="report-row" to={reportHref(row.id)} data-row={row.id} aria-current={selected}>
      <span className="report-label">{row.label}</span>
      <span className="row-date">
        <span>
          {publishedText(row.published) ?? (
            <>
              <Hollow /> no date
            </>
          )}
        </span>
        <span className="quiet">{publishedBasis[row.published.basis]}</span>
      </span>
      <span className="report-title">
        {row.title === null ? (
          <span className="quiet">
            <Hollow /> no title · <Said>{row.file}</Said>
          </span>
        ) : (
          <Said>{row.title}</Said>
        )}
      </span>
      <span className="report-outlet">
        {row.outlet === null ? (
          <>
            <Hollow /> outlet not named
          </>
        ) : (
          <Said>{row.outlet}</Said>
        )}
        {row.story && <span className="quiet"> · one of {row.story.reports} of a story</span>}
      </span>
      <span className="report-claims">
        {row.analysed ? <b>{counted(row.claims, 'claim')}</b> : `not analysed, ${languageName(row.language)}`}
      </span>
      <span className="report-size quiet">
        {row.characters.toLocaleString()} characters
        {row.sightings > 1 && ` · met ${row.sightings} times`}
        {row.versionOf && ' · one of several versions'}
      </span>
    </Link>
  );
}

/** What was refused or remarked on the way in: bad input is named, never silently left out. */
function Issues({ issues }: { issues: readonly IssueSeen[] }) {
  const refused = issues.filter((issue) => issue.severity === 'refused');
  const noted = issues.filter((issue) => issue.severity === 'noted');
  if (issues.length === 0) return null;
  return (
    <details className="strip issues">
      <summary>
        <Arrow /> Refused <b>{refused.length}</b> <span className="issue-gap" /> Remarked{' '}
        <b>{noted.length}</b>
      </summary>
      <ul>
        {[...refused, ...noted].map((issue) => (
          <li key={`${issue.code} ${issue.report} ${issue.file} ${issue.message}`}>
            <code>{issue.code}</code> <Said>{issue.file ?? ''}</Said>{' '}
            <span className="quiet">
              <Said>{issue.message}</Said>
            </span>
            {issue.report && (
              <Link className="receipt" to={reportHref(issue.report)}>
                open
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
