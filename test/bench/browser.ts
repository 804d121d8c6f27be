// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Flags of our own. The package's default ones switch web security off (and run everything in one process), so that
 * a test under them would prove nothing about the policy. The sandbox needs a user of its own, which root has not.
 */
const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export type Launched = { readonly browser: Browser } | { readonly skip: string };

export interface LaunchOptions {
  /** Give paths of browsers, best first. */
  readonly finders: readonly (() => Promise<string>)[];
  /** A skip is then a failure. */
  readonly mustRun: boolean;
}

const usual: LaunchOptions = {
  finders: [packaged, ...installed.map((path) => async () => path)],
  mustRun: Boolean(process.env['CI']),
};

/** Starts the packaged Chromium, else an installed one; else says by name why there is none. */
export async function launchBrowser({ finders, mustRun }: LaunchOptions = usual): Promise<Launched> {
  const faults: string[] = [];
  for (const find of finders) {
    try {
      const path = await find();
      if (existsSync(path)) return { browser: await launch(path) };
    } catch (error) {
      faults.push(error instanceof Error ? error.message.split('\n')[0]! : String(error));
    }
  }
  const skip = `no Chromium starts here (${faults.join('; ') || 'none found'})`;
  if (mustRun) throw new Error(`${skip}; in CI the browser tests must run`);
  return { skip };
}

function packaged(): Promise<string> {
  return chromiumPackage.executablePath();
}

function launch(executablePath: string): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: root ? [...flags, '--no-sandbox'] : flags,
    chromiumSandbox: !root,
    headless: true,
  });
}
