// SPDX-License-Identifier: Apache-2.0
import type { NetworkModel } from '../../language/network.ts';
import { isCaseless } from '../tokenise/kinds.ts';
import { FormInputs } from './form-inputs.ts';
import { layHeads } from './head-panels.ts';
import { type HeadBench, type Reading, readHeads } from './heads.ts';
import { type Address, Kernel } from './kernel.ts';
import { byUnits, layPanels, type Panels } from './panels.ts';
import { type Group, groupOf, layRecurrent, Recurrence, type Recurrent, stateStep } from './recurrence.ts';
import { partsOfSpeech } from './tags.ts';
import { layWorkroom, multiplyHalves, spareRows } from './workroom.ts';

/** The longest sentence that can be read, in words. */
const longestSentence = 512;
/** Words that are worked out together, unless one sentence has more. */
const wordsOfGroup = 256;
/** Written forms that are kept. */
const formsKept = 4096;

/** A sentence as the network has it after one of its layers. */
export interface Encoded {
  readonly layer: 'first' | 'last';
  readonly words: number;
  /** A row of 2 × hidden values a word, in steps of 1/8192. */
  readonly states: Int16Array;
  /** What the written words by themselves say of roles, a row a word. */
  readonly forms: Float32Array;
}

/**
 * Reads sentences with the network. What it gives for a sentence depends on that sentence alone, and is the same on
 * every machine: products are of whole numbers and the rest is + - × ÷ and √ of 32-bit floats in a fixed order.
 *
 *     const first = reader.encode(sentences);       // layer 1 of all
 *     reader.read(first);                           // the fast setting
 *     reader.read(reader.goOn(chosen from first));  // the full setting
 */
export class NetworkReader {
  readonly #kernel: Kernel;
  readonly #forms: FormInputs;
  readonly #recurrence: Recurrence;
  readonly #layers: readonly { readonly input: Panels | null; readonly recurrent: Recurrent }[];
  readonly #heads: Readonly<Record<Encoded['layer'], HeadBench>>;
  readonly #stateWidth: number;
  /** Rows of states, before and after a layer, and what a layer takes in. */
  readonly #rooms: {
    readonly states: readonly [Address, Address];
    readonly inputs: Address;
    readonly forms: Address;
  };

  /** @param code the bytes of the kernel, `resources/kernel/network.wasm` */
  constructor(model: NetworkModel, code: Uint8Array) {
    const kernel = new Kernel(code);
    const { hidden } = model;
    const both = [...byUnits(hidden, 0), ...byUnits(hidden, 1)];
    this.#kernel = kernel;
    this.#layers = model.layers.map(({ input, recurrent }, i) => ({
      input: i === 0 ? null : layPanels(kernel, input, both, stateStep),
      recurrent: layRecurrent(kernel, recurrent),
    }));
    const [first, last] = [layHeads(kernel, model.fast), layHeads(kernel, model.full)];
    const room = layWorkroom(kernel, [first, last], longestSentence);
    const parts = partsOfSpeech(model.classes.tags);
    const bench = { kernel, room, classes: model.classes, parts };
    this.#heads = {
      first: { ...bench, panels: first, formOffset: 0 },
      last: { ...bench, panels: last, formOffset: 2 * first.roleWidth * 4 },
    };
    const rows = longestSentence + spareRows;
    this.#stateWidth = 2 * hidden;
    const states = (): Address => kernel.allocate(rows * this.#stateWidth * 2);
    this.#recurrence = new Recurrence(kernel, hidden, longestSentence);
    this.#forms = new FormInputs(kernel, model, formsKept);
    this.#rooms = {
      states: [states(), states()],
      inputs: kernel.allocate(rows * 8 * hidden * 4),
      forms: kernel.allocate(rows * this.#forms.roleBytes),
    };
  }

  /**
   * The first layer's states of sentences, each given as its written words.
   *
   * @throws RangeError when a sentence has more than {@link longestSentence} words
   */
  encode(sentences: readonly (readonly string[])[]): readonly Encoded[] {
    return this.#inGroups(
      sentences,
      (forms) => forms.length,
      (each, group, out) => {
        const caseless = each.flatMap((forms) => new Array<boolean>(forms.length).fill(isCaseless(forms)));
        const inputs = this.#forms.of(each.flat(), caseless);
        this.#recurrence.run(this.#layers[0]!.recurrent, group, inputs, out[0]);
        const forms = group.lengths.map((words, i) => this.#forms.roles(inputs, group.starts[i]!, words));
        return this.#taken(group, out[0], 'first', forms);
      },
    );
  }

  /** The last layer's states, from the first's. */
  goOn(sentences: readonly Encoded[]): readonly Encoded[] {
    return this.#inGroups(
      sentences,
      (each) => each.words,
      (each, group, [from, to]) => {
        this.#laid(each, from);
        let [before, after] = [from, to];
        for (const layer of this.#layers.slice(1)) {
          this.#through(layer.input!, layer.recurrent, group, before, after);
          [before, after] = [after, before];
        }
        const forms = each.map((sentence) => sentence.forms);
        return this.#taken(group, before, 'last', forms);
      },
    );
  }

  /** Tags, trees and frames: in the fast setting from the first layer's states, in the full one from the last's. */
  read(sentences: readonly Encoded[]): readonly Reading[] {
    const layer = sentences[0]?.layer;
    if (layer === undefined) return [];
    if (sentences.some((each) => each.layer !== layer)) throw new RangeError('sentences of different layers');
    return this.#inGroups(
      sentences,
      (each) => each.words,
      (each, group, [at]) => {
        this.#laid(each, at);
        const forms = this.#rooms.forms;
        each.forEach(({ forms: rows }, i) => {
          this.#kernel.floats.set(rows, (forms + group.starts[i]! * this.#forms.roleBytes) >> 2);
        });
        const words = { states: at, forms, formBytes: this.#forms.roleBytes };
        return readHeads(this.#heads[layer], group, words);
      },
    );
  }

  #through(input: Panels, recurrent: Recurrent, group: Group, before: Address, after: Address): void {
    const { inputs } = this.#rooms;
    const bench = this.#heads.last;
    multiplyHalves(bench, { at: before, steps: bench.room.unitSteps, rows: group.words }, input, inputs);
    const addresses = Int32Array.from({ length: group.words }, (_, word) => inputs + word * input.outer * 4);
    this.#recurrence.run(recurrent, group, addresses, after);
  }

  /** Lays states down for a group. */
  #laid(sentences: readonly Encoded[], at: Address): void {
    const halves = this.#kernel.halves;
    let place = at >> 1;
    for (const { states } of sentences) {
      halves.set(states, place);
      place += states.length;
    }
  }

  #taken(
    group: Group,
    at: Address,
    layer: Encoded['layer'],
    forms: readonly Float32Array[],
  ): readonly Encoded[] {
    const width = this.#stateWidth;
    const halves = this.#kernel.halves;
    return group.lengths.map((words, sentence) => {
      const from = (at >> 1) + group.starts[sentence]! * width;
      return { layer, words, states: halves.slice(from, from + words * width), forms: forms[sentence]! };
    });
  }

  /** Works through sentences in groups of about {@link wordsOfGroup} words, and gives what comes of them in order. */
  #inGroups<In, Out>(
    sentences: readonly In[],
    wordsOf: (sentence: In) => number,
    work: (each: readonly In[], group: Group, states: readonly [Address, Address]) => readonly Out[],
  ): readonly Out[] {
    const result: Out[] = [];
    for (let at = 0; at < sentences.length; ) {
      const lengths: number[] = [];
      let words = 0;
      for (let i = at; i < sentences.length; i++) {
        const length = wordsOf(sentences[i]!);
        if (length > longestSentence) throw new RangeError(`a sentence of ${length} words`);
        if (lengths.length > 0 && words + length > wordsOfGroup) break;
        lengths.push(length);
        words += length;
      }
      const each = sentences.slice(at, at + lengths.length);
      result.push(...work(each, groupOf(lengths), this.#rooms.states));
      at += lengths.length;
    }
    return result;
  }
}
