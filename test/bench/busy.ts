// SPDX-License-Identifier: Apache-2.0
import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds of the page's main thread: what an act costs, however busy the machine is with other things. */
export interface Busy {
  /** The middle of five. */
  readonly took: (act: (at: number) => Promise<void>, shown: (at: number) => string) => Promise<number>;
}

/** Counts the main thread's own time, as Chromium keeps it: scripts, styles, layout and painting. */
export async function busyOf(page: Page): Promise<Busy> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    took: async (act, shown) => {
      const times: number[] = [];
      for (let at = 0; at < 5; at++) {
        const before = await spent(session);
        await act(at);
        await page.waitForSelector(shown(at));
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
        times.push((await spent(session)) - before);
      }
      return times.sort((a, b) => a - b)[2]!;
    },
  };
}

async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
