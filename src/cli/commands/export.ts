// SPDX-License-Identifier: Apache-2.0
import { Command, Option } from 'commander';
import { exportFormats } from '../../api/formats.ts';
import type { Finish } from '../exit.ts';
import { exitCodes } from '../exit.ts';
import { say, writeOut } from '../output.ts';

interface Options {
  readonly case: string;
  readonly format: string;
}

/** `sayso export --case FILE --format ledger` */
export function exportCommand(finish: Finish): Command {
  return new Command('export')
    .description('print the ledger of a case on standard output, after checking it against its own contract')
    .requiredOption('--case <file>', 'the case file')
    .addOption(new Option('--format <format>', 'what to print').choices([...exportFormats]).default('ledger'))
    .action(async (options: Options) => {
      const { exportLedger } = await import('../../desk/export.ts');
      const { json, faults } = exportLedger(options.case);
      for (const fault of faults) say(`broken: ${fault}`);
      await writeOut(`${json}\n`);
      finish(faults.length > 0 ? exitCodes.broken : exitCodes.done);
    });
}
