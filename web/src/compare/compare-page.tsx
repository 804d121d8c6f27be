// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { type ComparedReport, type CompareSeen, compareSeen } from '../../../src/api/index.ts';
import { type Address, compareHref, go, reportHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { OutletAndDate } from '../incident/receipt.tsx';
import { useKeys } from '../keys.ts';
import { Arrow } from '../marks/arrow.tsx';
import { plainly, Said, visible } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { Await, Nothing } from '../shell/states.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { counted } from '../words.ts';
import { Pair } from './pair.tsx';
import { Strips } from './strips.tsx';
import { whyInCompare } from './whys.ts';

/** What two reports share: both as strips, then every passage, strongest first. */
export function ComparePage({ ids: [a, b], address }: { ids: readonly [string, string]; address: Address }) {
  const path = `/api${compareHref(a, b)}`;
  const known = useCaseData(path, compareSeen);
  return (
    <main id="page" className="compare-page" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, compareSeen)}>
        {(seen) => <Compare seen={seen} address={address} />}
      </Await>
    </main>
  );
}

function Compare({ seen, address }: { seen: CompareSeen; address: Address }) {
  const asked = address.query.get('copy');
  const chosen = seen.pairs.find(({ id }) => id === asked)?.id ?? null;
  const title = `What ${seen.a.report.label} and ${seen.b.report.label} share`;
  useEffect(() => {
    document.title = `${plainly(title)} · sayso`;
  }, [title]);
  useCompareKeys(seen, address, chosen);
  const why = address.query.get('why');
  return (
    <>
      <header className="page-head compare-head">
        <nav className="crumbs" aria-label="where this is">
          <Link to="/reports">Reports</Link> <span aria-hidden="true">›</span> compare
        </nav>
        <div className="title-row">
          <h1>
            <Said>{title}</Said>
          </h1>
          <Counts seen={seen} />
        </div>
        {why === 'roots' && <WhyPane why={whyInCompare(seen, 'roots')!} inline />}
        <Strips seen={seen} chosen={chosen} />
      </header>
      <div className="compare-body">
        <div className="compare-reports">
          <Compared end="a" side={seen.a} address={address} />
          <span />
          <Compared end="b" side={seen.b} address={address} />
        </div>
        {seen.pairs.length === 0 ? (
          <Nothing title="No shared passages">
            <p>No passage of one of these reports stands in the other, word for word or reworded.</p>
          </Nothing>
        ) : (
          <ol className="pairs" aria-label="shared passages, strongest first">
            {seen.pairs.map((pair) => (
              <Pair
                key={pair.id}
                pair={pair}
                chosen={pair.id === chosen}
                why={why === `copy:${pair.id}` ? whyInCompare(seen, why) : null}
              />
            ))}
          </ol>
        )}
      </div>
    </>
  );
}

/** `j` and `k` go through the passages, `enter` opens the chosen one in its report. */
function useCompareKeys(seen: CompareSeen, address: Address, chosen: string | null): void {
  const at = seen.pairs.findIndex(({ id }) => id === chosen);
  const step = (by: 1 | -1) => {
    const next = seen.pairs[at < 0 ? (by > 0 ? 0 : seen.pairs.length - 1) : at + by];
    if (!next) return at >= 0;
    go(withQuery(address, { copy: next.id }), { replace: true });
    return true;
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: () => {
      const pair = seen.pairs[at];
      if (!pair) return false;
      go(`${reportHref(seen.a.report.id)}?at=${pair.a.start}`);
      return true;
    },
    escape: () => {
      const open = address.query.has('why');
      go(open ? withQuery(address, { why: null }) : reportHref(seen.a.report.id), { replace: open });
      return true;
    },
  });
  const arrived = useRef(false);
  useEffect(() => {
    if (chosen === null) return;
    const row = document.querySelector<HTMLElement>(`[data-pair="${CSS.escape(chosen)}"]`);
    if (arrived.current) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    arrived.current = true;
  }, [chosen]);
}

const kinds = [
  ['verbatim', 'word for word'],
  ['edited', 'edited'],
  ['rewritten', 'possibly reworded'],
] as const;

function Counts({ seen }: { seen: CompareSeen }) {
  const changes = seen.pairs.reduce((sum, { mutations }) => sum + mutations.length, 0);
  return (
    <p className="compare-counts">
      {kinds.map(([kind, words]) => (
        <span key={kind}>
          <b>{seen.pairs.filter((pair) => pair.kind === kind).length}</b> {words}
        </span>
      ))}
      <span>
        <b>{changes}</b> {changes === 1 ? 'change' : 'changes'}
      </span>
      <span>
        <b>0</b> roots added <WhyButton id="roots" about="no roots are added" />
      </span>
    </p>
  );
}

/** One of the two, with what stands only in it folded away; which fold is open stands in the address. */
function Compared({ end, side, address }: { end: 'a' | 'b'; side: ComparedReport; address: Address }) {
  const { report, alone, paragraphs } = side;
  const folds = address.query.get('open') ?? '';
  const open = folds.includes(end);
  const toggled = open ? folds.replace(end, '') : [...folds, end].sort().join('');
  return (
    <section className="compared" aria-label={`report ${report.label}`}>
      <h2>
        <Link to={reportHref(report.id)}>
          <span className="compared-label">{report.label}</span>{' '}
          <Said>{report.title ?? 'without a title'}</Said>
        </Link>
      </h2>
      <p className="quiet">
        <OutletAndDate report={report} /> · {counted(paragraphs.length, 'paragraph')}
      </p>
      {alone.length > 0 && (
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          onClick={() => go(withQuery(address, { open: toggled }), { replace: true })}
        >
          <Arrow /> {counted(alone.length, 'paragraph stands', 'paragraphs stand')} only here
        </button>
      )}
      {open && (
        <ol className="alone">
          {alone.map(({ n, text }) => (
            <li key={n}>
              <span className="number">{n}</span>
              <p dir="auto">{visible(text)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
