// SPDX-License-Identifier: Apache-2.0
import { TableReader } from './container.ts';

/** Weights as signed bytes, one row an output unit: weight `(row, column)` is its byte times the step of its row. */
export interface ByteRows {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Int8Array;
  readonly steps: Float32Array;
}

/** An affine map: `weights · input + bias`. */
export interface Affine {
  readonly weights: ByteRows;
  readonly bias: Float32Array;
}

/** What a written word is by itself. Row 0 of every table but that of the vectors stands for "none". */
export interface FormWeights {
  /** Hashes of words, ascending; the word at `i` has row `i + 1` of `tuned`. */
  readonly tunedKeys: Int32Array;
  /** Hashes of words, ascending; the word at `i` has row `i` of `vectors`. */
  readonly vectorKeys: Int32Array;
  /** Rows of `vectorWidth` values in steps of 1/32. */
  readonly vectors: Int8Array;
  readonly vectorWidth: number;
  readonly tuned: ByteRows;
  readonly affixes: ByteRows;
  readonly grams: ByteRows;
  readonly shapes: ByteRows;
  readonly joined: Affine;
  readonly gain: Float32Array;
  readonly bias: Float32Array;
}

/**
 * One bidirectional LSTM: 2 × 4 × hidden rows, first those of the direction ahead, then of the one back; in each the
 * gates in the order input, forget, cell, output.
 */
export interface LayerWeights {
  readonly input: Affine;
  readonly recurrent: ByteRows;
}

/** Tags, features, trees and roles from the states of one layer. */
export interface HeadWeights {
  readonly tagIn: Affine;
  readonly tags: Affine;
  readonly feats: Affine;
  readonly predicate: Affine;
  readonly arcDependant: Affine;
  readonly arcHead: Affine;
  readonly arcRoot: Float32Array;
  readonly arc: Affine;
  /** By distance of a head from its word, −reach to reach; the middle one is the root's. */
  readonly arcDistance: Float32Array;
  readonly labelDependant: Affine;
  readonly labelHead: Affine;
  readonly labelRoot: Float32Array;
  /** Relations over dependant, head and their product element by element, one after another. */
  readonly label: Affine;
  readonly rolePredicate: Affine;
  readonly roleArgument: Affine;
  /** The same from the vectors of written words. */
  readonly rolePredicateForm: ByteRows;
  readonly roleArgumentForm: ByteRows;
  /** `(2 × reach + 1, width of role)`, by distance of a word from the predicate. */
  readonly roleDistance: Float32Array;
  /** `(3 × relations + 4, width of role)`, by the way from the predicate to a word in the tree. */
  readonly rolePath: Float32Array;
  /** The two sides of a product, element by element. */
  readonly roleAsking: Affine;
  readonly roleAnswering: Affine;
  /** Roles over the bent sum of the above and the product, one after the other. */
  readonly role: Affine;
}

/** The names of the classes the network tells apart; a class's number is its index. */
export interface NetworkClasses {
  /** `UPOS XPOS` pairs. */
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  /** The first is `root`. */
  readonly relations: readonly string[];
  /** The first is `O`, then `B-X` and `I-X` for each role. */
  readonly roles: readonly string[];
}

/** The trained network that reads words in sentences, as `training/reading` makes it. */
export interface NetworkModel {
  readonly classes: NetworkClasses;
  readonly width: number;
  readonly hidden: number;
  readonly forms: FormWeights;
  readonly layers: readonly LayerWeights[];
  /** Reads from the first layer. */
  readonly fast: HeadWeights;
  /** Reads from the last layer. */
  readonly full: HeadWeights;
}

/** The text section of the weights. */
export interface NetworkHeader extends NetworkClasses {
  readonly width: number;
  readonly hidden: number;
  readonly layers: number;
  readonly vectorWidth: number;
  /**
   * In the order of their sections. Tensors with columns are two sections, bytes and the steps of rows; those with none
   * are one section of floats.
   */
  readonly tensors: readonly (readonly [name: string, rows: number, columns: number])[];
}

/**
 * Decodes the network. The weights are viewed in place and must not be changed afterwards.
 *
 * Sections: the header, the hashes of tuned words and of words with vectors, the vectors, then the tensors.
 *
 * @throws RangeError when the weights are none, of another version, cut short or do not fit each other
 */
export function decodeNetwork(weights: Uint8Array): NetworkModel {
  const reader = new TableReader(weights);
  const header = headerOf(reader.text());
  const keys = { tuned: reader.words(), vectors: reader.words() };
  const vectors = reader.signedBytes();
  const tensors = new Tensors(reader, header);
  const forms = readForms(tensors, header, keys, vectors);
  const layers = Array.from({ length: header.layers }, (_, i) => readLayer(tensors, header, i));
  const { tags, feats, relations, roles } = header;
  return {
    classes: { tags, feats, relations, roles },
    width: header.width,
    hidden: header.hidden,
    forms,
    layers,
    fast: readHeads(tensors, header, 'fast'),
    full: readHeads(tensors, header, 'full'),
  };
}

function headerOf(text: string): NetworkHeader {
  let header: NetworkHeader;
  try {
    header = JSON.parse(text) as NetworkHeader;
  } catch {
    throw new RangeError('the weights of the network have no header');
  }
  const { width, hidden, layers, relations, roles } = header;
  const whole = [width, hidden].every((size) => Number.isInteger(size) && size > 0 && size % 8 === 0);
  if (!whole || !(layers > 0)) throw new RangeError('a network of no size that can be computed');
  const paired = roles.every((role, i) => i === 0 || role === `${i % 2 === 1 ? 'B' : 'I'}-${role.slice(2)}`);
  if (relations[0] !== 'root' || roles[0] !== 'O' || roles.length % 2 === 0 || !paired)
    throw new RangeError('a network whose classes are in another order');
  return header;
}

/** The tensors of a file by name; each is asked for with the shape it must have. */
class Tensors {
  readonly #found = new Map<string, ByteRows>();

  constructor(reader: TableReader, header: NetworkHeader) {
    for (const [name, rows, columns] of header.tensors) {
      const bytes = columns === 0 ? new Int8Array(0) : reader.signedBytes();
      const steps = reader.floats();
      if (steps.length !== rows || bytes.length !== rows * columns)
        throw new RangeError(`“${name}” of the network is not of its size`);
      this.#found.set(name, { rows, columns, bytes, steps });
    }
  }

  /** @param rows null when any number will do */
  bytes(name: string, rows: number | null, columns: number): ByteRows {
    const tensor = this.#found.get(name);
    if (tensor === undefined || tensor.columns !== columns || (rows !== null && tensor.rows !== rows))
      throw new RangeError(`the network has no “${name}” of ${rows ?? 'any'} × ${columns}`);
    return tensor;
  }

  floats(name: string, length: number | null): Float32Array {
    return this.bytes(name, length, 0).steps;
  }

  affine(name: string, rows: number, columns: number): Affine {
    return { weights: this.bytes(name, rows, columns), bias: this.floats(`${name}.bias`, rows) };
  }
}

function readForms(
  tensors: Tensors,
  { width, vectorWidth }: NetworkHeader,
  keys: { readonly tuned: Int32Array; readonly vectors: Int32Array },
  vectors: Int8Array,
): FormWeights {
  if (vectors.length !== keys.vectors.length * vectorWidth)
    throw new RangeError('the word vectors are not as many as their words');
  const piece = tensors.floats('forms.widths', 4);
  const table = (name: string, i: number): ByteRows => tensors.bytes(`forms.${name}`, null, piece[i]!);
  if ([vectorWidth, ...piece].some((each) => each % 4 !== 0))
    throw new RangeError('a network of no size that can be computed');
  const joined = piece.reduce((sum, each) => sum + each, vectorWidth);
  return {
    tunedKeys: keys.tuned,
    vectorKeys: keys.vectors,
    vectors,
    vectorWidth,
    tuned: tensors.bytes('forms.tuned', keys.tuned.length + 1, piece[0]!),
    affixes: table('affixes', 1),
    grams: table('grams', 2),
    shapes: table('shapes', 3),
    joined: tensors.affine('forms.joined', width, joined),
    gain: tensors.floats('forms.norm.gain', width),
    bias: tensors.floats('forms.norm.bias', width),
  };
}

function readLayer(tensors: Tensors, { width, hidden }: NetworkHeader, i: number): LayerWeights {
  return {
    input: tensors.affine(`layers.${i}.input`, 8 * hidden, i === 0 ? width : 2 * hidden),
    recurrent: tensors.bytes(`layers.${i}.recurrent`, 8 * hidden, hidden),
  };
}

function readHeads(tensors: Tensors, header: NetworkHeader, name: 'fast' | 'full'): HeadWeights {
  const states = 2 * header.hidden;
  const { tags, feats, relations, roles } = header;
  const floats = (part: string, length: number | null): Float32Array =>
    tensors.floats(`${name}.${part}`, length);
  const affine = (part: string, rows: number, columns: number): Affine =>
    tensors.affine(`${name}.${part}`, rows, columns);
  const tag = floats('tag_in.bias', null).length;
  const arc = floats('arc_root', null).length;
  const label = floats('label_root', null).length;
  const role = floats('role_predicate.bias', null).length;
  if ([tag, arc, label, role].some((size) => size % 8 !== 0))
    throw new RangeError('a network of no size that can be computed');
  const reach = floats('arc_distance', null).length;
  return {
    tagIn: affine('tag_in', tag, states),
    tags: affine('tags', tags.length, tag),
    feats: affine('feats', feats.length, tag),
    predicate: affine('predicate', 1, tag),
    arcDependant: affine('arc_dependant', arc, states),
    arcHead: affine('arc_head', arc, states),
    arcRoot: floats('arc_root', arc),
    arc: affine('arc', arc, arc),
    arcDistance: floats('arc_distance', reach),
    labelDependant: affine('label_dependant', label, states),
    labelHead: affine('label_head', label, states),
    labelRoot: floats('label_root', label),
    label: affine('label', relations.length, 3 * label),
    rolePredicate: affine('role_predicate', role, states),
    roleArgument: affine('role_argument', role, states),
    rolePredicateForm: tensors.bytes(`${name}.role_predicate_form`, role, header.width),
    roleArgumentForm: tensors.bytes(`${name}.role_argument_form`, role, header.width),
    roleDistance: floats('role_distance', reach * role),
    rolePath: floats('role_path', (3 * relations.length + 4) * role),
    roleAsking: affine('role_asking', role, states),
    roleAnswering: affine('role_answering', role, states),
    role: affine('role', roles.length, 2 * role),
  };
}
