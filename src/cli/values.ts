// SPDX-License-Identifier: Apache-2.0
import { InvalidArgumentError } from 'commander';

/** A day that exists, as `YYYY-MM-DD`. */
export function dateOf(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const day = match ? new Date(`${value}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError(`“${value}” is not a day; write it as 2015-10-08`);
  }
  return value;
}

/** A port of this machine; 0 lets the system choose. */
export function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65535) throw new InvalidArgumentError(`“${value}” is not a port`);
  return port;
}
