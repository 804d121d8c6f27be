// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { type WeighedListSeen, weighedListSeen } from '../../../src/api/index.ts';
import { hrefOf } from '../address.ts';
import { ask, useCaseData } from '../case-data.ts';

/**
 * How far the incidents are weighed without some of their words. While they are not all weighed, it asks on and on, which
 * is what keeps the server weighing; once they are, the list is asked for again.
 *
 * @param leftOut the parameters of what is left out; none asks for nothing
 * @param listed how far the list at hand was weighed when it was given
 */
export function useWeighing(
  leftOut: readonly (readonly [string, string])[],
  listed: WeighedListSeen | null,
  again: () => void,
): WeighedListSeen | null {
  const unfinished = listed !== null && listed.done < listed.of;
  const path = unfinished && leftOut.length > 0 ? hrefOf('/api/weighing', leftOut) : null;
  const { data: far } = useCaseData(path, weighedListSeen);
  // Each answer is a new object, so that each asks for the next.
  useEffect(() => {
    if (path === null || far === null) return;
    if (far.done < far.of) void ask(path, weighedListSeen);
    else again();
  });
  // What comes of it is told with the list that shows it, not before.
  return unfinished ? { ...(far ?? listed), changes: [] } : listed;
}
