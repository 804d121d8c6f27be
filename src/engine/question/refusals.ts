// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading } from '../../model/index.ts';
import { contentWords } from '../cluster/units.ts';
import type { Board } from './board.ts';

/**
 * Claims of an incident that refuse to speak of a toll, or say that it is not known ("declined to comment on
 * casualties"), for any of some quantities as the lexicon of happenings names them.
 */
export function refusalsOf(board: Board, quantities: readonly string[]): readonly ClaimReading[] {
  const { pile, tolls, claims } = board;
  return claims.filter(
    ({ stance, content, report }) =>
      (stance === 'declines' || stance === 'no-information') &&
      content.some((span) =>
        contentWords(pile.report(report), span).some((word) => quantities.includes(tolls.get(word) ?? '')),
      ),
  );
}

/** Who refused, in the words of the reports. */
export function wordsOfRefusal({ source, cue, speaker }: ClaimReading): string {
  return `${source?.exact ?? speaker?.name ?? 'nobody named'}: “${cue?.exact ?? ''}”`.replace(/\s+/g, ' ');
}
