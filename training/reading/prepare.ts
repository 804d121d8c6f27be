// SPDX-License-Identifier: Apache-2.0
/**
 * Lays out the corpora for the training of the network: every written word once, in pieces (`forms.json`), the
 * sentences as numbers (`train.json`, `dev.json`), the names of the classes (`classes.json`) and the word vectors of
 * words that are kept (`vectors.i8`). The Python side reads these and knows nothing of text.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSentence, readConllu } from '../../evaluation/readers/conllu.ts';
import { type GoldFrame, readFrames } from '../../evaluation/readers/frames.ts';
import { affixRows, gramRows, piecesOf, shapeRows } from '../../src/engine/parse/forms.ts';
import { isCaseless } from '../../src/engine/tokenise/kinds.ts';
import { hashOf } from '../../src/language/hash.ts';
import { keptVectors, type WordVectors } from './vectors.ts';

/** Words met less often than this have no row of their own among the tuned words. */
const fewestMeetings = 2;
/** Classes met less often than this are not learned. */
const fewestOfClass = 3;
/** Roles met less often than this are none of ours. */
const fewestOfRole = 20;

interface Treebank {
  readonly corpus: 'ewt' | 'gum';
  readonly sentences: readonly GoldSentence[];
  readonly frames: ReadonlyMap<string, readonly GoldFrame[]>;
}

/** The names of the classes the network tells apart; a class's number is its index. */
export interface Classes {
  /** `UPOS XPOS` pairs. */
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  /** The first is `root`. */
  readonly relations: readonly string[];
  /** The first is `O`, then `B-X` and `I-X` for each role. */
  readonly roles: readonly string[];
}

/** One written word: row in the table of tuned words and of vectors (0 where it has none), rows of its pieces. */
type FormRow = readonly [
  tuned: number,
  vector: number,
  affixes: readonly number[],
  grams: readonly number[],
  shape: number,
];

/** Prepares everything below `out` and gives the names of the classes. */
export function prepare(data: string, vectorsFile: string, out: string): Classes {
  mkdirSync(out, { recursive: true });
  const train = (['ewt', 'gum'] as const).map((corpus) => readTreebank(data, corpus, 'train'));
  const dev = (['ewt', 'gum'] as const).map((corpus) => readTreebank(data, corpus, 'dev'));
  const classes = classesOf(train);
  const met = meetings(train);
  const vectors = keptVectors(vectorsFile, new Set(met.keys()));
  const forms = new FormTable(tunedWords(met), vectors);
  const numbered = (treebanks: readonly Treebank[]): readonly object[] =>
    treebanks.flatMap((bank) =>
      bank.sentences.map((sentence) => numberSentence(sentence, bank, classes, forms)),
    );
  writeFileSync(join(out, 'train.json'), JSON.stringify(numbered(train)));
  writeFileSync(join(out, 'dev.json'), JSON.stringify(numbered(dev)));
  writeFileSync(join(out, 'forms.json'), JSON.stringify(forms.rows));
  writeFileSync(join(out, 'vectors.i8'), vectors.matrix);
  const sizes = {
    affixRows,
    gramRows,
    shapeRows,
    tunedRows: forms.tuned.size + 1,
    vectorRows: vectors.keys.length + 1,
  };
  const keys = { tuned: [...forms.tuned.keys()], vectors: vectors.keys };
  writeFileSync(join(out, 'classes.json'), JSON.stringify({ ...classes, ...sizes, keys }));
  return classes;
}

function readTreebank(data: string, corpus: 'ewt' | 'gum', part: 'train' | 'dev'): Treebank {
  const sentences = readConllu(readFileSync(join(data, 'syntax', `${corpus}-${part}.conllu`), 'utf8'));
  const frames = corpus === 'ewt' ? readFrames(join(data, 'roles', `ewt-${part}.jsonl`)) : new Map();
  return { corpus, sentences, frames };
}

function classesOf(train: readonly Treebank[]): Classes {
  const words = train.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.words));
  const roles = train.flatMap(({ frames }) => [...frames.values()].flat().flatMap((frame) => frame.roles));
  const relations = often(words.map((word) => word.deprel));
  return {
    tags: often(words.map((word) => `${word.upos} ${word.xpos}`)),
    feats: often(words.map((word) => word.feats)),
    relations: ['root', ...relations.filter((relation) => relation !== 'root')],
    roles: ['O', ...often(
        roles.map((role) => role.role),
        fewestOfRole,
      ).flatMap((role) => [`B-${role}`, `I-${role}`])],
  };
}

/** Values met often enough, the commonest first, ties by name. */
function often(values: readonly string[], fewest = fewestOfClass): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** How often each word, in lower case, is met in training. */
function meetings(train: readonly Treebank[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const { sentences } of train) {
    for (const { words } of sentences) {
      for (const { form } of words) {
        const small = form.toLowerCase().replaceAll('’', "'");
        met.set(small, (met.get(small) ?? 0) + 1);
      }
    }
  }
  return met;
}

/** Row by hash of the word; rows begin at 1. */
function tunedWords(met: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const kept = [...met].filter(([, count]) => count >= fewestMeetings).map(([word]) => hashOf(word));
  return new Map([...new Set(kept)].sort((a, b) => a - b).map((hash, i) => [hash, i + 1]));
}

/** Numbers written words as they come, each with its caseless twin right after it. */
class FormTable {
  readonly rows: FormRow[] = [];
  readonly tuned: ReadonlyMap<number, number>;
  readonly #vectors: ReadonlyMap<number, number>;
  readonly #numbers = new Map<string, number>();

  constructor(tuned: ReadonlyMap<number, number>, vectors: WordVectors) {
    this.tuned = tuned;
    this.#vectors = new Map(vectors.keys.map((key, i) => [key, i + 1]));
  }

  /** The number of a form as it is written; the number after it is that of its caseless twin. */
  number(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.rows.length;
    this.#numbers.set(form, number);
    this.rows.push(this.#row(form, false), this.#row(form, true));
    return number;
  }

  #row(form: string, caseless: boolean): FormRow {
    const { word, affixes, grams, shape } = piecesOf(form, caseless);
    return [this.tuned.get(word) ?? 0, this.#vectors.get(word) ?? 0, affixes, grams, shape];
  }
}

function numberSentence(sentence: GoldSentence, bank: Treebank, classes: Classes, forms: FormTable): object {
  const { words } = sentence;
  const written = words.map((word) => word.form);
  const twin = isCaseless(written) ? 1 : 0;
  const frames = bank.frames.get(sentence.id);
  return {
    corpus: bank.corpus,
    forms: written.map((form) => forms.number(form) + twin),
    caseless: twin === 1,
    tags: words.map((word) => classes.tags.indexOf(`${word.upos} ${word.xpos}`)),
    feats: words.map((word) => classes.feats.indexOf(word.feats)),
    heads: words.map((word) => (word.head < 0 ? words.length : word.head)),
    relations: words.map((word) => classes.relations.indexOf(word.deprel)),
    verbs: words.flatMap((word, i) => (word.upos === 'VERB' ? [i] : [])),
    frames: frames?.map((frame) => numberFrame(frame, words.length, classes)) ?? null,
  };
}

/** A frame as its predicate and one class for each word of the sentence. */
function numberFrame(
  { predicate, roles }: GoldFrame,
  count: number,
  classes: Classes,
): readonly [number, number[]] {
  const labels = new Array<number>(count).fill(0);
  for (const { role, first, end } of roles) {
    const begin = classes.roles.indexOf(`B-${role}`);
    if (begin < 0) continue;
    for (let i = first; i < end; i++) labels[i] = i === first ? begin : begin + 1;
  }
  return [predicate, labels];
}
