// SPDX-License-Identifier: Apache-2.0
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The variable that names the folder of gazetteers; set and empty, there is none. */
export const folderVariable = 'SAYSO_GAZETTEERS';

/**
 * Where a user's gazetteers lie: the folder that was named, else the one in `SAYSO_GAZETTEERS`, else the one where
 * programs of this system keep their data. Null when the user wants none. The folder need not be there.
 *
 * @param named what the command was given: a folder, `false` for none, nothing
 */
export function gazetteerFolder(
  named: string | false | undefined,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (named === false) return null;
  const folder =
    named ?? environment[folderVariable] ?? join(dataHome(environment, platform), 'sayso', 'gazetteers');
  return folder === '' ? null : resolve(folder);
}

function dataHome(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
}
