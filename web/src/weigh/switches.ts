// SPDX-License-Identifier: Apache-2.0
import { leavesOut, type Switches, switchesOf } from '../../../src/api/index.ts';
import { type Address, go, withQuery } from '../address.ts';
import { dateText } from '../dates.ts';

/** The parameters of an address that are switches. */
export const switchNames = ['asof', 'anonymous', 'parties', 'scale'] as const;

/** The switches an address says. */
export function switchesIn(address: Address): Switches {
  return switchesOf((name) => address.query.get(name));
}

/** The parameters that say the switches of an address, to be taken along to another page. */
export function switchParameters({ query }: Address): readonly (readonly [string, string])[] {
  return switchNames.flatMap((name): (readonly [string, string])[] => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
}

/** What is left out, in words: “as of Thu 6 Mar 2031, without unnamed voices”; empty when nothing is. */
export function leftOutText({ asOf, anonymous, parties }: Omit<Switches, 'scale'>): string {
  const left = [
    asOf === null ? '' : `as of ${dateText(asOf)}`,
    anonymous ? 'without unnamed voices' : '',
    parties ? 'without parties to the conflict' : '',
  ];
  return left.filter(Boolean).join(', ');
}

/** Takes all words in again; false when none are left out, so that the key is free for others. */
export function withAllWords(address: Address): boolean {
  if (!leavesOut(switchesIn(address))) return false;
  go(withQuery(address, { asof: null, anonymous: null, parties: null }), { replace: true });
  return true;
}
