// SPDX-License-Identifier: Apache-2.0
import type { WeighedListSeen } from '../../../src/api/index.ts';
import { gradeScales } from '../../../src/model/index.ts';
import type { Address } from '../address.ts';
import { leftOutText, switchesIn } from '../weigh/switches.ts';
import { Weigh } from '../weigh/turns.tsx';
import { capital, counted } from '../words.ts';

interface WeighListProps {
  /** How far the list is weighed; null while it is not known, or no words are left out. */
  readonly weighed: WeighedListSeen | null;
  readonly address: Address;
}

/** The switches of all incidents, and what comes of them. */
export function WeighList({ weighed, address }: WeighListProps) {
  return (
    <Weigh
      label="weigh all incidents again"
      address={address}
      folded
      outcome={weighed && <Outcome weighed={weighed} scale={switchesIn(address).scale} />}
    />
  );
}

/** “Without unnamed voices: 14 of 60 grades are lower.” While they are weighed, how far that is. */
function Outcome({ weighed, scale }: { weighed: WeighedListSeen; scale: string }) {
  const { without, done, of, notPossible, changes } = weighed;
  if (changes.length === 0) {
    return (
      <p>
        Weighing again {leftOutText(without)}. Until all are weighed, the list is of all words.{' '}
        <span aria-hidden="true">
          <progress value={done} max={of} /> {done} of {counted(of, 'incident')}
        </span>
      </p>
    );
  }
  if (notPossible === of) {
    return (
      <p>
        This case does not hold what weighing again takes: it was read by another version of sayso. Read its
        reports again. What is listed is of all words.
      </p>
    );
  }
  return (
    <p>
      <b>{capital(leftOutText(without))}</b>: {changesText(weighed, scale)}.
      {notPossible > 0 &&
        ` ${counted(notPossible, 'incident')} cannot be weighed again: shown with all words.`}
    </p>
  );
}

/** “14 of 60 grades are lower, 2 higher”. */
function changesText({ of, changes }: WeighedListSeen, scale: string): string {
  const { lower, higher, other } = changes.find((one) => one.scale === scale) ?? none;
  const told = [
    [lower, 'lower'],
    [higher, 'higher'],
    [other, 'another'],
  ].filter(([count]) => count !== 0);
  const on = scale === gradeScales[0].id ? '' : ` on the scale ${nameOf(scale)}`;
  if (told.length === 0) return `${of === 1 ? 'the grade is' : `all ${of} grades are`} the same${on}`;
  const [[first, way], ...more] = told as [(typeof told)[number], ...typeof told];
  const rest = more.map(([count, how]) => `, ${count} ${how}`).join('');
  return `${first} of ${counted(of, 'grade')} ${first === 1 ? 'is' : 'are'} ${way}${rest}${on}`;
}

const none = { lower: 0, higher: 0, other: 0 };

function nameOf(scale: string): string {
  return gradeScales.find(({ id }) => id === scale)?.name ?? scale;
}
