// SPDX-License-Identifier: Apache-2.0

import {
  type IncidentSeen,
  leavesOut,
  type Switches,
  switchesOf,
  type WeighedSeen,
} from '../../../src/api/index.ts';
import { gradeScales } from '../../../src/model/index.ts';
import { type Address, go, withQuery } from '../address.ts';
import { dateText } from '../dates.ts';
import { Arrow } from '../marks/arrow.tsx';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { counted, relationWords, typeWords } from '../words.ts';
import { gradeOn } from './why-grade.ts';

/** The switches an address says. */
export function switchesIn(address: Address): Switches {
  return switchesOf((name) => address.query.get(name));
}

interface WeighBarProps {
  readonly incident: IncidentSeen;
  readonly address: Address;
}

/** On which scale, as of when and without whom an incident is weighed; all of it stands in the address. */
export function WeighBar({ incident, address }: WeighBarProps) {
  const phone = usePhone();
  const switches = switchesIn(address);
  const turns = <Turns switches={switches} address={address} />;
  return (
    <search className="weigh" aria-label="weigh this incident again">
      {phone ? (
        <details open={leavesOut(switches)}>
          <summary>
            <Arrow /> Weigh again
          </summary>
          {turns}
        </details>
      ) : (
        turns
      )}
      <div className="weigh-outcome" aria-live="polite">
        {incident.weighed && <Outcome incident={incident} weighed={incident.weighed} switches={switches} />}
      </div>
    </search>
  );
}

function Turns({ switches, address }: { switches: Switches; address: Address }) {
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
      <label className="weigh-day">
        as of{' '}
        <input
          type="date"
          value={switches.asOf ?? ''}
          onChange={({ target }) => set({ asof: target.value || null })}
        />
      </label>
      <label className="said-hedged">
        <input
          type="checkbox"
          checked={switches.anonymous}
          onChange={({ target }) => set({ anonymous: target.checked ? 'no' : null })}
        />
        without unnamed voices
      </label>
      <label className="said-hedged">
        <input
          type="checkbox"
          checked={switches.parties}
          onChange={({ target }) => set({ parties: target.checked ? 'no' : null })}
        />
        without parties to the conflict
      </label>
      {leavesOut(switches) && (
        <button
          type="button"
          className="clear quiet-button"
          onClick={() => set({ asof: null, anonymous: null, parties: null })}
        >
          with all words
        </button>
      )}
      <Link to="/methodology" className="weigh-rules">
        the rules in force
      </Link>
    </div>
  );
}

interface OutcomeProps {
  readonly incident: IncidentSeen;
  readonly weighed: WeighedSeen;
  readonly switches: Switches;
}

/** What became of the grade, what is kept apart, and which questions stand otherwise. */
function Outcome({ incident, weighed, switches }: OutcomeProps) {
  if (!weighed.possible) {
    return (
      <p>
        This case does not hold what weighing again takes: it was read by another version of sayso. Read its
        reports again. What is shown here is of all words.
      </p>
    );
  }
  const { scale, value } = gradeOn(incident, switches.scale);
  const on = (steps: WeighedSeen['whole']) =>
    typeWords(steps.find((one) => one.scale === scale)?.value ?? '');
  const whole = on(weighed.whole);
  const now = typeWords(value);
  return (
    <>
      <p>
        {now === whole ? (
          <>
            Still graded <b>{now}</b>
          </>
        ) : (
          <>
            Graded <b>{now}</b>; with all words <b>{whole}</b>
          </>
        )}
        . {weighed.mentions.kept} of {counted(weighed.mentions.of, 'mention')} kept
        {weighed.later.length > 0 && `, ${counted(weighed.later.length, 'report')} published later`}. What is
        one incident, and who is one voice, stays as read from all reports.
      </p>
      {weighed.withUndated && (
        <p>
          Kept apart, since nothing tells whether {weighed.undated.length === 1 ? 'it was' : 'they were'} out
          by {dateText(switches.asOf ?? '')}:{' '}
          {weighed.undated.map(({ id, label }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Said>{label}</Said>
            </span>
          ))}
          . With {weighed.undated.length === 1 ? 'it' : 'them'}: <b>{on(weighed.withUndated)}</b>.
        </p>
      )}
      {weighed.questions.length > 0 && <ChangedQuestions questions={weighed.questions} />}
    </>
  );
}

function ChangedQuestions({ questions }: Pick<WeighedSeen, 'questions'>) {
  const words = (relation: WeighedSeen['questions'][number]['now']) =>
    relation === null ? 'not asked' : relationWords[relation];
  return (
    <ul>
      {questions.map(({ id, text, whole, now }) => (
        <li key={id}>
          <Said>{text}</Said> {words(now)}; with all words {words(whole)}
        </li>
      ))}
    </ul>
  );
}
