// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Language } from '../../src/language/language.ts';
import { type EcbDocument, ecbFolder, readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task, TaskInput } from '../task.ts';
import { type Partition, sharesKept, tiedTogether } from './partition-counts.ts';

/** Do the incidents we join bring together the reports of one thing, and only those? */
export const clusters: Task = {
  name: 'clusters',
  about:
    'ECB+: the documents of a topic, its two similar sub-events mixed, put together where they share an incident of ours (B³, a document alone counted like the rest); the same of the documents that tell an incident of ours at all; beside it, all of a topic put together and none',
  needs: [ecbFolder],
  fast: false,
  run: async (input) => scoresOf(input),
};

function scoresOf({ data, language, say }: TaskInput): readonly Score[] {
  const all = readEcbPlus(data);
  const found = [...new Set(all.map(({ topic }) => topic))].map((topic) => {
    const documents = all.filter((document) => document.topic === topic);
    say(`topic ${topic}: ${documents.length} documents`);
    return joinedIn(documents, language);
  });
  const parts = new Map(found.flatMap((topic) => [...topic.parts]));
  const telling = new Set(found.flatMap((topic) => [...topic.telling]));
  return [
    scoreOf('B³', all, parts),
    scoreOf(
      'B³ of those that tell an incident',
      all.filter(({ id }) => telling.has(id)),
      parts,
    ),
  ];
}

/** Documents put together by ours, beside what putting a topic together, and nothing, would give. */
function scoreOf(name: string, documents: readonly EcbDocument[], parts: Partition): Score {
  const by = (part: (document: EcbDocument) => string): Partition =>
    new Map(documents.map((document) => [document.id, part(document)]));
  const wanted = by(({ subEvent }) => subEvent);
  const found = countsOf(
    wanted,
    by(({ id }) => parts.get(id)!),
  );
  const rivals = { 'a topic in one': by(({ topic }) => topic), 'each alone': by(({ id }) => id) };
  return {
    name,
    value: found.f1,
    detail: { ...found, documents: documents.length, wanted: new Set(wanted.values()).size },
    table: Object.entries(rivals).map(
      ([rival, rivalParts]) => `${rival}: ${countsOf(wanted, rivalParts).f1.toFixed(4)}`,
    ),
  };
}

/** The documents of a topic by the incidents they share, and those that tell any. */
function joinedIn(
  documents: readonly EcbDocument[],
  language: Language,
): { parts: Partition; telling: readonly string[] } {
  const read = documents.map(({ id, text }): ReadReport => {
    const report = plainReport(id, text);
    return { report, analysis: analyse(report, language) };
  });
  const { incidents } = reconcile(read, language, { version: 'evaluation' });
  const shared = incidents.map(({ mentions }) => [...new Set(mentions.map(({ report }) => report))]);
  const ids = documents.map(({ id }) => id);
  return { parts: tiedTogether(ids, shared), telling: shared.flat() };
}

function countsOf(
  gold: Partition,
  found: Partition,
): { f1: number; precision: number; recall: number; parts: number } {
  const shares = sharesKept(gold, found);
  const [precision, recall] = [shares.precision / gold.size, shares.recall / gold.size];
  const parts = new Set(found.values()).size;
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall, parts };
}
