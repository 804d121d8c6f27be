// SPDX-License-Identifier: Apache-2.0
import type { Affine, ByteRows, FormWeights, NetworkModel } from '../../language/network.ts';
import { affixRows, gramRows, piecesOf, shapeRows } from './forms.ts';
import type { Address, Kernel } from './kernel.ts';
import { byUnits, inOrder, layPanels, type PanelRows, type Panels, stacked, unbiased } from './panels.ts';

/** A table of pieces in the kernel's memory. */
interface Table {
  readonly at: Address;
  readonly columns: number;
  readonly steps: Float32Array;
}

/** Forms that are worked out at a time. */
const formsAtATime = 64;
/** What affixes are weighed with; as in training. */
const affixShare = 0.4;
/** Values of word vectors are in steps of this. */
const vectorStep = 1 / 32;

/**
 * What the first layer takes in at a written word, which is a function of the form alone: kept for the newest few
 * thousand forms, so that memory does not grow with what is read.
 */
export class FormInputs {
  readonly #kernel: Kernel;
  readonly #weights: FormWeights;
  readonly #tables: Readonly<Record<'tuned' | 'affixes' | 'grams' | 'shapes', Table>>;
  readonly #vectors: Address;
  readonly #joined: Panels;
  readonly #norm: { readonly gain: Address; readonly bias: Address };
  readonly #input: Panels;
  readonly #room: { readonly pieces: Address; readonly halves: Address; readonly steps: Address };
  readonly #joinedRows: Address;
  readonly #sums: Address;
  /** Bytes of one form's input, of which the last `roleBytes` say what the form means for roles. */
  readonly #size: number;
  readonly roleBytes: number;
  readonly #kept: Address;
  readonly #capacity: number;
  /** The slot of each form that is kept, as written and in sentences without a contrast of capitals. */
  readonly #slots = [new Map<string, number>(), new Map<string, number>()] as const;
  readonly #holders: ({ readonly form: string; readonly caseless: boolean } | undefined)[];
  readonly #inputRows: Address;
  #next = 0;

  /**
   * @param capacity forms kept; at least twice the words of a group
   * @throws RangeError when the tables are not those that words are hashed into
   */
  constructor(kernel: Kernel, model: NetworkModel, capacity: number) {
    const { forms, hidden, width } = model;
    this.#kernel = kernel;
    this.#weights = forms;
    this.#tables = {
      tuned: layTable(kernel, forms.tuned, forms.tuned.rows),
      affixes: layTable(kernel, forms.affixes, affixRows),
      grams: layTable(kernel, forms.grams, gramRows),
      shapes: layTable(kernel, forms.shapes, shapeRows),
    };
    this.#vectors = kernel.lay(forms.vectors);
    this.#joined = layPanels(kernel, forms.joined);
    this.#norm = { gain: kernel.lay(forms.gain), bias: kernel.lay(forms.bias) };
    this.#input = layPanels(kernel, outputsOf(model), panelsOf(model));
    this.#size = this.#input.outer * 4;
    this.roleBytes = this.#size - 8 * hidden * 4;
    const widest = Math.max(this.#joined.inner, width);
    this.#room = {
      pieces: kernel.allocate(formsAtATime * this.#joined.inner * 4),
      halves: kernel.allocate(formsAtATime * widest * 2),
      steps: kernel.allocate(formsAtATime * 4),
    };
    this.#joinedRows = kernel.allocate(formsAtATime * width * 4);
    this.#inputRows = kernel.allocate(formsAtATime * this.#size);
    this.#sums = kernel.allocate(128);
    this.#capacity = capacity;
    this.#kept = kernel.allocate(capacity * this.#size);
    this.#holders = new Array(capacity).fill(undefined);
  }

  /**
   * The address of each form's input: 8 × hidden floats, those of both directions, then what it says of roles (that of
   * predicates and of arguments, for the fast heads, then for the full ones). They hold until the next call.
   *
   * @param forms at most half as many as are kept
   */
  of(forms: readonly string[], caseless: readonly boolean[]): Int32Array {
    const addresses = new Int32Array(forms.length);
    const missing: number[] = [];
    for (let i = 0; i < forms.length; i++) {
      const slot = this.#slotOf(forms[i]!, caseless[i]!, forms.length, missing);
      addresses[i] = this.#kept + slot * this.#size;
    }
    for (let at = 0; at < missing.length; at += formsAtATime)
      this.#workOut(missing.slice(at, at + formsAtATime));
    return addresses;
  }

  /** A form's slot; a form without one, or in one that may be taken again for this group, gets the next. */
  #slotOf(form: string, caseless: boolean, group: number, missing: number[]): number {
    const known = this.#slots[caseless ? 1 : 0].get(form);
    if (known !== undefined && (known - this.#next + this.#capacity) % this.#capacity >= group) return known;
    const slot = this.#next;
    this.#next = (slot + 1) % this.#capacity;
    const before = this.#holders[slot];
    if (before !== undefined) {
      const slots = this.#slots[before.caseless ? 1 : 0];
      if (slots.get(before.form) === slot) slots.delete(before.form);
    }
    this.#holders[slot] = { form, caseless };
    this.#slots[caseless ? 1 : 0].set(form, slot);
    missing.push(slot);
    return slot;
  }

  /** Copies of what `count` forms from `first` on say of roles, a row a form, from the addresses that {@link of} gave. */
  roles(inputs: Int32Array, first: number, count: number): Float32Array {
    const width = this.roleBytes / 4;
    const rows = new Float32Array(count * width);
    for (let i = 0; i < count; i++) {
      const from = (inputs[first + i]! + this.#size - this.roleBytes) >> 2;
      rows.set(this.#kernel.floats.subarray(from, from + width), i * width);
    }
    return rows;
  }

  #workOut(slots: readonly number[]): void {
    const { run, floats, bytes } = this.#kernel;
    const { pieces, halves, steps } = this.#room;
    const joined = this.#joined;
    const [count, width] = [slots.length, joined.outer];
    floats.fill(0, pieces >> 2, (pieces >> 2) + count * joined.inner);
    slots.forEach((slot, i) => {
      this.#gather(this.#holders[slot]!, pieces + i * joined.inner * 4);
    });
    run.quantise(pieces, joined.inner * 4, count, joined.inner, halves, joined.inner * 2, steps);
    this.#multiply(joined, count, this.#joinedRows);
    run.normalise(this.#joinedRows, count, width, this.#norm.gain, this.#norm.bias);
    run.quantise(this.#joinedRows, width * 4, count, width, halves, width * 2, steps);
    this.#multiply(this.#input, count, this.#inputRows);
    slots.forEach((slot, i) => {
      const from = this.#inputRows + i * this.#size;
      bytes.copyWithin(this.#kept + slot * this.#size, from, from + this.#size);
    });
  }

  #multiply(panels: Panels, rows: number, out: Address): void {
    const { inner, at, outer, steps, biases } = panels;
    const { halves, steps: rowSteps } = this.#room;
    this.#kernel.run.multiply(halves, rowSteps, rows, inner, at, outer, steps, biases, out, this.#sums);
  }

  /** Adds a form's pieces up, each kind in its own stretch. */
  #gather({ form, caseless }: { readonly form: string; readonly caseless: boolean }, out: Address): void {
    const { word, affixes, grams, shape } = piecesOf(form, caseless);
    const { vectorKeys, tunedKeys, vectorWidth } = this.#weights;
    const { tuned, affixes: affixTable, grams: gramTable, shapes } = this.#tables;
    const vector = placeOf(vectorKeys, word);
    if (vector >= 0)
      this.#kernel.run.addRow(this.#vectors + vector * vectorWidth, vectorWidth, vectorStep, out);
    let at = out + vectorWidth * 4;
    const own = placeOf(tunedKeys, word);
    if (own >= 0) this.#add(tuned, own + 1, 1, at);
    at += tuned.columns * 4;
    for (const row of affixes) this.#add(affixTable, row, affixShare, at);
    at += affixTable.columns * 4;
    for (const row of grams) this.#add(gramTable, row, 1 / grams.length, at);
    this.#add(shapes, shape, 1, at + gramTable.columns * 4);
  }

  #add(table: Table, row: number, share: number, out: Address): void {
    this.#kernel.run.addRow(table.at + row * table.columns, table.columns, table.steps[row]! * share, out);
  }
}

/** All that is taken from the vector of a written form. */
function outputsOf({ layers, fast, full }: NetworkModel): Affine {
  const ofRoles = [fast, full].flatMap((heads) => [heads.rolePredicateForm, heads.roleArgumentForm]);
  return stacked([layers[0]!.input, ...ofRoles.map(unbiased)]);
}

function panelsOf({ hidden, fast, full }: NetworkModel): readonly PanelRows[] {
  const units = 8 * hidden;
  const roles = 2 * (fast.rolePredicateForm.rows + full.rolePredicateForm.rows);
  const rest = inOrder(roles).map(({ first, count }) => ({ first: units + first, count }));
  return [...byUnits(hidden, 0), ...byUnits(hidden, 1), ...rest];
}

function layTable(kernel: Kernel, { bytes, columns, rows, steps }: ByteRows, wanted: number): Table {
  if (rows !== wanted) throw new RangeError(`a table of ${rows} pieces of words instead of ${wanted}`);
  return { at: kernel.lay(bytes), columns, steps };
}

/** The place of a key among ascending ones, or -1. */
function placeOf(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
