// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { campaignSeen } from '../../../src/api/index.ts';
import type { Address } from '../address.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { backToList, lastList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { Await } from '../shell/states.tsx';
import { WhyPane } from '../shell/why-pane.tsx';
import { Board } from './board.tsx';
import { closeWhy, stepTo } from './incident-page.tsx';
import { whyInQuestions } from './whys.ts';

const path = '/api/campaign';

/** The questions that belong to no single incident: who was struck over the whole campaign, how many in all. */
export function CampaignPage({ address }: { address: Address }) {
  const known = useCaseData(path, campaignSeen);
  useEffect(() => {
    document.title = 'Of the whole campaign · sayso';
  }, []);
  useKeys({
    j: () => stepTo('[data-question]', 1),
    k: () => stepTo('[data-question]', -1),
    escape: () => (address.query.has('why') ? closeWhy(address) : backToList('/incidents')),
  });
  return (
    <main id="page" className="incident-page" tabIndex={-1}>
      <header className="page-head">
        <p className="crumbs">
          <Link to={lastList('/incidents')}>Incidents</Link> <span aria-hidden="true">›</span> Campaign
        </p>
        <h1>Of the whole campaign</h1>
      </header>
      <Await known={known} again={() => askAgain(path, campaignSeen)}>
        {({ questions }) => {
          const why = whyInQuestions(questions, address.query.get('why') ?? '');
          return (
            <div className="incident-body">
              <div className="incident-main">
                <Board questions={questions} />
              </div>
              <aside className="incident-side" aria-label="why">
                {why && <WhyPane why={why} />}
              </aside>
            </div>
          );
        }}
      </Await>
    </main>
  );
}
