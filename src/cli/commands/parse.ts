// SPDX-License-Identifier: Apache-2.0
import { Command, Option } from 'commander';
import type { Finish } from '../exit.ts';
import { folderOf, gazetteersOption, noGazetteersOption } from '../gazetteer-options.ts';
import { tellIssues } from '../issues.ts';
import { writeOut } from '../output.ts';
import { dateOf } from '../values.ts';

interface Options {
  readonly format: string;
  readonly date?: string;
  readonly gazetteers?: string | false;
}

/** `sayso parse FILE… --format jsonl` */
export function parseCommand(finish: Finish): Command {
  return new Command('parse')
    .description('print what is read in each report, one line a report in the order given, without a case')
    .argument('<file...>', 'report files')
    .addOption(new Option('--format <format>', 'what to print').choices(['jsonl']).default('jsonl'))
    .option('--date <YYYY-MM-DD>', 'the date of publication, for reports that do not tell it', dateOf)
    .addOption(gazetteersOption())
    .addOption(noGazetteersOption())
    .action(async (files: string[], options: Options) => {
      const { parseFiles } = await import('../../desk/parse.ts');
      const folder = await folderOf(options.gazetteers);
      let worst = 0;
      for await (const line of parseFiles(files, options.date ?? null, folder)) {
        await writeOut(`${JSON.stringify(line)}\n`);
        worst = Math.max(worst, tellIssues(line.issues));
      }
      finish(worst);
    });
}
