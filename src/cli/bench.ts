// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { packageRoot } from '../desk/resources.ts';
import { serveCase } from '../server/index.ts';
import { openCase } from '../store/index.ts';

export interface Bench {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens a case and serves it.
 *
 * @throws CaseFault when the case cannot be used
 */
export async function openBench(file: string, port: number): Promise<Bench> {
  const open = openCase(file);
  const served = await serveCase(open, {
    port,
    webRoot: join(packageRoot, 'web', 'dist'),
    caseName: open.info().name,
  });
  return {
    url: served.url,
    close: async () => {
      await served.close();
      open.close();
    },
  };
}
