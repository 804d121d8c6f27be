// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from 'node:test';
import type { AxeResults } from 'axe-core';
import { inBrowser, open, screens, withBench } from './opened.ts';

withBench();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('accessibility, as axe has it', () => {
  for (const size of ['desk', 'phone'] as const) {
    inBrowser(`nothing to object to on any screen, ${size}`, async () => {
      // The policy would refuse the checker as it refuses everything that is not ours, so it is lifted for it alone.
      const { page, context } = await open('/incidents', { size, policy: false });
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(new URL(path, page.url()).href);
        await page.waitForSelector('main h1, main .state h2');
        await page.waitForSelector('main [role=status]', { state: 'detached' });
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run()')) as AxeResults;
        const objections = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
        assert.deepEqual(objections, [], name);
      }
      await context.close();
    });
  }
});
