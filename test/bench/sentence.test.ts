// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { analysisOf } from '../../src/desk/analyse.ts';
import { languageFor } from '../../src/desk/language.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { fixtureLedger } from './fixture.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';
import { reportOf, supplied } from './ledger-builder.ts';
import { inBrowser, open, where, withBench } from './opened.ts';

/* One sentence of 82 words, our own, read by the engine; the other sentences are read by hand. */
const { report: long } = reportOf(
  { id: 'r7', file: '007_dispatch.txt', outlet: 'Sessel Dispatch', published: supplied('2031-03-10') },
  `Council hears of the night at the pier
The harbour council, which had met behind closed doors since the early morning and had heard from the wardens of both piers, from the pilot who brought the last ferry in and from a radar officer whose name it would not give, said late on Monday that none of the twelve rockets had been seen to turn before they fell, that the fuel pier had burned for nine hours, and that nobody could yet say who had ordered the salvo.
A bell was rung. \u202EThe\u202C doors stayed shut.`,
);
withBench(
  readerOfLedger({ ...fixtureLedger, reports: [...fixtureLedger.reports, long] }, 'maravel', [
    ...fixtureAnalyses,
    analysisOf(long, languageFor([]).language),
  ]),
);

describe('the structure of a sentence', () => {
  inBrowser(
    's opens that of the chosen claim, esc closes it before the claim; a link reproduces it',
    async () => {
      const { page, context, faults } = await open('/reports/r1?claim=r1-c1');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.keyboard.press('s');
      await page.waitForSelector('.drawing');
      const opened = await where(page);
      assert.equal(opened, '/reports/r1?claim=r1-c1&sentence=92');
      assert.deepEqual(asked, ['/api/reports/r1/sentences/92']);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'sentence');
      const pane = page.locator('.sentence-pane');
      const seen = (await pane.innerText()).replace(/\s+/g, ' ');
      for (const words of [
        'Sentence 1 of 3',
        'who says it A0',
        'what is said A1',
        'when TMP',
        'name.institution@1',
      ])
        assert.ok(seen.includes(words), `${words} in ${seen}`);
      await page.keyboard.press('Escape');
      assert.equal(await where(page), '/reports/r1?claim=r1-c1');
      assert.equal(await pane.count(), 0);
      await page.goto(new URL(opened, page.url()).href);
      await page.waitForSelector('.drawing');
      assert.equal((await pane.innerText()).replace(/\s+/g, ' '), seen);
      assert.deepEqual(faults, []);
      await context.close();
    },
  );

  inBrowser('the keys go along the words, up to the head and down; each word says what it is', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c1&sentence=92');
    const facts = page.locator('.word-facts');
    assert.match(await facts.innerText(), /said verb, past/);
    await page.locator('.word[tabindex="0"]').focus();
    for (const [key, wanted] of [
      ['ArrowLeft', /ministry noun.*lemma\s+ministry.*singular.*subject of “said”/s],
      ['ArrowDown', /The determiner.*definite, article.*which one of “ministry”/s],
      ['ArrowUp', /ministry/],
      ['ArrowUp', /said/],
      ['End', /\. punctuation.*no features read/s],
      ['ArrowRight', /\. punctuation/],
      ['Home', /The determiner/],
    ] as const) {
      await page.keyboard.press(key);
      assert.match(await facts.innerText(), wanted, key);
    }
    await page.locator('.word', { hasText: 'fell' }).hover();
    assert.match(await facts.innerText(), /fell verb, past.*what is said or thought of “said”/s);
    await context.close();
  });

  inBrowser('nothing read is said to be nothing; h and l go to the sentence before and after', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c1&sentence=92');
    await page.waitForSelector('.drawing');
    await page.keyboard.press('l');
    await page.getByText('Sentence 2 of 3').waitFor();
    const seen = await page.locator('.sentence-pane').innerText();
    for (const words of ['no roles read', 'no name found', 'no features read'])
      assert.ok(seen.includes(words), words);
    assert.match(await where(page), /^\/reports\/r1\?sentence=\d+$/, 'no claim that takes none of its words');
    await page.keyboard.press('l');
    await page.getByText('Sentence 3 of 3').waitFor();
    assert.match(await page.locator('.sentence-pane').innerText(), /modal: may, must, will/);
    await page.keyboard.press('h');
    await page.getByText('Sentence 2 of 3').waitFor();
    await context.close();
  });

  inBrowser('what a claim took is marked as in the text, and choosing another claim follows it', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c1&sentence=92');
    const marked = (mark: string) => page.locator(`.words .${mark}`).allTextContents();
    await page.waitForSelector('.drawing');
    assert.deepEqual(await marked('mark-who'), ['The', 'Maravel', 'defence', 'ministry']);
    assert.deepEqual(await marked('mark-cue'), ['said']);
    assert.equal((await marked('mark-said')).length, 16);
    await page.keyboard.press('j');
    await page.getByText('Sentence 2 of 3').waitFor();
    assert.deepEqual(await marked('mark-cue'), ['added']);
    assert.match(await where(page), /claim=r1-c2&sentence=/);
    await context.close();
  });
});

describe('the pane at the foot of a report', () => {
  inBrowser('? asks why, and esc closes the answer first', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c1&sentence=92');
    await page.locator('#sentence').focus();
    await page.keyboard.press('?');
    await page.getByText('Nobody has checked this sentence').waitFor();
    assert.match(await where(page), /why=sentence/);
    await page.keyboard.press('Escape');
    assert.equal(await where(page), '/reports/r1?claim=r1-c1&sentence=92');
    await context.close();
  });

  inBrowser('a sentence of 82 words scrolls in its own frame, to its head first', async () => {
    const { page, context, faults } = await open('/reports/r7?sentence=60');
    const cells = await page.locator('.word').count();
    assert.ok(cells > 82, `${cells} words`);
    const {
      wide,
      page: overflow,
      seen,
    } = await page.evaluate(() => {
      const frame = document.querySelector('.drawing')!;
      const word = document.querySelector('.word[tabindex="0"]')!.getBoundingClientRect();
      return {
        wide: frame.scrollWidth > frame.clientWidth,
        page: document.documentElement.scrollWidth - window.innerWidth,
        seen: word.left >= 0 && word.right <= window.innerWidth,
      };
    });
    assert.deepEqual({ wide, overflow, seen }, { wide: true, overflow: 0, seen: true });
    const lines = await page
      .locator('.arcs path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
    assert.equal(lines.length, cells);
    assert.ok(lines.every((line) => line.length > 0 && !line.includes('NaN')));
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser(
    'a press on words nobody is quoted for opens theirs, past characters that are shown by their code',
    async () => {
      const { page, context } = await open('/reports/r7');
      await page.getByRole('button', { name: 'Sentence structure' }).click();
      await page.waitForSelector('.drawing');
      await page.getByText('doors stayed shut').click();
      await page.getByText(/Sentence 4 of 4/).waitFor();
      assert.match(await page.locator('.words').innerText(), /stayed/);
      assert.equal(
        (await page.locator('.in-sentence').allTextContents()).join(''),
        'TheU+202C doors stayed shut.',
      );
      await context.close();
    },
  );

  inBrowser('on the phone the tree is an outline, and a screen reader has it at every size', async () => {
    for (const size of ['phone', 'desk'] as const) {
      const { page, context } = await open('/reports/r1?sentence=92', { size });
      const outline = page.getByRole('list', { name: 'the tree of the sentence' });
      assert.match(
        (await outline.ariaSnapshot()).replace(/\s+/g, ' '),
        /said the head ?: verb, past · lemma say · states, finite.*ministry subject ?: noun · singular/,
      );
      assert.equal(await page.locator('.drawing').count(), size === 'phone' ? 0 : 1);
      await context.close();
    }
  });

  inBrowser('where nothing is kept it says so, and what cannot be read has no switch', async () => {
    const { page, context } = await open('/reports/r2?sentence=0');
    await page.getByText('No structure is kept of this report').waitFor();
    await page.goto(new URL('/reports/r5', page.url()).href);
    await page.waitForSelector('h1');
    await page.keyboard.press('s');
    assert.equal(await where(page), '/reports/r5');
    assert.equal(await page.locator('.structure-switch').count(), 0);
    await context.close();
  });
});
