// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard } from '../../../src/api/index.ts';
import { useAddress } from '../address.ts';
import { placeOfClaim, sentenceAsked } from './sentence-address.ts';
import { closeSentence, openSentence } from './use-sentence.ts';

/** Opens and closes the structure of the sentence a claim was read in. */
export function StructureButton({ claim }: { claim: ClaimCard }) {
  const address = useAddress();
  const open = sentenceAsked(address) !== null;
  const at = placeOfClaim(claim);
  if (at === null) return null;
  return (
    <button
      type="button"
      className="quiet-button structure-button"
      aria-expanded={open}
      onClick={() => (open ? closeSentence(address) : openSentence(address, at, claim.id))}
    >
      structure of its sentence <kbd>s</kbd>
    </button>
  );
}

/** The same for the report as a whole: at the chosen claim, the selected words or the first paragraph in sight. */
export function StructureSwitch({ open, act }: { open: boolean; act: () => void }) {
  return (
    <button type="button" className="button structure-switch" aria-expanded={open} onClick={act}>
      Sentence structure <kbd>s</kbd>
    </button>
  );
}
