// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { fixtureLedger } from './fixture.ts';
import { inBrowser, open, where, withBench } from './opened.ts';

withBench();

describe('a report', () => {
  inBrowser('cards stand beside their words and never over one another', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c4');
    const boxes = await page.locator('.cards > .card').evaluateAll((cards) =>
      cards.map((card) => {
        const id = card.querySelector('[data-card]')?.getAttribute('data-card') ?? '';
        const words = document.querySelector(`[data-anchors~="${id}"]`)?.getClientRects()[0];
        const { top, bottom } = card.getBoundingClientRect();
        return { top, bottom, words: words?.top ?? Number.NaN };
      }),
    );
    assert.equal(boxes.length, 7);
    boxes.forEach(({ top, words }, at) => {
      const before = boxes[at - 1];
      if (before) assert.ok(top >= before.bottom - 1, 'below the card before');
      assert.ok(top >= words - 12, 'never above its words');
      if (!before || before.bottom < words - 12) assert.ok(Math.abs(top - words) < 12, 'beside its words');
    });
    await context.close();
  });

  inBrowser('j k move through the claims, esc closes, and the address follows', async () => {
    const { page, context } = await open('/reports/r1');
    for (const [key, claim] of [
      ['j', 'r1-c1'],
      ['j', 'r1-c2'],
      ['j', 'r1-c4'],
      ['k', 'r1-c2'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await where(page), `/reports/r1?claim=${claim}`);
    }
    await page.keyboard.press('Escape');
    assert.equal(await where(page), '/reports/r1');
    await context.close();
  });

  inBrowser('a click on words opens their card; confidence is not how well reported', async () => {
    const { page, context } = await open('/reports/r1');
    await page.getByText('the launchers stood').click();
    const card = (await page.locator('.card.chosen').textContent()) ?? '';
    assert.match(card, /characters \d+–\d+/);
    assert.match(card, /not how well reported/);
    assert.match(card, /in all likelihood/);
    await context.close();
  });

  inBrowser('the text under the marks is the report’s own, character for character', async () => {
    for (const report of fixtureLedger.reports.filter((one) => one.id !== 'r6')) {
      const { page, context } = await open(`/reports/${report.id}`);
      for (const fold of await page.locator('.fold').all()) await fold.click();
      const seen = await page.locator('.paragraph-body > p, .dropped-text').allTextContents();
      const headline = await page.locator('h1').textContent();
      const all = [headline, ...seen].map((line) => line?.trim());
      for (const line of report.text.split('\n')) assert.ok(all.includes(line.trim()), line);
      await context.close();
    }
  });

  inBrowser('its own words carry no mark and no card, unless they are asked for', async () => {
    const { page, context } = await open('/reports/r1');
    assert.equal(await page.locator('[data-claim=r1-c8], [data-card=r1-c8]').count(), 0);
    assert.match(
      (await page.locator('.report-facts').textContent()) ?? '',
      /7 claims, 5 voices, 1 in its own words/,
    );
    const { page: asked, context: other } = await open('/reports/r1?claim=r1-c8');
    assert.equal(await asked.locator('.card.chosen').count(), 1);
    assert.equal(await asked.locator('.own-words.chosen').count(), 1);
    await context.close();
    await other.close();
  });

  inBrowser('marks can be switched one by one without moving a word', async () => {
    const { page, context } = await open('/reports/r1');
    const places = () =>
      page
        .locator('.paragraph-body > p')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await places();
    for (const layer of ['cue', 'what is said', 'said within it', 'hedge', 'denied', 'copies']) {
      await page.getByRole('button', { name: layer, exact: true }).click();
    }
    assert.deepEqual(await places(), before);
    assert.match(await where(page), /hide=cue,said,within,hedge,denied,copies/);
    await context.close();
  });

  inBrowser('on the phone a tap raises the card from the foot', async () => {
    const { page, context } = await open('/reports/r1', { size: 'phone' });
    await page.getByText('the launchers stood').click();
    await page.waitForSelector('.foot-card .card-body');
    assert.equal(await page.locator('.cards').count(), 0);
    await page.locator('.foot-card .card-head').click();
    await page.waitForSelector('.foot-card', { state: 'detached' });
    await context.close();
  });
});
