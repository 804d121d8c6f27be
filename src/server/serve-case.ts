// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type CaseReader, prepareToWeigh } from '../desk/views/index.ts';
import { loadAssets } from './assets.ts';
import { keepAtHand } from './at-hand.ts';
import { routesOf } from './routes.ts';

export interface ServeOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** For tests; a launch without it draws its own. */
  readonly token?: string;
  /** Folder of the built bench. */
  readonly webRoot: string;
  readonly caseName: string;
}

export interface ServedCase {
  /** The address to open, with this launch's token. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the bench over a case, on 127.0.0.1 only.
 *
 * @param reader a reader, or a function that gives the one to use now; it is asked at every request
 * @throws Error when the bench is not built, or the port cannot be had
 */
export async function serveCase(
  reader: CaseReader | (() => CaseReader),
  { port: wanted, token = randomBytes(24).toString('base64url'), webRoot, caseName }: ServeOptions,
): Promise<ServedCase> {
  let port = wanted;
  const atHand = keepAtHand(reader);
  const app = routesOf({
    atHand,
    assets: loadAssets(webRoot),
    launch: randomBytes(6).toString('hex'),
    ...{ token, caseName },
    port: () => port,
  });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  port = await listen(server, wanted);
  const preparing = setImmediate(() => prepareToWeigh(atHand().reader));
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: () => {
      clearImmediate(preparing);
      return close(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
