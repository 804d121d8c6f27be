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
  const ids = all.map(({ id }) => id);
  return [
    scoreOf('B³', ids, parts),
    scoreOf(
      'B³ of those that tell an incident',
      ids.filter((id) => telling.has(id)),
      parts,
    ),
  ];
}

/** Documents put together by ours, beside what putting a topic together, and nothing, would give. */
function scoreOf(name: string, ids: readonly string[], parts: Partition): Score {
  const wanted = partitionBy(ids, subEventOf);
  const found = countsOf(
    wanted,
    partitionBy(ids, (id) => parts.get(id)!),
  );
  const rivals = { 'a topic in one': topicOf, 'each alone': (id: string) => id };
  return {
    name,
    value: found.f1,
    detail: { ...found, documents: ids.length, wanted: new Set(wanted.values()).size },
    table: Object.entries(rivals).map(
      ([rival, part]) => `${rival}: ${countsOf(wanted, partitionBy(ids, part)).f1.toFixed(4)}`,
    ),
  };
}

const partitionBy = (ids: readonly string[], part: (id: string) => string): Partition =>
  new Map(ids.map((id) => [id, part(id)]));

/** A sub-event is the topic and the sub-corpus: `12_4ecbplus` is of `12ecbplus`. */
const subEventOf = (id: string): string => id.replace(/_\d+/, '');
const topicOf = (id: string): string => id.replace(/_.*/, '');

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
