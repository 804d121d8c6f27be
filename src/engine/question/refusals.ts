// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading } from '../../model/index.ts';
import { contentWords } from '../cluster/units.ts';
import type { Refused } from './answers.ts';
import type { Board } from './board.ts';

/**
 * Claims of an incident that refuse to speak of a toll, or say that it is not known ("declined to comment on
 * casualties"), for any of some quantities as the lexicon of happenings names them.
 */
export function refusalsOf(board: Board, quantities: readonly string[]): readonly Refused[] {
  return refusalsIn(board).filter(({ claim }) =>
    harmsNamedIn(claim, board).some((quantity) => quantities.includes(quantity)),
  );
}

/** Claims of an incident that refuse to speak of it, or say that it is not known, and name no toll. */
export function refusalsAtLarge(board: Board): readonly Refused[] {
  return refusalsIn(board).filter(({ claim }) => harmsNamedIn(claim, board).length === 0);
}

function refusalsIn({ claims, voices }: Board): readonly Refused[] {
  return claims
    .filter(({ stance }) => stance === 'declines' || stance === 'no-information')
    .map((claim) => {
      const { voice, coVoices } = voices.of(claim);
      return { claim, voices: [...(voice === null ? [] : [voice]), ...coVoices] };
    });
}

/** Quantities of harm that the content of a claim names. */
function harmsNamedIn({ content, report }: ClaimReading, { pile, tolls }: Board): readonly string[] {
  return content.flatMap((span) =>
    contentWords(pile.report(report), span).flatMap((word) => tolls.get(word) ?? []),
  );
}

/** Who refused, in the words of the reports. */
export function wordsOfRefusal({ source, cue, speaker }: ClaimReading): string {
  return `${source?.exact ?? speaker?.name ?? 'nobody named'}: “${cue?.exact ?? ''}”`.replace(/\s+/g, ' ');
}
