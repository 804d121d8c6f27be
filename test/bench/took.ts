// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';

/** Milliseconds from an act until the page shows what it asked for, as the page's own clock has it: the middle of five. */
export async function took(
  page: Page,
  act: (at: number) => Promise<void>,
  shown: (at: number) => string,
): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 5; at++) {
    const from = await page.evaluate(() => performance.now());
    await act(at);
    await page.waitForSelector(shown(at));
    times.push((await page.evaluate(() => performance.now())) - from);
  }
  return times.sort((a, b) => a - b)[2]!;
}
