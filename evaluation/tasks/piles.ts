// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { languageFor } from '../../src/desk/language.ts';
import { openCase } from '../../src/store/index.ts';
import { type Article, articlesFile, articlesIn, writeRecords, writeTexts } from '../piles/articles.ts';
import { effectOfCopies, type ReadPile, readPile, sameInAnyOrder } from '../piles/invariants.ts';
import type { Cost } from '../piles/measured-read.ts';
import { growth, type StageSeconds, timeStages } from '../piles/stages.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Runs work with a folder of its own, and takes it away. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-piles-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function holds(name: string, { ledger, faults, spans }: ReadPile, say: TaskInput['say']): Score {
  for (const fault of faults.slice(0, 20)) say(`${name}: ${fault}`);
  const { reports, claims, incidents, questions, copies } = ledger;
  return {
    name: `${name} holds`,
    value: faults.length === 0 ? 1 : 0,
    detail: {
      faults: faults.length,
      spans,
      reports: reports.length,
      claims: claims.length,
      incidents: incidents.length,
      questions: questions.length,
      copies: copies.length,
    },
  };
}

/** The seeds stand beside the corpora; with their manifest and without it they are two piles. */
async function seedScores({ data, say }: TaskInput, folder: string): Promise<readonly Score[]> {
  const seeds = join(data, '..', 'seeds');
  if (!existsSync(seeds)) {
    say('skipped: the seeds are not here');
    return [];
  }
  const bare = join(folder, 'bare');
  cpSync(seeds, bare, { recursive: true, filter: (path) => !/^manifest\./.test(basename(path)) });
  return [
    holds('seeds', await readPile(join(folder, 'seeds.case'), [seeds]), say),
    holds('seeds without their manifest', await readPile(join(folder, 'bare.case'), [bare]), say),
  ];
}

/** Every eighth article once more, word for word, by an outlet of its own. */
function copiesAmong(articles: readonly Article[]): readonly Article[] {
  return articles
    .filter((_, i) => i % 8 === 0)
    .map((article) => ({ ...article, id: `copy-${article.id}`, outlet: 'Copy Bureau' }));
}

async function copyScore(
  folder: string,
  articles: readonly Article[],
  say: TaskInput['say'],
): Promise<Score> {
  const alone = writeRecords(join(folder, 'alone.jsonl'), articles);
  const before = await readPile(join(folder, 'copies.case'), [alone]);
  const copies = copiesAmong(articles);
  const file = writeRecords(join(folder, 'copies.jsonl'), copies);
  const after = await readPile(join(folder, 'copies.case'), [file]);
  for (const fault of after.faults.slice(0, 20)) say(`with copies: ${fault}`);
  const texts = new Set(copies.map(({ text }) => text));
  const copied = before.ledger.reports.filter(({ text }) => texts.has(text)).map(({ id }) => id);
  const { touched, raised } = effectOfCopies(before.ledger, after.ledger, new Set(copied));
  return {
    name: 'copies raise no root',
    value: touched === 0 ? 0 : 1 - raised / touched,
    detail: { copied: copied.length, touched, raised, faults: after.faults.length },
  };
}

async function orderScore(folder: string, articles: readonly Article[]): Promise<Score> {
  const paths = writeTexts(folder, articles);
  const same = await sameInAnyOrder((name) => join(folder, `${name}.case`), paths);
  return { name: 'same bytes in any order', value: same ? 1 : 0, detail: { articles: articles.length } };
}

/** How many of the articles the costlier checks are made on. */
interface Samples {
  readonly copied: number;
  readonly ordered: number;
}

async function invariantScores(
  input: TaskInput,
  articles: readonly Article[],
  { copied, ordered }: Samples,
): Promise<readonly Score[]> {
  return inFolder(async (folder) => {
    const file = writeRecords(join(folder, 'articles.jsonl'), articles);
    const pile = await readPile(join(folder, 'articles.case'), [file]);
    return [
      ...(await seedScores(input, folder)),
      holds('fa-kes', pile, input.say),
      await copyScore(folder, articles.slice(0, copied), input.say),
      await orderScore(folder, articles.slice(0, ordered)),
    ];
  });
}

const measuredRead = join(import.meta.dirname, '../piles/measured-read.ts');

function costOf(
  folder: string,
  articles: readonly Article[],
): { readonly cost: Cost; readonly file: string } {
  const records = writeRecords(join(folder, `${articles.length}.jsonl`), articles);
  const file = join(folder, `${articles.length}.case`);
  const printed = execFileSync(process.execPath, [measuredRead, file, records], { encoding: 'utf8' });
  return { cost: JSON.parse(printed) as Cost, file };
}

interface Measured {
  readonly articles: number;
  readonly characters: number;
  readonly cost: Cost;
  readonly stages: StageSeconds;
  readonly texts: readonly string[];
}

function measure(folder: string, articles: readonly Article[]): Measured {
  const { cost, file } = costOf(folder, articles);
  const open = openCase(file);
  const { reports } = open.ledger();
  open.close();
  const texts = reports.map(({ text }) => text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const stages = timeStages(reports, languageFor([]).language);
  return { articles: articles.length, characters, cost, stages, texts };
}

const round = (value: number) => Math.round(value * 100) / 100;

function splitOf(split: Readonly<Record<string, number>>): string {
  return Object.entries(split)
    .map(([part, seconds]) => `${part} ${round(seconds)}`)
    .join(' ');
}

/** Stages quicker than this in the small pile are left out: the clock would say more of the machine than of them. */
const leastSeconds = 0.05;

/** How much above n·log n a stage may measure: the machine is shared, and the engine warms up in the small pile. */
const noise = 1.5;

function growthScore(small: Measured, large: Measured): Score {
  const sizes = [small.characters, large.characters] as const;
  const grown = Object.entries(large.stages)
    .filter(([stage]) => (small.stages[stage] ?? 0) >= leastSeconds)
    .map(([stage, seconds]) => [stage, growth(small.stages[stage]!, seconds, sizes)] as const);
  const [worst, factor] = grown.toSorted(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  return {
    name: 'no stage grows beyond n log n',
    value: factor <= noise ? 1 : 0,
    detail: { worst, 'times n log n': round(factor), from: small.articles, to: large.articles },
  };
}

/** The least articles a second for a score of one: a bound on disaster, since floors must not depend on the machine. */
const leastArticlesPerSecond = 2;

const mostMegabytes = 900;

async function speedScores(measured: readonly Measured[]): Promise<readonly Score[]> {
  // Loaded only here: the rival's model is large, and every other task starts without it.
  const { rivalSeconds } = await import('../piles/rival.ts');
  const [small, large] = [measured[0]!, measured.at(-1)!];
  const { cost, articles, texts } = large;
  const rival = rivalSeconds(texts);
  const perSecond = articles / cost.processor;
  const detail = Object.fromEntries(
    measured.flatMap((one) => [
      [
        `seconds at ${one.articles}`,
        `${round(one.cost.seconds)} on the wall, ${round(one.cost.processor)} of processor (${splitOf(one.cost.parts)})`,
      ],
      [`stages at ${one.articles}`, splitOf(one.stages)],
    ]),
  );
  return [
    {
      name: 'articles a second',
      value: perSecond >= leastArticlesPerSecond ? 1 : 0,
      detail: {
        'a second of processor time': round(perSecond),
        'a second on the wall': round(articles / cost.seconds),
        'wink-nlp seconds': round(rival),
        'times wink-nlp, whole read': round(cost.processor / rival),
        'times wink-nlp, reading': round((cost.parts['reading'] ?? 0) / rival),
        ...detail,
      },
    },
    {
      name: 'memory under 900 MB',
      value: cost.peakMegabytes < mostMegabytes ? 1 : 0,
      detail: { 'peak MB': Math.round(cost.peakMegabytes) },
    },
    growthScore(small, large),
  ];
}

/** The pile as it grows: a quarter, a half, the whole. */
const sizes = [160, 320, 643];

async function speed({ data, say }: TaskInput): Promise<readonly Score[]> {
  const articles = articlesIn(data);
  return inFolder(async (folder) => {
    const measured = sizes.map((size) => {
      say(`reading ${size} articles`);
      return measure(folder, articles.slice(0, size));
    });
    return speedScores(measured);
  });
}

const held =
  'What must hold of any pile: spans are their text, links lead somewhere, copies raise no root, order is nothing.';

/** The invariants over the seeds and the first articles of fa-kes: quick enough for every gate. */
export const pilesQuick: Task = {
  name: 'piles-quick',
  about: `${held} Seeds and 80 articles.`,
  needs: [articlesFile],
  fast: true,
  run: (input) => invariantScores(input, articlesIn(input.data).slice(0, 80), { copied: 16, ordered: 6 }),
};

/** The same over all of fa-kes, with what it costs. */
export const piles: Task = {
  name: 'piles',
  about: `${held} Seeds and all of fa-kes, and what reading it costs in time and memory.`,
  needs: [articlesFile],
  fast: false,
  run: async (input) => [
    ...(await speed(input)),
    ...(await invariantScores(input, articlesIn(input.data), { copied: 240, ordered: 80 })),
  ],
};
