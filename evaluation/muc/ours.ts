// SPDX-License-Identifier: Apache-2.0
import type { Analysis, CastRole } from '../../src/model/index.ts';
import { type FoundFiller, isSameFiller } from './fillers.ts';
import type { MucRole } from './keys.ts';
import { relevantFillers } from './relevant.ts';

const roles: Readonly<Record<CastRole, MucRole>> = {
  individual: 'individual',
  body: 'organisation',
  target: 'target',
  victim: 'victim',
  weapon: 'weapon',
};

/** The fillers a report has in the incidents that MUC asks for, each once in a role, as it was told first. */
export function foundFillers(analysis: Analysis): readonly FoundFiller[] {
  const fillers: FoundFiller[] = [];
  for (const filler of relevantFillers(analysis.casts ?? [], analysis)) {
    const found: FoundFiller = { role: roles[filler.role], words: filler.known.exact };
    const known = fillers.some(
      ({ role, words }) => role === found.role && isSameFiller(role, words, found.words),
    );
    if (!known) fillers.push(found);
  }
  return fillers;
}
