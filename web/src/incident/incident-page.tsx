// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { type IncidentSeen, incidentSeen, leftOutParameters } from '../../../src/api/index.ts';
import { type Address, go, hrefOf, incidentHref, withQuery } from '../address.ts';
import { askAgain, useSteadyData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { plainly } from '../safe-text.tsx';
import { backToList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { WhyPane } from '../shell/why-pane.tsx';
import { switchesIn, withAllWords } from '../weigh/switches.ts';
import { Board } from './board.tsx';
import { ClaimsOverTime } from './claims-over-time.tsx';
import { CopiesTab } from './copies-tab.tsx';
import { IncidentHead } from './incident-head.tsx';
import { RootsTab } from './roots-tab.tsx';
import { LookAlikes, RootsAside } from './side.tsx';
import { whyInIncident } from './whys.ts';

export function IncidentPage({ id, address }: { id: string; address: Address }) {
  const path = hrefOf(`/api${incidentHref(id)}`, leftOutParameters(switchesIn(address)));
  const known = useSteadyData(path, incidentSeen);
  return (
    <main id="page" className="incident-page" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, incidentSeen)}>
        {(incident) => <Incident incident={incident} address={address} />}
      </Await>
    </main>
  );
}

const tabs = ['questions', 'time', 'roots', 'copies'] as const;
type Tab = (typeof tabs)[number];

function tabIn(address: Address): Tab {
  return tabs.find((tab) => tab === address.query.get('tab')) ?? 'questions';
}

function Incident({ incident, address }: { incident: IncidentSeen; address: Address }) {
  const tab = tabIn(address);
  const why = whyInIncident(incident, address.query.get('why'), switchesIn(address).scale);
  useEffect(() => {
    document.title = `${plainly(incident.title)} · sayso`;
  }, [incident.title]);
  useKeys({
    j: () => stepTo('[data-question], [data-step]', 1),
    k: () => stepTo('[data-question], [data-step]', -1),
    escape: () => (address.query.has('why') ? closeWhy(address) : backToList('/incidents')),
    w: () => withAllWords(address),
  });
  return (
    <>
      <IncidentHead incident={incident} why={why} address={address} />
      <Tabs incident={incident} tab={tab} address={address} />
      <div className="incident-body">
        <div className="incident-main">
          {tab === 'questions' && <Board questions={incident.questions} />}
          {tab === 'time' && <ClaimsOverTime incident={incident} />}
          {tab === 'roots' && <RootsTab incident={incident} />}
          {tab === 'copies' && <CopiesTab incident={incident} />}
        </div>
        <aside className="incident-side" aria-label="why, roots and look-alikes">
          {why && <WhyPane why={why} />}
          <RootsAside incident={incident} />
          <LookAlikes incident={incident} />
        </aside>
      </div>
    </>
  );
}

function Tabs({ incident, tab, address }: { incident: IncidentSeen; tab: Tab; address: Address }) {
  const named: readonly (readonly [Tab, string, number])[] = [
    ['questions', 'Questions', incident.questions.length],
    ['time', 'Claims over time', incident.claims.length],
    ['roots', 'Roots', incident.roots.length],
    ['copies', 'Copies', incident.copies.length],
  ];
  return (
    <nav className="tabs" aria-label="parts of this incident">
      {named.map(([to, name, count]) => (
        <Link
          key={to}
          replace
          to={withQuery(address, { tab: to === 'questions' ? null : to, why: null })}
          {...(to === tab ? { 'aria-current': 'page' as const } : {})}
        >
          {name} <span className="quiet">{count}</span>
        </Link>
      ))}
    </nav>
  );
}

export function closeWhy(address: Address): true {
  go(withQuery(address, { why: null }), { replace: true });
  return true;
}

/** Moves the focus to the next or previous of some things on the page. */
export function stepTo(selector: string, by: 1 | -1): boolean {
  const things = [...document.querySelectorAll<HTMLElement>(selector)];
  if (things.length === 0) return false;
  const at = things.findIndex((thing) => thing.contains(document.activeElement));
  const next =
    things[at < 0 ? (by > 0 ? 0 : things.length - 1) : Math.max(0, Math.min(things.length - 1, at + by))]!;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}
