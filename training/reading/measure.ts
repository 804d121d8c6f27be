// SPDX-License-Identifier: Apache-2.0
/**
 * Measures packed weights on the development parts of the corpora, on their own tokens, and how fast they are read:
 *
 *     node training/reading/measure.ts WEIGHTS [--data PATH] [--rounds N]
 *
 * Shares are of all words, as `train.py` prints them; A0 and A1 are F1 of exact spans of verbs that have a frame. Speed
 * is words per second of this process's CPU time, the best of N rounds over one corpus, forms kept from the round before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GoldSentence, readConllu } from '../../evaluation/readers/conllu.ts';
import { type GoldFrame, readFrames } from '../../evaluation/readers/frames.ts';
import type { Reading } from '../../src/engine/parse/heads.ts';
import { NetworkReader } from '../../src/engine/parse/reader.ts';
import { decodeNetwork, type NetworkClasses } from '../../src/language/network.ts';
import type { Frame } from '../../src/model/index.ts';

type Setting = 'fast' | 'full';

interface Tally {
  right: number;
  found: number;
  gold: number;
}

function read(
  reader: NetworkReader,
  sentences: readonly (readonly string[])[],
  setting: Setting,
): readonly Reading[] {
  const first = reader.encode(sentences);
  return reader.read(setting === 'fast' ? first : reader.goOn(first));
}

const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;

/** Shares of words right: UPOS, both tags, features, head, head and relation. */
function wordShares(gold: readonly GoldSentence[], readings: readonly Reading[], classes: NetworkClasses) {
  const right = { upos: 0, tags: 0, feats: 0, uas: 0, las: 0 };
  let all = 0;
  gold.forEach(({ words }, s) => {
    const { tags, feats, heads, relations } = readings[s]!;
    words.forEach((word, i) => {
      const tag = classes.tags[tags[i]!]!;
      const headed = heads[i] === word.head;
      all++;
      right.upos += Number(tag.split(' ')[0] === word.upos);
      right.tags += Number(tag === `${word.upos} ${word.xpos}`);
      right.feats += Number(classes.feats[feats[i]!] === word.feats);
      right.uas += Number(headed);
      right.las += Number(headed && classes.relations[relations[i]!] === word.deprel);
    });
  });
  return Object.fromEntries(Object.entries(right).map(([key, value]) => [key, percent(value, all)]));
}

/** F1 of exact spans of a role, over the verbs that have a frame in the corpus. */
function roleF1(
  role: string,
  gold: readonly GoldSentence[],
  readings: readonly Reading[],
  frames: ReadonlyMap<string, readonly GoldFrame[]>,
): number {
  const tally: Tally = { right: 0, found: 0, gold: 0 };
  gold.forEach(({ id, words }, s) => {
    for (const frame of frames.get(id) ?? []) {
      if (words[frame.predicate]!.upos !== 'VERB') continue;
      const said = readings[s]!.frames.find((each) => each.predicate === frame.predicate);
      count(tally, spansOf(frame, role), said === undefined ? [] : spansOf(said, role));
    }
  });
  return percent(2 * tally.right, tally.found + tally.gold);
}

const spansOf = (frame: Frame, wanted: string): readonly string[] =>
  frame.roles.filter(({ role }) => role === wanted).map(({ first, end }) => `${first}-${end}`);

function count(tally: Tally, gold: readonly string[], found: readonly string[]): void {
  tally.right += found.filter((span) => gold.includes(span)).length;
  tally.found += found.length;
  tally.gold += gold.length;
}

/** Words per second of CPU time, the best of some rounds. */
function speed(
  reader: NetworkReader,
  sentences: readonly (readonly string[])[],
  setting: Setting,
  rounds: number,
) {
  const words = sentences.reduce((sum, forms) => sum + forms.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    read(reader, sentences, setting);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return Math.round(words / least);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const code = new Uint8Array(readFileSync(join(import.meta.dirname, '../../resources/kernel/network.wasm')));
  const weights = new Uint8Array(readFileSync(positionals[0]!));
  const start = process.cpuUsage();
  const model = decodeNetwork(weights);
  const reader = new NetworkReader(model, code);
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`loaded in ${Math.round((user + system) / 1000)} ms of CPU time\n`);
  const frames = readFrames(join(values.data, 'roles', 'ewt-dev.jsonl'));
  for (const corpus of ['ewt', 'gum'] as const) {
    const gold = readConllu(readFileSync(join(values.data, 'syntax', `${corpus}-dev.conllu`), 'utf8'));
    const sentences = gold.map(({ words }) => words.map(({ form }) => form));
    for (const setting of ['full', 'fast'] as const) {
      const readings = read(reader, sentences, setting);
      const scores: Record<string, number> = wordShares(gold, readings, model.classes);
      if (corpus === 'ewt')
        for (const role of ['A0', 'A1']) scores[role] = roleF1(role, gold, readings, frames);
      const fast = speed(reader, sentences, setting, Number(values.rounds));
      process.stdout.write(`${corpus} ${setting} ${JSON.stringify(scores)} ${fast} words/s\n`);
    }
  }
}

main();
