// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 720px)');
const roomy = window.matchMedia('(min-width: 1160px)');

function useQuery(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

/** One column, thumbs instead of keys. */
export const usePhone = () => useQuery(phone);

/** Room for a pane beside the list. */
export const useRoomy = () => useQuery(roomy);
