// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inBrowser, open, where, withBench } from './opened.ts';

withBench();

describe('an incident', () => {
  inBrowser('the beam has the shape of the relation', async () => {
    const { page, context } = await open('/incidents/salvo');
    const shapes = await page
      .locator('.question')
      .evaluateAll((boxes) =>
        boxes.map((box) =>
          [...box.querySelectorAll('.beam')].map((beam) => beam.className.replace('beam ', '')),
        ),
      );
    assert.deepEqual(shapes, [
      ['fault-high', 'fault-low'],
      ['struck', 'outline'],
      ['dashed-box', 'dashed-box'],
      ['outline', 'filled'],
    ]);
    await context.close();
  });

  inBrowser('a receipt leads to the claim in its report, and Back leads back', async () => {
    const { page, context } = await open('/incidents/salvo');
    await page.locator('.question .receipt').first().click();
    await page.waitForSelector('.card.chosen');
    assert.equal(await where(page), '/reports/r1?claim=r1-c1');
    assert.match((await page.locator('.mark-said.chosen').first().textContent()) ?? '', /all twelve rockets/);
    await page.goBack();
    await page.waitForSelector('.question');
    assert.equal(await where(page), '/incidents/salvo');
    await context.close();
  });

  inBrowser('a question without two answers is a line that opens, and the address says so', async () => {
    const { page, context } = await open('/incidents/salvo');
    await page.locator('.question-line').first().click();
    assert.equal(await where(page), '/incidents/salvo?open=from');
    assert.equal(await page.locator('.question').count(), 5);
    await context.close();
  });

  inBrowser('every why has an answer with a rule', async () => {
    const { page, context } = await open('/incidents/salvo');
    const ids = await page
      .locator('[data-why]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-why')));
    assert.ok(ids.length > 12, `${ids.length} whys`);
    for (const id of ids) {
      await page.locator(`[data-why="${id}"]`).first().click();
      assert.match((await page.locator('.why-pane').textContent()) ?? '', /Why .+rule .+/s, `${id}`);
    }
    await context.close();
  });
});
