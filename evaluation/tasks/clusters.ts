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
    'ECB+: the documents of a topic, its two similar sub-events mixed, put together where they share an incident of ours (B³, a document alone counted like the rest); beside it, all of a topic put together and none',
  needs: [ecbFolder],
  fast: false,
  run: async (input) => scoresOf(input),
};

function scoresOf({ data, language, say }: TaskInput): readonly Score[] {
  const all = readEcbPlus(data);
  const topics = [...new Set(all.map(({ topic }) => topic))];
  const gold: [string, string][] = [];
  const joined: [string, string][] = [];
  for (const topic of topics) {
    const documents = all.filter((document) => document.topic === topic);
    gold.push(...documents.map(({ id }): [string, string] => [id, subEventOf(id)]));
    joined.push(...joinedIn(documents, language));
    say(`topic ${topic}: ${documents.length} documents`);
  }
  const wanted = new Map(gold);
  const found = countsOf(wanted, new Map(joined));
  const rivals = {
    'a topic in one': new Map(gold.map(([id]) => [id, topicOf(id)])),
    'each alone': new Map(gold.map(([id]) => [id, id])),
  };
  return [
    {
      name: 'B³',
      value: found.f1,
      detail: { ...found, documents: wanted.size, wanted: new Set(wanted.values()).size },
      table: Object.entries(rivals).map(
        ([name, parts]) => `${name}: ${countsOf(wanted, parts).f1.toFixed(4)}`,
      ),
    },
  ];
}

/** A sub-event is the topic and the sub-corpus: `12_4ecbplus` is of `12ecbplus`. */
const subEventOf = (id: string): string => id.replace(/_\d+/, '');
const topicOf = (id: string): string => id.replace(/_.*/, '');

function joinedIn(documents: readonly EcbDocument[], language: Language): Partition {
  const read = documents.map(({ id, text }): ReadReport => {
    const report = plainReport(id, text);
    return { report, analysis: analyse(report, language) };
  });
  const { incidents } = reconcile(read, language, { version: 'evaluation' });
  return tiedTogether(
    documents.map(({ id }) => id),
    incidents.map(({ mentions }) => [...new Set(mentions.map(({ report }) => report))]),
  );
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
