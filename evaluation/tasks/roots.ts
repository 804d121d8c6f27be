// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Incident, Ledger } from '../../src/model/index.ts';
import { type IncidentCorpus, incidentCorpora, pilesOf, readPile } from '../incidents/piles.ts';
import { articlesFile } from '../piles/articles.ts';
import { ecbFolder } from '../readers/ecb-plus.ts';
import { type CountedIncident, readCountedIncidents } from '../roots/labels.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** How many independent words stand behind an incident, against a person's count. */
export const roots: Task = {
  name: 'roots',
  about:
    'incidents of two reports and more of fa-kes and of ECB+ that were drawn and read, as far as they are still of as many reports: the share whose roots, the fewest, are as many as a person counts; the share that have no more than that (more would make one word look like two); and the share whose roots at most are no fewer than a person’s most',
  needs: [articlesFile, ecbFolder],
  fast: false,
  run: async (input) => scoresOf(await comparedIn(input)),
};

/** An incident that was read, and ours that holds its mention; null when none does any more. */
interface Compared {
  readonly read: CountedIncident;
  readonly ours: Incident | null;
}

async function comparedIn({ data, language, say }: TaskInput): Promise<readonly Compared[]> {
  const sheet = readCountedIncidents(
    readFileSync(join(import.meta.dirname, '../roots/incidents.tsv'), 'utf8'),
  );
  const compared: Compared[] = [];
  for (const corpus of incidentCorpora) {
    const piles = await pilesOf(corpus, data);
    say(`${corpus}: ${piles.flat().length} reports`);
    const ledgers = piles
      .filter((reports) => reports.some(({ id }) => isRead(sheet, corpus, id)))
      .map((reports) => reconcile(readPile(reports, language), language, { version: 'evaluation' }));
    const here = sheet.filter((one) => one.corpus === corpus);
    compared.push(...here.map((read) => ({ read, ours: incidentIn(ledgers, read) })));
  }
  return compared;
}

function isRead(sheet: readonly CountedIncident[], corpus: IncidentCorpus, id: string): boolean {
  return sheet.some((one) => one.corpus === corpus && one.report === id);
}

function incidentIn(ledgers: readonly Ledger[], { report, start, end }: CountedIncident): Incident | null {
  const holds = ({ mentions }: Incident) =>
    mentions.some(
      (mention) => mention.report === report && mention.span.start === start && mention.span.end === end,
    );
  return ledgers.flatMap(({ incidents }) => incidents).find(holds) ?? null;
}

function scoresOf(compared: readonly Compared[]): readonly Score[] {
  const there = compared.filter(({ read, ours }) => ours?.counts.reports === read.reports);
  const share = (holds: (ours: Incident['counts'], read: CountedIncident) => boolean) =>
    there.filter(({ read, ours }) => holds(ours!.counts, read)).length / there.length;
  const detail = {
    read: compared.length,
    'of as many reports': there.length,
    'of others': compared.filter(({ read, ours }) => ours && ours.counts.reports !== read.reports).length,
  };
  return [
    {
      name: 'fewest as read',
      value: share((ours, read) => ours.roots === read.fewest),
      detail,
      table: bySeed(there),
    },
    {
      name: 'no more than read',
      value: share((ours, read) => ours.roots <= read.fewest),
      table: there.filter(({ read, ours }) => ours!.counts.roots > read.fewest).map(lineOf),
    },
    { name: 'most not missed', value: share((ours, read) => ours.rootsAtMost >= read.most) },
  ];
}

function bySeed(there: readonly Compared[]): readonly string[] {
  const seeds = [...new Set(there.map(({ read }) => read.seed))];
  return seeds.map((seed) => {
    const drawn = there.filter(({ read }) => read.seed === seed);
    const right = drawn.filter(({ read, ours }) => ours!.counts.roots === read.fewest);
    return `seed ${seed}: ${right.length} of ${drawn.length}`;
  });
}

function lineOf({ read, ours }: Compared): string {
  const { roots: fewest, rootsAtMost } = ours!.counts;
  return `${read.corpus} ${read.report} ${read.start}: ${fewest} to ${rootsAtMost}, read ${read.fewest} to ${read.most}`;
}
