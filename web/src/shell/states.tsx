// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useState } from 'react';
import type { Failure, Known } from '../case-data.ts';
import { Link } from './link.tsx';

/** How long nothing is shown before “reading” is: most answers are here sooner, and a flash is worse than a wait. */
const patience = 150;

/** Shows what is known, or the wait, or why it is not known. */
export function Await<T>({
  known,
  again,
  children,
}: {
  known: Known<T>;
  again: () => void;
  children: (data: T) => ReactNode;
}) {
  if (known.data !== null) return children(known.data);
  if (known.failure) return <Failed failure={known.failure} again={again} />;
  return <Waiting />;
}

function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="state" role="status">
      {late && <p>Reading the case …</p>}
    </div>
  );
}

const advice: Readonly<Record<string, string>> = {
  token: 'This launch has another token. Open the address that was printed when the bench was started.',
  'no-answer':
    'The bench’s server does not answer. It may have been stopped: start it again and open the address it prints.',
  'no-incident': 'It may have been joined with another since the link was made.',
  'no-voice':
    'It may have been joined with another, or told apart, since the link was made. The list of voices has all there are.',
  'no-pair': 'One of the two may have been taken out of the case since the link was made.',
  'no-report': 'It may have been taken out of the case since the link was made.',
};

function Failed({ failure, again }: { failure: Failure; again: () => void }) {
  const missing = failure.status === 404;
  return (
    <div className="state" role="alert">
      <h1>{missing ? 'Not in this case' : 'This could not be read'}</h1>
      <p>{failure.message}</p>
      {advice[failure.code] && <p>{advice[failure.code]}</p>}
      <p className="state-acts">
        {!missing && (
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
        )}
        <Link className="button" to="/incidents">
          All incidents
        </Link>
      </p>
      <p className="quiet">
        code {failure.code}
        {failure.status > 0 && `, status ${failure.status}`}
      </p>
    </div>
  );
}

/** Nothing here, and what that means. */
export function Nothing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
