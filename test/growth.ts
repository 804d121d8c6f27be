// SPDX-License-Identifier: Apache-2.0

/** Least time a measurement must take to be compared; below it the clock says more of the machine than of the work. */
const leastSeconds = 0.002;

/** Seconds of processor time that work takes, the least of three runs: other programs only ever add to it. */
export function leastSecondsOf(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return Math.max(leastSeconds, Math.min(...runs));
}

/** How many times as long work takes on `factor` times the input. */
export function growthOf<T>(
  inputOf: (size: number) => T,
  work: (input: T) => void,
  size: number,
  factor: number,
): number {
  const [small, large] = [inputOf(size), inputOf(size * factor)];
  work(small);
  return leastSecondsOf(() => work(large)) / leastSecondsOf(() => work(small));
}
