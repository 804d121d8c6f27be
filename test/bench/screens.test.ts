// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { faintText, smallTargets, unnamedControls } from './in-page.ts';
import { inBrowser, open, withBench } from './opened.ts';

withBench();

const screens = {
  'the incidents': '/incidents?sel=salvo',
  'the tallies': '/incidents?lane=tallies',
  'an incident': '/incidents/salvo?why=q%3Aarrive',
  'its claims over time': '/incidents/salvo?tab=time',
  'its roots': '/incidents/salvo?tab=roots',
  'its copies': '/incidents/salvo?tab=copies',
  'the campaign': '/campaign',
  'the reports': '/reports',
  'a report': '/reports/r1?claim=r1-c1',
  'a report with boilerplate': '/reports/r3?why=dropped',
  'a report in another language': '/reports/r5',
  'a hostile report': '/reports/r6',
  'no such incident': '/incidents/none',
  'no such page': '/nowhere',
} as const;

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
