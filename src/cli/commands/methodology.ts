// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { Finish } from '../exit.ts';
import { exitCodes } from '../exit.ts';
import { writeOut } from '../output.ts';

interface Options {
  readonly case: string;
}

/** `sayso methodology --case FILE` */
export function methodologyCommand(finish: Finish): Command {
  return new Command('methodology')
    .description(
      'print by which rules the ledger of a case was made, as a page of Markdown, from the codebook in force',
    )
    .requiredOption('--case <file>', 'the case file')
    .action(async (options: Options) => {
      const [{ methodologyOfFile }, { methodologyMarkdown }] = await Promise.all([
        import('../../desk/methodology/methodology.ts'),
        import('../../desk/methodology/markdown.ts'),
      ]);
      await writeOut(methodologyMarkdown(methodologyOfFile(options.case)));
      finish(exitCodes.done);
    });
}
