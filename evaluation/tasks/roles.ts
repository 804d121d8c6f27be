// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Setting } from '../../src/engine/parse/parse.ts';
import type { Language } from '../../src/language/language.ts';
import type { Frame, Sentence } from '../../src/model/index.ts';
import { type GoldSentence, readConllu } from '../readers/conllu.ts';
import { readFrames } from '../readers/frames.ts';
import { goldTokenised } from '../readers/gold-words.ts';
import type { Score, Task } from '../task.ts';

const files = { trees: 'syntax/ewt-dev.conllu', frames: 'roles/ewt-dev.jsonl' };
/** Roles told one by one; the rest only in sum. */
const told = ['A0', 'A1', 'A2', 'TMP', 'LOC', 'NEG', 'MOD'] as const;

/** PropBank roles of EWT dev on gold words, everything else as predicted. */
export const task: Task = {
  name: 'roles',
  about:
    'EWT dev: F1 over exact spans of the roles of verbs, on gold words and our own trees; a verb that we miss costs its roles, one that we invent costs what we gave it',
  needs: Object.values(files),
  fast: true,
  run: async ({ data, language }) => {
    const scores = (['full', 'fast'] as const).flatMap((setting) => scoresOf(data, language, setting));
    return scores.map(({ name, value, ...rest }): Score => ({ name, value: value / 100, ...rest }));
  },
};

/** Scores in per cent; names of the fast setting say so. */
export function scoresOf(data: string, language: Language, setting: Setting): readonly Score[] {
  const sentences = readConllu(readFileSync(join(data, files.trees), 'utf8'));
  const frames = readFrames(join(data, files.frames));
  const parsed = parse(goldTokenised(sentences), language, setting).sentences;
  const pairs = sentences.map((gold, i): Pair => {
    const isVerb = (frame: Frame): boolean => gold.words[frame.predicate]!.upos === 'VERB';
    return { gold, found: parsed[i]!, wanted: (frames.get(gold.id) ?? []).filter(isVerb) };
  });
  const reporting = reportingVerbs(language);
  const ofReporting = pairs.map((pair) => onlyOf(pair, reporting));
  const suffix = setting === 'full' ? '' : ` (${setting})`;
  return [
    ...told.map((role) => scoreOf(`${role}${suffix}`, pairs, (each) => each === role)),
    scoreOf(`all roles${suffix}`, pairs, () => true),
    ...(['A0', 'A1'] as const).map((role) =>
      scoreOf(`reporting verbs ${role}${suffix}`, ofReporting, (each) => each === role),
    ),
  ];
}

interface Pair {
  readonly gold: GoldSentence;
  readonly found: Sentence;
  /** Gold frames of the words that the treebank tags as verbs. */
  readonly wanted: readonly Frame[];
}

/** Verbs that the lexicon knows to be followed by a clause of what is said. */
function reportingVerbs({ attribution }: Language): ReadonlySet<string> {
  return new Set([...attribution.verbs].filter(([, frames]) => frames.has('clause')).map(([lemma]) => lemma));
}

function onlyOf({ gold, found, wanted }: Pair, lemmas: ReadonlySet<string>): Pair {
  const isOf = (frame: Frame): boolean => lemmas.has(gold.words[frame.predicate]!.lemma.toLowerCase());
  return { gold, found: { ...found, frames: found.frames.filter(isOf) }, wanted: wanted.filter(isOf) };
}

function scoreOf(name: string, pairs: readonly Pair[], counts: (role: string) => boolean): Score {
  let [right, gold, found, rightKnown, foundKnown] = [0, 0, 0, 0, 0];
  for (const { found: sentence, wanted } of pairs) {
    const keys = keysOf(wanted, counts);
    const verbs = new Set(wanted.map(({ predicate }) => predicate));
    const given = keysOf(sentence.frames.filter(isVerbOf(sentence)), counts);
    const known = keysOf(
      sentence.frames.filter(({ predicate }) => verbs.has(predicate)),
      counts,
    );
    gold += keys.size;
    found += given.size;
    foundKnown += known.size;
    for (const key of given) if (keys.has(key)) right++;
    for (const key of known) if (keys.has(key)) rightKnown++;
  }
  const value = (200 * right) / Math.max(1, gold + found);
  const known = ((200 * rightKnown) / Math.max(1, gold + foundKnown)).toFixed(2);
  return { name, value, detail: { gold, found, right, 'verbs given': known } };
}

const isVerbOf =
  ({ tokens }: Sentence) =>
  ({ predicate }: Frame): boolean =>
    tokens[predicate]!.upos === 'VERB';

function keysOf(frames: readonly Frame[], counts: (role: string) => boolean): ReadonlySet<string> {
  return new Set(
    frames.flatMap(({ predicate, roles }) =>
      roles
        .filter(({ role }) => counts(role))
        .map(({ role, first, end }) => `${predicate} ${role} ${first} ${end}`),
    ),
  );
}
