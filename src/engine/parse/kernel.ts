// SPDX-License-Identifier: Apache-2.0

/** An address in the kernel's memory, in bytes. */
export type Address = number;

/** What `kernel/` exports; each function is told there. Addresses and counts are whole numbers. */
interface KernelFunctions {
  readonly free: () => Address;
  readonly addRow: (row: Address, inner: number, factor: number, out: Address) => void;
  readonly layPanel: (rows: Address, outer: number, inner: number, wide: number, panel: Address) => void;
  readonly multiply: (
    x: Address,
    rowSteps: Address,
    rows: number,
    inner: number,
    panels: Address,
    outer: number,
    steps: Address,
    biases: Address,
    out: Address,
    sums: Address,
  ) => void;
  readonly normalise: (x: Address, rows: number, inner: number, gain: Address, bias: Address) => void;
  readonly quantise: (
    x: Address,
    far: number,
    rows: number,
    inner: number,
    out: Address,
    wide: number,
    rowSteps: Address,
  ) => void;
  readonly rectify: (x: Address, count: number) => void;
  readonly recur: (
    plan: Address,
    lanes: Address,
    steps: number,
    hidden: number,
    panels: Address,
    scales: Address,
    room: Address,
  ) => void;
  readonly arcs: (
    dependants: Address,
    dense: number,
    heads: Address,
    far: number,
    root: Address,
    words: number,
    inner: number,
    distances: Address,
    reach: number,
    out: Address,
    wide: number,
  ) => void;
  readonly pairs: (
    dependants: Address,
    far: number,
    headAt: Address,
    rows: number,
    inner: number,
    out: Address,
  ) => void;
  readonly addRows: (
    x: Address,
    far: number,
    rows: number,
    inner: number,
    out: Address,
    wide: number,
  ) => void;
  readonly bend: (
    answers: Address,
    far: number,
    words: number,
    inner: number,
    asking: Address,
    predicate: number,
    distances: Address,
    reach: number,
    paths: Address,
    ways: Address,
    out: Address,
  ) => void;
  readonly best: (x: Address, far: number, rows: number, count: number, out: Address) => void;
}

const pageSize = 65_536;

/**
 * One instance of the kernel with its memory, which only grows while things are laid into it. Addresses are multiples
 * of 16. Views (`floats`, `halves`, `words`, `bytes`) are of the whole memory: take them anew after `allocate`.
 */
export class Kernel {
  readonly run: KernelFunctions;
  readonly #memory: WebAssembly.Memory;
  #top: Address;
  #spare: { readonly at: Address; readonly bytes: number } = { at: 0, bytes: 0 };
  #floats: Float32Array<ArrayBuffer>;

  /** @param code the bytes of `resources/kernel/network.wasm` */
  constructor(code: Uint8Array) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code.slice()));
    this.run = exports as unknown as KernelFunctions;
    this.#memory = exports['memory'] as WebAssembly.Memory;
    this.#top = (this.run.free() + 15) & ~15;
    this.#floats = new Float32Array(this.#memory.buffer);
  }

  /** Room for so many bytes, all nought. */
  allocate(bytes: number): Address {
    const at = this.#top;
    this.#top = (at + bytes + 15) & ~15;
    const short = this.#top - this.#memory.buffer.byteLength;
    if (short > 0) this.#memory.grow(Math.max(Math.ceil(short / pageSize), 64));
    return at;
  }

  /** Lays values into new room. */
  lay(values: Float32Array | Int8Array): Address {
    const at = this.allocate(values.byteLength);
    this.bytes.set(new Int8Array(values.buffer, values.byteOffset, values.byteLength), at);
    return at;
  }

  /** Lays bytes where the next call lays its own. */
  spare(values: Int8Array): Address {
    const bytes = values.byteLength;
    if (bytes > this.#spare.bytes) this.#spare = { at: this.allocate(bytes), bytes };
    this.bytes.set(values, this.#spare.at);
    return this.#spare.at;
  }

  get floats(): Float32Array<ArrayBuffer> {
    if (this.#floats.buffer !== this.#memory.buffer) this.#floats = new Float32Array(this.#memory.buffer);
    return this.#floats;
  }

  get bytes(): Int8Array<ArrayBuffer> {
    return new Int8Array(this.#memory.buffer);
  }

  get halves(): Int16Array<ArrayBuffer> {
    return new Int16Array(this.#memory.buffer);
  }

  get words(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#memory.buffer);
  }
}
