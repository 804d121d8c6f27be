// SPDX-License-Identifier: Apache-2.0
import { Command, InvalidArgumentError } from 'commander';
import type { Finish } from '../exit.ts';
import { exitCodes } from '../exit.ts';
import { gazetteerLine } from '../gazetteer-line.ts';
import { say, writeOut } from '../output.ts';

interface Options {
  readonly case: string;
  readonly head?: string;
}

function hashOf(value: string): string {
  if (!/^[0-9a-f]{64}$/i.test(value)) throw new InvalidArgumentError('a head hash has 64 hexadecimal digits');
  return value.toLowerCase();
}

/** `sayso verify --case FILE` */
export function verifyCommand(finish: Finish): Command {
  return new Command('verify')
    .description(
      'check that a case holds: file, texts, spans, links, journal; prints the gazetteers it was read with and the journal’s head hash',
    )
    .requiredOption('--case <file>', 'the case file')
    .option('--head <hash>', 'a head hash kept elsewhere, to check the journal against', hashOf)
    .action(async (options: Options) => {
      const { verifyCase } = await import('../../desk/verify.ts');
      const { faults, journal, checked, gazetteers } = verifyCase(options.case, options.head ?? null);
      for (const fault of faults) say(`broken: ${fault}`);
      const verdict = faults.length === 0 ? 'all holds' : `${faults.length} broken`;
      await writeOut(
        `${verdict}: ${checked.reports} reports, ${checked.spans} spans, ${journal.entries} journal entries\n`,
      );
      for (const used of gazetteers) await writeOut(`${gazetteerLine(used)}\n`);
      await writeOut(`journal head ${journal.head}\n`);
      finish(faults.length === 0 ? exitCodes.done : exitCodes.broken);
    });
}
