// SPDX-License-Identifier: Apache-2.0
import { stepsOf } from '../reasons.ts';
import { Said } from '../safe-text.tsx';

/** Reasons rule by rule: the plain words where there are some, and the rule with its version. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul className="reasons">
      {reasons.flatMap(stepsOf).map(({ rule, words }) => (
        <li key={`${rule} ${words}`}>
          {words !== '' && (
            <>
              <Said>{words}</Said>{' '}
            </>
          )}
          <span className="rule-name">
            <Said>{rule}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
}
