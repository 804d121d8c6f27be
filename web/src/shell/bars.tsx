// SPDX-License-Identifier: Apache-2.0
import { caseSeen } from '../../../src/api/index.ts';
import type { Address } from '../address.ts';
import { useCaseData } from '../case-data.ts';
import { plainly, Said } from '../safe-text.tsx';
import { Link } from './link.tsx';
import { ThemeButton } from './theme.tsx';

const sections = [
  { to: '/incidents', name: 'Incidents', of: ['', 'incidents', 'campaign'] },
  { to: '/reports', name: 'Reports', of: ['reports'] },
  { to: '/voices', name: 'Voices', of: ['voices'] },
] as const;

function isIn(address: Address, of: readonly string[]): boolean {
  return of.includes(address.path.split('/')[1] ?? '');
}

interface TopBarProps {
  readonly address: Address;
  readonly openSheet: () => void;
}

export function TopBar({ address, openSheet }: TopBarProps) {
  const { data } = useCaseData('/api/case', caseSeen);
  return (
    <header className="top-bar">
      <Link to="/incidents" className="brand" aria-label="sayso, all incidents">
        <span aria-hidden="true">“</span>sayso
      </Link>
      <Sections address={address} className="top-nav" />
      <div className="bar-end">
        {data && (
          <Link
            to="/methodology"
            className="case-name"
            aria-label={`case ${plainly(data.name)}: how its ledger was made`}
          >
            case{' '}
            <b>
              <Said>{data.name}</Said>
            </b>
          </Link>
        )}
        <ThemeButton />
        <button
          type="button"
          className="bar-button"
          onClick={openSheet}
          aria-label="shortcuts"
          title="shortcuts"
        >
          <kbd>.</kbd>
        </button>
      </div>
    </header>
  );
}

/** The phone's way around, within reach of a thumb. */
export function FootNav({ address }: { address: Address }) {
  return <Sections address={address} className="foot-nav" />;
}

function Sections({ address, className }: { address: Address; className: string }) {
  return (
    <nav className={className} aria-label="screens">
      {sections.map(({ to, name, of }) => (
        <Link key={to} to={to} {...(isIn(address, of) ? { 'aria-current': 'page' as const } : {})}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
