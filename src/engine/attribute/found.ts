// SPDX-License-Identifier: Apache-2.0
import type { ClaimForm, Reason, Stance } from '../../model/index.ts';
import type { Basis } from './sureness.ts';
import type { TokenRange } from './view.ts';

/** A stretch of the report's text, UTF-16 code units, half-open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An attribution as the rules find it, before anybody asks who the speaker is. */
export interface Found {
  /** The sentence of the cue (or, without a cue, of the content's beginning). */
  readonly sentence: number;
  readonly cue: TokenRange | null;
  /** The word of the cue that attributes, or -1. */
  readonly head: number;
  readonly lemma: string;
  readonly source: TokenRange | null;
  /** In the order of the text, apart from each other. */
  readonly content: readonly TextRange[];
  readonly stance: Stance;
  readonly form: ClaimForm;
  /** Tokens naming whom it was said to, when the cue says so. */
  readonly addressee: TokenRange | null;
  /** What the reading rests on, by which its confidence is set. */
  readonly basis: Basis;
  readonly reason: Reason;
}
