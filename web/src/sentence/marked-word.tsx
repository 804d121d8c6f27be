// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { ClaimCard, WordSeen } from '../../../src/api/index.ts';
import { kindOf } from '../report/segments.ts';
import { visible } from '../safe-text.tsx';
import { takenAs } from './taken.ts';

const denying: ReadonlySet<string> = new Set(['denies', 'partly-denies']);

export function cueMark({ stance }: ClaimCard): string {
  return denying.has(stance) ? 'mark-cue mark-denied' : 'mark-cue';
}

/** A word under the same marks as in the text; inner marks are nested, so that each keeps the hue of its own voice. */
export function MarkedWord({ word, claims }: { word: WordSeen; claims: readonly ClaimCard[] }) {
  const { who, cue, said, hedge } = takenAs(word, claims);
  let node: ReactNode = visible(word.form);
  if (hedge) node = <span className="mark-hedge">{node}</span>;
  if (who) node = <span className={`mark-who voice-${kindOf(who)}`}>{node}</span>;
  if (cue) node = <span className={`${cueMark(cue)} voice-${kindOf(cue)}`}>{node}</span>;
  if (said)
    node = (
      <span className={`mark-said voice-${kindOf(said)}${said.depth > 0 ? ' mark-within' : ''}`}>{node}</span>
    );
  return <bdi className="form">{node}</bdi>;
}
