// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { packageRoot } from '../desk/resources.ts';
import { type ServedCase, serveCase } from '../server/index.ts';
import { type OpenCase, openCase } from '../store/index.ts';

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
  const served = await serving(open, port).catch((error: unknown) => {
    open.close();
    throw error;
  });
  return {
    url: served.url,
    close: async () => {
      await served.close();
      open.close();
    },
  };
}

function serving(open: OpenCase, port: number): Promise<ServedCase> {
  const webRoot = join(packageRoot, 'web', 'dist');
  return serveCase(open, { port, webRoot, caseName: open.info().name });
}
