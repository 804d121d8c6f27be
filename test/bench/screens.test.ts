// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { faintText, smallTargets, unnamedControls } from './in-page.ts';
import { inBrowser, open, screens, withBench } from './opened.ts';

withBench();

describe('every screen', () => {
  for (const [name, path] of Object.entries(screens)) {
    for (const size of ['desk', 'phone'] as const) {
      inBrowser(
        `${name}, ${size}: opens without a fault, within its width, with names for everything`,
        async () => {
          const { page, context, faults } = await open(path, { size });
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await page.evaluate(faintText), [], colorScheme);
          }
          assert.deepEqual(faults, []);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          assert.ok(overflow <= 0, `${overflow} pixels too wide`);
          assert.deepEqual(await page.evaluate(unnamedControls), []);
          if (size === 'phone') assert.deepEqual(await page.evaluate(smallTargets), []);
          await context.close();
        },
      );
    }
  }
});
