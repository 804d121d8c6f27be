// SPDX-License-Identifier: Apache-2.0
import { Option } from 'commander';

/** Which gazetteers a command reads with; `--no-gazetteers` makes it `false`. */
export function gazetteersOption(): Option {
  return new Option(
    '--gazetteers <folder>',
    'the folder of your gazetteers (sayso gazetteer); by default the one in SAYSO_GAZETTEERS or in your user data',
  );
}

export function noGazetteersOption(): Option {
  return new Option('--no-gazetteers', 'read with the places that come with sayso alone');
}

/** The folder that is meant; null for none. */
export async function folderOf(given: string | boolean | undefined): Promise<string | null> {
  const { gazetteerFolder } = await import('../desk/gazetteers/folder.ts');
  // Commander gives `true` to an option that is only ever denied.
  return gazetteerFolder(given === true ? undefined : given);
}
