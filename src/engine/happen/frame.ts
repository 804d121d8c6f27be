// SPDX-License-Identifier: Apache-2.0

/** A noun that hangs on a verb or noun by a preposition. */
export interface Oblique {
  readonly head: number;
  /** The preposition in lower case. */
  readonly preposition: string;
}

/** Who does what to whom around one verb or noun; token indices. */
export interface Frame {
  readonly subject: number | null;
  readonly object: number | null;
  readonly passive: boolean;
  readonly obliques: readonly Oblique[];
  /** Verbs through which it is told: carriers ("carried out"), effects ("killed"), verbs it shares a subject with. */
  readonly through: readonly number[];
}
