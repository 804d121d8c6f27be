// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon, NounClass, TriggerEntry } from '../../language/happenings.ts';
import type { HappeningType, Mention, Span } from '../../model/index.ts';
import type { Frame } from './frame.ts';
import type { Classes } from './noun-classes.ts';
import type { Tree } from './tree.ts';

/** A word that tells of a happening, with its surroundings. */
export interface Trigger {
  readonly at: number;
  readonly kind: 'verb' | 'noun';
  readonly lemma: string;
  readonly entry: TriggerEntry;
  readonly frame: Frame;
  /** The particle of a phrasal verb. */
  readonly particle: number | null;
  /** Classes of what it is done with: of its modifiers, instrument and agent. */
  readonly means: ReadonlySet<NounClass>;
  /** Whether it modifies a word for a campaign ("the bombing campaign"). */
  readonly campaign: boolean;
}

/** What is known of the rest of the report when one sentence is searched. */
export interface Surroundings {
  readonly tree: Tree;
  readonly classes: Classes;
  readonly mentions: readonly Mention[];
  /** Words that attribute: nothing in them happens. */
  readonly cues: readonly Span[];
  /** Whether the report speaks of armed conflict. */
  readonly armed: boolean;
  /** Types told of before this sentence. */
  readonly before: ReadonlySet<HappeningType>;
  readonly lexicon: HappeningLexicon;
}
