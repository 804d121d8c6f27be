// SPDX-License-Identifier: Apache-2.0

/**
 * Exit codes of every command (docs/commands.md). `failed` is sysexits' EX_SOFTWARE: none of the others would be true
 * of a mistake of ours; `stopped` is what shells give a program ended by Ctrl-C.
 */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  unusable: 3,
  broken: 3,
  failed: 70,
  stopped: 130,
} as const;

/** Told once by each command how it ended. */
export type Finish = (code: number) => void;
