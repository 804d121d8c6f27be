// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../../src/engine/pile.ts';
import type { Ledger, Sentence, Token } from '../../src/model/index.ts';
import type { EventMention } from '../readers/ecb-events.ts';
import { type Chain, type CorefTallies, countChains } from './coref-counts.ts';
import { tiedTogether } from './partition-counts.ts';

/** The reports of one topic and what was made of them. */
export interface TopicRead {
  readonly read: readonly ReadReport[];
  readonly ledger: Ledger;
}

/** Ways to put given event mentions together. */
export const chainings = ['ours', 'same head lemma in a story', 'same head lemma'] as const;
export type Chaining = (typeof chainings)[number];

/** A mention with the word it turns on. */
interface Headed {
  readonly key: string;
  readonly mention: EventMention;
  readonly story: string;
  readonly sentence: Sentence;
  readonly head: Token;
}

/** Counts the mentions of one topic, each way of putting them together against the corpus's. */
export function countEventChains(
  mentions: readonly EventMention[],
  topic: TopicRead,
): Readonly<Record<Chaining, CorefTallies>> {
  const headed = mentions.map((mention, i) => headedIn(mention, String(i), topic));
  const gold = chainsBy(headed, ({ mention }) => mention.event);
  const lemma = ({ head }: Headed) => head.lemma.toLowerCase();
  return {
    ours: countChains(gold, ourChains(headed, topic.ledger)),
    'same head lemma in a story': countChains(
      gold,
      chainsBy(headed, (one) => `${one.story} ${lemma(one)}`),
    ),
    'same head lemma': countChains(gold, chainsBy(headed, lemma)),
  };
}

/** The head of a mention: its first word that hangs on none of the others. */
function headedIn(mention: EventMention, key: string, { read, ledger }: TopicRead): Headed {
  const { analysis } = read.find(({ report }) => report.id === mention.document)!;
  const sentence = analysis.sentences.find(
    ({ start, end }) => start <= mention.start && mention.start < end,
  )!;
  const inside = sentence.tokens.filter((token) => token.start < mention.end && mention.start < token.end);
  const hangs = ({ head }: Token) => head >= 0 && inside.includes(sentence.tokens[head]!);
  const story = ledger.reports.find(({ id }) => id === mention.document)?.story?.id ?? mention.document;
  return { key, mention, story, sentence, head: inside.find((token) => !hangs(token)) ?? inside[0]! };
}

/**
 * Mentions of one incident of ours; and in one story mentions whose heads are of one family of words. Who says
 * something does so once for each speaker.
 */
function ourChains(headed: readonly Headed[], ledger: Ledger): readonly Chain[] {
  const families = chainsBy(headed, (one) => `${one.story} ${familyOf(one)}`);
  const incidents = new Map(
    ledger.incidents.flatMap(({ id, mentions }) =>
      mentions.map(({ report, span }) => [`${report} ${span.start}`, id] as const),
    ),
  );
  const ofIncident = chainsBy(
    headed,
    ({ mention, head, key }) => incidents.get(`${mention.document} ${head.start}`) ?? `none ${key}`,
  );
  const parts = tiedTogether(
    headed.map(({ key }) => key),
    [...families, ...ofIncident],
  );
  return chainsBy(headed, ({ key }) => parts.get(key)!);
}

/** Letters that *announce* and *announcement* share. */
const familyLetters = 5;

function familyOf({ head, sentence, key }: Headed): string {
  const lemma = head.lemma.toLowerCase();
  if (lemma !== 'say') return lemma.slice(0, familyLetters);
  const at = sentence.tokens.indexOf(head);
  const speaker = sentence.tokens.find((token) => token.head === at && token.deprel.endsWith('subj'));
  return `${lemma} ${speaker?.lemma.toLowerCase() ?? key}`;
}

function chainsBy(headed: readonly Headed[], name: (one: Headed) => string): readonly Chain[] {
  const chains = new Map<string, string[]>();
  for (const one of headed) chains.set(name(one), [...(chains.get(name(one)) ?? []), one.key]);
  return [...chains.values()];
}
