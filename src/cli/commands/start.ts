// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { Finish } from '../exit.ts';
import { folderOf, gazetteersOption, noGazetteersOption } from '../gazetteer-options.ts';
import { portOf } from '../values.ts';
import { runRead } from './read.ts';
import { serveUntilStopped } from './serve.ts';

interface Options {
  readonly case?: string;
  readonly port: number;
  readonly serve: boolean;
  readonly gazetteers?: string | false;
}

/** `sayso start [PATH…]`: what `npm start` runs. */
export function startCommand(finish: Finish): Command {
  return new Command('start')
    .description(
      'read the given reports (the sample pile when none are given) into a case and serve its bench',
    )
    .argument('[path...]', 'reports or folders of reports')
    .option('--case <file>', 'the case file; by default one named after the paths, in the folder cases')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', portOf, 0)
    .option('--no-serve', 'leave when the case is built')
    .addOption(gazetteersOption())
    .addOption(noGazetteersOption())
    .action(async (paths: string[], options: Options) => {
      const { caseFileFor, samplePile } = await import('../../desk/cases.ts');
      const given = paths.length > 0 ? paths : [samplePile];
      const file = options.case ?? caseFileFor(given);
      const code = await runRead({ paths: given, file, gazetteers: await folderOf(options.gazetteers) });
      if (options.serve) await serveUntilStopped(file, options.port);
      finish(code);
    });
}
