// SPDX-License-Identifier: Apache-2.0
/**
 * Loaded before a program (`node --import …/no-network.ts`), in its main thread and in every worker: whatever would
 * leave this machine throws, and is written down in the file that `SAYSO_NETWORK_LOG` names.
 *
 * Every way out of Node goes through one of these: a stream socket's `connect` (HTTP, HTTPS, fetch, WebSocket), a
 * datagram, or a name look-up. Listening anywhere but on 127.0.0.1 counts too.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const log = process.env['SAYSO_NETWORK_LOG'];
const home = '127.0.0.1';

function refuse(what: string): never {
  if (log) appendFileSync(log, `${what}\n`);
  throw new Error(`no network: ${what}`);
}

type Connecting = { readonly host?: string; readonly path?: string | null; readonly port?: number };

/** Where a call of `connect` or `listen` would go; pipes and inherited handles stay on this machine. */
function hostOf(arguments_: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(arguments_[0]) ? (arguments_[0] as readonly unknown[]) : arguments_;
  if (typeof first === 'object' && first !== null) {
    const { host, path, port } = first as Connecting;
    return typeof path === 'string' || port === undefined ? null : (host ?? 'localhost');
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null;
  return typeof second === 'string' ? second : 'localhost';
}

type AnyFunction = (...arguments_: never[]) => unknown;

/** Puts a check before a method. */
function checked<T extends object>(
  owner: T,
  name: keyof T & string,
  check: (arguments_: readonly unknown[]) => void,
): void {
  const original = owner[name] as AnyFunction;
  const guarded = function (this: unknown, ...arguments_: never[]): unknown {
    check(arguments_);
    return original.apply(this, arguments_);
  };
  Object.defineProperty(owner, name, { value: guarded, configurable: true, writable: true });
}

const onlyHome = (what: string) => (arguments_: readonly unknown[]) => {
  const host = hostOf(arguments_);
  if (host !== null && host !== home) refuse(`${what} ${host}`);
};

checked(net.Socket.prototype, 'connect', onlyHome('connect to'));
checked(net.Server.prototype, 'listen', onlyHome('listen on'));
checked(dgram.Socket.prototype, 'send', () => refuse('send a datagram'));
checked(dgram.Socket.prototype, 'connect', () => refuse('connect a datagram socket'));
checked(dgram.Socket.prototype, 'bind', () => refuse('bind a datagram socket'));

const lookUps = [
  'lookup',
  'lookupService',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveTxt',
  'reverse',
] as const;
for (const name of lookUps) {
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    if (!(name in owner)) continue;
    checked(owner as unknown as Record<string, AnyFunction>, name, ([host]) => {
      if (host !== home) refuse(`look up ${String(host)}`);
    });
  }
}
checked(globalThis as unknown as { fetch: AnyFunction }, 'fetch', ([input]) => {
  const { hostname, protocol } = new URL(input instanceof Request ? input.url : String(input));
  // A data address goes nowhere, and WebAssembly that comes with a package may be read from a file.
  if (!['data:', 'file:'].includes(protocol) && hostname !== home) refuse(`fetch from ${hostname}`);
});
syncBuiltinESMExports();
