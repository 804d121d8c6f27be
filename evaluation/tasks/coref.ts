// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { refer } from '../../src/engine/refer/refer.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import { type Reference, type ReferenceKind, referenceKinds } from '../../src/model/index.ts';
import { type GoldDocument, type GoldMention, goldChains, readCoreference } from '../readers/coreference.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';
import {
  type Chain,
  type CorefTallies,
  conllF1,
  corefMetrics,
  countCoreference,
  ratesOf,
  sumTallies,
  type Tally,
} from './coref-counts.ts';

const corpus = 'syntax/gum-dev.conllu';

/** GUM's development set: which words stand for one thing. */
export const task: Task = {
  name: 'coref',
  about:
    'GUM dev, raw text, predicted mentions, singletons left out: CoNLL F1 is the mean of MUC, B³ and CEAFe, pooled over documents; links by the kind of the later mention',
  needs: [corpus],
  fast: true,
  run: async ({ data, language, say }) => {
    const documents = readCoreference(readFileSync(join(data, corpus), 'utf8'));
    const started = performance.now();
    const scores = evaluateCoreference(documents, language);
    say(`${documents.length} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return scores;
  },
};

/** Reads the documents and scores the chains found. */
export function evaluateCoreference(
  documents: readonly GoldDocument[],
  language: Language,
): readonly Score[] {
  const read = documents.map((gold): Read => ({ gold, references: referencesIn(gold, language) }));
  const tallies = sumTallies(read.map(countDocument));
  const score = (label: string, tally: Tally): Score => {
    const { f1, precision, recall } = ratesOf(tally);
    return { name: label, value: f1, detail: { precision: precision.toFixed(4), recall: recall.toFixed(4) } };
  };
  return [
    { name: 'CoNLL F1', value: conllF1(tallies) },
    ...corefMetrics.map((metric) => score(metric, tallies[metric])),
    ...referenceKinds.map((kind) => score(`links ${kind}`, linksOfKind(read, kind))),
  ];
}

interface Read {
  readonly gold: GoldDocument;
  readonly references: readonly Reference[];
}

function referencesIn({ id, text }: GoldDocument, language: Language): readonly Reference[] {
  const parsed = parse(tokenise(plainReport(id, text), language), language);
  return refer(name(parsed, language), language).references;
}

const keyOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start} ${end}`;

function countDocument({ gold, references }: Read): CorefTallies {
  const key = goldChains(gold).map((chain): Chain => chain.map(keyOf));
  return countCoreference(key, chainsOf(references));
}

/** The chains of a reading, each mention once. */
function chainsOf(references: readonly Reference[]): readonly Chain[] {
  const chains = new Map<number, Set<string>>();
  for (const { chain, mention } of references) {
    if (chain === null) continue;
    const mentions = chains.get(chain) ?? new Set<string>();
    chains.set(chain, mentions.add(keyOf(mention)));
  }
  return [...chains.values()].map((chain) => [...chain]);
}

/**
 * Links by kind: a link found is right when both its ends are gold mentions of one chain; a mention that is not the
 * first of its chain wants one.
 */
function linksOfKind(read: readonly Read[], kind: ReferenceKind): Tally {
  const tally = { recallRight: 0, recallOf: 0, precisionRight: 0, precisionOf: 0 };
  for (const { gold, references } of read) {
    const chains = goldChains(gold);
    const later = chains.flatMap((chain) => chain.slice(1)).filter((mention) => mention.kind === kind);
    const chainOf = new Map(chains.flatMap((chain, i) => chain.map((each) => [keyOf(each), i] as const)));
    const right = references.filter(({ mention, antecedent }) => isRight(mention, antecedent, chainOf));
    const found = new Set(right.map(({ mention }) => keyOf(mention)));
    tally.recallOf += later.length;
    tally.recallRight += later.filter((mention: GoldMention) => found.has(keyOf(mention))).length;
    tally.precisionRight += right.filter((each) => each.kind === kind).length;
    tally.precisionOf += references.filter((each) => each.kind === kind && each.antecedent !== null).length;
  }
  return tally;
}

function isRight(
  mention: Reference['mention'],
  antecedent: Reference['antecedent'],
  chainOf: ReadonlyMap<string, number>,
): boolean {
  const chain = chainOf.get(keyOf(mention));
  return antecedent !== null && chain !== undefined && chainOf.get(keyOf(antecedent)) === chain;
}
