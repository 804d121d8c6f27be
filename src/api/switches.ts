// SPDX-License-Identifier: Apache-2.0
import { daysInMonth, gradeScales } from '../model/index.ts';

/** What an incident is weighed without, and the scale it is shown on, as an address of the bench says it. */
export interface Switches {
  /** A day, `YYYY-MM-DD`: only reports published on or before it; null: all. */
  readonly asOf: string | null;
  /** Voices nobody names are left out. */
  readonly anonymous: boolean;
  /** Those who speak for a side are left out. */
  readonly parties: boolean;
  /** Id of a scale in force. */
  readonly scale: string;
}

export const noSwitches: Switches = {
  asOf: null,
  anonymous: false,
  parties: false,
  scale: gradeScales[0].id,
};

/**
 * Reads switches from a query string's parameters. What is not a known value is left out, so an old or mistyped
 * address still opens.
 *
 * @param get the value of a parameter, or null
 */
export function switchesOf(get: (name: string) => string | null): Switches {
  const scale = gradeScales.find(({ id }) => id === get('scale'));
  return {
    asOf: isDay(get('asof')) ? get('asof') : null,
    anonymous: get('anonymous') === 'no',
    parties: get('parties') === 'no',
    scale: scale?.id ?? noSwitches.scale,
  };
}

/** Whether any words are left out; the scale leaves out none. */
export function leavesOut({ asOf, anonymous, parties }: Switches): boolean {
  return asOf !== null || anonymous || parties;
}

/** The parameters of the words left out, in a fixed order. */
export function leftOutParameters({
  asOf,
  anonymous,
  parties,
}: Switches): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['asof', asOf ?? ''],
    ['anonymous', anonymous ? 'no' : ''],
    ['parties', parties ? 'no' : ''],
  ];
  return all.filter(([, value]) => value !== '');
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a value is one day there is, `YYYY-MM-DD`. */
export function isDay(value: string | null): boolean {
  const [, year, month, date] = dayShape.exec(value ?? '') ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(date) >= 1 && Number(date) <= daysInMonth(Number(year), Number(month));
}
