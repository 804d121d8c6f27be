// SPDX-License-Identifier: Apache-2.0
import { examplesOf, inCase, learnedTypes, type NamedReport } from '../../learning/names/examples.ts';
import { learnPrior, learnRecogniser } from '../../learning/names/recipe.ts';
import type { Proposal } from '../../src/engine/name/proposal.ts';
import { spotNames } from '../../src/engine/name/spot.ts';
import type { SentenceView } from '../../src/engine/name/view.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import { decodeNameModel } from '../../src/language/name-model.ts';
import type { MentionType } from '../../src/model/index.ts';
import { gumFile, gumReports, re3dFile, re3dReports } from '../readers/named-reports.ts';
import type { Score, Task, TaskInput } from '../task.ts';

const folds = 5;

/**
 * re3d: names in texts on the war in Syria and Iraq, by exact span and type.
 *
 * The recogniser that is shipped has seen re3d, so it is not scored: five others are trained here, each without the
 * fifth of the documents that it is scored on (document i is in fold i mod 5).
 */
export const names: Task = {
  name: 'names',
  about:
    're3d in five folds by document, each read by a recogniser trained on the others: F1 over exact span and type',
  needs: [re3dFile, gumFile],
  fast: false,
  run: async (input) => foldScores(input, folds),
};

/** The first fold alone: quick enough for every gate. */
export const namesQuick: Task = {
  name: 'names-quick',
  about: 're3d, the first of the five folds of the task names alone: F1 over exact span and type',
  needs: [re3dFile, gumFile],
  fast: true,
  run: async (input) => foldScores(input, 1),
};

/** Trains and scores the recognisers of the first folds. */
export function foldScores({ data, language, say }: TaskInput, count: number): readonly Score[] {
  const reports = re3dReports(data);
  const prior = learnPrior(gumReports(data), language);
  const examples = reports.map((report) => examplesOf(report, language, true));
  const read: Reading[] = [];
  for (let fold = 0; fold < count; fold++) {
    const weights = learnRecogniser(examples.filter((_, i) => i % folds !== fold).flat(), prior);
    const recogniser = decodeNameModel(weights, language.recogniser.classes);
    const held = reports.filter((_, i) => i % folds === fold);
    read.push(...held.map((report) => readingOf(report, { ...language, recogniser })));
    say(`fold ${fold + 1} of ${folds}: a recogniser of ${weights.length} bytes`);
  }
  return scoresOf(read);
}

type Name = NamedReport['names'][number];

interface Pair {
  readonly gold: readonly Name[];
  readonly found: readonly Name[];
}

type Reading = Readonly<Record<'written' | 'lower' | 'upper' | 'lists', Pair>>;

function readingOf(named: NamedReport, language: Language): Reading {
  const pair = (each: NamedReport): Pair => ({
    gold: named.names,
    found: analyse(each.report, language).mentions,
  });
  return {
    written: pair(named),
    lower: pair(inCase(named, 'toLowerCase')),
    upper: pair(inCase(named, 'toUpperCase')),
    lists: { gold: named.names, found: listedIn(named, language) },
  };
}

/** What lists and patterns give without a model, the surer spotter having its way; times and amounts as ever. */
function listedIn({ report }: NamedReport, language: Language): readonly Name[] {
  const parsed = parse(tokenise(report, language), language);
  const listed = spotNames(parsed, language).flatMap(({ view, settled }) =>
    settled
      .flatMap((each) => bodyForms(view, each, language))
      .map(({ first, last, type }) => ({
        start: view.tokens[first]!.start,
        end: view.tokens[last]!.end,
        type,
      })),
  );
  const later = new Set<MentionType>(['time', 'quantity', 'money']);
  return [...listed, ...analyse(report, language).mentions.filter(({ type }) => later.has(type))];
}

/** A body's name takes its article with it; one that ends with a capitalised word is given without it too. */
function bodyForms(view: SentenceView, each: Proposal, { names: words }: Language): readonly Proposal[] {
  if (each.type !== 'organisation' || view.folded[each.first - 1] !== words.article) return [each];
  const whole = { ...each, first: each.first - 1 };
  return view.capital[each.last] ? [whole, each] : [whole];
}

/** How scores are called that no recogniser has a part in. */
export const listsOnly = 'lists only';

function scoresOf(read: readonly Reading[]): readonly Score[] {
  const of = (kind: keyof Reading): readonly Pair[] => read.map((each) => each[kind]);
  return [
    ...twoScores('', of('written')),
    ...learnedTypes.map((type) =>
      scoreOf(
        `all ${type}`,
        of('written').map((pair) => ofType(pair, type)),
      ),
    ),
    ...twoScores('lower-cased ', of('lower')),
    ...twoScores('upper-cased ', of('upper')),
    ...twoScores(`${listsOnly}, `, of('lists')),
  ];
}

function twoScores(prefix: string, pairs: readonly Pair[]): readonly Score[] {
  const outer = pairs.map(({ gold, found }) => ({ gold: outermost(gold), found: outermost(found) }));
  return [scoreOf(`${prefix}outermost`, outer), scoreOf(`${prefix}all`, pairs)];
}

const scored: ReadonlySet<MentionType> = new Set(learnedTypes);

/** Of the names of the types that are scored, those inside no other. */
function outermost(names: readonly Name[]): readonly Name[] {
  const typed = names.filter(({ type }) => scored.has(type));
  return typed.filter((name) => !typed.some((other) => isWider(other, name)));
}

function isWider(a: Name, b: Name): boolean {
  return a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
}

function ofType({ gold, found }: Pair, type: MentionType): Pair {
  const isOf = (name: Name): boolean => name.type === type;
  return { gold: gold.filter(isOf), found: found.filter(isOf) };
}

function scoreOf(name: string, pairs: readonly Pair[]): Score {
  let [right, gold, found] = [0, 0, 0];
  for (const pair of pairs) {
    const keys = new Set(pair.gold.filter(isScored).map(keyOf));
    const given = new Set(pair.found.filter(isScored).map(keyOf));
    gold += keys.size;
    found += given.size;
    for (const key of given) if (keys.has(key)) right++;
  }
  const f1 = gold + found === 0 ? 0 : (2 * right) / (gold + found);
  const share = (of: number): string => (of === 0 ? 0 : right / of).toFixed(4);
  return { name, value: f1, detail: { precision: share(found), recall: share(gold), gold, found } };
}

const isScored = ({ type }: Name): boolean => scored.has(type);
const keyOf = ({ start, end, type }: Name): string => `${start} ${end} ${type}`;
