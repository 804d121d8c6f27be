// SPDX-License-Identifier: Apache-2.0

/**
 * The greatest sum of `gain[i][j]` over pairs in which each row and each column stands at most once (Kuhn 1955, in the
 * shortest-path form of Jonker and Volgenant 1987). Gains are not negative; cubic in the longer side.
 */
export function bestAssignment(gain: readonly (readonly number[])[]): number {
  const size = Math.max(gain.length, gain[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(gain[row - 1]?.[column - 1] ?? 0);
  const rowOf = new Int32Array(size + 1);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  for (let row = 1; row <= size; row++) place(row, { size, cost, rowOf, rowPrice, columnPrice });
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column]!, column);
  return sum;
}

/** A square table of costs with a partial assignment; rows and columns count from 1, and 0 is none. */
interface Board {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowOf: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/** Gives one more row a column, moving others along the cheapest path. */
function place(row: number, board: Board): void {
  const { size, cost, rowOf, rowPrice, columnPrice } = board;
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const done = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    done[column] = 1;
    const here = rowOf[column]!;
    let least = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= size; j++) {
      if (done[j]) continue;
      const reduced = cost(here, j) - rowPrice[here]! - columnPrice[j]!;
      if (reduced < slack[j]!) {
        slack[j] = reduced;
        from[j] = column;
      }
      if (slack[j]! < least) {
        least = slack[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (done[j]) {
        rowPrice[rowOf[j]!]! += least;
        columnPrice[j]! -= least;
      } else slack[j]! -= least;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    rowOf[column] = rowOf[from[column]!]!;
    column = from[column]!;
  }
}
