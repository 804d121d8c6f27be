// SPDX-License-Identifier: Apache-2.0
import { Said } from '../safe-text.tsx';
import { splitReason } from '../words.ts';

/** Reasons as they are kept: the plain words where there are some, and the rule with its version. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul className="reasons">
      {reasons.map((reason) => {
        const { rule, words } = splitReason(reason);
        return (
          <li key={reason}>
            {words !== '' && (
              <>
                <Said>{words}</Said>{' '}
              </>
            )}
            <span className="rule-name">
              <Said>{rule}</Said>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
