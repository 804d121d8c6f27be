// SPDX-License-Identifier: Apache-2.0
/**
 * What `network.py` computes, in plain floats and without haste, from the weights as they are packed: the engine's
 * reader is checked by it.
 */
import { piecesOf } from '../../src/engine/parse/forms.ts';
import { isCaseless } from '../../src/engine/tokenise/kinds.ts';
import type {
  Affine,
  ByteRows,
  HeadWeights,
  LayerWeights,
  NetworkModel,
} from '../../src/language/network.ts';

type Vector = readonly number[];

const rowOf = ({ bytes, columns, steps }: ByteRows, row: number): Vector =>
  Array.from(bytes.subarray(row * columns, (row + 1) * columns), (byte) => byte * steps[row]!);

const dot = (a: Vector | Float32Array, b: Vector): number =>
  b.reduce((sum, each, i) => sum + each * a[i]!, 0);

/** Rows `from` to before `to` of an affine map. */
function map(weights: ByteRows, bias: Float32Array | null, x: Vector, from = 0, to = weights.rows): Vector {
  const { bytes, columns, steps } = weights;
  const out: number[] = [];
  for (let row = from; row < to; row++) {
    let sum = 0;
    for (let i = 0; i < columns; i++) sum += bytes[row * columns + i]! * x[i]!;
    out.push(sum * steps[row]! + (bias?.[row] ?? 0));
  }
  return out;
}

const affine = ({ weights, bias }: Affine, x: Vector): Vector => map(weights, bias, x);

const relu = (x: Vector): Vector => x.map((each) => Math.max(0, each));

const times = (a: Vector, b: Vector): Vector => a.map((each, i) => each * b[i]!);

const sum = (rows: readonly Vector[], width: number): Vector =>
  Array.from({ length: width }, (_, i) => rows.reduce((all, row) => all + row[i]!, 0));

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function formVector({ forms }: NetworkModel, form: string, caseless: boolean): Vector {
  const { word, affixes, grams, shape } = piecesOf(form, caseless);
  const at = forms.vectorKeys.indexOf(word);
  const width = forms.vectorWidth;
  const vector = Array.from({ length: width }, (_, i) => (at < 0 ? 0 : forms.vectors[at * width + i]! / 32));
  const own = forms.tunedKeys.indexOf(word);
  const tuned = own < 0 ? [] : [rowOf(forms.tuned, own + 1)];
  const rows = (table: ByteRows, which: readonly number[]): Vector =>
    sum(
      which.map((row) => rowOf(table, row)),
      table.columns,
    );
  const joined = affine(forms.joined, [
    ...vector,
    ...sum(tuned, forms.tuned.columns),
    ...rows(forms.affixes, affixes).map((each) => each * 0.4),
    ...rows(forms.grams, grams).map((each) => each / Math.max(1, grams.length)),
    ...rowOf(forms.shapes, shape),
  ]);
  const mean = joined.reduce((all, each) => all + each, 0) / joined.length;
  const spread = Math.sqrt(joined.reduce((all, each) => all + (each - mean) ** 2, 0) / joined.length + 1e-5);
  return joined.map((each, i) => ((each - mean) / spread) * forms.gain[i]! + forms.bias[i]!);
}

function layerStates({ input, recurrent }: LayerWeights, words: readonly Vector[]): readonly Vector[] {
  const hidden = recurrent.columns;
  const side = (number: 0 | 1, order: readonly number[]): readonly Vector[] => {
    const states: Vector[] = [];
    let [state, cell] = [new Array<number>(hidden).fill(0), new Array<number>(hidden).fill(0)];
    for (const word of order) {
      const [from, to] = [number * 4 * hidden, (number + 1) * 4 * hidden];
      const taken = map(input.weights, input.bias, words[word]!, from, to);
      const gates = sum([taken, map(recurrent, null, state, from, to)], 4 * hidden);
      const gate = (k: number, i: number): number => gates[k * hidden + i]!;
      cell = cell.map((c, i) => sigmoid(gate(1, i)) * c + sigmoid(gate(0, i)) * Math.tanh(gate(2, i)));
      state = cell.map((c, i) => sigmoid(gate(3, i)) * Math.tanh(c));
      states[word] = state;
    }
    return states;
  };
  const order = words.map((_, i) => i);
  const [ahead, back] = [side(0, order), side(1, order.toReversed())];
  return order.map((word) => [...ahead[word]!, ...back[word]!]);
}

/** The vectors of written words, as they are by themselves. */
export function referenceForms(model: NetworkModel, forms: readonly string[]): readonly Vector[] {
  return forms.map((form) => formVector(model, form, isCaseless(forms)));
}

/** The states after every layer, a row a word, from the vectors of the written words. */
export function referenceStates(
  model: NetworkModel,
  forms: readonly Vector[],
): readonly (readonly Vector[])[] {
  let states = forms;
  return model.layers.map((layer) => {
    states = layerStates(layer, states);
    return states;
  });
}

/** All scores of one set of heads. */
export interface ReferenceScores {
  readonly tags: readonly Vector[];
  readonly feats: readonly Vector[];
  readonly predicate: Vector;
  /** By word and head, the root's last; a word's own is -∞. */
  readonly arcs: readonly Vector[];
  /** Of relations, of a word to a head; -1 is the root. */
  readonly labels: (word: number, head: number) => Vector;
  /** Of roles, of a word to a predicate that sees it in a way of its tree (`ways.ts`). */
  readonly roles: (word: number, predicate: number, way: number) => Vector;
}

/** @param forms the vectors of the written words */
export function referenceScores(
  heads: HeadWeights,
  states: readonly Vector[],
  forms: readonly Vector[],
): ReferenceScores {
  const taken = (part: Affine): readonly Vector[] => states.map((state) => relu(affine(part, state)));
  const tag = taken(heads.tagIn);
  const label = { dependant: taken(heads.labelDependant), head: taken(heads.labelHead) };
  const side = (part: Affine, form: ByteRows): readonly Vector[] =>
    states.map((state, i) => sum([affine(part, state), map(form, null, forms[i]!)], form.rows));
  const predicates = side(heads.rolePredicate, heads.rolePredicateForm);
  const answers = side(heads.roleArgument, heads.roleArgumentForm);
  return {
    tags: tag.map((each) => affine(heads.tags, each)),
    feats: tag.map((each) => affine(heads.feats, each)),
    predicate: tag.map((each) => affine(heads.predicate, each)[0]!),
    arcs: arcScores(heads, taken(heads.arcDependant), taken(heads.arcHead)),
    labels: (word, head) => {
      const [a, b] = [label.dependant[word]!, head < 0 ? [...heads.labelRoot] : label.head[head]!];
      return affine(heads.label, [...a, ...b, ...times(a, b)]);
    },
    roles: (word, predicate, way) => {
      const width = heads.rolePredicateForm.rows;
      const near = [...heads.roleDistance].slice(distance(heads, word - predicate) * width);
      const path = [...heads.rolePath].slice(way * width);
      const bent = relu(sum([predicates[predicate]!, answers[word]!, near, path], width));
      const asking = affine(heads.roleAsking, states[predicate]!);
      return affine(heads.role, [...bent, ...times(asking, affine(heads.roleAnswering, states[word]!))]);
    },
  };
}

function distance({ arcDistance }: HeadWeights, apart: number): number {
  const reach = arcDistance.length >> 1;
  return Math.max(-reach, Math.min(reach, apart)) + reach;
}

function arcScores(
  heads: HeadWeights,
  dependants: readonly Vector[],
  words: readonly Vector[],
): readonly Vector[] {
  return dependants.map((dependant, word) => {
    const asked = affine(heads.arc, dependant);
    const scores = words.map((head, at) =>
      at === word
        ? Number.NEGATIVE_INFINITY
        : dot(asked, head) + heads.arcDistance[distance(heads, at - word)]!,
    );
    return [...scores, dot(heads.arcRoot, asked) + heads.arcDistance[distance(heads, 0)]!];
  });
}
