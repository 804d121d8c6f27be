// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { exitCodes, type Finish } from '../exit.ts';
import { gazetteerLine } from '../gazetteer-line.ts';
import { folderOf } from '../gazetteer-options.ts';
import { tellIssues } from '../issues.ts';
import { say, writeOut } from '../output.ts';

interface Options {
  readonly dir?: string;
}

interface AddOptions extends Options {
  readonly name?: string;
  readonly licence?: string;
}

const dirHelp = 'the folder they lie in; by default the one in SAYSO_GAZETTEERS or in your user data';

/** `sayso gazetteer add DUMP…`, `list`, `remove NAME…` */
export function gazetteerCommand(finish: Finish): Command {
  return new Command('gazetteer')
    .description('places of whole countries, from dumps of GeoNames, for every read of yours')
    .addCommand(addCommand(finish))
    .addCommand(listCommand(finish))
    .addCommand(removeCommand(finish));
}

function addCommand(finish: Finish): Command {
  return new Command('add')
    .description('compile country dumps (SY.txt, SY.zip, in the 19-column GeoNames format) into gazetteers')
    .argument('<dump...>', 'country dumps')
    .option('--dir <folder>', dirHelp)
    .option('--name <name>', 'what the gazetteer is to go by; by default the dump’s file name')
    .option('--licence <text>', 'under what terms the dump may be used; kept with every case read with it')
    .action(async (dumps: string[], { dir, ...rest }: AddOptions) => {
      const folder = await folderOf(dir);
      if (folder === null) return finish(noFolder());
      if (rest.name !== undefined && dumps.length > 1) return finish(oneName());
      const { addToFolder } = await import('../../desk/gazetteers/gazetteers.ts');
      const { added, issues } = await addToFolder({ dumps, folder, ...rest });
      for (const one of added) {
        await writeOut(`${gazetteerLine(one)}${one.replaced ? ' (in place of the one before)' : ''}\n`);
      }
      finish(tellIssues(issues));
    });
}

function listCommand(finish: Finish): Command {
  return new Command('list')
    .description('print the gazetteers there are, each held against its hash')
    .option('--dir <folder>', dirHelp)
    .action(async ({ dir }: Options) => {
      const folder = await folderOf(dir);
      if (folder === null) return finish(noFolder());
      const { gazetteersIn } = await import('../../desk/gazetteers/folder-list.ts');
      const { gazetteers, issues } = gazetteersIn(folder, { check: true });
      for (const one of gazetteers) await writeOut(`${gazetteerLine(one)}\n`);
      say(`${gazetteers.length} in ${folder}`);
      finish(tellIssues(issues));
    });
}

function removeCommand(finish: Finish): Command {
  return new Command('remove')
    .description(
      'remove gazetteers; cases that were read with them stay as they are until they are read again',
    )
    .argument('<name...>', 'names as the list shows them')
    .option('--dir <folder>', dirHelp)
    .action(async (names: string[], { dir }: Options) => {
      const folder = await folderOf(dir);
      if (folder === null) return finish(noFolder());
      const { removeGazetteers } = await import('../../desk/gazetteers/folder-list.ts');
      const removed = new Set(removeGazetteers(folder, names));
      for (const name of names)
        say(removed.has(name) ? `${name}: removed` : `${name}: there is none in ${folder}`);
      finish(names.every((name) => removed.has(name)) ? exitCodes.done : exitCodes.refused);
    });
}

function noFolder(): number {
  say('SAYSO_GAZETTEERS is set and empty: there is no folder of gazetteers; name one with --dir');
  return exitCodes.usage;
}

function oneName(): number {
  say('--name is for one dump; these are several');
  return exitCodes.usage;
}
