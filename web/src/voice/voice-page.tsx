// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import { type VoicePageSeen, voicePageSeen } from '../../../src/api/index.ts';
import { type Address, goTo, voiceHref, withQuery } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { closeWhy, stepTo } from '../incident/incident-page.tsx';
import { useKeys } from '../keys.ts';
import { plainly } from '../safe-text.tsx';
import { backToList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { WhyPane } from '../shell/why-pane.tsx';
import { voiceName } from '../words.ts';
import { AnswersTab } from './answers-tab.tsx';
import { CompanyAside, CompanyTab } from './company.tsx';
import { lookupsOf } from './lookups.ts';
import { ReadingsTab } from './readings-tab.tsx';
import { SaidTab } from './said-tab.tsx';
import { VoiceHead } from './voice-head.tsx';
import { whyOfVoice } from './whys.ts';

export function VoicePage({ id, address }: { id: string; address: Address }) {
  const path = `/api${voiceHref(id)}`;
  const known = useCaseData(path, voicePageSeen);
  return (
    <main id="page" className="incident-page voice-page" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, voicePageSeen)}>
        {(page) => <Voice page={page} address={address} />}
      </Await>
    </main>
  );
}

const tabs = ['said', 'answers', 'words', 'company'] as const;
type Tab = (typeof tabs)[number];

function tabIn(address: Address): Tab {
  return tabs.find((tab) => tab === address.query.get('tab')) ?? 'said';
}

function Voice({ page, address }: { page: VoicePageSeen; address: Address }) {
  const tab = tabIn(address);
  const lookups = useMemo(() => lookupsOf(page), [page]);
  const why = whyOfVoice(page, address.query.get('why'));
  const name = nameOf(page);
  useEffect(() => {
    document.title = `${plainly(name)} · sayso`;
  }, [name]);
  useKeys({
    j: () => stepTo('[data-step]', 1),
    k: () => stepTo('[data-step]', -1),
    escape: () => leave(address),
  });
  return (
    <>
      <VoiceHead page={page} name={name} why={why} />
      <Tabs page={page} tab={tab} address={address} />
      <div className="incident-body">
        <div className="incident-main">
          {tab === 'said' && <SaidTab page={page} lookups={lookups} address={address} />}
          {tab === 'answers' && <AnswersTab page={page} lookups={lookups} />}
          {tab === 'words' && <ReadingsTab page={page} lookups={lookups} />}
          {tab === 'company' && <CompanyTab page={page} lookups={lookups} />}
        </div>
        <aside className="incident-side" aria-label="why, and who passes on whose words">
          {why && <WhyPane why={why} />}
          {tab !== 'company' && <CompanyAside page={page} lookups={lookups} />}
        </aside>
      </div>
    </>
  );
}

/** Closes what is open, lets go of what is chosen, and then goes back to the list. */
function leave(address: Address): true {
  if (address.query.has('why')) return closeWhy(address);
  if (address.query.has('sel')) return goTo(withQuery(address, { sel: null }), { replace: true });
  return backToList('/voices');
}

function nameOf({ voice }: VoicePageSeen): string {
  return voice ? voiceName(voice) : 'Nobody is named';
}

function Tabs({ page, tab, address }: { page: VoicePageSeen; tab: Tab; address: Address }) {
  const { through, relays, together } = page.company;
  const named: readonly (readonly [Tab, string, number])[] = [
    ['said', page.voice ? 'All it says' : 'All that is said', page.said.length],
    ['answers', page.voice ? 'Its answers' : 'Answers', page.questions.length],
    ['words', page.voice ? 'Words for it' : 'Where', page.readings.length],
    ['company', 'Through whom', through.length + relays.length + together.length],
  ];
  return (
    <nav className="tabs" aria-label="parts of this voice">
      {named.map(([to, name, count]) => (
        <Link
          key={to}
          replace
          to={withQuery(address, { tab: to === 'said' ? null : to, why: null, sel: null })}
          {...(to === tab ? { 'aria-current': 'page' as const } : {})}
        >
          {name} <span className="quiet">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
