// SPDX-License-Identifier: Apache-2.0
import type { Frame } from '../../language/attribution.ts';
import type { Stance } from '../../model/index.ts';
import type { VerbCue } from './cues.ts';
import type { SourceWords } from './sources.ts';
import type { SentenceView, TokenRange } from './view.ts';

/** What a verb attributes: token ranges of its sentence, in order. */
export interface VerbReading {
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly stance: Stance;
  readonly frame: Frame | 'preposition' | 'before';
  /** Last token of the cue when the reading makes it longer. */
  readonly cueLast: number;
}

export type Reader = (view: SentenceView, cue: VerbCue) => VerbReading | null;

export function reading(
  cue: VerbCue,
  frame: VerbReading['frame'],
  stance: Stance,
  source: SourceWords | null,
  content: readonly TokenRange[],
  addressee: TokenRange | null = null,
): VerbReading {
  return { source: source?.range ?? null, content, addressee, stance, frame, cueLast: cue.last };
}

export const speaking: readonly Frame[] = ['clause', 'quote', 'told'];

/** Stance of the first of these frames that the verb has. */
export function stanceOf(cue: VerbCue, ...frames: readonly Frame[]): Stance | undefined {
  for (const frame of frames) if (cue.frames.has(frame)) return cue.frames.get(frame);
  return undefined;
}

export function skipAdverbs(view: SentenceView, from: number): number {
  let at = from;
  while (view.tokens[at]?.upos === 'ADV' && at < from + 2) at++;
  return at;
}
