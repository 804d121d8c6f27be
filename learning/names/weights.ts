// SPDX-License-Identifier: Apache-2.0

/**
 * Rows of weights, one row a feature and `width` weights a row, moved by AdaGrad (Duchi, Hazan and Singer 2011): the
 * more a weight has been moved, the less it moves.
 */
export class MovingWeights {
  readonly width: number;
  readonly #rows: Map<number, number>;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sums: Float32Array;
  #counted = 0;

  /** @param prior weights to begin from, as {@link averages} gives them */
  constructor(keys: Iterable<number>, width: number, prior: FeatureWeights | null) {
    this.width = width;
    this.#rows = new Map(prior?.rows);
    for (const key of keys) if (!this.#rows.has(key)) this.#rows.set(key, this.#rows.size);
    this.#weights = new Float32Array(this.#rows.size * width);
    if (prior !== null) this.#weights.set(prior.weights);
    this.#squares = new Float32Array(this.#weights.length).fill(firstSquare);
    this.#sums = new Float32Array(this.#weights.length);
  }

  /** The rows of those features that have one. */
  rowsOf(features: Int32Array): Int32Array {
    const rows = features.map((feature) => this.#rows.get(feature) ?? -1);
    return rows.filter((row) => row >= 0);
  }

  /** Adds what the first `count` rows say, times `scale`, to `scores` from `at` on. */
  add(rows: Int32Array, count: number, scale: number, scores: Float64Array, at: number): void {
    const [weights, width] = [this.#weights, this.width];
    for (let k = 0; k < count; k++) {
      const row = rows[k]! * width;
      for (let c = 0; c < width; c++) scores[at + c]! += scale * weights[row + c]!;
    }
  }

  /** Moves the weights of one class in the first `count` rows up a slope. */
  move(rows: Int32Array, count: number, label: number, slope: number, { rate, decay }: Step): void {
    const [weights, squares, width] = [this.#weights, this.#squares, this.width];
    for (let k = 0; k < count; k++) {
      const at = rows[k]! * width + label;
      const square = squares[at]! + slope * slope;
      squares[at] = square;
      weights[at]! += (rate * (slope - decay * weights[at]!)) / Math.sqrt(square);
    }
  }

  /** Counts the weights as they stand in the average. */
  count(): void {
    this.#counted++;
    for (let i = 0; i < this.#sums.length; i++) this.#sums[i]! += this.#weights[i]!;
  }

  averages(): FeatureWeights {
    const weights = this.#sums.map((sum) => sum / Math.max(1, this.#counted));
    return { rows: this.#rows, width: this.width, weights };
  }
}

/** What each weight is taken to have been moved before the first time. */
const firstSquare = 0.01;

export interface Step {
  readonly rate: number;
  /** How strongly a weight that is moved is drawn to nought. */
  readonly decay: number;
}

/** Learned weights by feature. */
export interface FeatureWeights {
  /** Row by the hash of the feature. */
  readonly rows: ReadonlyMap<number, number>;
  readonly width: number;
  readonly weights: Float32Array;
}
