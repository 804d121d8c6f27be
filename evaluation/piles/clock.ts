// SPDX-License-Identifier: Apache-2.0

/** Seconds of processor time this process has had, all its threads together. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
