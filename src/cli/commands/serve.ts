// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { Finish } from '../exit.ts';
import { exitCodes } from '../exit.ts';
import { say, writeOut } from '../output.ts';
import { portOf } from '../values.ts';

interface Options {
  readonly case: string;
  readonly port: number;
}

/** `sayso serve --case FILE` */
export function serveCommand(finish: Finish): Command {
  return new Command('serve')
    .description('serve the bench for a case, on this machine only')
    .requiredOption('--case <file>', 'the case file')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', portOf, 0)
    .action(async (options: Options) => {
      await serveUntilStopped(options.case, options.port);
      finish(exitCodes.done);
    });
}

/** Serves a case, prints the address with its token, and comes back when the program is told to stop. */
export async function serveUntilStopped(file: string, port: number): Promise<void> {
  const [{ openBench }] = await Promise.all([import('../bench.ts')]);
  const bench = await openBench(file, port);
  await writeOut(`${bench.url}\n`);
  say('the bench is at this address, on this machine only; stop it with Ctrl-C');
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
  });
  await bench.close();
}
