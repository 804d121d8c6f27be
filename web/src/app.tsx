// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { type Address, goTo, useAddress } from './address.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { CampaignPage } from './incident/campaign-page.tsx';
import { IncidentPage } from './incident/incident-page.tsx';
import { IncidentsPage } from './incidents/incidents-page.tsx';
import { useKeys } from './keys.ts';
import { MethodologyPage } from './methodology/methodology-page.tsx';
import { ReportListPage } from './report/report-list-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { FootNav, TopBar } from './shell/bars.tsx';
import { Link } from './shell/link.tsx';
import { ShortcutSheet } from './shell/shortcuts.tsx';
import { VoicePage } from './voice/voice-page.tsx';
import { VoicesPage } from './voices/voices-page.tsx';

/** The bench: a bar, a page, and the sheet of shortcuts. */
export function App() {
  const address = useAddress();
  const [sheet, setSheet] = useState(false);
  useKeys({
    'g i': () => goTo('/incidents'),
    'g r': () => goTo('/reports'),
    'g v': () => goTo('/voices'),
    '.': () => {
      setSheet(true);
      return true;
    },
    '?': () => toggleWhyAtFocus(),
  });
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <TopBar address={address} openSheet={() => setSheet(true)} />
      <Page address={address} />
      <FootNav address={address} />
      {sheet && <ShortcutSheet close={() => setSheet(false)} />}
    </>
  );
}

function Page({ address }: { address: Address }) {
  const [, section = '', id, beside, other] = address.path.split('/');
  if (section === '' || (section === 'incidents' && !id)) return <IncidentsPage address={address} />;
  if (section === 'incidents') return <IncidentPage key={id} id={decoded(id!)} address={address} />;
  if (section === 'campaign') return <CampaignPage address={address} />;
  if (section === 'methodology') return <MethodologyPage />;
  if (section === 'reports' && !id) return <ReportListPage address={address} />;
  if (section === 'reports' && beside === 'with' && other) {
    return <ComparePage key={`${id} ${other}`} ids={[decoded(id!), decoded(other)]} address={address} />;
  }
  if (section === 'reports') return <ReportPage key={id} id={decoded(id!)} address={address} />;
  if (section === 'voices' && !id) return <VoicesPage address={address} />;
  if (section === 'voices') return <VoicePage key={id} id={decoded(id!)} address={address} />;
  return (
    <main id="page" className="page">
      <div className="state">
        <h1>Nothing at this address</h1>
        <p>
          The bench has <Link to="/incidents">incidents</Link>, <Link to="/reports">reports</Link> and{' '}
          <Link to="/voices">voices</Link>.
        </p>
      </div>
    </main>
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `?` answers for the thing under the focus, else for the first thing on the page that can be asked about. */
function toggleWhyAtFocus(): boolean {
  const focused = document.activeElement?.closest('[data-why], [data-why-scope]');
  const scoped = focused?.matches('[data-why]') ? focused : focused?.querySelector('[data-why]');
  const button = scoped ?? document.querySelector('[data-why-first] [data-why], main [data-why]');
  if (!(button instanceof HTMLElement)) return false;
  button.click();
  return true;
}
