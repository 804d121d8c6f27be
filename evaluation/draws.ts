// SPDX-License-Identifier: Apache-2.0
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { corporaFolder } from './corpora.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a script asks for that draws what a person is to read and to label. */
interface DrawAsked<O extends Options> {
  /** Said where the script was called otherwise. */
  readonly usage: string;
  /** The seed where none is given. */
  readonly seed: number;
  /** Options of this script beside `--data` and `--seed`. */
  readonly options: O;
  readonly allowPositionals?: boolean;
}

/**
 * Reads how a script that draws was called: the folder of the corpora, the seed, and what else it asks for.
 * @throws RangeError, the usage, where no corpora are; TypeError for options that are not asked for.
 */
export function drawCalled<const O extends Options>(asked: DrawAsked<O>) {
  const { values, positionals } = parseArgs({
    allowPositionals: asked.allowPositionals ?? false,
    options: { ...asked.options, data: { type: 'string' }, seed: { type: 'string' } },
  });
  const { data, seed = asked.seed }: { data?: string; seed?: string | number } = values;
  return { data: orUsage(data ?? corporaFolder(), asked.usage), seed: Number(seed), values, positionals };
}

/** What was found, or the usage as a RangeError. */
export function orUsage<T>(found: T | null | undefined, usage: string): T {
  if (found === null || found === undefined) throw new RangeError(usage);
  return found;
}

/** The one of these that is named, or the usage as a RangeError. */
export function oneOf<T extends string>(names: readonly T[], name: string | undefined, usage: string): T {
  return orUsage(
    names.find((each) => each === name),
    usage,
  );
}
