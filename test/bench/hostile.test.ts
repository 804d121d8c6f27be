// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { hostileTitle } from './fixture-reports.ts';
import { inBrowser, open, withBench } from './opened.ts';

withBench();

describe('captured text is never markup', () => {
  for (const path of [
    '/reports',
    '/reports/r6?claim=r6-c1',
    '/reports/r6?sentence=200',
    '/reports/r6?sentence=200&tree=outline',
    '/incidents?sel=convoy',
    '/incidents/convoy',
    '/voices?sel=minister&why=who',
    '/voices/minister',
    '/voices/minister?by=incident&why=who',
    '/voices/minister?tab=words',
  ]) {
    inBrowser(`${path}: nothing of the hostile report runs, loads or links`, async () => {
      const { page, context, faults } = await open(path);
      assert.deepEqual(faults, []);
      assert.notEqual(await page.title(), 'owned');
      const found = await page.evaluate(() => ({
        scripts: [...document.scripts].filter((script) => !script.src.startsWith(window.location.origin))
          .length,
        images: document.images.length,
        handlers: [...document.querySelectorAll('*')].filter((one) =>
          one.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        links: [...document.links]
          .filter((link) => new URL(link.href).origin !== window.location.origin)
          .map((link) => link.href),
        overrides: /[\u202A-\u202E\u2066-\u2069\u200B]/.test(document.body.textContent),
      }));
      assert.deepEqual(found, { scripts: 0, images: 0, handlers: 0, links: [], overrides: false });
      await context.close();
    });
  }

  inBrowser('it is shown, tags, overrides and all', async () => {
    const { page, context } = await open('/reports/r6');
    const heading = await page.locator('h1').textContent();
    assert.equal(heading ?? '', hostileTitle.replace('\u202E', 'U+202E'));
    assert.match(
      (await page.locator('.report-text').textContent()) ?? '',
      /<svg\/onload="document\.body\.innerHTML='taken'">/,
    );
    await context.close();
  });

  inBrowser('even if it were markup, the policy would refuse it', async () => {
    const { page, context } = await open('/reports/r6');
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x>';
        return 'taken';
      } catch {
        return 'refused';
      }
    });
    assert.equal(outcome, 'refused');
    await context.close();
  });
});
