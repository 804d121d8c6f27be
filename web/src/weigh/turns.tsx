// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useState } from 'react';
import { leavesOut, noSwitches, type Switches } from '../../../src/api/index.ts';
import { gradeScales } from '../../../src/model/index.ts';
import { type Address, go, withQuery } from '../address.ts';
import { Arrow } from '../marks/arrow.tsx';
import { Link } from '../shell/link.tsx';
import { DayTurn } from './day-turn.tsx';
import { switchesIn, withAllWords } from './switches.ts';

interface WeighProps {
  /** What is weighed, for those who hear the page. */
  readonly label: string;
  readonly address: Address;
  /** The switches are folded away until they are asked for or turned. */
  readonly folded: boolean;
  /** What comes of it; null while nothing is left out. */
  readonly outcome: ReactNode;
}

/** On which scale, as of when and without whom things are weighed; all of it stands in the address. */
export function Weigh({ label, address, folded, outcome }: WeighProps) {
  const turns = <Turns address={address} />;
  return (
    <search className="weigh" aria-label={label}>
      {folded ? <Fold switches={switchesIn(address)}>{turns}</Fold> : turns}
      <div className="weigh-outcome" aria-live="polite">
        {outcome}
      </div>
    </search>
  );
}

/** Opens when a switch is turned elsewhere; only a reader closes it, so that it never goes from under a hand. */
function Fold({ switches, children }: { switches: Switches; children: ReactNode }) {
  const scale = gradeScales.find(({ id }) => id === switches.scale && id !== noSwitches.scale);
  const turned = leavesOut(switches) || scale !== undefined;
  const [open, setOpen] = useState(turned);
  useEffect(() => {
    if (turned) setOpen(true);
  }, [turned]);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Arrow /> Weigh again{scale && <span className="quiet"> · on the scale {scale.name}</span>}
      </summary>
      {children}
    </details>
  );
}

function Turns({ address }: { address: Address }) {
  const switches = switchesIn(address);
  const set = (changes: Readonly<Record<string, string | null>>) =>
    go(withQuery(address, changes), { replace: true });
  return (
    <div className="weigh-turns">
      <fieldset className="switch">
        <legend className="unheard">scale</legend>
        {gradeScales.map(({ id, name, about }) => (
          <button
            key={id}
            type="button"
            title={about}
            aria-pressed={switches.scale === id}
            onClick={() => set({ scale: id === gradeScales[0].id ? null : id })}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <DayTurn day={switches.asOf} change={(asof) => set({ asof })} />
      <Without on={switches.anonymous} change={(anonymous) => set({ anonymous })}>
        without unnamed voices
      </Without>
      <Without on={switches.parties} change={(parties) => set({ parties })}>
        without parties to the conflict
      </Without>
      {leavesOut(switches) && (
        <button
          type="button"
          className="clear quiet-button"
          aria-keyshortcuts="w"
          onClick={() => withAllWords(address)}
        >
          with all words <kbd>w</kbd>
        </button>
      )}
      <Link to="/methodology" className="weigh-rules">
        the rules in force
      </Link>
    </div>
  );
}

interface WithoutProps {
  readonly on: boolean;
  readonly change: (value: 'no' | null) => void;
  readonly children: string;
}

function Without({ on, change, children }: WithoutProps) {
  return (
    <label className="said-hedged">
      <input type="checkbox" checked={on} onChange={({ target }) => change(target.checked ? 'no' : null)} />
      {children}
    </label>
  );
}
