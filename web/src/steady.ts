// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef } from 'react';

/** An act that does what the newest one does and is always the same value, so that what holds it is not drawn again. */
export function useSteady<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: A) => latest.current(...args), []);
}
