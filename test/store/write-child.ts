// SPDX-License-Identifier: Apache-2.0
/**
 * A program that writes to a case, to be killed by the tests: `write-child.ts FILE HOW [REPORTS]`
 *
 * `forever` says when it is ready, then writes one generation after another and says each number once it is committed; `before-write`,
 * `after-write` die by their own hand at that moment of one run; `hold` writes, says so, and keeps the lock until
 * something comes in; `once` writes one generation and says its number.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { CaseFault, type WritableCase, withCase } from '../../src/store/index.ts';
import { generationOf } from './generations.ts';
import { changeTo } from './ledgers.ts';

const [, , file = '', how = 'once', reports = '40'] = process.argv;

/** Said with a system call of its own, so that nothing said is lost in the killing. */
const say = (line: string | number) => void writeSync(1, `${line}\n`);

function writeNext(open: WritableCase): number {
  const generation = open.info().generation + 1;
  open.write(changeTo(generationOf(generation, Number(reports))));
  return generation;
}

const die = () => process.kill(process.pid, 'SIGKILL');

const ways: Readonly<Record<string, () => Promise<void>>> = {
  forever: async () => {
    say('ready');
    for (;;) say(await withCase(file, async (open) => writeNext(open)));
  },
  'before-write': () => withCase(file, async () => void die()),
  'after-write': () =>
    withCase(file, async (open) => {
      writeNext(open);
      die();
    }),
  hold: () =>
    withCase(file, async (open) => {
      writeNext(open);
      say('held');
      await once(process.stdin, 'data');
      process.stdin.destroy();
    }),
  once: async () =>
    say(await withCase(file, async (open) => writeNext(open), { onWait: () => say('waiting') })),
};

try {
  await ways[how]!();
} catch (error) {
  say(error instanceof CaseFault ? error.code : String(error));
}
