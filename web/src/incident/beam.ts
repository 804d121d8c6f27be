// SPDX-License-Identifier: Apache-2.0
import type { QuestionSeen } from '../../../src/api/index.ts';
import type { Relation } from '../../../src/model/index.ts';

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
export function beamOf(
  { relation, positions }: Pick<QuestionSeen, 'relation' | 'positions'>,
  columns: number,
): readonly BeamPiece[] {
  return positions.map(({ withdrawn }, at) => {
    if (relation === 'conflict') return (at % columns) % 2 === 0 ? 'fault-high' : 'fault-low';
    if (relation === 'retracts') return withdrawn ? 'struck' : 'outline';
    if (relation === 'broader') return at === 0 ? 'filled' : 'outline';
    if (relation === 'compatible' || relation === 'narrower') {
      return at === positions.length - 1 ? 'filled' : 'outline';
    }
    return plain[relation];
  });
}

/** Relations whose beam is the same over every position. */
const plain: Readonly<
  Record<Exclude<Relation, 'conflict' | 'retracts' | 'broader' | 'compatible' | 'narrower'>, BeamPiece>
> = {
  agree: 'solid',
  'different-period': 'solid',
  'one-position': 'solid',
  'cannot-tell': 'dashed-box',
  'no-answer': 'dashed-line',
};
