// SPDX-License-Identifier: Apache-2.0
import type { QuestionSeen } from '../../../src/api/index.ts';

/** The piece of the beam over one position. */
export type BeamPiece =
  | 'solid'
  | 'outline'
  | 'filled'
  | 'struck'
  | 'dashed-box'
  | 'dashed-line'
  | 'fault-high'
  | 'fault-low';

/**
 * The shape of a question's beam, one piece a position: unbroken where they agree, slipped along a fault where they
 * are in conflict, filled inside an outline where one fits within the other, dashed where nobody can tell.
 */
export function beamOf({
  relation,
  positions,
}: Pick<QuestionSeen, 'relation' | 'positions'>): readonly BeamPiece[] {
  return positions.map((position, at): BeamPiece => {
    switch (relation) {
      case 'conflict':
        return at % 2 === 0 ? 'fault-high' : 'fault-low';
      case 'agree':
      case 'different-period':
      case 'one-position':
        return 'solid';
      case 'compatible':
      case 'narrower':
        return at === positions.length - 1 ? 'filled' : 'outline';
      case 'broader':
        return at === 0 ? 'filled' : 'outline';
      case 'retracts':
        return position.withdrawn ? 'struck' : 'outline';
      case 'cannot-tell':
        return 'dashed-box';
      case 'no-answer':
        return 'dashed-line';
    }
  });
}
