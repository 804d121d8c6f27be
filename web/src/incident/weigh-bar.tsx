// SPDX-License-Identifier: Apache-2.0
import type { IncidentSeen, Switches, WeighedSeen } from '../../../src/api/index.ts';
import type { Address } from '../address.ts';
import { dateText } from '../dates.ts';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { switchesIn } from '../weigh/switches.ts';
import { Weigh } from '../weigh/turns.tsx';
import { counted, relationWords, typeWords } from '../words.ts';
import { gradeOn } from './why-grade.ts';

interface WeighBarProps {
  readonly incident: IncidentSeen;
  readonly address: Address;
}

/** An incident's switches, and what comes of them. */
export function WeighBar({ incident, address }: WeighBarProps) {
  const { weighed } = incident;
  const switches = switchesIn(address);
  return (
    <Weigh
      label="weigh this incident again"
      address={address}
      folded={usePhone()}
      outcome={weighed && <Outcome incident={incident} weighed={weighed} switches={switches} />}
    />
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
