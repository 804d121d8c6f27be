// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Language } from '../../src/language/language.ts';
import { labelledPairs } from '../incidents/labels.ts';
import { pilesOf, readPile } from '../incidents/piles.ts';
import { articlesFile } from '../piles/articles.ts';
import { type EventMention, readEventMentions } from '../readers/ecb-events.ts';
import { type EcbDocument, ecbFolder, readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task, TaskInput } from '../task.ts';
import { type CorefTallies, conllF1, corefMetrics, ratesOf, sumTallies } from './coref-counts.ts';
import { chainings, countEventChains, type TopicRead } from './event-chains.ts';
import { type IncidentOf, incidentOf, pairScores } from './incident-pairs.ts';
import { type Partition, sharesKept, tiedTogether } from './partition-counts.ts';

/** Do our stories and incidents bring together the reports, and the mentions, of one thing, and only those? */
export const clusters: Task = {
  name: 'clusters',
  about:
    'ECB+, the two similar sub-events of each topic mixed: documents gathered into our stories, and put together where they share an incident of ours, also of those documents alone that tell one (B³, a document alone counted like the rest); event mentions given by the corpus, put together by our incidents, stories and families of words (CoNLL F1, mentions alone counted like the rest), beside the same head lemma; pairs of mentions of two reports that a person read, of ECB+ and of fa-kes: joined where read as one incident, apart where read as others',
  needs: [ecbFolder, articlesFile],
  fast: false,
  run: async (input) => [...scoresOf(input), ...(await articleScores(input))],
};

/** Of the pairs read in fa-kes, taken in as a person would. */
async function articleScores({ data, language, say }: TaskInput): Promise<readonly Score[]> {
  const piles = await pilesOf('fa-kes', data);
  say(`fa-kes: ${piles.flat().length} reports`);
  const ledgers = piles.map((pile) =>
    reconcile(readPile(pile, language), language, { version: 'evaluation' }),
  );
  return pairScores('fa-kes', labelledPairs(), incidentOf(ledgers));
}

function scoresOf({ data, language, say }: TaskInput): readonly Score[] {
  const all = readEcbPlus(data);
  const mentions = readEventMentions(data, all);
  const found = [...new Set(all.map(({ topic }) => topic))].map((topic) => {
    const documents = all.filter((document) => document.topic === topic);
    say(`topic ${topic}: ${documents.length} documents`);
    return partsOf(topicRead(documents, language), documents, mentions);
  });
  const joined = (name: 'stories' | 'incidents') => new Map(found.flatMap((topic) => [...topic[name]]));
  const telling = new Set(found.flatMap((topic) => [...topic.telling]));
  const incidents = joined('incidents');
  return [
    scoreOf('B³', all, joined('stories')),
    scoreOf('B³ by incidents', all, incidents),
    scoreOf(
      'B³ by incidents, of those that tell one',
      all.filter(({ id }) => telling.has(id)),
      incidents,
    ),
    ...chainings.map((chaining) =>
      chainScore(
        `CoNLL F1 of mentions, ${chaining}`,
        sumTallies(found.map(({ chains }) => chains[chaining])),
      ),
    ),
    ...pairScores('ecb-plus', labelledPairs(), new Map(found.flatMap(({ mentions: of }) => [...of]))),
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

function chainScore(name: string, tallies: CorefTallies): Score {
  const percent = (rate: number) => (100 * rate).toFixed(2);
  return {
    name,
    value: conllF1(tallies),
    table: corefMetrics
      .filter((metric) => metric !== 'mentions')
      .map((metric) => {
        const { precision, recall, f1 } = ratesOf(tallies[metric]);
        return `${metric}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
      }),
  };
}

function topicRead(documents: readonly EcbDocument[], language: Language): TopicRead {
  const read = documents.map(({ id, text }): ReadReport => {
    const report = plainReport(id, text);
    return { report, analysis: analyse(report, language) };
  });
  return { read, ledger: reconcile(read, language, { version: 'evaluation' }) };
}

interface TopicParts {
  readonly stories: Partition;
  readonly incidents: Partition;
  /** Documents that tell an incident. */
  readonly telling: readonly string[];
  /** The incident of every mention. */
  readonly mentions: IncidentOf;
  readonly chains: ReturnType<typeof countEventChains>;
}

/** The documents of a topic by story and by the incidents they share, and its event mentions in chains. */
function partsOf(
  topic: TopicRead,
  documents: readonly EcbDocument[],
  mentions: readonly EventMention[],
): TopicParts {
  const { incidents, reports } = topic.ledger;
  const shared = incidents.map((incident) => [...new Set(incident.mentions.map(({ report }) => report))]);
  const ids = documents.map(({ id }) => id);
  return {
    stories: new Map(reports.map(({ id, story }) => [id, story?.id ?? id])),
    incidents: tiedTogether(ids, shared),
    telling: shared.flat(),
    mentions: incidentOf([topic.ledger]),
    chains: countEventChains(
      mentions.filter(({ document }) => ids.includes(document)),
      topic,
    ),
  };
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
