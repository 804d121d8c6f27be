// SPDX-License-Identifier: Apache-2.0

/** Least time a measurement must take to be compared; below it the clock says more of the machine than of the work. */
const leastSeconds = 0.002;

/** Seconds of processor time that work takes, the least of three runs: other programs only ever add to it. */
function leastSecondsOf(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return Math.max(leastSeconds, Math.min(...runs));
}

/** How many times as long work takes on each input as on the one before, from small to large. */
export function growthOver<T>(inputs: readonly [T, ...T[]], work: (input: T) => void): readonly number[] {
  work(inputs[0]);
  const seconds = inputs.map((input) => leastSecondsOf(() => work(input)));
  return seconds.slice(1).map((each, i) => each / seconds[i]!);
}
