// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, SentenceSeen } from '../../../src/api/index.ts';
import { plainly } from '../safe-text.tsx';
import type { Why } from '../why.ts';
import { counted, voiceName } from '../words.ts';

/** Why a sentence is shown with this structure, and what the claim that is chosen rests on. */
export function whySentence(sentence: SentenceSeen, chosen: readonly ClaimCard[]): Why {
  const { words, frames, names, n } = sentence;
  return {
    subject: `the structure of sentence ${n}`,
    because:
      'The engine gave each word a part of speech and hung it on the word it belongs to, as it learned from sentences that people had marked. Nobody has checked this sentence. Claims are read off this tree: a tree that is wrong here can make a claim wrong.',
    inputs: [
      `${counted(words.length, 'word')}, ${frames.length === 0 ? 'no roles read' : `${counted(frames.length, 'verb')} with roles`}, ${counted(names.length, 'name')}`,
      ...chosen.flatMap((claim) =>
        claim.reasons.map((reason) => plainly(`${voiceName(claim.voice)}: ${reason}`)),
      ),
    ],
    changes: ['another version of the engine'],
    rule: chosen.flatMap((claim) => claim.reasons[0]?.split(': ')[0] ?? []).join(', ') || 'tag, parse, name',
  };
}
